/// Searches in a line, eight bytes at a time.
///
/// Method: "Determine if a word has a zero byte" and "… a byte less than n" (S. E. Anderson, Bit Twiddling Hacks);
/// exact for the first such byte. Reads stay below `end`.
struct ByteWords {
  let base: UnsafePointer<UInt8>
  let end: Int

  private static let high: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  @inline(__always)
  init?(_ line: LineBytes) {
    guard let base = line.baseAddress, line.count < Int(Int32.max) else { return nil }
    self.base = base
    end = line.count
  }

  @inline(__always)
  func word(_ index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
  }

  /// The byte at `index`, 0 behind the end.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < end ? base[index] : 0 }

  @inline(__always)
  private static func zero(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & high }

  /// The first `byte` from `start` on, or `end`.
  @inline(__always)
  func find(_ byte: UInt8, _ start: Int) -> Int {
    var index = start
    let pattern = Self.ones &* UInt64(byte)
    while index + 8 <= end {
      let found = Self.zero(word(index) ^ pattern)
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < end, base[index] != byte { index += 1 }
    return min(index, end)
  }

  /// The first of two bytes from `start` on, or `end`.
  @inline(__always)
  func find(_ first: UInt8, or second: UInt8, _ start: Int) -> Int {
    var index = start
    let (one, two) = (Self.ones &* UInt64(first), Self.ones &* UInt64(second))
    while index + 8 <= end {
      let bytes = word(index)
      let found = Self.zero(bytes ^ one) | Self.zero(bytes ^ two)
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < end, base[index] != first, base[index] != second { index += 1 }
    return min(index, end)
  }

  /// The first blank or control byte from `start` on, or `end`.
  @inline(__always)
  func findBlank(_ start: Int) -> Int {
    var index = start
    while index + 8 <= end {
      let bytes = word(index)
      let found = (bytes &- Self.ones &* 0x21) & ~bytes & Self.high
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < end, base[index] > 0x20 { index += 1 }
    return min(index, end)
  }

  /// True for digits, with up to `points` decimal points; never for nothing.
  @inline(__always)
  func isNumber(_ range: Range<Int>) -> Bool {
    var points = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = base[index]
      if byte == 0x2E { points += 1 } else if byte &- 0x30 >= 10 { return false }
      index += 1
    }
    return index > range.lowerBound && points <= 1
  }
}
