/// What kind of value a field holds, as the line writes it.
public enum ValueKind: UInt8, Sendable, Hashable {
  /// The line has no such field.
  case missing
  case null, bool, number, string
  /// An object or an array, kept as it is written.
  case compound
}

/// Where a field's value lies in its line.
public struct FieldValue: Sendable, Hashable {
  public var kind = ValueKind.missing
  /// True when a string holds escapes and must be decoded with `JSONString.decode` before use as text.
  public var isEscaped = false
  /// Nesting of the key that gave the value; a smaller one wins.
  var depth: UInt8 = 0
  /// Offset in the line; of a string: of its first byte after the quote.
  public var start: Int32 = 0
  public var count: Int32 = 0

  public init() {}

  init(_ kind: ValueKind, _ range: Range<Int>, isEscaped: Bool = false) {
    self.kind = kind
    self.isEscaped = isEscaped
    start = Int32(truncatingIfNeeded: range.lowerBound)
    count = Int32(truncatingIfNeeded: range.count)
  }

  /// True for a value that says something: not missing, not null.
  @inlinable
  public var isPresent: Bool { kind.rawValue > ValueKind.null.rawValue }

  /// The value's bytes within its line; empty when missing.
  public func bytes(in line: LineBytes) -> LineBytes {
    let (first, length) = (Int(start), Int(count))
    guard kind != .missing, first >= 0, length >= 0, first + length <= line.count else {
      return LineBytes(start: nil, count: 0)
    }
    return LineBytes(rebasing: line[first..<first + length])
  }

  /// The value as text, escapes decoded, invalid UTF-8 shown as U+FFFD.
  public func text(in line: LineBytes) -> String {
    let bytes = bytes(in: line)
    return isEscaped
      ? String(decoding: JSONString.decode(bytes), as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
  }
}

/// Why a line is not what its format asks for.
public struct MalformedLine: Error, Hashable, Sendable {
  /// What is wrong, in words that continue a sentence.
  public enum Reason: String, Sendable, Hashable {
    case empty = "the line is empty"
    case notAnObject = "the line does not start with {"
    case truncated = "the line ends inside the record"
    case controlByte = "a string holds a raw control byte"
    case badEscape = "a string holds an unknown escape"
    case badValue = "a value is not valid"
    case badStructure = "a comma, colon, quote or bracket is missing"
    case trailing = "text follows the end of the record"
    case tooDeep = "the values are nested too deep"
    case noFields = "the line holds no field"
    case tooFewColumns = "the record has fewer columns than the header"
    case tooManyColumns = "the record has more columns than the header"
  }

  public var reason: Reason
  /// Offset in the line.
  public var offset: Int

  public init(_ reason: Reason, at offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}
