/// Times of day and dates.
enum TimeWords {
  private static let days = codes(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
  private static let months = codes([
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ])

  private static func codes(_ names: [String]) -> [UInt32] {
    names.map { name in name.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
  }

  /// `2026-03-12T02:14:00.5Z`, `2026-03-12 02:14:00,500 +0100`; the length, or `nil`.
  static func iso(_ text: ValueScanner, _ index: Int) -> Int? {
    guard text.byte(index + 4) == text.byte(index + 7), text.byte(index + 4) | 0x02 == 0x2F,
      text.run(index, ByteTraits.digit) == 4, text.run(index + 5, ByteTraits.digit) == 2,
      text.run(index + 8, ByteTraits.digit) == 2
    else { return nil }
    let middle = text.byte(index + 10)
    guard middle == 0x54 || middle == 0x20, let clock = clock(text, index + 11) else { return 10 }
    let end = index + 11 + clock
    if text.byte(end) == 0x5A { return 12 + clock }
    return 11 + clock + zone(text, end)
  }

  private static func zone(_ text: ValueScanner, _ index: Int) -> Int {
    let sign = text.byte(index)
    guard sign == 0x2B || sign == 0x2D else { return 0 }
    var length = 0
    while text.has(index + 1 + length, ByteTraits.digit) || text.byte(index + 1 + length) == 0x3A {
      length += 1
    }
    return length >= 2 && length <= 5 ? length + 1 : 0
  }

  /// `hh:mm`, `hh:mm:ss`, with a fraction.
  private static func clock(_ text: ValueScanner, _ index: Int) -> Int? {
    guard text.run(index, ByteTraits.digit) == 2, text.byte(index + 2) == 0x3A else { return nil }
    var end = index
    while text.has(end, ByteTraits.digit) || ByteClass.isNumberMark(text.byte(end)) { end += 1 }
    return end - index
  }

  /// `Fri Jun 17 07:07:00 2005`, `Jun 17 07:07:00`
  static func calendar(_ text: ValueScanner, _ index: Int) -> Int? {
    var at = index
    if starts(text, at, with: days) { at += letters(text, at) }
    if text.byte(at) == 0x2C { at += 1 }
    if at > index { at += blanks(text, at) }
    guard starts(text, at, with: months) else { return nil }
    at += letters(text, at)
    at += blanks(text, at)
    let day = text.run(at, ByteTraits.digit)
    guard day == 1 || day == 2 else { return nil }
    at += day + blanks(text, at + day)
    guard let clock = clock(text, at) else { return nil }
    at += clock
    let gap = blanks(text, at)
    return at - index + (gap == 1 && text.run(at + 1, ByteTraits.digit) == 4 ? 5 : 0)
  }

  private static func letters(_ text: ValueScanner, _ index: Int) -> Int {
    text.run(index, ByteTraits.letter)
  }
  private static func blanks(_ text: ValueScanner, _ index: Int) -> Int {
    var end = index
    while text.byte(end) == 0x20 { end += 1 }
    return end - index
  }

  private static func starts(_ text: ValueScanner, _ index: Int, with names: [UInt32]) -> Bool {
    let first = text.byte(index)
    guard first >= 0x41, first <= 0x5A else { return false }
    return names.contains(
      UInt32(first) << 16 | UInt32(text.byte(index + 1)) << 8 | UInt32(text.byte(index + 2)))
  }
}
