import IncidentModel

/// What counts as a failed request, as the front matter's `failure:` or `--failure` says it.
///
/// Grammar, loosest first: `a or b`, `a and b`, `not a`, `(a)`, `has(field)`, `field OP value` with OP one of
/// `= == != < <= > >= contains`, `field in (a, b)`. A field is a role (`status`, `level`, `duration`, …) or a dotted
/// path (`http.status`). Values are numbers, words or quoted strings; levels compare by seriousness, and
/// durations are in milliseconds unless written with a unit (`2s`, `150ms`). A comparison with a field that
/// the line does not have is false.
public struct FailureExpression: Sendable, Hashable {
  /// The operators between a field and a value.
  public enum Comparison: String, Sendable, Hashable, CaseIterable {
    case equal = "=="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    case contains
  }

  public indirect enum Node: Sendable, Hashable {
    case or(Node, Node)
    case and(Node, Node)
    case not(Node)
    case has(String)
    case compare(String, Comparison, String)
  }

  public var root: Node
  /// As it was written.
  public var text: String

  /// Requests fail on the server's side: `status >= 500`.
  public static let serverErrors = FailureExpression(
    root: .compare("status", .greaterOrEqual, "500"), text: "status >= 500")
  /// For logs whose requests have no status.
  public static let errorLevels = FailureExpression(
    root: .compare("level", .greaterOrEqual, "error"), text: "level >= error")

  init(root: Node, text: String) {
    self.root = root
    self.text = text
  }

  /// Reads an expression; throws a `DiagnosticError` that says where it went wrong, what was expected there and
  /// what may have been meant. `span` is where the text stands.
  public init(_ text: String, at span: SourceSpan? = nil) throws {
    var parser = FailureParser(text, span: span)
    self.init(root: try parser.parse(), text: text)
  }

  /// The fields that the expression looks at, roles and paths, in order, each once.
  public var fields: [String] {
    var names: [String] = []
    Self.collect(root, &names)
    return names
  }

  private static func collect(_ node: Node, _ names: inout [String]) {
    switch node {
    case .or(let left, let right), .and(let left, let right):
      collect(left, &names)
      collect(right, &names)
    case .not(let inner): collect(inner, &names)
    case .has(let name), .compare(let name, _, _):
      if !names.contains(name) { names.append(name) }
    }
  }
}
