/// Hashed passwords in modular crypt form: they can be guessed offline.
struct PasswordHashRule: RedactionRule {
  var kind: String { "password_hash" }
  var what: String {
    "Password hashes in crypt form: bcrypt, Argon2, scrypt, SHA-crypt; those of Django, LDAP and PostgreSQL."
  }
  var openings: [String] {
    ["$", "{ss", "{bcr", "pbkd", "scry", "scra"]
  }
  var positives: [String] {
    [
      "stored=«$2b$12$abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ01234»",
      "hash='«$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$aGFzaGhhc2hoYXNoaGFzaA»' x",
      "root:«$6$abcdefgh$0123456789abcdefghijklmnopqrstuvwxyz»:19000:0",
      "{\"pw\":\"«pbkdf2_sha256$260000$salt$aGFzaGhhc2g=»\"}",
    ]
  }
  var negatives: [String] {
    ["costs $200", "echo $1 $2", "$2 $5 $6"]
  }

  private static let beginnings: [StaticString] = [
    "$2a$", "$2b$", "$2y$", "$argon2", "$scrypt$", "$7$", "$5$", "$6$", "$1$", "$y$", "$apr1$", "$pbkdf2",
    "$sha1$",
    "{SSHA", "pbkdf2_sha256$", "pbkdf2:sha256:", "scrypt:", "SCRAM-SHA-256$",
  ]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard input[index - 1] != 36, Self.beginnings.contains(where: { input.has($0, at: index) }) else {
      return nil
    }
    let end = input.end(from: index, atMost: 512) {
      ByteKind.isBase64($0) || $0 == 36 || $0 == 44 || $0 == 46 || $0 == 45 || $0 == 95 || $0 == 58
        || $0 == 123
        || $0 == 125
    }
    let stop = input.start(before: end, atMost: 8) { $0 == 44 || $0 == 58 || $0 == 125 }
    if input.has("$2", at: index), end - index >= 60 { return RedactionHit(index..<index + 60) }
    guard stop - index >= 24 else { return nil }
    return RedactionHit(index..<shadowEnd(input, index..<stop))
  }

  /// The hash's own field of a line of `/etc/shadow`.
  private func shadowEnd(_ input: RedactionInput, _ range: Range<Int>) -> Int {
    guard input[range.lowerBound] == 36 else { return range.upperBound }
    return input.end(from: range.lowerBound, atMost: range.count) { $0 != 58 }
  }
}
