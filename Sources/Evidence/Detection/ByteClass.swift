/// Classes of bytes in evidence; bytes above 127 count as letters.
enum ByteClass {
  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte >= 0x80 }
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
  static func isWord(_ byte: UInt8) -> Bool { isAlphanumeric(byte) || byte == 0x5F }
  static func isHex(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x66) }

  /// Letters, digits, `_`, `.` and `-`: what names of hosts and files are made of.
  static func isName(_ byte: UInt8) -> Bool { isWord(byte) || byte == 0x2E || byte == 0x2D }

  static func isPath(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2F, 0x2B, 0x40, 0x7E, 0x25, 0x3D: true
    default: isName(byte)
    }
  }

  /// Between two values these alone do not make them different values.
  static func isJoint(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x2C, 0x3B, 0x3A, 0x2F, 0x7C, 0x23, 0x5F, 0x2E, 0x2B, 0x2D: true
    default: false
    }
  }

  /// What may stand between the digits of one number: point, comma, colon.
  static func isNumberMark(_ byte: UInt8) -> Bool { byte == 0x2E || byte == 0x2C || byte == 0x3A }

  /// Bytes that end a URL in running text.
  static func endsURL(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x2C, 0x3B, 0x22, 0x27, 0x29, 0x5D, 0x3E: true
    default: byte <= 0x20
    }
  }

  /// Bytes that are tokens of their own.
  static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x3D, 0x3A, 0x2C, 0x3B, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0x22, 0x27, 0x3C, 0x3E, 0x7C: true
    default: false
    }
  }
}
