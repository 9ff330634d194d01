/// Credentials behind the scheme of an HTTP `Authorization` header (RFC 7617, RFC 6750).
struct AuthorizationRule: RedactionRule {
  let kind = "bearer_token"
  let what = "What follows `Basic` or `Bearer` in an authorization header."
  let triggers: [UInt8] = [66, 98]
  let positives = [
    "Authorization: Basic «dXNlcjpodW50ZXIy»",
    "headers={\"authorization\": \"Bearer «ru2eRCWEc-iegLAbc3y3f6Ph6»\", x}",
  ]
  let negatives = [
    "Basic instructions follow", "Bearer authentication failed", "the bearer of bad news-2026",
  ]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard !ByteKind.isAlphanumeric(input[index - 1]) else { return nil }
    if input.hasAnyCase("basic", at: index) { return basic(input, index + 5) }
    if input.hasAnyCase("bearer", at: index) { return bearer(input, index + 6) }
    return nil
  }

  private func value(_ input: RedactionInput, _ index: Int) -> Int? {
    let start = input.end(from: index, atMost: 4) { $0 == 32 || $0 == 43 || $0 == 58 }
    if start > index { return start }
    return input.has("%20", at: index) ? index + 3 : nil
  }

  private func basic(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    guard let start = value(input, index) else { return nil }
    let end = input.end(from: start, while: ByteKind.isBase64)
    guard end - start >= 6, Base64Text.decode(input.bytes[start..<end])?.contains(58) == true else {
      return nil
    }
    return RedactionHit(start..<end, kind: "basic_auth")
  }

  private func bearer(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    guard let start = value(input, index) else { return nil }
    let end = input.end(from: start, while: ByteKind.isBearer)
    let token = input.bytes[start..<end]
    guard token.count >= 16, token.contains(where: ByteKind.isDigit), token.contains(where: ByteKind.isLetter)
    else { return nil }
    return RedactionHit(start..<end)
  }
}

/// Base64 (RFC 4648) of printable ASCII.
enum Base64Text {
  /// The decoded bytes; `nil` when the text is no base64 or decodes to anything unprintable.
  static func decode(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    var output: [UInt8] = []
    var buffer: UInt32 = 0
    var bits = 0
    for byte in text where byte != 61 {
      guard let value = sextet(byte) else { return nil }
      buffer = buffer << 6 | UInt32(value)
      bits += 6
      guard bits >= 8 else { continue }
      bits -= 8
      let decoded = UInt8(truncatingIfNeeded: buffer >> UInt32(bits))
      guard (32...126).contains(decoded) else { return nil }
      output.append(decoded)
    }
    return output
  }

  private static func sextet(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 65...90: byte - 65
    case 97...122: byte - 71
    case 48...57: byte + 4
    case 43, 45: 62
    case 47, 95: 63
    default: nil
    }
  }
}
