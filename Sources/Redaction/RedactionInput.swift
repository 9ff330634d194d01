/// Bytes that may be read anywhere: outside there is only 0.
public struct RedactionInput: Sendable {
  public let bytes: [UInt8]

  public init(_ bytes: [UInt8]) { self.bytes = bytes }

  public subscript(_ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  public var count: Int { bytes.count }

  /// The first index from `start` on whose byte does not match, at most `most` bytes further.
  func end(from start: Int, atMost most: Int = 4096, while match: (UInt8) -> Bool) -> Int {
    let limit = min(count, start &+ most)
    var index = start
    while index < limit, match(bytes[index]) { index += 1 }
    return index
  }

  /// The first index of the run of matching bytes that ends before `end`, at most `most` bytes back.
  func start(before end: Int, atMost most: Int = 256, while match: (UInt8) -> Bool) -> Int {
    let limit = max(0, end - most)
    var index = end
    while index > limit, match(bytes[index - 1]) { index -= 1 }
    return index
  }

  func has(_ text: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { buffer in
      for offset in 0..<buffer.count where bytes[index + offset] != buffer[offset] { return false }
      return true
    }
  }

  /// The same without regard to the case of ASCII letters; `text` is lower-case.
  func hasAnyCase(_ text: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { buffer in
      for offset in 0..<buffer.count where ByteKind.lower(bytes[index + offset]) != buffer[offset] {
        return false
      }
      return true
    }
  }

  func find(_ text: StaticString, from start: Int, atMost most: Int) -> Int? {
    let limit = min(count - text.utf8CodeUnitCount, start &+ most)
    guard start <= limit else { return nil }
    return (start...limit).first { has(text, at: $0) }
  }

  func lowercased(_ range: Range<Int>) -> String {
    let clamped = range.clamped(to: 0..<count)
    return String(decoding: bytes[clamped].map(ByteKind.lower), as: UTF8.self)
  }
}

/// Classes of ASCII bytes.
enum ByteKind {
  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  static func isUpper(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
  static func isLower(_ byte: UInt8) -> Bool { (97...122).contains(byte) }
  static func isLetter(_ byte: UInt8) -> Bool { isUpper(byte) || isLower(byte) }
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
  static func isHex(_ byte: UInt8) -> Bool {
    isDigit(byte) || (65...70).contains(byte) || (97...102).contains(byte)
  }
  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
  static func isQuote(_ byte: UInt8) -> Bool { byte == 34 || byte == 39 || byte == 96 }
  /// RFC 4648, section 5.
  static func isBase64URL(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == 45 || byte == 95 }
  /// RFC 4648, section 4, with padding.
  static func isBase64(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == 43 || byte == 47 || byte == 61
  }
  /// RFC 6750, section 2.1.
  static func isBearer(_ byte: UInt8) -> Bool { isBase64URL(byte) || [46, 126, 43, 47, 61].contains(byte) }
  static func isName(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == 95 || byte == 45 || byte == 46 }
  static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}
