extension UnsafeBufferPointer<UInt8> {
  /// The part of the view in `range`, clamped to it.
  @inline(__always)
  func part(_ from: Int, _ to: Int) -> LineBytes {
    let end = Swift.min(Swift.max(to, 0), count)
    let start = Swift.min(Swift.max(from, 0), end)
    return LineBytes(start: baseAddress.map { $0 + start }, count: end - start)
  }

  @inline(__always)
  func dropping(_ length: Int) -> LineBytes { part(length, count) }

  /// The byte at `index`, 0 outside.
  @inline(__always)
  func at(_ index: Int) -> UInt8 { index >= 0 && index < count ? self[index] : 0 }

  @inline(__always)
  func starts(_ word: StaticString) -> Bool { matches(word, 0) }

  @inline(__always)
  func matches(_ word: StaticString, _ start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start >= 0, start + length <= count, let base = baseAddress else { return false }
    let pointer = word.utf8Start
    for index in 0..<length where base[start + index] != pointer[index] { return false }
    return true
  }

  @inline(__always)
  func equals(_ word: StaticString) -> Bool { count == word.utf8CodeUnitCount && matches(word, 0) }

  /// The first `byte` at or behind `start`, `count` without one.
  @inline(__always)
  func find(_ byte: UInt8, _ start: Int = 0) -> Int {
    guard start < count, let words = ByteWords(self) else { return count }
    return words.find(byte, start)
  }

  /// True when every byte in the range is a digit and there is at least one.
  func isDigits(_ from: Int, _ to: Int) -> Bool {
    guard from >= 0, from < to, to <= count else { return false }
    for index in from..<to where self[index] &- 0x30 >= 10 { return false }
    return true
  }
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

@inline(__always)
func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
