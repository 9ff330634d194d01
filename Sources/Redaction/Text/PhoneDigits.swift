/// The digits of a telephone number as people group them.
struct PhoneDigits {
  var count: Int
  /// Behind the last digit.
  var end: Int
  var groups: Int

  static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case 32, 45, 46, 40, 41, 47: true
    default: false
    }
  }

  /// Digits from `start` on, groups apart by at most two marks.
  static func read(_ input: RedactionInput, from start: Int) -> PhoneDigits {
    var digits = PhoneDigits(count: 0, end: start, groups: 1)
    var index = start
    while digits.count < 17 {
      if ByteKind.isDigit(input[index]) {
        if index > digits.end { digits.groups += 1 }
        digits.count += 1
        index += 1
        digits.end = index
      } else if index - digits.end < 2, isSeparator(input[index]) {
        index += 1
      } else if let width = typographic(input, index), index == digits.end {
        index += width
      } else {
        break
      }
    }
    return digits
  }

  /// No-break spaces, hyphens and dashes beyond ASCII; their length.
  private static func typographic(_ input: RedactionInput, _ index: Int) -> Int? {
    if input[index] == 0xC2, input[index + 1] == 0xA0 { return 2 }
    guard input[index] == 0xE2, input[index + 1] == 0x80 else { return nil }
    return [0x90, 0x91, 0x93, 0xAF, 0x89].contains(input[index + 2]) ? 3 : nil
  }

  /// Whether the digits can be a number behind `+`: as many as the country code allows (ITU-T E.164; for `1` the
  /// North American plan).
  static func isInternational(_ input: RedactionInput, _ start: Int, _ digits: PhoneDigits) -> Bool {
    if input[start] == 49 { return digits.count == 11 && isAreaCode(input, start + 1) }
    let least = digits.groups > 1 ? 8 : 10
    return (least...15).contains(digits.count)
  }

  private static func isAreaCode(_ input: RedactionInput, _ index: Int) -> Bool {
    let place = input.end(from: index, atMost: 4) { !ByteKind.isDigit($0) }
    return input[place] >= 50
  }

  /// The end of `x12`, `ext. 12` behind a number that ends at the index.
  static func withExtension(_ input: RedactionInput, _ end: Int) -> Int {
    let word = input.end(from: end, atMost: 2) { $0 == 32 || $0 == 44 }
    for name in [StaticString("ext. "), "ext.", "ext ", "ext", "x"] where input.hasAnyCase(name, at: word) {
      let digits = word + name.utf8CodeUnitCount
      let stop = input.end(from: digits, atMost: 6, while: ByteKind.isDigit)
      return stop > digits && !ByteKind.isAlphanumeric(input[stop]) ? stop : end
    }
    return end
  }
}
