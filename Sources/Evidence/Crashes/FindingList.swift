/// Findings, each once: two formats of one run say the same.
struct FindingList: Sendable {
  private struct Key: Hashable {
    var tool: String
    var rule: String?
    var file: String?
    var line: Int?
    var message: String?
  }

  private(set) var sorted: [Finding] = []
  private var positions: [Key: Int] = [:]
  /// Findings beyond `CrashLimits.findings`.
  private(set) var dropped = 0

  mutating func add(_ finding: Finding, _ source: CrashSource) {
    let key = Key(
      tool: finding.tool, rule: finding.rule, file: finding.file, line: finding.line,
      message: finding.rule == nil ? finding.message : nil)
    if let known = positions[key] {
      sorted[known].severity = sorted[known].severity ?? finding.severity
      return
    }
    guard sorted.count < CrashLimits.findings else {
      dropped += 1
      return
    }
    positions[key] = sorted.count
    var finding = finding
    finding.source = source
    sorted.append(finding)
  }
}
