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
  /// Offset in the line; of a string: of its first byte after the quote.
  public var start: Int32 = 0
  public var count: Int32 = 0
  /// Which of two values of a slot wins: the smaller one, of equals the later one.
  @usableFromInline var order: UInt16 = 0xFFFF
  public var kind = ValueKind.missing
  /// True when a string holds escapes and must be decoded with `JSONString.decode` before use as text.
  public var isEscaped = false

  public init() {}

  @inline(__always)
  init(_ kind: ValueKind, _ range: Range<Int>, isEscaped: Bool = false) {
    self.kind = kind
    self.isEscaped = isEscaped
    start = Int32(truncatingIfNeeded: range.lowerBound)
    count = Int32(truncatingIfNeeded: range.upperBound &- range.lowerBound)
  }

  /// A value of `count` bytes from `start`.
  @inline(__always)
  init(_ kind: ValueKind, start: Int, count: Int, isEscaped: Bool) {
    self.kind = kind
    self.isEscaped = isEscaped
    self.start = Int32(truncatingIfNeeded: start)
    self.count = Int32(truncatingIfNeeded: count)
  }

  /// The same, behind every value that says something when it says nothing.
  @inline(__always)
  var ranked: FieldValue {
    var value = self
    if !isPresent || count == 0 { value.order |= FieldOrder.absent }
    return value
  }

  /// True for a value that says something: not missing, not null.
  @inlinable
  public var isPresent: Bool { kind.rawValue > ValueKind.null.rawValue }

  /// Which of the slot's alternative paths gave the value, from 0.
  public var rank: Int { Int(order >> 8 & 0x7F) }

  /// The value's bytes within its line; empty when missing.
  @inlinable
  public func bytes(in line: LineBytes) -> LineBytes {
    let (first, length) = (Int(start), Int(count))
    guard kind != .missing, let base = line.baseAddress, first >= 0, length >= 0,
      first &+ length <= line.count
    else { return LineBytes(start: nil, count: 0) }
    return LineBytes(start: base + first, count: length)
  }

  /// The value as text, escapes decoded, invalid UTF-8 shown as U+FFFD.
  public func text(in line: LineBytes) -> String {
    let bytes = bytes(in: line)
    return isEscaped
      ? String(decoding: JSONString.decode(bytes), as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
  }
}

/// The order of values that compete for one slot: a value that says something before null and empty text, then the
/// rank of the path, then the nesting of the key.
enum FieldOrder {
  static let absent: UInt16 = 0x8000
  /// Alternatives of a slot told apart; more share the last rank.
  static let ranks = 0x7F

  @inline(__always)
  static func make(rank: Int, depth: Int) -> UInt16 {
    UInt16(truncatingIfNeeded: min(rank, ranks - 1)) << 8 | UInt16(UInt8(clamping: depth))
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
