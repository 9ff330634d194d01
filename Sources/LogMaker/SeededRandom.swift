/// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014): small, fast, the same everywhere for the same seed.
public struct SeededRandom: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// Between 0 and `bound` - 1, by multiplication: one draw, no division.
  mutating func below(_ bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// True `perMillion` times in a million.
  mutating func happens(_ perMillion: Int) -> Bool { below(1_000_000) < perMillion }
}
