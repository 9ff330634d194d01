import Evidence
import IncidentModel

/// What is wrong with the rows of a table, in words.
enum RemoteFindings {
  static func find(_ summary: LogSummary, _ file: LogFile) -> [Diagnostic] {
    let span = SourceSpan(file: file.file)
    return times(file, span) + summary.orders.findings(negative: span, unreadable: span, all: span)
  }

  private static func times(_ file: LogFile, _ span: SourceSpan) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if file.lines == 0 {
      findings.append(
        Diagnostic(
          "clickhouse/no-rows", .warning, "The table has no row in the time asked for.",
          nextStep: "Check `from` and `to`, and the times of the incident.", at: span))
    }
    if file.implausible > 0 {
      findings.append(
        Diagnostic(
          "logs/implausible-time", .warning,
          "\(file.implausible) rows are more than a year away from the others; they were left out.",
          nextStep: "Name the hours that count with `from` and `to`.", at: span))
    }
    if file.undated > 0 {
      findings.append(
        Diagnostic(
          "logs/no-time", .note, "\(file.undated) rows have no time that can be read.",
          explanation: "They count in the totals and in no minute.",
          nextStep: "Name the column with `time: …` under `fields:` if there is another.", at: span))
    }
    return findings
  }
}

extension Diagnostic {
  static func tooLong(_ minutes: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "clickhouse/too-much", .error, "The rows reach over \(minutes) minutes or more.",
      nextStep: "Ask for fewer hours with `from` and `to`.", at: span)
  }
}
