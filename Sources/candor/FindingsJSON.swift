import Foundation
import IncidentModel

/// Findings as the command contract has them.
enum FindingsJSON {
  private struct Finding: Encodable {
    var rule: String
    var severity: String
    var file: String?
    var line: Int?
    var column: Int?
    var start: Int?
    var end: Int?
    var message: String
    var suggestion: String

    init(_ diagnostic: Diagnostic) {
      rule = diagnostic.id
      severity = diagnostic.severity.rawValue
      file = diagnostic.span?.file
      line = diagnostic.span?.line
      column = diagnostic.span?.column
      start = diagnostic.span?.start
      end = diagnostic.span?.end
      message = diagnostic.summary
      suggestion = diagnostic.replacement ?? diagnostic.nextStep
    }
  }

  private struct Report: Encodable {
    var findings: [Finding]
    var files: [String]?
  }

  /// `{"findings":[…]}`, and the files written where there are any; keys sorted.
  static func text(_ findings: [Diagnostic], files: [String]? = nil) -> String {
    JSONOutput.text(Report(findings: findings.map(Finding.init), files: files))
  }
}

/// JSON with sorted keys, for the same bytes every time.
enum JSONOutput {
  static func text(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    guard let data = try? encoder.encode(value) else { return "{}" }
    return String(decoding: data, as: UTF8.self)
  }
}
