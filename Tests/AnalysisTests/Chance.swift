import Foundation

/// A deterministic source of chance (Vigna's SplitMix64).
struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  /// From 0 up to 1.
  mutating func share() -> Double { Double(next() >> 11) / Double(1 << 53) }

  mutating func happens(_ chance: Double) -> Bool { share() < chance }

  mutating func failures(of total: Int, at rate: Double) -> Int {
    (0..<total).count { _ in happens(rate) }
  }

  mutating func one<Value>(of values: [Value]) -> Value { values[Int(share() * Double(values.count))] }

  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(share() * Double(range.count))
  }

  /// Evenly over the logarithms.
  mutating func scale(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound * pow(range.upperBound / range.lowerBound, share())
  }

  mutating func normal() -> Double {
    (-2 * log(1 - share())).squareRoot() * cos(2 * .pi * share())
  }

  /// Poisson; beyond 60 by its normal limit.
  mutating func count(expected: Double) -> Int {
    if expected > 60 { return max(0, Int((expected + expected.squareRoot() * normal()).rounded())) }
    var (number, product, least) = (0, share(), exp(-expected))
    while product > least {
      product *= share()
      number += 1
      least = max(least, 1e-300)
    }
    return number
  }

  /// Binomial; of many by its Poisson or normal limit.
  mutating func binomial(_ total: Int, _ rate: Double) -> Int {
    if rate <= 0 || total <= 0 { return 0 }
    if rate >= 1 { return total }
    if total <= 40 { return failures(of: total, at: rate) }
    if rate > 0.5 { return total - binomial(total, 1 - rate) }
    let expected = Double(total) * rate
    if expected < 30 { return min(total, count(expected: expected)) }
    return min(total, max(0, Int((expected + (expected * (1 - rate)).squareRoot() * normal()).rounded())))
  }
}
