import IncidentModel

/// Findings for machines: `{"findings":[{"rule","severity","file","line","column","start","end","message",
/// "suggestion"}]}`; what is not known is `null`, and `replacement` is there where a safe one exists.
public enum FindingsReport {
  /// The findings in the order given.
  public static func json(_ findings: [Diagnostic]) throws -> String {
    try StableJSON().text(Content(findings: findings.map(Entry.init)))
  }

  private struct Content: Encodable { var findings: [Entry] }

  private struct Entry: Encodable {
    var finding: Diagnostic

    init(_ finding: Diagnostic) { self.finding = finding }

    private enum CodingKeys: String, CodingKey {
      case rule, severity, file, line, column, start, end, message, suggestion, replacement
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(finding.id, forKey: .rule)
      try container.encode(finding.severity, forKey: .severity)
      try container.encode(finding.span?.file, forKey: .file)
      try container.encode(finding.span?.line, forKey: .line)
      try container.encode(finding.span?.column, forKey: .column)
      try container.encode(finding.span?.start, forKey: .start)
      try container.encode(finding.span?.end, forKey: .end)
      try container.encode(finding.summary, forKey: .message)
      try container.encode(finding.nextStep, forKey: .suggestion)
      try container.encodeIfPresent(finding.replacement, forKey: .replacement)
    }
  }
}
