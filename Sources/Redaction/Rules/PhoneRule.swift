/// Telephone numbers: international (ITU-T E.164) and North American.
struct PhoneRule: RedactionRule {
  var kind: String { "phone" }
  var what: String {
    "Telephone numbers: with a country code, and in North American groups."
  }
  var openings: [String] {
    [
      "+" + Opening.digit, "%2b" + Opening.digit, "(" + Opening.digit + Opening.digit + Opening.digit,
      Opening.digit + Opening.digit + Opening.digit + "-",
      Opening.digit + Opening.digit + Opening.digit + ".", "1-" + Opening.digit + Opening.digit,
      "1 " + Opening.digit + Opening.digit, "1 (" + Opening.digit,
      "1-(" + Opening.digit,
    ]
  }
  var beginsWord: Bool { true }
  var positives: [String] {
    [
      "call «+49 30 23125 385» now", "«+1-202-555-0141» /", "x «202-555-0182» y", "«(202) 555-0182»",
      "«+12025550133».",
      "«+44 (0)20 7946 0958»", "tel:«+1-201-555-0123»;x", "to=«%2B12025550133»&x",
      "«1-800-555-0199» x", "«+33 1 99 00 81 10»", "«(202)555-0182 ext. 12» x",

    ]
  }
  var negatives: [String] {
    [
      "ticket 415-8121 priority", "retry_after=856 build 1222103399", "pool.go:18 +0xe97",
      "2026-03-12T02:14:00+01:00", "rows 202 555 0182",
      "1.2e+10 and 3+4", "v1.4.2+20260312", "INV-2026-986814", "10.20.30.40", "2026-08-17 10:11:12", "+0100",
      "+1234567 ns",
      "range 100-200-3000", "+1785915724358",
    ]
  }

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    if input[index] == 43 { return input.startsWord(index) ? international(input, index, index + 1) : nil }
    if input[index] == 37 { return international(input, index, index + 3) }
    return isPart(input, index) ? nil : northAmerican(input, index)
  }

  private func isPart(_ input: RedactionInput, _ index: Int) -> Bool {
    let before = input[index - 1]
    return before == 43 || before == 95 || before == 46 && !ByteKind.isLetter(input[index - 2])
      || before == 45 && ByteKind.isAlphanumeric(input[index - 2])
  }

  // MARK: With a country code

  private func international(_ input: RedactionInput, _ index: Int, _ start: Int) -> RedactionHit? {
    guard (49...57).contains(input[start]) else { return nil }
    let digits = PhoneDigits.read(input, from: start)
    guard PhoneDigits.isInternational(input, start, digits), !ByteKind.isAlphanumeric(input[digits.end]),
      input[digits.end] != 58 || !ByteKind.isDigit(input[digits.end + 1])
    else { return nil }
    return RedactionHit(index..<PhoneDigits.withExtension(input, digits.end))
  }

  // MARK: North American

  /// `202-555-0182`, `(202) 555-0182`, `1-800-555-0199`
  private func northAmerican(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    var place = index
    if input[place] == 49, input[place + 1] == 45 || input[place + 1] == 32 { place += 2 }
    let isBracketed = input[place] == 40
    if isBracketed { place += 1 }
    guard group(input, &place, 3), input[place - 3] >= 50 else { return nil }
    if isBracketed {
      guard input[place] == 41 else { return nil }
      place += input[place + 1] == 32 || input[place + 1] == 45 ? 2 : 1
    } else {
      guard input[place] == 45 || input[place] == 46 && input[place + 4] == 46 else { return nil }
      place += 1
    }
    guard group(input, &place, 3), input[place - 3] >= 50, [45, 46, 32].contains(input[place]) else {
      return nil
    }
    place += 1
    guard group(input, &place, 4), !ByteKind.isAlphanumeric(input[place]) || input[place] | 0x20 == 120 else {
      return nil
    }
    guard input[place] != 45 || !ByteKind.isAlphanumeric(input[place + 1]) else { return nil }
    return RedactionHit(index..<PhoneDigits.withExtension(input, place))
  }

  private func group(_ input: RedactionInput, _ place: inout Int, _ count: Int) -> Bool {
    guard (place..<place + count).allSatisfy({ ByteKind.isDigit(input[$0]) }) else { return false }
    place += count
    return true
  }
}
