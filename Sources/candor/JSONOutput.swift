import Foundation
import IncidentModel
import Pipeline

/// The answer of `candor build --format json`: what was written, on how many pages, and how much was found.
enum BuildJSON {
  private struct Count: Encodable { var errors, warnings, notes: Int }

  private struct Report: Encodable {
    var files: [String]
    var pages: Int?
    var findings: Count
    var problems: Count
  }

  static func text(_ run: BuildRun) -> String {
    JSONOutput.text(
      Report(
        files: run.written, pages: run.documents.brief?.pages, findings: count(run.findings),
        problems: count(run.problems)))
  }

  private static func count(_ diagnostics: [Diagnostic]) -> Count {
    func number(_ severity: Severity) -> Int { diagnostics.count { $0.severity == severity } }
    return Count(errors: number(.error), warnings: number(.warning), notes: number(.note))
  }
}

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
    let problems = diagnostics.condensed.map {
      Problem(
        id: $0.id, severity: $0.severity.rawValue, summary: $0.summary, nextStep: $0.nextStep,
        file: $0.span?.file, line: $0.span?.line, column: $0.span?.column)
    }
    return JSONOutput.text(Report(problems: problems))
  }
}

/// JSON with sorted keys, for the same bytes every time.
enum JSONOutput {
  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
