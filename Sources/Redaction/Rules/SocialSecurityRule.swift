/// United States social security numbers, where the words around say that it is one.
struct SocialSecurityRule: RedactionRule {
  var kind: String { "us_ssn" }
  var what: String {
    "United States social security numbers near the words `SSN` or `social security`."
  }
  var openings: [String] {
    [
      Opening.digit + Opening.digit + Opening.digit + "-",
      Opening.digit + Opening.digit + Opening.digit + " ", "ssn", "soci",
    ]
  }
  var beginsWord: Bool { true }
  var positives: [String] {
    [
      "Applicant SSN: «987-65-4324»", "social security number «123-45-6789» bad",
      "«123-45-6789» is no SSN", "ssn=«123456789»", "SSN: «123 45 6789»",
    ]
  }
  var negatives: [String] {
    ["part 987-65-4324", "SSN 12-34-5678", "ssn=987-65-43245"]
  }

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard ByteKind.isDigit(input[index]) else { return named(input, index) }
    guard input[index + 6] == input[index + 3],
      [4, 5, 7, 8, 9, 10].allSatisfy({ ByteKind.isDigit(input[index + $0]) }),
      !ByteKind.isAlphanumeric(input[index + 11]), input[index - 1] != 45
    else { return nil }
    return isNamed(input, index, index + 11) ? RedactionHit(index..<index + 11) : nil
  }

  /// Nine digits without hyphens, directly behind the name.
  private func named(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    let name = input.end(from: index, atMost: 32) { ByteKind.isLetter($0) || $0 == 95 }
    let isName = name == index + 3 || input.hasAnyCase("security", at: index + 7)
    let start = input.end(from: name, atMost: 12) { !ByteKind.isAlphanumeric($0) && $0 != 10 }
    let end = input.end(from: start, atMost: 10, while: ByteKind.isDigit)
    guard isName, end - start == 9, !ByteKind.isAlphanumeric(input[end]) else { return nil }
    return RedactionHit(start..<end)
  }

  private func isNamed(_ input: RedactionInput, _ start: Int, _ end: Int) -> Bool {
    Self.names.contains { name in
      input.contains(name, in: input.lineBefore(start, atMost: 64))
        || input.contains(name, in: input.lineAfter(end, atMost: 48))
    }
  }

  private static let names: [StaticString] = [
    "ssn", "social sec", "social_sec", "socialsec", "social-sec", "taxpayer", "tax id", "tax_id", "taxid",
    "itin", "ss#", "ss #", "soc sec", "soc. sec",
  ]
}
