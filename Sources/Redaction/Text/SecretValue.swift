/// Tells a secret from what stands where one could be.
enum SecretValue {
  /// States, types and answers that stand behind a secret's name and are none themselves.
  private static let words: Set<String> = [
    "null", "nil", "none", "true", "false", "undefined", "redacted", "masked", "hidden", "required",
    "missing",
    "invalid", "expired", "empty", "string", "str", "bool", "boolean", "int", "integer", "bytes", "byte[]",
    "unknown", "optional", "yes", "no", "incorrect", "wrong", "denied", "rejected", "failed", "failure",
    "error",
    "mismatch", "changed", "reset", "rotated", "revoked", "refreshed", "forbidden", "unauthorized", "ok",
    "set",
    "unset", "not", "must", "should", "cannot", "is", "was", "has", "and", "or", "for", "from", "with", "the",
    "an",
    "too", "to", "in", "at", "of", "on", "by", "authentication", "verification", "validation", "encrypted",
    "sensitive", "secret", "token", "password", "passwd", "credential", "credentials", "protected", "removed",
    "filtered", "omitted", "default", "disabled", "enabled", "present", "absent", "provided", "disable",
    "enable",
    "basic", "bearer", "anonymous", "prompt", "plain", "plaintext", "text", "object", "array", "number",
    "char",
    "uuid", "option<string>", "secretstring", "authenticated", "unauthenticated", "accepted", "valid",
    "verified",
    "issued", "generated", "found", "notfound", "void", "any", "some", "self", "value", "stdin", "env",
    "file",
    "vault", "iam", "kerberos", "ldap", "oauth", "oauth2", "md5", "scram-sha-256", "sha256", "username",
    "user",
    "length", "policy", "manager", "kms", "keychain", "ambient", "interactive", "authorization", "example",
    "changeme?", "n/a", "na", "tbd", "blank", "nothing", "unchanged", "ignored", "supplied", "specified",
    "stored",
  ]

  /// `***`, `xxxx`, `${NAME}`, `$NAME`, `{{ name }}`, `<name>`, `[redacted]`, `%s`, `:name`, `?`, `null`.
  static func isPlaceholder(_ input: RedactionInput, _ range: Range<Int>) -> Bool {
    let bytes = input[range]
    guard let first = bytes.first else { return true }
    if bytes.allSatisfy({ $0 == first }) || isMasked(bytes) { return true }
    if isBracketed(bytes, first) || isVariable(bytes, first) { return true }
    guard bytes.count <= 16 else { return bytes.count > 12 && isTailOfOne(bytes) }
    return isTailOfOne(bytes) && bytes.count > 12
      || words.contains(String(decoding: bytes.map(ByteKind.lower), as: UTF8.self))
  }

  /// The same letter from the ninth byte on: `ghp_xxxxxxxx`.
  private static func isTailOfOne(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let last = bytes[bytes.count - 1]
    return bytes.dropFirst(8).allSatisfy { $0 == last }
  }

  /// Three stars, dots or bullets and hardly anything else: `a***`, `...`.
  private static func isMasked(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let marks = bytes.count { $0 == 42 || $0 == 46 }
    return marks >= 3 && bytes.count - marks <= 4 || bytes.starts(with: [0xE2, 0x80, 0xA2, 0xE2, 0x80, 0xA2])
  }

  /// `{{ x }}`, `<x>`, `[x]`, `%s`, `%{x}`, `\u003cx\u003e`.
  private static func isBracketed(_ bytes: UnsafeBufferPointer<UInt8>, _ first: UInt8) -> Bool {
    let last = bytes[bytes.count - 1]
    switch first {
    case 123: return last == 125 || bytes.count > 1 && bytes[1] == 123
    case 60: return last == 62 || bytes.count < 24 && !bytes.contains(where: ByteKind.isDigit)
    case 91: return last == 93 || !bytes.contains(where: ByteKind.isDigit)
    case 37: return bytes.count <= 3 || bytes[1] == 123 || bytes[1] == 40 || last == 37
    case 92: return bytes.starts(with: "\\u003c".utf8)
    default: return false
    }
  }

  /// `${X}`, `$(x)`, `$NAME`, `$1`, `:name`, `@p1`, `?`.
  private static func isVariable(_ bytes: UnsafeBufferPointer<UInt8>, _ first: UInt8) -> Bool {
    guard bytes.count > 1 else { return first == 63 }
    let rest = bytes.dropFirst()
    switch first {
    case 36:
      return bytes[1] == 123 || bytes[1] == 40 || rest.allSatisfy(ByteKind.isDigit)
        || rest.allSatisfy { ByteKind.isUpper($0) || $0 == 95 || ByteKind.isDigit($0) } && bytes.contains(95)
        || rest.allSatisfy { ByteKind.isUpper($0) || $0 == 95 }
        || rest.allSatisfy { ByteKind.isLower($0) || $0 == 95 } && bytes.contains(95)
    case 58: return rest.allSatisfy { ByteKind.isLower($0) || $0 == 95 }
    case 64: return bytes.count < 4
    default: return false
    }
  }

  /// Several words of letters alone: a message, not a secret.
  static func isProse(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    value.count { $0 == 32 } >= 2
      && value.allSatisfy { ByteKind.isLetter($0) || [32, 46, 44, 39, 45, 58].contains($0) }
  }

  /// Digits and letters of both cases: what people do not write as a word.
  static func isRandom(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    value.contains(where: ByteKind.isUpper) && value.contains(where: ByteKind.isLower)
      && value.contains(where: ByteKind.isDigit)
  }

  /// `0xc000123456`, with nothing else.
  static func isPointer(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    value.count > 2 && value[0] == 48 && value[1] == 120 && value.dropFirst(2).allSatisfy(ByteKind.isHex)
  }

  /// `get_token()`, `config.password()?`
  static func isCall(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let open = value.firstIndex(of: 40), open > 0 else { return false }
    return value[..<open].allSatisfy { ByteKind.isName($0) || $0 == 58 || $0 == 38 || $0 == 60 || $0 == 62 }
  }

  /// `/run/secrets/db`, `./key.pem`, `~/x`, `C:\x`
  static func isPath(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = value.first, value.count > 1 else { return false }
    let starts =
      first == 47 || first == 46 && value[1] == 47 || first == 126 && value[1] == 47
      || value.count > 2 && value[1] == 58 && value[2] == 92
    return starts && (!isRandom(value) || value.count < 20)
  }
}
