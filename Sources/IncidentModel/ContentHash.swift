/// A short name for content, for identifiers that are the same in every run and on every machine and do not
/// change while the content does not.
///
/// FNV-1a with 64 bits (G. Fowler, L. C. Noll, K.-P. Vo, 1991; draft-eastlake-fnv) over UTF-8. It tells texts
/// apart; it protects nothing. Linear in the text's length.
public struct ContentHash: Sendable, Hashable {
  public let value: UInt64

  public init(_ text: String) {
    value = text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  /// Sixteen lower-case digits.
  public var hexadecimal: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
