/// Findings, each once: two formats of one run say the same.
struct FindingList: Sendable {
  private struct Key: Hashable {
    var tool: String
    var rule: String?
    var file: String?
    var line: Int?
    var message: String?

    init(_ finding: Finding) {
      (tool, rule, file, line) = (finding.tool, finding.rule, finding.file, finding.line)
      message = finding.rule == nil ? finding.message : nil
    }
  }

  private var findings: [Finding] = []
  /// Findings beyond `CrashLimits.findings`.
  private(set) var dropped = 0

  mutating func add(_ finding: Finding, _ source: CrashSource) {
    guard findings.count < CrashLimits.findings else {
      dropped += 1
      return
    }
    var finding = finding
    finding.source = source
    findings.append(finding)
  }

  /// In the order of the evidence, with paths relative to the module as far as they tell where that begins.
  var unique: [Finding] {
    var positions: [Key: Int] = [:]
    var list: [Finding] = []
    for finding in relative {
      if let known = positions.updateValue(list.count, forKey: Key(finding)) {
        positions[Key(finding)] = known
        list[known].severity = list[known].severity ?? finding.severity
      } else {
        list.append(finding)
      }
    }
    return list
  }

  private var relative: [Finding] {
    var roots: [String: [Substring]] = [:]
    for finding in findings {
      guard let path = finding.file, path.hasPrefix("/") else { continue }
      let folder = Self.root(path)
      let known = roots[finding.source.file] ?? folder
      roots[finding.source.file] = zip(known, folder).prefix { $0 == $1 }.map(\.0)
    }
    return findings.map { finding in
      guard let path = finding.file, path.hasPrefix("/"), let root = roots[finding.source.file] else {
        return finding
      }
      var finding = finding
      finding.file = path.split(separator: "/").dropFirst(root.count).joined(separator: "/")
      return finding
    }
  }

  /// The folders of an absolute path up to one that modules keep their code in, or all of them.
  private static func root(_ path: String) -> [Substring] {
    let folders = path.split(separator: "/").dropLast()
    let marks: Set<Substring> = ["cmd", "internal", "pkg", "src", "crates", "tests"]
    return Array(folders.prefix { !marks.contains($0) })
  }
}
