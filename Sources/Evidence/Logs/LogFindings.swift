import IncidentModel
import Scan

/// What is wrong with logs, in words.
enum LogFindings {
  static func notALog(_ file: String, _ head: HeadDetection) -> Diagnostic {
    let what = head.kind == .unknown ? "of no known kind" : "a \(head.kind.title)"
    return Diagnostic(
      "logs/not-a-log", .warning,
      "The file is \(what); a log of structured lines (NDJSON, logfmt, access log or CSV) was expected.",
      nextStep: "Leave it out here, or convert it to one of these.", at: SourceSpan(file: file))
  }

  static func unreadable(_ file: String, _ error: any Error) -> Diagnostic {
    Diagnostic(
      "evidence/unreadable", .error, "The file could not be read: \(error).",
      nextStep: "Check that the file exists and may be read, and run again.", at: SourceSpan(file: file))
  }

  static func scratchFailed(_ reason: String) -> Diagnostic {
    Diagnostic(
      "logs/no-scratch", .warning,
      "The temporary file for customers and orders could not be written: \(reason). They were kept in memory.",
      nextStep: "Make room in the folder for temporary files (TMPDIR); the numbers are right all the same.")
  }

  static func scratchUnreadable(_ error: any Error) -> Diagnostic {
    Diagnostic(
      "logs/scratch-lost", .error,
      "The temporary file for customers and orders could not be read back: \(error). Their numbers are missing.",
      nextStep: "Check the disk of the folder for temporary files (TMPDIR), and run again.")
  }

  static func unknownField(_ name: String, _ expression: FailureExpression, _ known: [String]) -> Diagnostic {
    let nearest = NearestName.suggest(for: name, among: known)
    return Diagnostic(
      "failure/unknown-field", .warning,
      "`\(expression.text)` asks for `\(name)`, which the first lines of no log hold.",
      nextStep: nearest.map { "Did you mean `\($0)`?" } ?? "See the fields with `candor inspect`.",
      replacement: nearest)
  }

  /// What is wrong with one file.
  static func find(
    _ file: LogFile, examples: [MalformedExample], issues: [ScanIssue], zoneless: Int
  ) -> [Diagnostic] {
    let span = SourceSpan(file: file.file)
    let isOld = file.firstTime.map { $0.seconds < earliestPlausible } ?? false
    var findings = issues.map { $0.diagnostic(file: file.file) }
    if let first = examples.first {
      findings.append(
        Diagnostic(
          "logs/malformed", isMuch(file.malformed, of: file.lines) ? .warning : .note,
          "\(file.malformed) of \(file.lines) lines cannot be read as \(file.format.rawValue); in the first, \(first.reason).",
          nextStep: "They are counted and left out; look at them if they matter, or name the file's `kind:`.",
          at: SourceSpan(file: file.file, line: first.line)))
    }
    if isOld {
      findings.append(
        Diagnostic(
          "logs/clock-not-set", .warning,
          "The times begin before the year 2000, as of a clock that was never set.",
          nextStep: "Check that machine's clock, or the field that `time` is mapped to.", at: span))
    }
    if file.implausible > 0 {
      findings.append(
        Diagnostic(
          "logs/implausible-time", .warning,
          "\(file.implausible) lines are more than a year away from the others; they were left out.",
          nextStep: "Check that machine's clock, or the field that `time` is mapped to.", at: span))
    }
    if file.undated > 0 {
      findings.append(
        Diagnostic(
          "logs/no-time", .note, "\(file.undated) lines have no time that can be read.",
          explanation: "They count in the totals and in no minute.",
          nextStep: "Name the field with `time: …` under `fields:` if there is one.", at: span))
    }
    if zoneless > 0 {
      findings.append(
        Diagnostic(
          "logs/no-zone", .note, "\(zoneless) times name no time zone; the incident's own was taken.",
          nextStep: "Check `timezone:` in the front matter against the clock of that machine.", at: span))
    }
    return findings
  }

  /// Before this, in seconds since 1970, no log of a running service was written (2000-01-01).
  private static let earliestPlausible: Int64 = 946_684_800

  /// More than one in a hundred is no accident of rotation.
  private static func isMuch(_ part: Int, of whole: Int) -> Bool { part > whole / 100 }

  /// Where the first amounts stand that were left out.
  struct Amounts {
    var negative, unreadable: SourceSpan?
  }

  static func find(_ summary: LogSummary, _ amounts: Amounts) -> [Diagnostic] {
    var findings = summary.orders.findings(negative: amounts.negative, unreadable: amounts.unreadable)
    if summary.orders.value[CurrencyCode.none] != nil {
      findings.append(
        Diagnostic(
          "logs/no-currency", .note,
          "The amounts of failed requests name no currency; the incident's own was taken.",
          nextStep: "Check `currency:` in incident.md, or name the field that holds it under `fields:`."))
    }
    return findings
  }
}
