import Foundation
import IncidentModel

extension CrashReport {
  /// The JSON of `candor crashes`: keys in a fixed order of the alphabet, absent values as `null`.
  public func json() throws -> Data {
    try StableJSON().data(CrashReportJSON(self))
  }
}

private struct CrashReportJSON: Encodable {
  struct Problem: Encodable {
    let id: String
    let severity: String
    let summary: String
    let nextStep: String
    let file: String?
    let line: Int?

    enum CodingKeys: String, CodingKey {
      case id, severity, summary, file, line
      case nextStep = "next_step"
    }
  }

  struct Stats: Encodable {
    let sources: Int
    let lines: Int
    let bytes: Int
    let reports: Int
    let findings: Int
  }

  let crashes: [CrashJSON]
  let findings: [FindingJSON]
  let diagnostics: [Problem]
  let stats: Stats

  init(_ report: CrashReport) {
    crashes = report.crashes.map(CrashJSON.init)
    findings = report.findings.map(FindingJSON.init)
    diagnostics = report.diagnostics.map {
      Problem(
        id: $0.id, severity: $0.severity.rawValue, summary: $0.summary, nextStep: $0.nextStep,
        file: $0.span?.file, line: $0.span?.line)
    }
    let read = report.stats
    stats = Stats(
      sources: read.sources, lines: read.lines, bytes: read.bytes, reports: read.reports,
      findings: report.findings.count)
  }
}
