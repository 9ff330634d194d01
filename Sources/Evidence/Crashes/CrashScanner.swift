import Scan

/// Follows the open reports of every origin and hands each line to those who may want it.
///
/// A line that goes on with an open report is read where it lies; only others are copied.
struct CrashScanner: Sendable {
  private struct Open: Sendable {
    var recognizer: any CrashRecognizer
    var family: Int
    var firstLine: Int
    var lastLine: Int
    var foreign = 0
    var time: String?
    var service: String?
    var version: String?
  }

  /// The reports of the origin that was last heard of; those of the others are in `open`.
  private var current: [Open] = []
  private var currentOrigin: UInt64 = 0
  private var open: [UInt64: [Open]] = [:]
  private var before = LinesBefore()
  private(set) var drafts: [CrashDraft] = []

  /// True when no report is open, so that lines without a known word need no look.
  var isIdle: Bool { current.isEmpty && open.isEmpty }

  mutating func takeDrafts() -> [CrashDraft] {
    if drafts.isEmpty { return [] }
    defer { drafts = [] }
    return drafts
  }

  /// Hands a line of the source itself to the report that it surely goes on with; false when there is none.
  @inline(__always)
  mutating func takes(raw line: LineBytes, _ number: Int) -> Bool {
    currentOrigin == 0 && !current.isEmpty && !Self.mayHaveEnvelope(line.first) && takes(line, number)
  }

  /// Times, objects, `[pod/…]` and `<priority>` begin so; no line of a stack does.
  private static func mayHaveEnvelope(_ first: UInt8?) -> Bool {
    guard let first else { return false }
    return first.isDigit || first == 0x7B || first == 0x5B || first == 0x3C
  }

  /// The same for a line without its envelope.
  mutating func takes(_ line: PlainLine) -> Bool {
    !isIdle && select(line.origin) && takes(line.text, line.number)
  }

  private mutating func takes(_ text: LineBytes, _ number: Int) -> Bool {
    let last = current.count - 1
    guard current[last].recognizer.consume(plain: text) == .taken else { return false }
    current[last].lastLine = number
    current[last].foreign = 0
    return true
  }

  /// Counts a log record among the lines of `origin`: it belongs to none of its reports.
  mutating func passOver(_ origin: UInt64) {
    guard !isIdle, select(origin) else { return }
    for index in current.indices.reversed() {
      current[index].foreign += 1
      if current[index].foreign > CrashLimits.foreignLines { close(current.remove(at: index)) }
    }
  }

  mutating func consume(_ line: PlainLine) {
    if takes(line) { return }
    let hasWord = CrashFamilies.search.occurs(in: line.text)
    guard hasWord || currentOrigin == line.origin && !current.isEmpty else {
      before.note(line)
      return
    }
    var whole = hasWord ? CrashLine(opening: line) : CrashLine(line)
    if hasWord {
      whole.previous =
        before.line(of: line.origin, near: line.number) ?? before.line(of: line.carrier, near: line.number)
    }
    if whole.previous == nil, !line.lead.isEmpty { whole.previous = CrashText(Array(line.lead)) }
    consume(whole, mayOpen: hasWord)
    if current.isEmpty { before.note(line) }
  }

  /// Remembers what a line says that opens nothing.
  mutating func note(_ line: PlainLine) { before.note(line) }

  mutating func consume(_ line: CrashLine, mayOpen: Bool = true) {
    let isOpen = select(line.origin)
    if isOpen, offer(line) || !mayOpen { return }
    guard mayOpen else { return before.note(line.text, line.origin, line.number) }
    if !isOpen { settle(line.origin) }
    var line = line
    line.previous = line.previous ?? before.line(of: line.origin, near: line.number)
    start(line)
    if current.isEmpty { before.note(line.text, line.origin, line.number) }
  }

  /// Makes the reports of `origin` the current ones; false when there are none.
  private mutating func select(_ origin: UInt64) -> Bool {
    if origin == currentOrigin { return !current.isEmpty }
    guard !open.isEmpty, let reports = open.removeValue(forKey: origin) else { return false }
    settle(origin)
    current = reports
    return true
  }

  /// Puts the current reports away and makes `origin` the current one.
  private mutating func settle(_ origin: UInt64) {
    guard origin != currentOrigin else { return }
    if !current.isEmpty {
      if open.count >= CrashLimits.origins { finishOthers() }
      open[currentOrigin] = current
    }
    current = []
    currentOrigin = origin
  }

  /// Whether a report can start with `line`.
  static func opens(_ line: CrashLine) -> Bool { CrashFamilies.all.contains { $0.open(line) != nil } }

  /// Takes a log record that is a report by itself; false when it is none.
  mutating func consume(record line: CrashLine) -> Bool {
    guard let report = CrashFamilies.records.lazy.compactMap({ $0.open(line) }).first else { return false }
    let open = Open(
      recognizer: report, family: -1, firstLine: line.number, lastLine: line.number, time: line.time,
      service: line.service, version: line.version)
    close(open, line.origin)
    return true
  }

  /// Ends the reports of `origin`.
  mutating func finish(origin: UInt64) {
    guard select(origin) else { return }
    for report in current { close(report) }
    current = []
  }

  /// Ends reports that have had no line since `number - CrashLimits.quietLines`, or all of them.
  mutating func finish(quietSince number: Int? = nil) {
    let limit = number.map { $0 - CrashLimits.quietLines } ?? Int.max
    settle(currentOrigin &+ 1)
    let old = open.filter { $0.value.allSatisfy { $0.lastLine < limit } }
    for origin in old.keys.sorted(by: { order($0) < order($1) }) { finish(origin: origin) }
  }

  private mutating func finishOthers() {
    for origin in open.keys.sorted(by: { order($0) < order($1) }) {
      for report in open.removeValue(forKey: origin) ?? [] { close(report, origin) }
    }
  }

  private func order(_ origin: UInt64) -> (Int, UInt64) { (open[origin]?.first?.firstLine ?? 0, origin) }

  private mutating func offer(_ line: CrashLine) -> Bool {
    var index = current.count - 1
    while index >= 0 {
      switch current[index].recognizer.consume(line) {
      case .taken:
        current[index].lastLine = line.number
        current[index].foreign = 0
        return true
      case .completed:
        current[index].lastLine = line.number
        close(current.remove(at: index))
        return true
      case .ended: close(current.remove(at: index))
      case .within:
        current[index].lastLine = line.number
        current[index].foreign = 0
      case .foreign:
        current[index].foreign += 1
        if current[index].foreign > CrashLimits.foreignLines { close(current.remove(at: index)) }
      }
      index -= 1
    }
    return false
  }

  private mutating func start(_ line: CrashLine) {
    for (index, family) in CrashFamilies.all.enumerated() {
      guard let recognizer = family.open(line) else { continue }
      for (position, report) in current.enumerated().reversed() where report.family == index {
        close(report)
        current.remove(at: position)
      }
      current.append(
        Open(
          recognizer: recognizer, family: index, firstLine: line.number, lastLine: line.number,
          time: line.time, service: line.service, version: line.version))
      return
    }
  }

  private mutating func close(_ report: Open) { close(report, currentOrigin) }

  private mutating func close(_ report: Open, _ origin: UInt64) {
    for var draft in report.recognizer.finish() {
      draft.origin = origin
      draft.firstLine = report.firstLine
      draft.lastLine = report.lastLine
      draft.time = draft.time ?? report.time
      draft.service = draft.service ?? report.service
      draft.version = report.version
      drafts.append(draft)
    }
  }
}

/// The last line of each origin that spoke of a panic, or of a lint, without opening a report: a stack or a place may
/// follow.
struct LinesBefore: Sendable {
  private static let words = WordSearch([
    "panic", "Panic", "PANIC", "recover", "RECOVER", "Recover", "runtime error",
  ])

  private var lines: [UInt64: (text: CrashText, number: Int)] = [:]

  mutating func note(_ line: PlainLine) {
    guard Self.words.occurs(in: line.text) || RustLintRecognizer.isHead(line.text) else { return }
    keep(CrashText(Array(line.text.prefix(CrashLimits.message))), line.origin, line.number)
  }

  mutating func note(_ text: CrashText, _ origin: UInt64, _ number: Int) {
    guard text.bytes.withUnsafeBufferPointer(Self.words.occurs) else { return }
    keep(text.prefix(CrashLimits.message), origin, number)
  }

  private mutating func keep(_ text: CrashText, _ origin: UInt64, _ number: Int) {
    if lines.count >= CrashLimits.linesBefore { lines = [:] }
    lines[origin] = (text, number)
  }

  func line(of origin: UInt64, near number: Int) -> CrashText? {
    guard let found = lines[origin], number - found.number <= CrashLimits.linesBetween else { return nil }
    return found.text
  }
}
