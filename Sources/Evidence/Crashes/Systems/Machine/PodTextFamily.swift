/// `kubectl describe pod`, and the status of a pod as YAML.
struct PodTextFamily: CrashFamily {
  static let words = ["Last State:", "Containers:", "lastState:", "containerStatuses:"]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    let text = line.text.trimmed
    guard !line.isRecord, words.contains(where: text.hasPrefix), text.count < 80 else { return nil }
    var recognizer = PodTextRecognizer(indent: PodTextRecognizer.indent(line.text))
    recognizer.look(line.text)
    return recognizer
  }
}

/// Follows the containers of one pod by indentation; each one's last end is a report.
struct PodTextRecognizer: CrashRecognizer {
  private let indent: Int
  private var current = PodFault()
  private var done: [PodFault] = []
  /// The state that the lines belong to: the last one counts, the present one only where there is no other.
  private var section = ""
  private var sectionDepth = 0
  private var isLimits = false
  private var lines = 0

  init(indent: Int) { self.indent = indent }

  static func indent(_ text: CrashText) -> Int { text.bytes.prefix { $0 == 0x20 }.count }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    lines += 1
    let text = line.text
    if text.isBlank { return .taken }
    guard !line.isRecord, lines < CrashLimits.backtraceLines else { return .ended }
    let depth = Self.indent(text)
    if depth < indent || depth == indent && text.trimmed.first != 0x2D { return .ended }
    look(text)
    return .taken
  }

  mutating func look(_ text: CrashText) {
    var body = text.trimmed
    if let item = body.dropping(prefix: "- ") {
      keep()
      body = item
    }
    guard let colon = body.index(of: ":") else { return }
    if Self.indent(text) <= sectionDepth { section = "" }
    let key = body.prefix(colon).string
    let value = body.dropFirst(colon + 1).trimmed
    if value.isEmpty, Self.indent(text) == indent + 2, !["lastState", "state"].contains(key) {
      keep()
      current.container = key
    }
    if ["State", "Last State", "state", "lastState"].contains(key) { sectionDepth = Self.indent(text) }
    take(key, CrashText(Array(value.bytes.filter { $0 != 0x22 })))
  }

  private mutating func take(_ key: String, _ value: CrashText) {
    switch key {
    case "State", "Last State", "state", "lastState": (section, isLimits) = (key.lowercased(), false)
    case "Ready", "ready", "Requests", "Environment", "Mounts", "resources": (section, isLimits) = ("", false)
    case "Limits": isLimits = true
    case "memory" where isLimits: current.limitKiB = PodFault.kibibytes(value)
    case "Reason", "reason": if isLast || current.reason == nil { current.reason = value.string }
    case "Exit Code", "exitCode": if isLast || current.exitCode == nil { current.exitCode = value.number }
    case "Restart Count", "restartCount": current.restarts = value.number
    case "finishedAt": if isLast || current.time == nil { current.time = value.string }
    case "name" where section.isEmpty: current.container = value.string
    default: break
    }
  }

  private var isLast: Bool { section.hasPrefix("last") }

  private mutating func keep() {
    if done.count < CrashLimits.victims { done.append(current) }
    current = PodFault()
    section = ""
  }

  func finish() -> [CrashDraft] { (done + [current]).compactMap(\.draft) }
}
