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
