/// A name that says what stands behind it: `DB_PASSWORD`, `apiKey`, `x-auth-token`, `client secret`.
struct SecretName {
  enum Class { case password, token, hash }

  var kind: Class
  /// The whole name, without quotes.
  var range: Range<Int>
  /// Where the part that says "secret" begins.
  var word: Int

  /// The name whose telling part begins at the index; `nil` when it tells of something else, such as `token_count`.
  static func at(_ input: RedactionInput, _ index: Int) -> SecretName? {
    guard let (length, kind) = word(input, index), index + length <= input.count else { return nil }
    let start = input.start(before: index, atMost: 48, while: ByteKind.isName)
    let stop = input.end(from: index + length, atMost: 32, while: ByteKind.isName)
    let end = input.start(before: stop, atMost: max(0, stop - index - length)) { $0 == 46 || $0 == 45 }
    if length == 6, kind == .token, isRoleSecret(input, index + 6..<end) {
      return SecretName(kind: kind, range: start..<end, word: index)
    }
    guard let rest = restOfName(input, index + length..<end) else { return nil }
    return SecretName(kind: rest == .hash ? .hash : kind, range: start..<end, word: index)
  }

  /// `auth`, `credentials`: a user and a password together.
  func isAccount(_ input: RedactionInput) -> Bool {
    input.hasAnyCase("cred", at: word) || input.hasAnyCase("auth", at: word)
  }

  private static func word(_ input: RedactionInput, _ index: Int) -> (Int, Class)? {
    switch input[index] | 0x20 {
    case UInt8(ascii: "p"): passwordWord(input, index)
    case UInt8(ascii: "s"): input.hasAnyCase("secret", at: index) ? (6, .token) : foreignWord(input, index)
    case UInt8(ascii: "t"): input.hasAnyCase("token", at: index) ? (5, .token) : nil
    case UInt8(ascii: "k"): keyWord(input, index)
    case UInt8(ascii: "c"):
      input.hasAnyCase("credential", at: index) ? (10, .token) : foreignWord(input, index)
    case UInt8(ascii: "a"): authWord(input, index)
    default: foreignWord(input, index)
    }
  }

  /// "Password" in other languages.
  private static let foreignWords: [StaticString] = [
    "contrase", "mot de passe", "senha", "wachtwoord", "lösenord", "пароль", "密码", "密碼", "パスワード", "hasło",
  ]

  private static func foreignWord(_ input: RedactionInput, _ index: Int) -> (Int, Class)? {
    guard let word = foreignWords.first(where: { input.hasAnyCase($0, at: index) }) else { return nil }
    let tail = input.end(from: index + word.utf8CodeUnitCount, atMost: 4) { $0 >= 0x80 || $0 == 97 }
    return (
      word.utf8CodeUnitCount == 8 && ByteKind.isLetter(input[index]) ? tail - index : word.utf8CodeUnitCount,
      .password
    )
  }

  /// `secret_id` of Vault's application roles is the secret itself.
  private static func isRoleSecret(_ input: RedactionInput, _ rest: Range<Int>) -> Bool {
    input.equals("_id", rest) || input.equals("id", rest) || input.equals("-id", rest)
  }

  private static func passwordWord(_ input: RedactionInput, _ index: Int) -> (Int, Class)? {
    if input.hasAnyCase("passwor", at: index) { return (8, .password) }
    if input.hasAnyCase("passphrase", at: index) { return (10, .password) }
    if input.hasAnyCase("passwd", at: index) { return (6, .password) }
    if input.hasAnyCase("passcode", at: index) { return (8, .password) }
    guard isPartBoundary(input, index) || isPassPrefix(input, index) else { return nil }
    if input.hasAnyCase("pwd", at: index) || input.hasAnyCase("psw", at: index) { return (3, .password) }
    if input.hasAnyCase("pw", at: index), !ByteKind.isAlphanumeric(input[index + 2]) { return (2, .password) }
    return input.hasAnyCase("pass", at: index) ? (4, .password) : nil
  }

  private static let passPrefixes: [StaticString] = [
    "db", "user", "smtp", "mail", "require", "store", "key", "login", "root", "my", "sql", "bind",
  ]

  private static func isPassPrefix(_ input: RedactionInput, _ index: Int) -> Bool {
    passPrefixes.contains { input.hasAnyCase($0, at: index - $0.utf8CodeUnitCount) }
  }

  /// `key` says nothing alone: what it opens must stand before it.
  private static func keyWord(_ input: RedactionInput, _ index: Int) -> (Int, Class)? {
    if input.hasAnyCase("kennwort", at: index) { return (8, .password) }
    guard input.hasAnyCase("key", at: index) else { return nil }
    let before = input[index - 1]
    let end = before == 95 || before == 45 || before == 46 || before == 32 ? index - 1 : index
    guard ByteKind.isLetter(input[end - 1]) else { return nil }
    let isKnown = keyOwners.contains { owner in
      let start = end - owner.utf8CodeUnitCount
      return input.hasAnyCase(owner, at: start) && isOwnerBoundary(input, start)
    }
    return isKnown ? (3, .token) : nil
  }

  private static let ownerPrefixes: [StaticString] = [
    "shared", "secret", "aws", "x", "google", "account", "storage", "primary", "secondary",
  ]

  private static func isOwnerBoundary(_ input: RedactionInput, _ index: Int) -> Bool {
    isPartBoundary(input, index)
      || ownerPrefixes.contains { input.hasAnyCase($0, at: index - $0.utf8CodeUnitCount) }
  }

  private static let keyOwners: [StaticString] = [
    "api", "access", "secret", "private", "account", "auth", "client", "encryption", "signing", "master",
    "service", "session", "shared", "storage", "license", "licence", "crypto", "aes", "hmac", "jwt",
    "webhook",
    "subscription", "consumer", "server", "root", "deploy", "admin", "app", "application", "write", "ingest",
    "decryption", "signature", "cookie", "hash", "data", "base", "instrumentation", "sas", "registration",
    "join",
  ]

  private static func authWord(_ input: RedactionInput, _ index: Int) -> (Int, Class)? {
    guard input.hasAnyCase("auth", at: index), !ByteKind.isLetter(input[index + 4]) else { return nil }
    return isPartBoundary(input, index) || input.hasAnyCase("master", at: index - 6) ? (4, .token) : nil
  }

  /// Whether a word of a compound name begins: `db_pass`, `dbPass`, `pass`.
  static func isPartBoundary(_ input: RedactionInput, _ index: Int) -> Bool {
    let before = input[index - 1]
    return !ByteKind.isLetter(before) || (ByteKind.isUpper(input[index]) && ByteKind.isLower(before))
      || input.endsEscape(index)
  }

  private enum Rest { case plain, hash }

  /// What may follow the telling part: numbers, and words that do not change what the value is.
  private static func restOfName(_ input: RedactionInput, _ range: Range<Int>) -> Rest? {
    var index = range.lowerBound
    var rest = Rest.plain
    if input[index] | 0x20 == 115, index < range.upperBound, !ByteKind.isLetter(input[index + 1]) {
      index += 1
    }
    while index < range.upperBound {
      let byte = input[index]
      if byte == 95 || byte == 45 || byte == 46 || ByteKind.isDigit(byte) {
        index += 1
        continue
      }
      let end = partEnd(input, index, range.upperBound)
      let part = input.lowercased(index..<end)
      if part == "hash" || part == "digest" {
        rest = .hash
      } else if !neutral.contains(part) {
        return nil
      }
      index = end
    }
    return rest
  }

  private static func partEnd(_ input: RedactionInput, _ start: Int, _ limit: Int) -> Int {
    var index = start + 1
    while index < limit, ByteKind.isLetter(input[index]),
      !(ByteKind.isUpper(input[index]) && ByteKind.isLower(input[index - 1]))
    {
      index += 1
    }
    return index
  }

  private static let neutral: Set<String> = [
    "value", "val", "text", "str", "string", "plain", "plaintext", "raw", "encoded", "current", "old", "new",
    "previous", "next", "prod", "production", "dev", "staging", "stage", "test", "live", "default", "env",
    "override", "confirmation", "confirm", "again", "primary", "secondary", "main", "backup", "b", "base",
    "enc",
    "us", "eu", "readonly", "ro", "rw", "admin", "root", "pair", "s", "prd", "stg", "uat", "qa", "ci",
    "local",
  ]
}
