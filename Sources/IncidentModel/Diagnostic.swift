/// How much a problem matters.
public enum Severity: String, Sendable, Codable, Comparable, CaseIterable {
  case note, warning, error

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
  private var rank: Int { self == .note ? 0 : self == .warning ? 1 : 2 }
}

/// A place in a file: lines and columns from 1, byte offsets (UTF-8) from 0, half-open.
public struct SourceSpan: Hashable, Sendable, Codable {
  public var file: String
  public var line: Int?
  public var column: Int?
  public var start: Int?
  public var end: Int?

  public init(file: String, line: Int? = nil, column: Int? = nil, start: Int? = nil, end: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.start = start
    self.end = end
  }
}

/// Any problem or finding shown to a user: what is wrong, where, why it matters, what to do next.
public struct Diagnostic: Hashable, Sendable {
  /// Stable name for machines, such as `front-matter/unknown-key` or `ownership/blame`.
  public var id: String
  public var severity: Severity
  /// One sentence: what was found and what was expected.
  public var summary: String
  /// Why it matters, where that is not obvious.
  public var explanation: String?
  /// What to do now, as an instruction.
  public var nextStep: String
  /// Text that could stand in place of the span, where a safe one is known.
  public var replacement: String?
  public var span: SourceSpan?

  public init(
    _ id: String, _ severity: Severity, _ summary: String, explanation: String? = nil,
    nextStep: String, replacement: String? = nil, at span: SourceSpan? = nil
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
    self.nextStep = nextStep
    self.replacement = replacement
    self.span = span
  }
}

extension Diagnostic: CustomStringConvertible {
  /// `file:line:column: error: summary [id]` and, on a second line, the next step.
  public var description: String {
    "\(place)\(severity.rawValue): \(summary) [\(id)]\n  \(nextStep)"
  }

  private var place: String {
    guard let span else { return "" }
    let numbers = [span.line, span.line == nil ? nil : span.column].compactMap { $0 }
    return ([span.file] + numbers.map(String.init)).joined(separator: ":") + ": "
  }
}

/// Thrown where work cannot go on; holds every diagnostic that led there.
public struct DiagnosticError: Error, CustomStringConvertible {
  public var diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  public init(_ diagnostic: Diagnostic) { self.diagnostics = [diagnostic] }

  public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
