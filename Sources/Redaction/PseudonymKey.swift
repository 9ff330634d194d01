/// A 128-bit key under which equal secrets get equal pseudonyms, and which nobody without it can undo by trying
/// values (SipHash-2-4: J.-P. Aumasson, D. J. Bernstein, 2012).
public struct PseudonymKey: Sendable, Hashable {
  private let low: UInt64
  private let high: UInt64

  /// The first 16 bytes count; missing ones are 0.
  public init(_ bytes: [UInt8]) {
    low = Self.word(bytes[...].prefix(8))
    high = Self.word(bytes.dropFirst(8).prefix(8))
  }

  /// `[email#5f3a9c12]`: 32 bits, enough to tell apart the secrets of one incident.
  public func pseudonym(_ secret: ArraySlice<UInt8>, kind: String) -> String {
    let digits = String(hash(secret) & 0xFFFF_FFFF, radix: 16)
    return "[\(kind)#\(String(repeating: "0", count: 8 - digits.count))\(digits)]"
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var value: UInt64 = 0
    for (index, byte) in bytes.enumerated() { value |= UInt64(byte) << UInt64(8 * index) }
    return value
  }

  func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var state = SipState(low, high)
    var rest = bytes
    while rest.count >= 8 {
      state.absorb(Self.word(rest.prefix(8)))
      rest = rest.dropFirst(8)
    }
    state.absorb(Self.word(rest) | UInt64(bytes.count & 0xFF) << 56)
    return state.finish()
  }
}

private struct SipState {
  var v0, v1, v2, v3: UInt64

  init(_ low: UInt64, _ high: UInt64) {
    v0 = low ^ 0x736f_6d65_7073_6575
    v1 = high ^ 0x646f_7261_6e64_6f6d
    v2 = low ^ 0x6c79_6765_6e65_7261
    v3 = high ^ 0x7465_6462_7974_6573
  }

  mutating func absorb(_ word: UInt64) {
    v3 ^= word
    round()
    round()
    v0 ^= word
  }

  mutating func finish() -> UInt64 {
    v2 ^= 0xFF
    for _ in 0..<4 { round() }
    return v0 ^ v1 ^ v2 ^ v3
  }

  private mutating func round() {
    v0 = v0 &+ v1
    v1 = rotate(v1, 13) ^ v0
    v0 = rotate(v0, 32)
    v2 = v2 &+ v3
    v3 = rotate(v3, 16) ^ v2
    v0 = v0 &+ v3
    v3 = rotate(v3, 21) ^ v0
    v2 = v2 &+ v1
    v1 = rotate(v1, 17) ^ v2
    v2 = rotate(v2, 32)
  }

  private func rotate(_ value: UInt64, _ count: UInt64) -> UInt64 { value << count | value >> (64 - count) }
}
