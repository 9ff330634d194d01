import IncidentModel

/// The answer of a command that could do nothing, with `--format json`.
enum DiagnosticsJSON {
  private struct Problem: Encodable {
    var id, severity, summary, nextStep: String
    var file: String?
    var line, column: Int?

    enum CodingKeys: String, CodingKey {
      case id, severity, summary, file, line, column
      case nextStep = "next_step"
    }
  }

  private struct Report: Encodable { var problems: [Problem] }

  static func text(_ diagnostics: [Diagnostic]) -> String {
    let problems = diagnostics.condensed.map(EvidenceWords.redacted).map {
      Problem(
        id: $0.id, severity: $0.severity.rawValue, summary: $0.summary, nextStep: $0.nextStep,
        file: $0.span?.file, line: $0.span?.line, column: $0.span?.column)
    }
    return JSONOutput.text(Report(problems: problems))
  }
}
