/// Recognizes a value at a place of a message. Every test looks at most to the end of the word it starts in,
/// and words are only tried at their beginning, so that the whole is linear.
struct ValueScanner {
  typealias Value = (kind: SlotKind, length: Int)

  let input: UnsafeBufferPointer<UInt8>

  init(_ input: UnsafeBufferPointer<UInt8>) { self.input = input }

  /// 0 outside, which is of no class.
  func byte(_ index: Int) -> UInt8 { index >= 0 && index < input.count ? input[index] : 0 }

  func value(at index: Int) -> Value? {
    let (byte, previous) = (byte(index), byte(index - 1))
    if byte == 0x2F { return ByteClass.isName(previous) || previous == 0x2F ? nil : path(index) }
    if byte == 0x2D || byte == 0x2B || byte == 0x3C { return signed(index, previous) }
    guard ByteClass.isAlphanumeric(byte) else { return nil }
    if !ByteClass.isName(previous), let value = word(index) { return value }
    if !ByteClass.isAlphanumeric(previous), let value = hex(index) { return value }
    return ByteClass.isDigit(byte) ? number(index) : nil
  }

  /// What can only stand at the beginning of a word.
  private func word(_ index: Int) -> Value? {
    let first = byte(index)
    if ByteClass.isDigit(first), let length = TimeWords.iso(self, index) { return (.time, length) }
    if !ByteClass.isDigit(first), let length = TimeWords.calendar(self, index) { return (.time, length) }
    if ByteClass.isHex(first), let value = uuid(index) ?? address(index) { return value }
    if first == 0x30, byte(index + 1) | 0x20 == 0x78, ByteClass.isHex(byte(index + 2)) {
      return (.hex, 2 + run(index + 2, ByteClass.isHex))
    }
    return url(index) ?? host(index)
  }

  func run(_ start: Int, _ belongs: (UInt8) -> Bool) -> Int {
    var end = start
    while end < input.count, belongs(input[end]) { end += 1 }
    return end - start
  }

  /// `-5`, `+5`, `<1 sec`: a sign belongs to the number unless it joins two words.
  private func signed(_ index: Int, _ previous: UInt8) -> Value? {
    let sign = byte(index)
    guard ByteClass.isHex(byte(index + 1)),
      sign == 0x3C ? previous == 0x20 : !ByteClass.isAlphanumeric(previous)
    else { return nil }
    let value = hex(index + 1) ?? (ByteClass.isDigit(byte(index + 1)) ? number(index + 1) : nil)
    return value.map { ($0.kind, $0.length + 1) }
  }

  /// Digits with points, commas and colons between them, and a unit.
  private func number(_ index: Int) -> Value {
    var end = index + run(index, ByteClass.isDigit)
    while ByteClass.isNumberMark(byte(end)), ByteClass.isDigit(byte(end + 1)) {
      end += 1 + run(end + 1, ByteClass.isDigit)
    }
    return (.number, end - index + unit(end))
  }

  private static let units: Set<UInt32> = Set(
    ["ms", "us", "ns", "s", "sec", "B", "KB", "MB", "GB", "TB", "KiB", "MiB", "GiB", "%"].map { name in
      name.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    })

  /// Length of a unit of time or size after a number, with the blank before it.
  private func unit(_ index: Int) -> Int {
    let start = byte(index) == 0x20 ? index + 1 : index
    if byte(start) == 0x25 { return start + 1 - index }
    var (end, code) = (start, 0 as UInt32)
    while ByteClass.isWord(byte(end)) {
      guard end - start < 3 else { return 0 }
      code = code << 8 | UInt32(byte(end))
      end += 1
    }
    return end > start && Self.units.contains(code) ? end - index : 0
  }

  /// Six or more hexadecimal digits, at least one of them decimal, as a word of their own.
  private func hex(_ index: Int) -> Value? {
    let length = run(index, ByteClass.isHex)
    guard length >= 6, !ByteClass.isWord(byte(index + length)) else { return nil }
    let digits = input[index..<index + length]
    guard digits.contains(where: ByteClass.isDigit) else { return nil }
    return (digits.allSatisfy(ByteClass.isDigit) ? .number : .hex, length)
  }

  /// RFC 9562: 8-4-4-4-12.
  private func uuid(_ index: Int) -> Value? {
    var end = index
    for (part, length) in [8, 4, 4, 4, 12].enumerated() {
      if part > 0 {
        guard byte(end) == 0x2D else { return nil }
        end += 1
      }
      for _ in 0..<length {
        guard ByteClass.isHex(byte(end)) else { return nil }
        end += 1
      }
    }
    return ByteClass.isWord(byte(end)) ? nil : (.uuid, end - index)
  }

  /// Groups of up to four hexadecimal digits between colons: IPv6 and MAC addresses, and times of day.
  private func address(_ index: Int) -> Value? {
    var (end, groups, hasLetters) = (index, 0, false)
    while end - index < 64 {
      let length = run(end, ByteClass.isHex)
      hasLetters = hasLetters || input[end..<end + length].contains { !ByteClass.isDigit($0) }
      guard length <= 4, byte(end + length) == 0x3A, length > 0 || groups > 0 else { break }
      groups += 1
      end += length + 1
    }
    end += run(end, ByteClass.isHex)
    guard groups >= 2, !ByteClass.isWord(byte(end)) else { return nil }
    return (hasLetters || groups > 3 ? .ip : .number, end - index)
  }

  private func url(_ index: Int) -> Value? {
    let scheme = run(index, ByteClass.isLetter)
    guard scheme > 0, byte(index + scheme) == 0x3A, byte(index + scheme + 1) == 0x2F,
      byte(index + scheme + 2) == 0x2F
    else { return nil }
    let length = run(index) { !ByteClass.endsURL($0) }
    return (.url, length)
  }

  /// At least two parts: `/var/lib`.
  private func path(_ index: Int) -> Value? {
    let length = run(index, ByteClass.isPath)
    let inner = input[(index + 1)..<(index + length)]
    guard let slash = inner.firstIndex(of: 0x2F), slash > index + 1 else { return nil }
    return (.path, length)
  }

  /// `(4.65 KB) ` with the blanks after it.
  func restatement(at index: Int) -> Int? {
    guard ByteClass.isDigit(byte(index + 1)) else { return nil }
    let digits = run(index + 1) { ByteClass.isDigit($0) || $0 == 0x2E || $0 == 0x2C }
    let size = unit(index + 1 + digits)
    let end = index + 1 + digits + size
    guard size > 0, byte(end) == 0x29, byte(end - 1) | 0x20 == 0x62 else { return nil }
    return end + 1 - index + run(end + 1) { $0 == 0x20 }
  }
}
