import Foundation

/// Random numbers that are the same in every run (SplitMix64, after Steele, Lea and Flood, 2014).
struct SeededNumbers {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// From 0 up to 1, without 1.
  mutating func unit() -> Double { Double(next() >> 11) / Double(UInt64(1) << 53) }

  mutating func whole(_ range: Range<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func happens(_ probability: Double) -> Bool { unit() < probability }

  /// Milliseconds to the next of events that come `perHour` times an hour.
  mutating func gap(perHour: Double) -> Int64 {
    max(1, Int64(-log(1 - unit()) * 3_600_000 / perHour))
  }

  /// A Poisson number, from exponential gaps.
  mutating func poisson(_ mean: Double) -> Int {
    var count = 0
    var sum = -log(1 - unit())
    while sum < mean {
      count += 1
      sum -= log(1 - unit())
    }
    return count
  }
}
