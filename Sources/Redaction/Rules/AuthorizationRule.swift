/// Credentials of an HTTP `Authorization` header (RFC 7617, RFC 6750) and of SMTP's `AUTH` (RFC 4954).
struct AuthorizationRule: RedactionRule {
  var kind: String { "bearer_token" }
  var what: String {
    "What follows `Basic` or `Bearer`, and what an `Authorization` header holds under any scheme."
  }
  var openings: [String] {
    ["basi", "bear", "auth"]
  }
  var positives: [String] {
    [
      "Authorization: Basic «dXNlcjpodW50ZXIy»",
      "headers={\"authorization\": \"Bearer «ru2eRCWEc-iegLAbc3y3f6Ph6»\", x}",
      "map[Authorization:[Bearer «a1b2c3d4»] Accept:[*/*]]", "Authorization: token «abcdef123456»",
      "AUTH PLAIN «AGFwcABodW50ZXIy»", "-H 'authorization: «a1b2c3d4e5f6»'",
      "Authorization: AWS4-HMAC-SHA256 Credential=x/y, SignedHeaders=host, Signature=«0123456789abcdef0123456789abcdef»",
    ]
  }
  var negatives: [String] {
    [
      "Basic instructions follow", "Bearer authentication failed", "the bearer of bad news-2026",
      "authorization: required", "WWW-Authenticate: Bearer realm=\"acme-2026-production-1\"", "AUTH LOGIN",
      "Authorization: <masked>", "Authorization: Bearer ***", "authorization=none",
      "authorizations: 12345678a",
    ]
  }

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    if input.hasAnyCase("authorization", at: index) { return header(input, index) }
    guard input.startsWord(index) else { return nil }
    if input.hasAnyCase("basic", at: index) { return basic(input, index + 5) }
    if input.hasAnyCase("bearer", at: index) { return bearer(input, index + 6) }
    if input.has("AUTH PLAIN ", at: index) || input.has("AUTH LOGIN ", at: index) {
      return mail(input, index + 11)
    }
    return nil
  }

  private func header(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    guard !ByteKind.isName(input[index + 13]) else { return nil }
    guard let value = AssignedValue.after(input, name: index..<index + 13), value.mark != .blank else {
      return nil
    }
    if input.has("AWS4-HMAC", at: value.range.lowerBound) { return signature(input, value.range.lowerBound) }
    let isBasic = input.hasAnyCase("basic ", at: value.range.lowerBound - 6)
    let start = afterScheme(input, value.range)
    let range = start..<max(start, value.range.upperBound)
    let bytes = input[range]
    let isSchemed =
      isBasic || start > value.range.lowerBound
      || input[start - 1] == 32 && ByteKind.isLetter(input[start - 2])
    guard !SecretValue.isPlaceholder(input, range), bytes.count >= (isSchemed ? 6 : 8), !bytes.contains(32)
    else {
      return nil
    }
    let isTelling =
      bytes.contains(where: ByteKind.isDigit) || SecretValue.isRandom(bytes)
      || isSchemed && bytes.contains(where: ByteKind.isUpper)
        && bytes.dropFirst().contains(where: ByteKind.isUpper)
    guard isTelling, !bytes.contains(61) || bytes.last == 61 else { return nil }
    return RedactionHit(range, kind: isBasic ? "basic_auth" : nil)
  }

  /// Past a scheme that the value begins with: `Bearer x`, `Negotiate x`.
  private func afterScheme(_ input: RedactionInput, _ range: Range<Int>) -> Int {
    let word = input.end(from: range.lowerBound, atMost: 16) { ByteKind.isLetter($0) || $0 == 45 }
    return input[word] == 32 && word < range.upperBound && word > range.lowerBound
      ? word + 1 : range.lowerBound
  }

  private func signature(_ input: RedactionInput, _ start: Int) -> RedactionHit? {
    guard let name = input.find("Signature=", from: start, atMost: 512) else { return nil }
    let end = input.end(from: name + 10, atMost: 128, while: ByteKind.isHex)
    return end - name >= 42 ? RedactionHit(name + 10..<end) : nil
  }

  private func value(_ input: RedactionInput, _ index: Int) -> Int? {
    var start = input.end(from: index, atMost: 4) { $0 == 32 || $0 == 43 || $0 == 58 }
    if start == index, input.has("%20", at: index) { start = index + 3 }
    guard start > index else { return nil }
    return AssignedValue.quote(input, start)?.inside ?? start
  }

  private func basic(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    guard let start = value(input, index) else { return nil }
    let end = input.end(from: start, while: ByteKind.isBase64)
    guard end - start >= 6, Base64Text.decode(input[start..<end])?.contains(58) == true else { return nil }
    return RedactionHit(start..<end, kind: "basic_auth")
  }

  private func bearer(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    guard let start = value(input, index) else { return nil }
    let stop = input.end(from: start, atMost: 16 << 10, while: ByteKind.isBearer)
    let end = input.start(before: stop, atMost: 3) { $0 == 46 }
    let token = input[start..<end]
    guard token.count >= 16, token.contains(where: ByteKind.isDigit),
      token.contains(where: ByteKind.isLetter),
      input[stop] != 61
    else { return nil }
    return token.dropLast(2).contains(61) ? nil : RedactionHit(start..<end)
  }

  private func mail(_ input: RedactionInput, _ start: Int) -> RedactionHit? {
    let end = input.end(from: start, while: ByteKind.isBase64)
    return end - start >= 8 ? RedactionHit(start..<end, kind: "basic_auth") : nil
  }
}
