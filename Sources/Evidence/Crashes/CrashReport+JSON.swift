import IncidentModel

extension CrashReport {
  /// The JSON of `candor crashes`: keys in a fixed order of the alphabet, absent values as `null`.
  public var json: String {
    var json = JSONText()
    json.object { json in
      json.key("crashes")
      json.array(crashes) { json, crash in json.object { $0.members(of: crash) } }
      membersBehindCrashes(&json)
    }
    return json.text
  }

  func membersBehindCrashes(_ json: inout JSONText) {
    json.key("diagnostics")
    json.array(diagnostics) { json, problem in json.object { Self.write(problem, &$0) } }
    json.key("findings")
    json.array(findings) { json, finding in json.object { $0.members(of: finding) } }
    json.key("stats")
    json.object { json in
      json.member("bytes", stats.bytes)
      json.member("findings", findings.count)
      json.member("lines", stats.lines)
      json.member("reports", stats.reports)
      json.member("sources", stats.sources)
    }
  }

  private static func write(_ problem: Diagnostic, _ json: inout JSONText) {
    if let file = problem.span?.file { json.member("file", file) }
    json.member("id", problem.id)
    if let line = problem.span?.line { json.member("line", line) }
    json.member("next_step", problem.nextStep)
    json.member("severity", problem.severity.rawValue)
    json.member("summary", problem.summary)
  }
}
