/// Hashed passwords in modular crypt form: they can be guessed offline.
struct PasswordHashRule: RedactionRule {
  let kind = "password_hash"
  let what = "Password hashes in crypt form: bcrypt, Argon2, scrypt, SHA-crypt."
  let triggers: [UInt8] = [36]
  let positives = [
    "stored=«$2b$12$abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ01234»",
    "hash='«$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$aGFzaGhhc2hoYXNoaGFzaA»' x",
  ]
  let negatives = ["costs $200", "echo $1 $2", "$2 $5 $6"]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard input[index - 1] != 36 else { return nil }
    let known =
      input.has("$2a$", at: index) || input.has("$2b$", at: index) || input.has("$2y$", at: index)
      || input.has("$argon2", at: index) || input.has("$scrypt$", at: index) || input.has("$7$", at: index)
      || input.has("$5$", at: index) || input.has("$6$", at: index) || input.has("$1$", at: index)
      || input.has("$y$", at: index)
    guard known else { return nil }
    let end = input.end(from: index, atMost: 512) {
      ByteKind.isBase64($0) || [36, 44, 46, 45, 95].contains($0)
    }
    guard end - index >= 24 else { return nil }
    return RedactionHit(index..<input.start(before: end, atMost: 3) { $0 == 44 || $0 == 46 })
  }
}
