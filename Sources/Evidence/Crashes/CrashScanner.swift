/// Follows the open reports of every origin and hands each line to those who may want it.
struct CrashScanner: Sendable {
  private struct Open: Sendable {
    var recognizer: any CrashRecognizer
    var family: Int
    var firstLine: Int
    var lastLine: Int
    var foreign = 0
    var time: String?
  }

  private var open: [String: [Open]] = [:]
  private(set) var drafts: [CrashDraft] = []

  /// True when no report is open, so that lines without a known word need no look.
  var isIdle: Bool { open.isEmpty }

  mutating func takeDrafts() -> [CrashDraft] {
    defer { drafts = [] }
    return drafts
  }

  mutating func consume(_ line: CrashLine) {
    if var reports = open.removeValue(forKey: line.origin) {
      let wasTaken = offer(line, to: &reports)
      if !wasTaken { start(line, &reports) }
      if !reports.isEmpty { open[line.origin] = reports }
    } else {
      var reports: [Open] = []
      start(line, &reports)
      if !reports.isEmpty { keep(reports, line.origin) }
    }
  }

  /// Whether a report can start with `line`.
  static func opens(_ line: CrashLine) -> Bool { CrashFamilies.all.contains { $0.open(line) != nil } }

  /// Ends the reports of `origin`.
  mutating func finish(origin: String) {
    for report in open.removeValue(forKey: origin) ?? [] { close(report, origin) }
  }

  /// Ends reports that have had no line since `number - CrashLimits.quietLines`, or all of them.
  mutating func finish(quietSince number: Int? = nil) {
    let limit = number.map { $0 - CrashLimits.quietLines } ?? Int.max
    let old = open.filter { $0.value.allSatisfy { $0.lastLine < limit } }
    for origin in old.keys.sorted(by: { order($0) < order($1) }) { finish(origin: origin) }
  }

  private func order(_ origin: String) -> (Int, String) { (open[origin]?.first?.firstLine ?? 0, origin) }

  private mutating func offer(_ line: CrashLine, to reports: inout [Open]) -> Bool {
    var index = reports.count - 1
    while index >= 0 {
      switch reports[index].recognizer.consume(line) {
      case .taken:
        reports[index].lastLine = line.number
        reports[index].foreign = 0
        return true
      case .completed:
        reports[index].lastLine = line.number
        close(reports.remove(at: index), line.origin)
        return true
      case .ended: close(reports.remove(at: index), line.origin)
      case .foreign:
        reports[index].foreign += 1
        if reports[index].foreign > CrashLimits.foreignLines { close(reports.remove(at: index), line.origin) }
      }
      index -= 1
    }
    return false
  }

  private mutating func start(_ line: CrashLine, _ reports: inout [Open]) {
    for (index, family) in CrashFamilies.all.enumerated() {
      guard let recognizer = family.open(line) else { continue }
      for (position, report) in reports.enumerated().reversed() where report.family == index {
        close(report, line.origin)
        reports.remove(at: position)
      }
      reports.append(
        Open(
          recognizer: recognizer, family: index, firstLine: line.number, lastLine: line.number,
          time: line.time))
      return
    }
  }

  private mutating func keep(_ reports: [Open], _ origin: String) {
    if open.count >= CrashLimits.origins { finish() }
    open[origin] = reports
  }

  private mutating func close(_ report: Open, _ origin: String) {
    for var draft in report.recognizer.finish() {
      draft.origin = origin
      draft.firstLine = report.firstLine
      draft.lastLine = report.lastLine
      draft.time = draft.time ?? report.time
      drafts.append(draft)
    }
  }
}
