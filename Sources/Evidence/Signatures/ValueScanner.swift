/// Recognizes a value at a place of a message. Every test looks at most to the end of the word it starts in,
/// and words are only tried at their beginning, so that the whole is linear.
struct ValueScanner {
  typealias Value = (kind: SlotKind, length: Int)

  let input: UnsafeBufferPointer<UInt8>
  private let traits = ByteTraits.shared.table

  init(_ input: UnsafeBufferPointer<UInt8>) { self.input = input }

  /// 0 outside, which is of no class.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index >= 0 && index < input.count ? input[index] : 0 }

  @inline(__always)
  func has(_ index: Int, _ traits: UInt8) -> Bool { self.traits[Int(byte(index))] & traits != 0 }

  /// Bytes from `start` that have one of the traits.
  @inline(__always)
  func run(_ start: Int, _ traits: UInt8) -> Int {
    var end = start
    while end < input.count, self.traits[Int(input[end])] & traits != 0 { end += 1 }
    return max(0, end - start)
  }

  /// Bytes of a word that can be no value, because it is of letters, `_` and `-` alone; 0 when it needs a look.
  @inline(__always)
  func plainWord(_ index: Int) -> Int {
    var end = index
    while end < input.count {
      let byte = input[end]
      guard traits[Int(byte)] & (ByteTraits.letter | ByteTraits.underscore) != 0 || byte == 0x2D else {
        break
      }
      end += 1
    }
    let length = end - index
    guard length > 0, !has(end, ByteTraits.digit) else { return 0 }
    let next = byte(end)
    if next == 0x2E, has(end + 1, ByteTraits.name) { return 0 }
    if next == 0x3A, length <= 4 || byte(end + 1) == 0x2F { return 0 }
    return isCandidate(byte(index), length) ? 0 : length
  }

  /// Names of days and months, and words of truth, by their length and first letter.
  @inline(__always)
  private func isCandidate(_ first: UInt8, _ length: Int) -> Bool {
    if length == 3 && first >= 0x41 && first <= 0x5A { return true }
    guard length >= 3 && length <= 5 else { return length >= 20 }
    let small = first | 0x20
    return small == 0x74 || small == 0x66 || small == 0x6E
  }

  func value(at index: Int) -> Value? {
    let byte = byte(index)
    if byte == 0x2F {
      return has(index - 1, ByteTraits.name) || self.byte(index - 1) == 0x2F ? nil : path(index)
    }
    if byte == 0x2D || byte == 0x2B || byte == 0x3C { return signed(index) }
    guard has(index, ByteTraits.alphanumeric) else { return nil }
    if !has(index - 1, ByteTraits.name), let value = word(index) { return value }
    if !has(index - 1, ByteTraits.alphanumeric), let value = hex(index) { return value }
    return has(index, ByteTraits.digit) ? number(index) : nil
  }

  /// What can only stand at the beginning of a word.
  private func word(_ index: Int) -> Value? {
    let first = byte(index)
    if has(index, ByteTraits.digit) {
      if let length = TimeWords.iso(self, index) { return (.time, length) }
    } else if let length = TimeWords.calendar(self, index) {
      return (.time, length)
    }
    if has(index, ByteTraits.hex), let value = uuid(index) ?? address(index) { return value }
    if first == 0x30, byte(index + 1) | 0x20 == 0x78, has(index + 2, ByteTraits.hex) {
      return (.hex, 2 + run(index + 2, ByteTraits.hex))
    }
    return truth(index) ?? url(index) ?? host(index) ?? token(index)
  }

  /// `-5`, `+5`, `<1 sec`: a sign belongs to the number unless it joins two words.
  private func signed(_ index: Int) -> Value? {
    guard has(index + 1, ByteTraits.hex),
      byte(index) == 0x3C ? byte(index - 1) == 0x20 : !has(index - 1, ByteTraits.alphanumeric)
    else { return nil }
    let value = hex(index + 1) ?? (has(index + 1, ByteTraits.digit) ? number(index + 1) : nil)
    return value.map { ($0.kind, $0.length + 1) }
  }

  /// Digits with points, commas and colons between them, and a unit.
  private func number(_ index: Int) -> Value {
    var end = index + run(index, ByteTraits.digit)
    while ByteClass.isNumberMark(byte(end)), has(end + 1, ByteTraits.digit) {
      end += 1 + run(end + 1, ByteTraits.digit)
    }
    return (.number, end - index + NumberUnit.length(self, end))
  }

  /// Six or more hexadecimal digits as a word of their own, some of them decimal and some not.
  private func hex(_ index: Int) -> Value? {
    let length = run(index, ByteTraits.hex)
    guard length >= 6, !has(index + length, ByteTraits.word) else { return nil }
    let digits = input[index..<index + length].count(where: ByteClass.isDigit)
    return digits > 0 && digits < length ? (.hex, length) : nil
  }

  /// RFC 9562: 8-4-4-4-12.
  private func uuid(_ index: Int) -> Value? {
    guard byte(index + 8) == 0x2D, byte(index + 13) == 0x2D, byte(index + 18) == 0x2D,
      byte(index + 23) == 0x2D
    else { return nil }
    for (start, length) in [(0, 8), (9, 4), (14, 4), (19, 4), (24, 12)]
    where run(index + start, ByteTraits.hex) != length { return nil }
    return has(index + 36, ByteTraits.word) ? nil : (.uuid, 36)
  }

  /// Groups of up to four hexadecimal digits between colons: IPv6 and MAC addresses, and times of day.
  private func address(_ index: Int) -> Value? {
    var (end, groups, hasLetters, hasDigits) = (index, 0, false, false)
    while end - index < 64 {
      let length = run(end, ByteTraits.hex)
      guard length <= 4, byte(end + length) == 0x3A, length > 0 || groups > 0 else { break }
      for digit in input[end..<end + length] {
        if ByteClass.isDigit(digit) { hasDigits = true } else { hasLetters = true }
      }
      groups += 1
      end += length + 1
    }
    guard groups > 0 else { return nil }
    let last = run(end, ByteTraits.hex)
    if last == 0, byte(end - 2) != 0x3A {
      end -= 1
      groups -= 1
    }
    for digit in input[end..<end + last] {
      if ByteClass.isDigit(digit) { hasDigits = true } else { hasLetters = true }
    }
    end += last
    guard groups >= 2, hasDigits, !has(end, ByteTraits.word) else { return nil }
    return (hasLetters || groups > 3 ? .ip : .number, end - index)
  }

  private func url(_ index: Int) -> Value? {
    let scheme = run(index, ByteTraits.letter)
    guard scheme > 0, byte(index + scheme) == 0x3A, byte(index + scheme + 1) == 0x2F,
      byte(index + scheme + 2) == 0x2F
    else { return nil }
    var end = index
    while end < input.count, !ByteClass.endsURL(input[end]) { end += 1 }
    return (.url, end - index)
  }

  /// At least two parts: `/var/lib`. The path of a request names an operation and stays.
  private func path(_ index: Int) -> Value? {
    let length = run(index, ByteTraits.path)
    guard let slash = input[(index + 1)..<(index + length)].firstIndex(of: 0x2F), slash > index + 1,
      !RequestLine.hasPath(self, at: index)
    else { return nil }
    return (.path, length)
  }
}
