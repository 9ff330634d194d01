/// Values of cookies: of every cookie in a `Cookie` header, and of session cookies anywhere.
struct CookieRule: RedactionRule {
  let kind = "session_cookie"
  let what = "Values in `Cookie` and `Set-Cookie` headers, and session cookies by their usual names anywhere."
  let triggers: [UInt8] = [61]
  let positives = [
    "Cookie: connect.sid=«s%3Ai3a3vIAAqE2MZx.5AUVVWd3FpKsp»", "PHPSESSID=«60vzy49fowhnauuolohj» expired",
    "Set-Cookie: auth=«abcdef0123456789»; Path=/; HttpOnly",
  ]
  let negatives = [
    "Set-Cookie: lang=; Path=/overview/of/things", "session=ok", "sid=12", "cookie jar size=12345678",
  ]

  private static let names: Set<String> = [
    "phpsessid", "jsessionid", "sessionid", "session", "connect.sid", "sid", "asp.net_sessionid",
    "laravel_session",
    "_session_id", "session_id", "sessid", "auth_session", "remember_token", "ci_session",
  ]
  private static let attributes: Set<String> = [
    "path", "domain", "expires", "max-age", "samesite", "priority", "version",
  ]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    let start = input.start(before: index, atMost: 64, while: ByteKind.isName)
    guard start < index else { return nil }
    let name = input.lowercased(start..<index)
    let isSession = Self.names.contains(name)
    guard isSession || (!Self.attributes.contains(name) && isInHeader(input, start)) else { return nil }
    let value = input[index + 1] == 34 ? index + 2 : index + 1
    let end = input.end(from: value) { $0 > 32 && ![34, 39, 44, 59, 93, 125].contains($0) }
    guard end - value >= (isSession ? 12 : 8), !SecretValue.isPlaceholder(input, value..<end) else {
      return nil
    }
    return RedactionHit(value..<end)
  }

  /// Whether `cookie:` or `cookie":` stands before on the line.
  private func isInHeader(_ input: RedactionInput, _ start: Int) -> Bool {
    var index = start
    let limit = max(0, start - 512)
    while index > limit, input[index - 1] != 10 {
      index -= 1
      guard ByteKind.lower(input[index]) == 99, input.hasAnyCase("cookie", at: index) else { continue }
      let next = input.end(from: index + 6, atMost: 3) { ByteKind.isQuote($0) || $0 == 32 }
      return input[next] == 58 || input[next] == 61
    }
    return false
  }
}
