import Foundation
import IncidentModel

/// What every reader of the front matter shares: where values are, in which zone and currency, what is wrong.
final class ReadingContext {
  let file: String
  var zone: TimeZone = .gmt
  var currency = "USD"
  private(set) var diagnostics: [Diagnostic] = []
  private var places: Set<FrontMatterNode.Place> = []

  init(file: String) { self.file = file }

  /// Reports a problem of the front matter; `name` becomes `front-matter/name`.
  func report(
    _ name: String, _ summary: String, _ severity: Severity = .error, because explanation: String? = nil,
    next: String, replacement: String? = nil, at place: FrontMatterNode.Place
  ) {
    diagnostics.append(
      Diagnostic(
        "front-matter/" + name, severity, summary, explanation: explanation, nextStep: next,
        replacement: replacement, at: SourceSpan(file: file, line: place.line, column: place.column)))
  }

  /// The diagnostics in the order of the file, each once.
  var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    let unique = diagnostics.filter { seen.insert($0).inserted }
    return unique.enumerated().sorted { Self.key($0) < Self.key($1) }.map(\.element)
  }

  private static func key(_ item: (offset: Int, element: Diagnostic)) -> (Int, Int, Int) {
    (item.element.span?.line ?? 0, item.element.span?.column ?? 0, item.offset)
  }
}
