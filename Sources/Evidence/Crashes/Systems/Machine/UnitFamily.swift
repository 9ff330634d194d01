/// What systemd notes when the main process of a unit ends by a signal or is started again too often.
///
/// An exit code alone tells only that the program stopped; what it printed tells why, so that such a line
/// counts at second hand.
struct UnitFamily: CrashFamily {
  static let words = [
    ": Main process exited, code=", "killed by the OOM killer", "tart request repeated too quickly",
    "with result 'oom-kill'",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard !line.isRecord, let unit = unit(line.text) else { return nil }
    if line.text.contains(words[0]) {
      return UnitExit(line.text).map { UnitRecognizer(unit: unit, exit: $0) }
    }
    if line.text.contains(words[2]) { return UnitRecognizer(unit: unit, exit: nil, isLoop: true) }
    return UnitRecognizer(unit: unit, exit: nil, isMemory: true)
  }

  /// `stock.service: …`
  static func unit(_ text: CrashText) -> String? {
    guard let colon = text.index(of: ": ") else { return nil }
    let name = text.prefix(colon).string.split(separator: " ").last.map(String.init) ?? ""
    let kinds = [".service", ".scope", ".slice", ".socket", ".mount"]
    return kinds.contains(where: name.hasSuffix) ? name : nil
  }
}

/// `code=killed, status=9/KILL`
struct UnitExit: Sendable {
  var code: String
  var status: Int

  init?(_ text: CrashText) {
    guard let rest = text.after("code="), let comma = rest.before(","),
      let number = rest.after("status=")?.leadingDigits.number
    else { return nil }
    (code, status) = (comma.string, number)
  }

  /// An end on request: the signals that a supervisor sends to stop a program.
  var isAsked: Bool {
    code == "killed" ? [1, 2, 15].contains(status) : code == "exited" && [0, 143].contains(status)
  }
}

struct UnitRecognizer: CrashRecognizer {
  private let unit: String
  private var exit: UnitExit?
  private var isMemory: Bool
  private var isLoop: Bool
  private var restarts: Int?
  private var lines = 0

  init(unit: String, exit: UnitExit?, isMemory: Bool = false, isLoop: Bool = false) {
    self.unit = unit
    self.exit = exit
    self.isMemory = isMemory
    self.isLoop = isLoop
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    lines += 1
    let text = line.text
    guard lines <= CrashLimits.messageLines else { return .ended }
    guard !line.isRecord, UnitFamily.unit(text) == unit else { return .foreign }
    if let next = text.contains(": Main process exited, code=") ? UnitExit(text) : nil {
      guard exit == nil else { return .ended }
      exit = next
      return .taken
    }
    if text.contains("oom-kill") || text.contains("OOM killer") { isMemory = true }
    if text.contains("tart request repeated too quickly") { isLoop = true }
    if let count = text.after("restart counter is at ")?.leadingDigits.number { restarts = count }
    return .taken
  }

  func finish() -> [CrashDraft] {
    var drafts: [CrashDraft] = []
    if let draft = ended { drafts.append(draft) }
    if isLoop {
      var loop = CrashDraft(.system, .crashLoop, message: "\(unit): start request repeated too quickly")
      loop.role = .consequence
      loop.isSecondHand = true
      loop.identity = unit
      loop.service = service
      loop.details.restarts = restarts
      drafts.append(loop)
    }
    return drafts
  }

  private var ended: CrashDraft? {
    if exit?.isAsked == true, !isMemory { return nil }
    guard exit != nil || isMemory else { return nil }
    let status = exit.map { "\(unit): main process exited, code=\($0.code), status=\($0.status)" }
    var draft = CrashDraft(
      faultClass == .oomKilled ? .kernel : .system, faultClass,
      message: status ?? "\(unit): killed by the OOM killer")
    draft.identity =
      draft.faultClass == .oomKilled ? "killed " + KernelText.name(service) : unit + " \(exit?.status ?? 0)"
    draft.service = service
    draft.details.exitCode = exit?.code == "exited" ? exit?.status : nil
    draft.details.restarts = restarts
    if isMemory { draft.details.victims = [CrashVictim(task: service)] }
    draft.isSecondHand = true
    draft.role = draft.faultClass == .abnormalExit ? .consequence : .cause
    return draft
  }

  private var faultClass: FaultClass {
    if isMemory { return .oomKilled }
    return exit?.code == "exited" ? .abnormalExit : FaultClass(signal: exit?.status ?? 0)
  }

  private var service: String { unit.split(separator: ".").first.map(String.init) ?? unit }
}
