/// One writing for all writings of the same datum, so that one customer has one pseudonym.
enum CanonicalSecret {
  /// E-mail addresses in lower case with `%40`, `%2B` and `\u0040` resolved; cards, accounts, telephone and social
  /// security numbers without what separates their groups; IPv6 addresses in lower case. Everything else as it is.
  static func bytes(_ secret: UnsafeBufferPointer<UInt8>, kind: String) -> [UInt8] {
    switch kind {
    case "email": resolved(secret).map(ByteKind.lower)
    case "credit_card", "us_ssn": resolved(secret).filter(ByteKind.isDigit)
    case "iban": resolved(secret).filter(ByteKind.isAlphanumeric).map(ByteKind.lower)
    case "phone": phone(resolved(secret))
    case "ipv6": secret.map(ByteKind.lower)
    default: Array(secret)
    }
  }

  /// Digits; the `(0)` of a number with a country code goes, `00` in front is `+`.
  private static func phone(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if ByteKind.isLetter(byte) { break }
      let isTrunk =
        byte == 48 && index > 0 && bytes[index - 1] == 40 && index + 1 < bytes.count && bytes[index + 1] == 41
      if ByteKind.isDigit(byte), !isTrunk { kept.append(byte) }
    }
    return kept.starts(with: [48, 48]) ? Array(kept.dropFirst(2)) : kept
  }

  /// Percent and JSON escapes of one byte as that byte; `%2540` loses both layers.
  private static func resolved(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let (byte, width) = one(bytes, index)
      output.append(byte)
      index += width
    }
    return output
  }

  private static func one(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> (UInt8, Int) {
    let start =
      bytes[index] == 37 ? index + 1 : bytes[index] == 92 && index + 5 < bytes.count ? index + 4 : -1
    guard start > 0, start + 1 < bytes.count, let high = digit(bytes[start]),
      let low = digit(bytes[start + 1])
    else {
      return (bytes[index], 1)
    }
    let byte = high << 4 | low
    if byte == 37, start + 3 < bytes.count, let high = digit(bytes[start + 2]),
      let low = digit(bytes[start + 3])
    {
      return (high << 4 | low, start + 4 - index)
    }
    return (byte, start + 2 - index)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
