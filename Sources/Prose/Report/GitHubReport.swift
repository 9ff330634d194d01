import IncidentModel

/// Findings as workflow commands of GitHub Actions, which show them beside the lines of a pull request
/// (docs.github.com, "Workflow commands for GitHub Actions").
public enum GitHubReport {
  /// One line a finding.
  public static func text(_ findings: [Diagnostic]) -> String {
    findings.map(line).joined(separator: "\n")
  }

  private static func line(_ finding: Diagnostic) -> String {
    let command =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .note: "notice"
      }
    var properties: [String] = []
    if let span = finding.span {
      properties.append("file=\(property(span.file))")
      if let line = span.line { properties.append("line=\(line)") }
      if let column = span.column { properties.append("col=\(column)") }
    }
    properties.append("title=\(property(finding.id))")
    return
      "::\(command) \(properties.joined(separator: ","))::\(data("\(finding.summary) \(finding.nextStep)"))"
  }

  private static func data(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  private static func property(_ text: String) -> String {
    data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
