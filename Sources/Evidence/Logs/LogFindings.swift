import IncidentModel
import Scan

/// What is wrong with logs, in words.
enum LogFindings {
  static func notALog(_ file: String, _ head: HeadDetection) -> Diagnostic {
    let what = head.kind == .unknown ? "of no known kind" : "a \(head.kind.title)"
    return Diagnostic(
      "logs/not-a-log", .warning,
      "the file is \(what), not a log of structured lines (NDJSON, logfmt, access log or CSV)",
      nextStep: "Leave it out here, or convert it to one of these.", at: SourceSpan(file: file))
  }

  static func unreadable(_ file: String, _ error: any Error) -> Diagnostic {
    Diagnostic(
      "evidence/unreadable", .error, "the file could not be read: \(error)",
      nextStep: "Check its name and permissions.", at: SourceSpan(file: file))
  }

  static func find(_ reader: LogFileReader) -> [Diagnostic] {
    let file = reader.file
    let span = SourceSpan(file: file.file)
    var findings = reader.issues.map { $0.diagnostic(file: file.file) }
    if let first = reader.examples.first {
      findings.append(
        Diagnostic(
          "logs/malformed", .note,
          "\(file.malformed) of \(file.lines) lines are not \(file.format.rawValue); first: \(first.reason)",
          nextStep: "Nothing to do when few; they are counted and left out.",
          at: SourceSpan(file: file.file, line: first.line)))
    }
    if file.implausible > 0 {
      findings.append(
        Diagnostic(
          "logs/implausible-time", .warning,
          "\(file.implausible) lines are more than a year away from the others; they are left out",
          nextStep: "Check that machine's clock, or the field that `time` is mapped to.", at: span))
    }
    if file.undated > 0 {
      findings.append(
        Diagnostic(
          "logs/no-time", .note, "\(file.undated) lines have no time that can be read",
          explanation: "They count in the totals and in no minute.",
          nextStep: "Name the field with `time: …` under `fields:` if there is one.", at: span))
    }
    if reader.zoneless > 0 {
      findings.append(
        Diagnostic(
          "logs/no-zone", .note, "\(reader.zoneless) times name no time zone",
          nextStep: "Check `timezone:` in the front matter against the clock of that machine.", at: span))
    }
    return findings
  }

  static func find(_ summary: LogSummary) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let orders = summary.orders
    if orders.negative > 0 {
      findings.append(
        Diagnostic(
          "logs/negative-amount", .warning,
          "\(orders.negative) failed requests have a negative amount; left out of the value",
          nextStep: "Check whether these are refunds."))
    }
    if orders.unreadable > 0 {
      findings.append(
        Diagnostic(
          "logs/unreadable-amount", .warning,
          "\(orders.unreadable) amounts are no number; left out of the value",
          nextStep: "Check the field that `amount` is mapped to."))
    }
    if orders.value[Money.noCurrency] != nil {
      findings.append(
        Diagnostic(
          "logs/no-currency", .warning, "amounts of failed requests name no currency",
          nextStep: "Set `currency:` in the front matter, or map `currency` to its field."))
    }
    return findings
  }
}
