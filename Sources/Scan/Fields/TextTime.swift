/// Finds the time at the start of a line of plain text.
enum TextTime {
  /// The bytes of the time that starts at `start`, in one of the forms that `TimeParser` reads; `nil` when none
  /// does. Only the shape is checked.
  static func range(_ line: LineBytes, from start: Int) -> Range<Int>? {
    guard start + 13 <= line.count else { return nil }
    if line[start] &- 0x30 < 10 { return digits(line, start) }
    return isLetter(line[start]) ? named(line, start) : nil
  }

  private static func digits(_ line: LineBytes, _ start: Int) -> Range<Int>? {
    let mark = line[start + 4]
    if mark == 0x2D || mark == 0x2F, line[start + 7] == mark {
      guard start + 16 <= line.count, line[start + 13] == 0x3A, isDigit(line, start + 3),
        isDigit(line, start + 5)
      else { return nil }
      return zoned(line, start, clock(line, start + 11))
    }
    if line[start + 2] == 0x2F, start + 20 <= line.count, line[start + 6] == 0x2F {
      return zoned(line, start, clock(line, start + 12))
    }
    if line[start + 2] == 0x2E, line[start + 5] == 0x2E { return zoned(line, start, clock(line, start + 11)) }
    if line[start + 2] == 0x20, isLetter(line[start + 3]), line[start + 6] == 0x20 {
      return zoned(line, start, clock(line, start + 12))
    }
    return epoch(line, start)
  }

  /// Ten digits or more, with an optional fraction, and a blank behind.
  private static func epoch(_ line: LineBytes, _ start: Int) -> Range<Int>? {
    var index = start
    while index < line.count, isDigit(line, index) { index += 1 }
    guard (10...19).contains(index - start) else { return nil }
    if index < line.count, line[index] == 0x2E {
      index += 1
      while index < line.count, isDigit(line, index) { index += 1 }
    }
    return index < line.count && line[index] > 0x20 ? nil : start..<index
  }

  /// `Mar 12 02:14:00`, `Thu Mar 12 02:14:00 2026`, `Thu, 12 Mar 2026 02:14:00 GMT`
  private static func named(_ line: LineBytes, _ start: Int) -> Range<Int>? {
    if line[start + 3] == 0x2C, start + 25 <= line.count {
      return zoned(line, start, clock(line, start + (line[start + 7] == 0x20 ? 16 : 17)))
    }
    guard line[start + 3] == 0x20 else { return nil }
    let month = CalendarDay.month(named: line, at: start) != nil ? start : start + 4
    guard CalendarDay.month(named: line, at: month) != nil, month + 15 <= line.count else { return nil }
    guard let end = clock(line, month + 7) else { return nil }
    return start..<(year(line, end) ?? end)
  }

  /// ` 2026` behind the clock.
  private static func year(_ line: LineBytes, _ end: Int) -> Int? {
    guard end + 5 <= line.count, line[end] == 0x20, TimeDigits.number(line, end + 1, 4) != nil else {
      return nil
    }
    guard end + 5 == line.count || !isWord(line[end + 5]) else { return nil }
    return end + 5
  }

  /// The end of `02:14` or `02:14:00.123` at `start`.
  private static func clock(_ line: LineBytes, _ start: Int) -> Int? {
    guard start + 5 <= line.count, isDigit(line, start), line[start + 2] == 0x3A, isDigit(line, start + 4)
    else {
      return nil
    }
    guard start + 8 <= line.count, line[start + 5] == 0x3A else { return start + 5 }
    var index = start + 8
    if index + 1 < line.count, line[index] == 0x2E || line[index] == 0x2C, isDigit(line, index + 1) {
      index += 1
      while index < line.count, isDigit(line, index) { index += 1 }
    }
    return index
  }

  /// With the zone that follows the clock, directly or after a blank.
  private static func zoned(_ line: LineBytes, _ start: Int, _ end: Int?) -> Range<Int>? {
    guard let end else { return nil }
    guard end < line.count else { return start..<end }
    if line[end] | 0x20 == 0x7A, end + 1 == line.count || !isWord(line[end + 1]) { return start..<end + 1 }
    let sign = line[end] == 0x20 ? end + 1 : end
    if sign + 5 <= line.count, line[sign] == 0x2B || line[sign] == 0x2D, isDigit(line, sign + 1),
      isDigit(line, sign + 2)
    {
      return start..<offsetEnd(line, sign)
    }
    let isNamed = sign + 3 <= line.count && (matches(line, sign, "UTC") || matches(line, sign, "GMT"))
    return start..<(isNamed ? sign + 3 : end)
  }

  private static func offsetEnd(_ line: LineBytes, _ sign: Int) -> Int {
    let colon = line[sign + 3] == 0x3A ? 1 : 0
    return TimeDigits.number(line, sign + 3 + colon, 2) != nil ? sign + 5 + colon : sign + 3
  }

  private static func matches(_ line: LineBytes, _ start: Int, _ word: StaticString) -> Bool {
    for offset in 0..<word.utf8CodeUnitCount where line[start + offset] != word.utf8Start[offset] {
      return false
    }
    return start + 3 == line.count || !isWord(line[start + 3])
  }

  @inline(__always)
  static func isDigit(_ line: LineBytes, _ index: Int) -> Bool {
    index < line.count && line[index] &- 0x30 < 10
  }

  @inline(__always)
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Letters, digits and `_`.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 || byte == 0x5F }
}
