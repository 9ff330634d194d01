/// Passwords in the authority of a URL (RFC 3986, section 3.2.1) and in `user:password@tcp(host)`.
struct URLCredentialRule: RedactionRule {
  let kind = "url_credential"
  let what =
    "Passwords in connection strings and URLs: `postgres://user:password@host`, `user:password@tcp(host)`."
  let triggers: [UInt8] = [58, 64]
  let positives = [
    "postgres://ledger:«p4ss-Xapo»@db.internal:5432/orders", "dsn=\"app:«correct-horse»@tcp(db:3306)/le\"",
    "redis://:«hunter2»@cache:6379", "https://app:«a/b+c9»@host/x",
    "https://«0123456789abcdef0123»@github.com/x",
  ]
  let negatives = [
    "postgres://orders_rw@pg.acme.example/orders?sslmode=x", "jdbc:mysql://cache:3306/ledger?useSSL=true",
    "https://host:8080/a@b", "postgres://u:***@h/x", "postgres://u:${PASS}@h/x", "git@github.com:acme/x.git",
  ]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    if input.has("://", at: index) { return authority(input, index + 3) }
    if input.has("@tcp(", at: index) || input.has("@unix(", at: index) { return dataSource(input, index) }
    return nil
  }

  private func authority(_ input: RedactionInput, _ start: Int) -> RedactionHit? {
    let end = input.end(from: start, atMost: 512) { isUserInformation($0) }
    let host = input.end(from: start, atMost: 512) {
      isUserInformation($0) && $0 != 47 && $0 != 63 && $0 != 35
    }
    let near = input.bytes[start..<host].lastIndex(of: 64)
    guard let at = near ?? input.bytes[start..<end].firstIndex(of: 64) else { return nil }
    guard let colon = input.bytes[start..<at].firstIndex(of: 58) else { return tokenAlone(input, start..<at) }
    let secret = colon + 1..<at
    if near == nil, isPort(input, colon + 1) { return nil }
    guard !secret.isEmpty, !SecretValue.isPlaceholder(input, secret) else { return nil }
    return RedactionHit(secret)
  }

  private func isUserInformation(_ byte: UInt8) -> Bool {
    byte > 32 && byte < 127 && ![34, 39, 60, 62, 96, 41, 93].contains(byte)
  }

  /// Digits up to the next `/`.
  private func isPort(_ input: RedactionInput, _ start: Int) -> Bool {
    let end = input.end(from: start, atMost: 8, while: ByteKind.isDigit)
    return end > start && [47, 63, 35].contains(input[end])
  }

  /// `https://TOKEN@host`: a long user name with digits is a token.
  private func tokenAlone(_ input: RedactionInput, _ range: Range<Int>) -> RedactionHit? {
    let name = input.bytes[range]
    guard name.count >= 20, name.allSatisfy(ByteKind.isBase64URL), name.contains(where: ByteKind.isDigit)
    else {
      return nil
    }
    return RedactionHit(range)
  }

  private func dataSource(_ input: RedactionInput, _ at: Int) -> RedactionHit? {
    let start = input.start(before: at, atMost: 128) { $0 > 32 && !ByteKind.isQuote($0) }
    guard let colon = input.bytes[start..<at].firstIndex(of: 58), colon + 1 < at else { return nil }
    guard !SecretValue.isPlaceholder(input, colon + 1..<at) else { return nil }
    return RedactionHit(colon + 1..<at, kind: "connection_string_password")
  }
}
