/// Passwords in the authority of a URL (RFC 3986, section 3.2.1) and in `user:password@host:port` without a scheme.
struct URLCredentialRule: RedactionRule {
  var kind: String { "url_credential" }
  var what: String {
    "Passwords in connection strings and URLs, odd characters included: `postgres://user:password@host`, `user:password@tcp(host)`."
  }
  var openings: [String] {
    ["://", ":\\", "%3a%", "@"]
  }
  var positives: [String] {
    [
      "postgres://ledger:«p4ss-Xapo»@db.internal:5432/orders", "dsn=\"app:«correct-horse»@tcp(db:3306)/le\"",
      "redis://:«hunter2»@cache:6379", "https://app:«a/b+c9»@host/x", "x://u:«p@ss»@db:1/y",
      "x://u:«p#s@s?q»@db:1/y",
      "https://«0123456789abcdef0123»@github.com/x", "mongodb://u:«pw1x»@h1:1,h2:2/?a=b@c.example",
      "dial app:«s3cret»@db:5432",
      "https:\\/\\/u:«pw1x»@h\\/x", "url=postgres%3A%2F%2Fu%3A«pw1x»%40h%2Fd",
      "https://«0123456789abcdef0123»:x-oauth-basic@github.com/x", "amqp://u:«p:w»@[fd00::5]:5672/%2F",
      "ORA-01017 app/«s3cret»@//db:1521/X", "https:\\\\/\\\\/u:«pw1x»@h\\\\/x",
    ]
  }
  var negatives: [String] {
    [
      "postgres://orders_rw@pg.acme.example/orders?sslmode=x", "jdbc:mysql://cache:3306/ledger?useSSL=true",
      "https://host:8080/a@b", "postgres://u:***@h/x", "postgres://u:${PASS}@h/x",
      "git@github.com:acme/x.git",
      "https://registry.npmjs.org/@acme/orders", "https://proxy.golang.org/x/@v/v1.2.3.info",
      "orders_rw@tcp(db:3306)/x",
      "https://host:8080/a?b=c@d:5432", "10:20:30 app@db:5432", "postgres://u:@h/x", "http://[fd00::5]:80/@x",
    ]
  }

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    switch input[index] {
    case 64: return dataSource(input, index)
    case 37: return encoded(input, index)
    default: break
    }
    if input.has("://", at: index) { return authority(input, index + 3) }
    let first = input.end(from: index + 1, atMost: 8) { $0 == 92 }
    let second = input.end(from: first + 1, atMost: 8) { $0 == 92 }
    return input[first] == 47 && input[second] == 47 ? authority(input, second + 1) : nil
  }

  // MARK: Behind a scheme

  private func authority(_ input: RedactionInput, _ start: Int) -> RedactionHit? {
    let end = input.end(from: start, atMost: 512, while: isUserInformation)
    guard let at = lastAt(input, start..<end) else { return nil }
    guard let colon = input[start..<at].firstIndex(of: 58) else { return tokenAlone(input, start..<at) }
    let secret = start + colon + 1..<at
    guard !secret.isEmpty, !SecretValue.isPlaceholder(input, secret) else { return nil }
    if input.has("x-oauth-basic", at: secret.lowerBound) || secret.count == 1 {
      return tokenAlone(input, start..<start + colon)
    }
    return RedactionHit(secret)
  }

  /// The `@` before the host: the last one in front of the path. Where none is, a password may hold `/`, `?` or `#`.
  private func lastAt(_ input: RedactionInput, _ range: Range<Int>) -> Int? {
    let authority = input.end(from: range.lowerBound, atMost: range.count) {
      $0 != 47 && $0 != 63 && $0 != 35 && $0 != 92
    }
    var found = input[range.lowerBound..<authority].lastIndex(of: 64).map { range.lowerBound + $0 }
    if found == nil, isHostAndPort(input, range.lowerBound) { return nil }
    guard authority < range.upperBound, found == nil || input[authority] != 47 else { return found }
    let colon = input[range.lowerBound..<authority].contains(58)
    for index in authority..<range.upperBound where input[index] == 64 {
      guard colon, isHost(input, index + 1), !holdsQuery(input, authority..<index) else { break }
      found = index
    }
    return found
  }

  private func holdsQuery(_ input: RedactionInput, _ range: Range<Int>) -> Bool {
    input[range].contains(61) || input[range].contains(38)
  }

  /// `host:8080/`: what stands before the path is no user.
  private func isHostAndPort(_ input: RedactionInput, _ start: Int) -> Bool {
    var colon = input.end(from: start, atMost: 255, while: ByteKind.isName)
    if input[start] == 91 { colon = input.end(from: start, atMost: 64) { $0 != 93 } + 1 }
    guard input[colon] == 58 else { return true }
    let end = input.end(from: colon + 1, atMost: 8, while: ByteKind.isDigit)
    return end > colon + 1 && [47, 63, 35].contains(input[end])
  }

  /// A name or an address, and then a port, a path or the end.
  private func isHost(_ input: RedactionInput, _ start: Int) -> Bool {
    if input[start] == 91 { return true }
    let end = input.end(from: start, atMost: 255, while: ByteKind.isName)
    guard end > start else { return false }
    let next = input[end]
    return next <= 32 || next == 58 || next == 47 || next == 44 || next == 63 || ByteKind.isQuote(next)
      || [41, 62, 59, 92, 93, 125].contains(next)
  }

  private func isUserInformation(_ byte: UInt8) -> Bool {
    byte > 32 && byte != 34 && byte != 60 && byte != 62 && byte != 96
  }

  /// `https://TOKEN@host`: a long user name with digits is a token.
  private func tokenAlone(_ input: RedactionInput, _ range: Range<Int>) -> RedactionHit? {
    let name = input[range]
    guard name.count >= 20, name.allSatisfy(ByteKind.isBase64URL), name.contains(where: ByteKind.isDigit)
    else {
      return nil
    }
    return RedactionHit(range)
  }

  // MARK: Percent-encoded

  /// `%3A%2F%2Fuser%3Apassword%40host`
  private func encoded(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    guard input.hasAnyCase("%3a%2f%2f", at: index) else { return nil }
    let start = index + 9
    let end = input.end(from: start, atMost: 256) { ByteKind.isName($0) || $0 == 37 || $0 == 126 }
    guard let colon = find("%3a", input, start..<end),
      let at = find("%40", input, colon + 3..<max(colon + 3, end))
    else {
      return nil
    }
    guard find("%2f", input, start..<at) == nil || find("%2f", input, start..<colon) == nil, colon + 3 < at
    else {
      return nil
    }
    return RedactionHit(colon + 3..<at)
  }

  private func find(_ text: StaticString, _ input: RedactionInput, _ range: Range<Int>) -> Int? {
    range.first { input.hasAnyCase(text, at: $0) }
  }

  // MARK: Without a scheme

  /// `user:password@tcp(host)`, `user:password@host:5432`, `user:password@host/db`
  private func dataSource(_ input: RedactionInput, _ at: Int) -> RedactionHit? {
    if input.has("//", at: at + 1) { return oracle(input, at) }
    if let hit = thin(input, at) { return hit }
    let protocolEnd = input.end(from: at + 1, atMost: 16, while: ByteKind.isAlphanumeric)
    let isWrapped = input[protocolEnd] == 40
    guard isWrapped || isHostWithPort(input, at + 1) else { return nil }
    let start = input.start(before: at, atMost: 128) {
      $0 > 32 && !ByteKind.isQuote($0) && $0 != 61 && $0 != 47 && $0 != 60
    }
    guard let colon = input[start..<at].firstIndex(of: 58), colon > 0, start + colon + 1 < at else {
      return nil
    }
    let (user, secret) = (start..<start + colon, start + colon + 1..<at)
    guard input[user].allSatisfy(ByteKind.isName), !SecretValue.isPlaceholder(input, secret) else {
      return nil
    }
    if !isWrapped, input[user].allSatisfy(ByteKind.isDigit) || input[secret].contains(58) { return nil }
    return RedactionHit(secret, kind: "connection_string_password")
  }

  /// `jdbc:oracle:thin:user/password@host:1521`, `sqlplus user/password@db`
  private func thin(_ input: RedactionInput, _ at: Int) -> RedactionHit? {
    let start = input.start(before: at, atMost: 64) { $0 > 32 && $0 != 47 && !ByteKind.isQuote($0) }
    guard start < at, input[start - 1] == 47, ByteKind.isAlphanumeric(input[start - 2]) else { return nil }
    let line = input.lineBefore(at, atMost: 80)
    guard input.contains("oracle:", in: line) || input.contains("sqlplus ", in: line) else { return nil }
    return RedactionHit(start..<at, kind: "connection_string_password")
  }

  /// `user/password@//host:1521/service`
  private func oracle(_ input: RedactionInput, _ at: Int) -> RedactionHit? {
    let start = input.start(before: at, atMost: 128) { $0 > 32 && !ByteKind.isQuote($0) && $0 != 61 }
    guard let slash = input[start..<at].firstIndex(of: 47), slash > 0, start + slash + 1 < at else {
      return nil
    }
    guard input[start..<start + slash].allSatisfy(ByteKind.isName) else { return nil }
    return RedactionHit(start + slash + 1..<at, kind: "connection_string_password")
  }

  private func isHostWithPort(_ input: RedactionInput, _ start: Int) -> Bool {
    let host = input.end(from: start, atMost: 255, while: ByteKind.isName)
    guard host > start, input[host] == 58 else { return false }
    let port = input.end(from: host + 1, atMost: 6, while: ByteKind.isDigit)
    return (2...5).contains(port - host - 1) && !ByteKind.isAlphanumeric(input[port])
  }
}
