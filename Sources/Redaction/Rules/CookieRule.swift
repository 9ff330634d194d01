/// Values of cookies: of every cookie in a `Cookie` header, and of session cookies anywhere.
struct CookieRule: RedactionRule {
  var kind: String { "session_cookie" }
  var what: String {
    "Values in `Cookie` and `Set-Cookie` headers, and session cookies by their usual names anywhere."
  }
  var openings: [String] {
    ["cook", "sess", "sid"]
  }
  var positives: [String] {
    [
      "Cookie: connect.sid=«s%3Ai3a3vIAAqE2MZx.5AUVVWd3FpKsp»", "PHPSESSID=«60vzy49fowhnauuolohj» expired",
      "Set-Cookie: auth=«abcdef0123456789»; Path=/; HttpOnly", "cookies: {'sessionid': '«abcdef0123456789»'}",
      "map[Cookie:[_gate=«abcdef0123456789»]]", "curl -b '__Host-session=«abcdef0123456789»'",
      "session_id: \"«abcdef0123456789»\"",
    ]
  }
  var negatives: [String] {
    [
      "Set-Cookie: lang=; Path=/overview/of/things", "session=ok", "sid=12", "cookie jar size=12345678",
      "session_count=12345678901234", "sessions: 1234567890123",
      "session 70374b2e-78f5-473d-a3f4-0762be39372c closed",
      "session_duration=1234567890ms",
    ]
  }

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    if input.hasAnyCase("cookie", at: index) { return header(input, index) }
    return session(input, index)
  }

  /// The values behind `Cookie:`, up to eight of them.
  private func header(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    var place = input.end(from: index + 6, atMost: 24) {
      ByteKind.isQuote($0) || [32, 58, 61, 91, 92, 115, 40, 123, 44].contains($0)
    }
    guard place > index + 6, hasMark(input, index + 6..<place) else { return nil }
    var found: RedactionHit?
    for _ in 0..<Self.mostCookies {
      let name = input.end(from: place, atMost: 128) {
        $0 > 32 && ![61, 59, 58, 34, 44, 40, 41].contains($0)
      }
      guard name > place, let value = value(input, name) else { break }
      if !isAttribute(input, place..<name), value.count >= 8, !SecretValue.isPlaceholder(input, value) {
        if found == nil { found = RedactionHit(value) } else { found?.also.append(RedactionHit(value)) }
      }
      guard input[value.upperBound] == 59 else { break }
      place = input.end(from: value.upperBound + 1, atMost: 2) { $0 == 32 }
    }
    return found
  }

  private static let mostCookies = 16

  private func hasMark(_ input: RedactionInput, _ range: Range<Int>) -> Bool {
    input[range].contains { $0 == 58 || $0 == 61 || $0 == 39 }
  }

  /// `=value`, up to what may not be in one (RFC 6265, section 4.1.1); an attribute without a value is empty.
  private func value(_ input: RedactionInput, _ name: Int) -> Range<Int>? {
    if input[name] == 59 { return name..<name }
    guard input[name] == 61 else { return nil }
    let start = AssignedValue.quote(input, name + 1)?.inside ?? name + 1
    return start..<input.end(from: start) { $0 > 32 && ![34, 39, 44, 59, 93, 125, 92].contains($0) }
  }

  private static let attributes: [StaticString] = [
    "path", "domain", "expires", "max-age", "samesite", "priority", "version", "httponly", "secure",
  ]

  private func isAttribute(_ input: RedactionInput, _ name: Range<Int>) -> Bool {
    Self.attributes.contains { input.equals($0, name) }
  }

  /// `PHPSESSID=x`, `"sessionId":"x"`, `_acme_session=x`, `connect.sid=x`
  private func session(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    guard let word = sessionWord(input, index), !ByteKind.isName(input[word]) else { return nil }
    let start = input.start(before: index, atMost: 48, while: ByteKind.isName)
    guard let value = AssignedValue.after(input, name: start..<word), value.mark != .blank else { return nil }
    let bytes = input[value.range]
    guard bytes.count >= 12, bytes.allSatisfy({ ByteKind.isBearer($0) || $0 == 37 || $0 == 58 }) else {
      return nil
    }
    let isMixed = bytes.contains(where: ByteKind.isDigit) && bytes.contains(where: ByteKind.isLetter)
    guard isMixed, !SecretValue.isPlaceholder(input, value.range) else { return nil }
    return RedactionHit(value.range)
  }

  /// Whether the range is the name of a session cookie.
  static func isSessionName(_ input: RedactionInput, _ range: Range<Int>) -> Bool {
    let rule = CookieRule()
    return range.contains { rule.sessionWord(input, $0) == range.upperBound }
  }

  /// The end of `session`, `sessionid`, `session_id`, `sessid`, `sid` at the index.
  private func sessionWord(_ input: RedactionInput, _ index: Int) -> Int? {
    for word in [
      StaticString("session_cookie"), "sessioncookie", "session_id", "session-id", "sessionid", "session",
      "sessid",
    ]
    where input.hasAnyCase(word, at: index) {
      let end = index + word.utf8CodeUnitCount
      return ByteKind.isName(input[end]) ? nil : end
    }
    guard input.hasAnyCase("sid", at: index), SecretName.isPartBoundary(input, index) else { return nil }
    return index + 3
  }
}
