/// The text between the quotes of a JSON string.
public enum JSONString {
  /// The text that an escaped string stands for, in UTF-8. A lone surrogate becomes U+FFFD; an unknown escape
  /// stays as it is written.
  public static func decode(_ bytes: LineBytes) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == 0x5C, index + 1 < bytes.count else {
        text.append(bytes[index])
        index += 1
        continue
      }
      index = decodeEscape(bytes, index, &text)
    }
    return text
  }

  private static func decodeEscape(_ bytes: LineBytes, _ start: Int, _ text: inout [UInt8]) -> Int {
    switch bytes[start + 1] {
    case 0x6E: text.append(0x0A)
    case 0x74: text.append(0x09)
    case 0x72: text.append(0x0D)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x22, 0x5C, 0x2F: text.append(bytes[start + 1])
    case 0x75: return decodeUnicode(bytes, start, &text)
    default: text.append(contentsOf: [0x5C, bytes[start + 1]])
    }
    return start + 2
  }

  private static func decodeUnicode(_ bytes: LineBytes, _ start: Int, _ text: inout [UInt8]) -> Int {
    guard let unit = unit(bytes, start) else {
      text.append(contentsOf: [0x5C, 0x75])
      return start + 2
    }
    var scalar = unit
    var next = start + 6
    if unit & 0xFC00 == 0xD800, let low = self.unit(bytes, next), low & 0xFC00 == 0xDC00 {
      scalar = 0x10000 + (unit & 0x3FF) << 10 + low & 0x3FF
      next += 6
    }
    text.append(contentsOf: String(Unicode.Scalar(scalar) ?? "\u{FFFD}").utf8)
    return next
  }

  /// The code unit of the `\uXXXX` at `start`.
  private static func unit(_ bytes: LineBytes, _ start: Int) -> UInt32? {
    guard start + 6 <= bytes.count, bytes[start] == 0x5C, bytes[start + 1] == 0x75 else { return nil }
    var value: UInt32 = 0
    for index in start + 2..<start + 6 {
      guard let digit = hexDigit(bytes[index]) else { return nil }
      value = value << 4 | digit
    }
    return value
  }

  static func hexDigit(_ byte: UInt8) -> UInt32? {
    switch byte {
    case 0x30...0x39: UInt32(byte - 0x30)
    case 0x41...0x46: UInt32(byte - 0x41 + 10)
    case 0x61...0x66: UInt32(byte - 0x61 + 10)
    default: nil
    }
  }
}
