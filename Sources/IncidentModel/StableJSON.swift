import Foundation

/// Writes values as JSON (RFC 8259) with sorted keys, so that the same values give the same bytes.
///
/// Solidi are not escaped. Numbers that are not finite become the texts `inf`, `-inf` and `nan`.
public struct StableJSON: Sendable {
  public enum Layout: Sendable {
    /// Everything on one line.
    case compact
    /// One value a line, indented by two blanks.
    case indented
  }

  public var layout: Layout
  /// Whether `firstSeen` is written as `first_seen`; keys that are spelled out in snake case stay as they are.
  public var isSnakeCase: Bool

  public init(_ layout: Layout = .indented, isSnakeCase: Bool = false) {
    self.layout = layout
    self.isSnakeCase = isSnakeCase
  }

  /// UTF-8 without a line break at its end; throws what the value's own `encode` throws.
  public func data(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if layout == .indented { encoder.outputFormatting.insert(.prettyPrinted) }
    if isSnakeCase { encoder.keyEncodingStrategy = .convertToSnakeCase }
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return try encoder.encode(value)
  }

  /// The same as text.
  public func text(_ value: some Encodable) throws -> String {
    String(decoding: try data(value), as: UTF8.self)
  }

  /// A whole file: the text and a line break; `fallback` for a value that cannot be written.
  public func file(_ value: some Encodable, fallback: String = "{}") -> String {
    ((try? text(value)) ?? fallback) + "\n"
  }
}
