/// Classes of ASCII bytes.
enum ByteKind {
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
  @inline(__always)
  static func isUpper(_ byte: UInt8) -> Bool { byte &- 65 < 26 }
  @inline(__always)
  static func isLower(_ byte: UInt8) -> Bool { byte &- 97 < 26 }
  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 }
  @inline(__always)
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
  @inline(__always)
  static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 97 < 6 }
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte &- 9 < 5 }
  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 }
  @inline(__always)
  static func isQuote(_ byte: UInt8) -> Bool { byte == 34 || byte == 39 || byte == 96 }
  /// RFC 4648, section 5.
  @inline(__always)
  static func isBase64URL(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == 45 || byte == 95 }
  /// RFC 4648, section 4, with padding.
  @inline(__always)
  static func isBase64(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == 43 || byte == 47 || byte == 61
  }
  /// RFC 6750, section 2.1.
  @inline(__always)
  static func isBearer(_ byte: UInt8) -> Bool {
    isBase64URL(byte) || byte == 46 || byte == 126 || byte == 43 || byte == 47 || byte == 61
  }
  @inline(__always)
  static func isName(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == 95 || byte == 45 || byte == 46 }
  /// What follows a backslash for one control character.
  @inline(__always)
  static func isEscapeLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 110, 114, 116, 98, 102, 118, 97, 101, 48: true
    default: false
    }
  }
  @inline(__always)
  static func lower(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}
