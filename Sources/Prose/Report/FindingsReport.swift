import IncidentModel

/// Findings for machines: `{"findings":[{"rule","severity","file","line","column","start","end","message",
/// "suggestion"}]}`; what is not known is `null`, and `replacement` is there where a safe one exists.
public enum FindingsReport {
  /// The findings in the order given.
  public static func json(_ findings: [Diagnostic]) -> String {
    var json = JSONText()
    json.object { json in
      json.key("findings")
      json.array(findings) { json, finding in json.object { write(finding, to: &$0) } }
    }
    return json.text
  }

  /// Keys in ascending order.
  private static func write(_ finding: Diagnostic, to json: inout JSONText) {
    json.member("column", finding.span?.column)
    json.member("end", finding.span?.end)
    json.member("file", finding.span?.file)
    json.member("line", finding.span?.line)
    json.member("message", finding.summary)
    if let replacement = finding.replacement { json.member("replacement", replacement) }
    json.member("rule", finding.id)
    json.member("severity", finding.severity.rawValue)
    json.member("start", finding.span?.start)
    json.member("suggestion", finding.nextStep)
  }
}
