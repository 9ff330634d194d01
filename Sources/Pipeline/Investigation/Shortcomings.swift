import Analysis
import Evidence
import IncidentModel

/// What the evidence, though readable, does not give.
enum Shortcomings {
  static func find(_ file: CaseFile) -> [Diagnostic] {
    failures(file) + file.losses.compactMap(withoutEstimate) + currencies(file)
  }

  private static func failures(_ file: CaseFile) -> [Diagnostic] {
    guard let logs = file.logs else { return file.hashes.isEmpty ? [] : [.noLogs] }
    guard logs.lines > 0, let first = logs.files.first?.file else { return [] }
    let span = SourceSpan(file: first)
    let counts = logs.requestsOverall
    if counts.total == 0 { return [.noRequests(span)] }
    let total = "\(FactFormat.grouped(Double(counts.total))) \(counts.total == 1 ? "request" : "requests")"
    guard let failures = file.failures else {
      return [.noFailures(counts.failed, of: total, logs.failureDefinition, span)]
    }
    return failures.baselineRate == nil ? [.noNormalTime(total, span)] : []
  }

  private static func withoutEstimate(_ loss: SeriesLoss) -> Diagnostic? {
    guard loss.result.loss == nil, let reason = loss.result.reason else { return nil }
    return Diagnostic(
      "series/no-estimate", .warning, "No loss was estimated from `\(loss.series.name)`: \(reason).",
      nextStep:
        "Export the series in steps of an hour or less, from three weeks before the incident to after it.",
      at: SourceSpan(file: loss.series.file))
  }

  private static func currencies(_ file: CaseFile) -> [Diagnostic] {
    let amounts = file.losses.map(\.series).filter { $0.kind == .amount }
    let codes = Set(amounts.compactMap(\.currency))
    guard codes.count > 1, let first = amounts.first else { return [] }
    return [
      Diagnostic(
        "series/currencies", .warning,
        "The series of money are in \(codes.sorted().joined(separator: ", ")); only one is used.",
        nextStep: "Convert them to one currency, and say at which rate.", at: SourceSpan(file: first.file))
    ]
  }
}

extension Diagnostic {
  fileprivate static let noLogs = Diagnostic(
    "evidence/no-logs", .note,
    "The evidence holds no logs, so that failed requests and customers are not counted.",
    nextStep: "Add the request log of the service that customers use.")

  fileprivate static func noRequests(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "logs/no-requests", .warning,
      "The logs hold no requests: no line has a status, an endpoint or a duration.",
      nextStep: "Add the request log of the service that customers use, or name its fields under `evidence`.",
      at: span)
  }

  fileprivate static func noFailures(
    _ failed: Int, of total: String, _ definition: String, _ span: SourceSpan
  ) -> Diagnostic {
    let found =
      failed == 0
      ? "None of \(total) failed"
      : "\(FactFormat.grouped(Double(failed))) of \(total) failed, at no time more than usual"
    return Diagnostic(
      "logs/no-failures", .warning, "\(found), where \(definition).",
      nextStep:
        "If requests did fail, say how they are told with `failure:` in incident.md, or add the other logs.",
      at: span)
  }

  fileprivate static func noNormalTime(_ total: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "logs/no-normal-time", .warning,
      "Failures run through all of \(total), so that no normal time is known to compare them with.",
      nextStep: "Add the logs of the hours before the incident.", at: span)
  }
}
