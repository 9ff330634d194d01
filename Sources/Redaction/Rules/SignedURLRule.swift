/// Signatures that make a URL a key: AWS (Signature Version 4), Google Cloud, Azure, CloudFront.
struct SignedURLRule: RedactionRule {
  var kind: String { "signed_url" }
  var what: String {
    "Signatures, temporary credentials and one-time codes in the query of a URL."
  }
  var openings: [String] {
    ["?", "&", ";", "\\u00"]
  }
  var positives: [String] {
    [
      "GET /f?X-Amz-Signature=«0123456789abcdef0123456789abcdef»&x=1",
      "/dl?Expires=1&amp;Signature=«0123456789abcdef0123»", "/dl?x=1\\u0026sig=«0123456789abcdef0123»",
      "/cb?code=«aB3xyz0123456789abc»&state=1", "https://a.example/b?sv=1&sig=«aB3%2Fxyz0123456789abc%3D»",
    ]
  }
  var negatives: [String] {
    [
      "sig=9 caught", "?signature_version=4", "/e?code=ORDER_NOT_FOUND_AT_ALL",
      "GET /f?design=0123456789abcdef0123",
    ]
  }

  private static let names: [StaticString] = [
    "x-amz-signature", "x-amz-credential", "x-amz-security-token", "x-goog-signature", "x-goog-credential",
    "signature", "sig", "key-pair-id", "awsaccesskeyid", "googleaccessid", "policy", "hmac",
    "x-oss-signature",
    "x-cos-signature", "hdnts", "hdnea", "sign", "googlecredential", "expires_sig", "st",
  ]

  /// Names of one-time codes (RFC 6749, section 4.1.2) and of keys, which ordinary values bear too.
  private static let codes: [StaticString] = [
    "code", "ticket", "assertion", "samlresponse", "key", "auth", "otp", "t", "tk", "magic", "invite",
    "confirm",
    "confirmation", "verify", "verification", "reset", "activation", "jwt", "access", "session",
    "nonce_token", "k",
    "oobcode", "oauth_verifier", "oauth_signature", "oauth_token", "code_verifier", "login_hint_token",
    "logincode", "apikey", "subscription-key", "appid_secret",
    "hash",
    "id_token_hint", "client_assertion", "device_code", "request_token", "link", "s",
  ]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard let start = nameStart(input, index) else { return nil }
    let mark = input.end(from: start, atMost: 24) { ByteKind.isAlphanumeric($0) || $0 == 45 || $0 == 95 }
    guard input[mark] == 61, mark > start, let isCode = isCode(input, start..<mark) else { return nil }
    let end = input.end(from: mark + 1, atMost: 8192) { ByteKind.isBearer($0) || $0 == 37 || $0 == 58 }
    let stop = input.start(before: end, atMost: 2) { $0 == 46 || $0 == 58 }
    guard stop - mark > 16 else { return nil }
    if isCode, !SecretValue.isRandom(input[mark + 1..<stop]) { return nil }
    return RedactionHit(mark + 1..<stop)
  }

  /// Behind `?`, `&`, `;` of `&amp;`, or `\\u0026`.
  private func nameStart(_ input: RedactionInput, _ index: Int) -> Int? {
    if input[index] == 92 { return input.has("\\u0026", at: index) ? index + 6 : nil }
    return index + 1
  }

  private func isCode(_ input: RedactionInput, _ name: Range<Int>) -> Bool? {
    if Self.names.contains(where: { input.equals($0, name) }) { return false }
    return Self.codes.contains { input.equals($0, name) } ? true : nil
  }
}
