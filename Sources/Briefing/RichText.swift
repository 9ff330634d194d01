/// Text with emphasis, in which every fact is marked as such.
public struct RichText: Sendable, Hashable, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  /// A piece of text of one kind.
  public enum Run: Sendable, Hashable {
    case text(String)
    case strong(String)
    case emphasis(String)
    /// Names of services, files and functions.
    case code(String)
    /// A fact as formatted for the reader, with the id of its receipt.
    case fact(String, id: String)

    /// The words alone.
    public var string: String {
      switch self {
      case .text(let text), .strong(let text), .emphasis(let text), .code(let text), .fact(let text, _): text
      }
    }
  }

  public var runs: [Run]

  public init(_ runs: [Run]) { self.runs = runs }
  public init(stringLiteral text: String) { runs = [.text(text)] }
  public init(arrayLiteral runs: Run...) { self.runs = runs }
  public init(_ text: String) { runs = [.text(text)] }

  /// The words alone.
  public var plain: String { runs.map(\.string).joined() }

  /// The ids of the facts used, in order.
  public var factIDs: [String] {
    runs.compactMap { if case .fact(_, let id) = $0 { id } else { nil } }
  }

  /// One after the other, nothing between.
  public static func + (left: RichText, right: RichText) -> RichText { RichText(left.runs + right.runs) }
}
