/// Identifiers that are the same in every run and on every machine.
enum StableHash {
  /// FNV-1a, 64 bits (draft-eastlake-fnv), as sixteen hexadecimal digits.
  static func id(_ text: String) -> String {
    let value = text.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
