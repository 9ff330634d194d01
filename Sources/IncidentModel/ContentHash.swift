/// A short name for content, for identifiers that must not change while the content does not.
///
/// FNV-1a with 64 bits (G. Fowler, L. C. Noll, K.-P. Vo, 1991). It tells texts apart; it protects nothing.
struct ContentHash {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ text: String) {
    for byte in text.utf8 {
      value ^= UInt64(byte)
      value = value &* 0x100_0000_01b3
    }
  }

  /// Sixteen lower-case digits.
  var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
