/// Values that are assigned to a name that says "secret": `password=…`, `"apiKey":"…"`, `--token …`.
struct AssignedSecretRule: RedactionRule {
  let kind = "secret"
  let what = "Values given to a password, token, secret or key by name, in any notation."
  let triggers: [UInt8] = [61, 58, 32]
  let positives = [
    "password=«hunter2!»", "{\"apiKey\":\"«0tWfkpALUtdz-hGCCjRE»\"}",
    "Config { password: \"«s3cr et»\", x: 1 }",
    "env[AWS_SECRET_ACCESS_KEY]=\"«/0DZq+UMNxldyhZZ6gAbXnBUYMYIwVbIh6E3n1M»\" loaded",
    "AccountKey=«xOBCXeQnfNP8VtN1Svb5w1E+IaY+pLrv8EhLKDhAAYY7Id==»", "login --password «s3cret99» dist",
    "GET /reset?token=«PG4hel_h76ZNSg»&x=1",
  ]
  let negatives = [
    "password=\"\"", "password: null", "api_key=***", "password={{ vault_db_password }}",
    "if secret == nil { return }", "token := getToken()", "SELECT password_hash FROM users",
    "secret: required", "primary_key=order_id", "token: expired", "max_tokens=4096", "the password is wrong",
  ]

  private static let names = [
    "password", "passwd", "pwd", "passphrase", "secret", "secretkey", "secretaccesskey", "token", "apikey",
    "accesskey",
    "accountkey", "sharedaccesskey", "privatekey", "clientsecret", "authkey", "authtoken", "credential",
    "encryptionkey",
    "signingkey", "masterkey", "servicekey", "pass", "apisecret", "sharedsecret", "webhooksecret", "xapikey",
    "psw",
  ].map { Array($0.utf8) }

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard let name = nameBefore(input, index) else { return nil }
    let isFlag = input[index] == 32
    if isFlag, !isOption(input, index) { return nil }
    guard ![61, 126].contains(input[index + 1]) || input[index] == 58 else { return nil }
    var start = index + 1
    if input[index] == 58, input[start] == 61 { start += 1 }
    start = input.end(from: start, atMost: 4) { $0 == 32 }
    if input[start] == 92, ByteKind.isQuote(input[start + 1]) { start += 1 }
    if ByteKind.isQuote(input[start]) { return quoted(input, start, name) }
    return bare(input, start, name, byColon: input[index] == 58)
  }

  private enum Name { case password, other }

  /// The name in front of the mark, read backwards without `_`, `-` and `.`; `nil` when it is no secret's.
  private func nameBefore(_ input: RedactionInput, _ index: Int) -> Name? {
    let end = input.start(before: index, atMost: 4) {
      ByteKind.isQuote($0) || $0 == 93 || $0 == 32 || $0 == 92
    }
    guard ByteKind.isLetter(input[end - 1]) else { return nil }
    let start = input.start(before: end, atMost: 48, while: ByteKind.isName)
    let plain = input.bytes[start..<end].filter(ByteKind.isLetter).map(ByteKind.lower)
    guard
      let found = Self.names.filter({ plain.suffix($0.count).elementsEqual($0) }).max(by: {
        $0.count < $1.count
      })
    else { return nil }
    if found.elementsEqual("pass".utf8), plain.count != 4, plain.suffix(6) != Array("dbpass".utf8) {
      return nil
    }
    return found.first == 112 && found.count < 12 && !found.elementsEqual("privatekey".utf8)
      ? .password : .other
  }

  /// `--password value`
  private func isOption(_ input: RedactionInput, _ index: Int) -> Bool {
    let start = input.start(before: index, atMost: 48, while: ByteKind.isName)
    return input.has("--", at: start)
  }

  private func quoted(_ input: RedactionInput, _ quote: Int, _ name: Name) -> RedactionHit? {
    let mark = input[quote]
    let end = input.end(from: quote + 1, atMost: 1024) { $0 != mark && $0 != 10 }
    let close = input[end - 1] == 92 ? end - 1 : end
    let range = quote + 1..<max(close, quote + 1)
    guard range.count >= (name == .password ? 4 : 8), !SecretValue.isPlaceholder(input, range) else {
      return nil
    }
    return isProse(input.bytes[range]) ? nil : RedactionHit(range, kind: name == .password ? "password" : nil)
  }

  /// Several words of letters alone: a message, not a secret.
  private func isProse(_ value: ArraySlice<UInt8>) -> Bool {
    value.count { $0 == 32 } >= 2
      && value.allSatisfy { ByteKind.isLetter($0) || $0 == 32 || $0 == 46 || $0 == 44 }
  }

  private func bare(_ input: RedactionInput, _ start: Int, _ name: Name, byColon: Bool) -> RedactionHit? {
    let stops: [UInt8] = [34, 38, 39, 44, 59, 60, 62, 96, 125, 93]
    let end = input.end(from: start, atMost: 1024) { $0 > 32 && !stops.contains($0) }
    let value = input.bytes[start..<end]
    guard !value.contains(40), !SecretValue.isPlaceholder(input, start..<end) else { return nil }
    let hasDigit = value.contains(where: ByteKind.isDigit)
    let isPlain = value.allSatisfy { ByteKind.isLetter($0) || $0 == 95 || $0 == 46 }
    switch name {
    case .password:
      guard value.count >= 4, hasDigit || (!byColon && !isPlain) || (!byColon && value.count >= 6) else {
        return nil
      }
    case .other:
      guard value.count >= 10, hasDigit, value.contains(where: ByteKind.isLetter) else { return nil }
    }
    return RedactionHit(start..<end, kind: name == .password ? "password" : nil)
  }
}
