/// Telephone numbers: international (ITU-T E.164), North American, and any digits that are named so.
struct PhoneRule: RedactionRule {
  let kind = "phone"
  let what = "Telephone numbers: with a country code, in North American groups, or under a name that says so."
  let triggers = [UInt8(ascii: "+"), UInt8(ascii: "(")] + Array(UInt8(ascii: "0")...UInt8(ascii: "9"))
  let positives = [
    "call «+49 30 23125 385» now", "«+1-202-555-0141» /", "x «202-555-0182» y", "«(202) 555-0182»",
    "phone_number=«2025550133» v",
    "«+12025550133».",
  ]
  let negatives = [
    "ticket 415-8121 priority", "retry_after=856 build 1222103399", "pool.go:18 +0xe97",
    "2026-03-12T02:14:00+01:00",
    "1.2e+10 and 3+4", "v1.4.2+20260312", "INV-2026-986814", "10.20.30.40", "2026-08-17 10:11:12",
  ]
  private static let separators: [UInt8] = [32, 45, 46, 40, 41, 47]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    let before = input[index - 1]
    guard !ByteKind.isAlphanumeric(before), ![45, 46, 43, 95].contains(before) else { return nil }
    if input[index] == 43 { return international(input, index) }
    return northAmerican(input, index) ?? named(input, index)
  }

  private func international(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    guard (49...57).contains(input[index + 1]) else { return nil }
    let (digits, end) = digitGroups(input, index + 1)
    guard (8...15).contains(digits), !ByteKind.isAlphanumeric(input[end]), input[end] != 58 else {
      return nil
    }
    return RedactionHit(index..<end)
  }

  /// The digits from `start` on and the end behind the last of them; groups are apart by at most two marks.
  private func digitGroups(_ input: RedactionInput, _ start: Int) -> (digits: Int, end: Int) {
    var (digits, end, index) = (0, start, start)
    while digits < 16 {
      if ByteKind.isDigit(input[index]) {
        digits += 1
        index += 1
        end = index
      } else if Self.separators.contains(input[index]), index - end < 2 {
        index += 1
      } else {
        break
      }
    }
    return (digits, end)
  }

  /// `202-555-0182`, `(202) 555-0182`, `202.555.0182`
  private func northAmerican(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    var place = index
    let bracketed = input[place] == 40
    if bracketed { place += 1 }
    guard groups(input, &place, 3), input[place - 3] >= 50 else { return nil }
    if bracketed {
      guard input[place] == 41 else { return nil }
      place += input[place + 1] == 32 ? 2 : 1
    } else {
      guard [45, 46, 32].contains(input[place]) else { return nil }
      place += 1
    }
    guard groups(input, &place, 3), [45, 46, 32].contains(input[place]) else { return nil }
    place += 1
    guard groups(input, &place, 4), !ByteKind.isAlphanumeric(input[place]), input[place] != 45 else {
      return nil
    }
    return RedactionHit(index..<place)
  }

  private func groups(_ input: RedactionInput, _ place: inout Int, _ count: Int) -> Bool {
    guard (place..<place + count).allSatisfy({ ByteKind.isDigit(input[$0]) }) else { return false }
    place += count
    return true
  }

  /// `phone=2025550133`, `"mobile": "0171 2345678"`
  private func named(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    let mark = input.start(before: index, atMost: 6) {
      ByteKind.isQuote($0) || [32, 58, 61, 40].contains($0)
    }
    guard mark < index else { return nil }
    let start = input.start(before: mark, atMost: 32, while: ByteKind.isName)
    let name = input.lowercased(start..<mark)
    guard ["phone", "mobile", "msisdn", "telephone", "tel", "fax", "cell"].contains(where: name.contains)
    else { return nil }
    guard !name.hasSuffix("id"), !name.contains("intel") else { return nil }
    let (digits, end) = digitGroups(input, input[index] == 40 ? index + 1 : index)
    return (7...15).contains(digits) && !ByteKind.isLetter(input[end]) ? RedactionHit(index..<end) : nil
  }
}
