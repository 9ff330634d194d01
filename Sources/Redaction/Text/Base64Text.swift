/// Base64 (RFC 4648) of printable ASCII.
enum Base64Text {
  /// The decoded bytes; `nil` when the text is no base64 or decodes to anything unprintable.
  static func decode(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var output: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for byte in text where byte != 61 {
      guard let value = sextet(byte) else { return nil }
      buffer = buffer << 6 | UInt32(value)
      bits += 6
      guard bits >= 8 else { continue }
      bits -= 8
      let decoded = UInt8(truncatingIfNeeded: buffer >> UInt32(bits))
      guard (32...126).contains(decoded) else { return nil }
      output.append(decoded)
    }
    return output
  }

  private static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 65...90: byte - 65
    case 97...122: byte - 71
    case 48...57: byte + 4
    case 43, 45: 62
    case 47, 95: 63
    default: nil
    }
  }
}
