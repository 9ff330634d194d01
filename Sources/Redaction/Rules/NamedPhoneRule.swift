/// Telephone numbers in any national form, behind a word that says that they are one.
struct NamedPhoneRule: RedactionRule {
  var kind: String { "phone" }
  var what: String {
    "Telephone numbers in any form behind `phone`, `mobile`, `tel`, `fax`, `sms`, `caller` and the like."
  }
  var openings: [String] {
    [
      "phon", "fon", "mobi", "msis", "tel", "fax", "cell", "sms", "what", "call", "rück", "hand", "dial",
      "voic",
      "hotl", "rufn", "cont",
    ]
  }
  var positives: [String] {
    [
      "phone_number=«2025550133» v", "Tel. «030 23125 385», x", "sms to «020 7946 0958»",
      "{\"mobile\":\"«0171/2345678»\"}", "Phone: Some(\"«(11) 91234-5678»\")", "fax «01 99 00 12 34» x",
      "caller «202.555.0182», x", "customerPhone='«0049 30 23125 385»'", "contact number «098765 43210».",
    ]
  }
  var negatives: [String] {
    [
      "telemetry 1222103399", "hotel 1222103399", "phone_id=1222103399", "call 7 took 1222103399 ns",
      "cellar 1222103399", "phone: 2026-03-12 02:14", "dial tcp 10.20.30.40:5432", "phone=12345",
      "phone 1222103399x",
      "sms_id=1222103399", "callback 2026-03-12T02:14:00Z", "call took 1222103399 ns",
      "call_count=1222103399",
    ]
  }
  /// Bytes from the name on in which the number begins.
  private static let reach = 40

  private static let names: [StaticString] = [
    "phone", "fon", "mobile", "mobil", "msisdn", "tel", "fax", "cell", "sms", "whatsapp", "caller", "callee",
    "call",
    "callback", "rückruf", "handy", "dialed", "dialled", "voicemail", "hotline", "rufnummer", "contact",
  ]
  /// What a name may go on with.
  private static let endings: [StaticString] = [
    "no", "nr", "num", "number", "numbers", "nummer", "phone", "s", "e", "efon", "ephone", "value", "primary",
    "home",
    "work", "to", "from", "raw", "mobile", "app",
  ]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard beginsName(input, index), let name = nameEnd(input, index) else { return nil }
    let start = input.end(from: name, atMost: Self.reach) {
      !ByteKind.isDigit($0) && $0 != 10 && $0 != 43 && $0 != 59 && $0 != 44 && $0 != 40
    }
    let isBracket = input[start] == 40 && !ByteKind.isDigit(input[start + 1])
    return read(input, isBracket ? start + 1 : start, name)
  }

  private func beginsName(_ input: RedactionInput, _ index: Int) -> Bool {
    SecretName.isPartBoundary(input, index) || input.hasAnyCase("phon", at: index)
      || input.hasAnyCase("fon", at: index)
  }

  private func read(_ input: RedactionInput, _ place: Int, _ name: Int) -> RedactionHit? {
    let start = input.end(from: place, atMost: 24) {
      $0 == 34 || $0 == 92 || $0 == 39 || $0 == 10 || $0 == 32
    }
    let first = input[start] == 43 || input[start] == 40 ? start + 1 : start
    guard ByteKind.isDigit(input[first]), isShortWay(input, name..<start) else { return nil }
    let digits = PhoneDigits.read(input, from: first)
    guard (7...15).contains(digits.count), !ByteKind.isAlphanumeric(input[digits.end]),
      !isTime(input, first, digits),
      !isAmount(input, digits.end)
    else { return nil }
    return RedactionHit(start..<PhoneDigits.withExtension(input, digits.end))
  }

  /// The name's end; `nil` when it is the beginning of another word, or an id or a count of such numbers.
  private func nameEnd(_ input: RedactionInput, _ index: Int) -> Int? {
    let known = Self.names.filter { input.hasAnyCase($0, at: index) }
    guard let length = known.map(\.utf8CodeUnitCount).max() else { return nil }
    var place = index + length
    for _ in 0..<3 {
      place = input.end(from: place, atMost: 2) { $0 == 95 || $0 == 45 || $0 == 46 }
      let part = partEnd(input, place)
      if part == place { return place }
      guard Self.endings.contains(where: { input.equals($0, place..<part) }) else { return nil }
      place = part
    }
    return nil
  }

  /// The end of a part of a compound name: at what is no letter, or before a capital.
  private func partEnd(_ input: RedactionInput, _ start: Int) -> Int {
    guard ByteKind.isLetter(input[start]) else { return start }
    if ByteKind.isUpper(input[start + 1]) {
      return input.end(from: start, atMost: 12, while: ByteKind.isLetter)
    }
    return input.end(from: start + 1, atMost: 12, while: ByteKind.isLower)
  }

  private static let obstacles: [StaticString] = [
    "took", "tcp", "id", "after", "http", "count", "at ", "with", "udp",
  ]

  /// Few words between name and number: `sms to`, `number is`.
  private func isShortWay(_ input: RedactionInput, _ range: Range<Int>) -> Bool {
    input[range].count { $0 == 32 } <= 20 && words(input, range) <= 3
      && !Self.obstacles.contains { input.contains($0, in: range) }
  }

  private func words(_ input: RedactionInput, _ range: Range<Int>) -> Int {
    range.count { ByteKind.isLetter(input[$0]) && !ByteKind.isLetter(input[$0 - 1]) }
  }

  /// `2026-03-12`, `10.20.30.40`
  private func isTime(_ input: RedactionInput, _ start: Int, _ digits: PhoneDigits) -> Bool {
    if input.has("20", at: start), input[start + 4] == 45, input[start + 7] == 45 { return true }
    if input[digits.end] == 58, ByteKind.isDigit(input[digits.end + 1]) { return true }
    let text = input[start..<digits.end]
    return text.count { $0 == 46 } == 3 && text.allSatisfy { $0 == 46 || ByteKind.isDigit($0) }
  }

  private func isAmount(_ input: RedactionInput, _ end: Int) -> Bool {
    [StaticString(" ns"), " us", " ms", " bytes", " s "].contains { input.has($0, at: end) }
  }
}
