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
    number("column", finding.span?.column, &json)
    number("end", finding.span?.end, &json)
    string("file", finding.span?.file, &json)
    number("line", finding.span?.line, &json)
    string("message", finding.summary, &json)
    if let replacement = finding.replacement { string("replacement", replacement, &json) }
    string("rule", finding.id, &json)
    string("severity", finding.severity.rawValue, &json)
    number("start", finding.span?.start, &json)
    string("suggestion", finding.nextStep, &json)
  }

  private static func string(_ key: String, _ value: String?, _ json: inout JSONText) {
    json.key(key)
    json.string(value)
  }

  private static func number(_ key: String, _ value: Int?, _ json: inout JSONText) {
    json.key(key)
    json.number(value)
  }
}
