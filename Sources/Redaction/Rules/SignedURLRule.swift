/// Signatures that make a URL a key: AWS (Signature Version 4), Google Cloud, Azure, CloudFront.
struct SignedURLRule: RedactionRule {
  let kind = "signed_url"
  let what = "Signatures, temporary credentials and one-time codes in the query of a URL."
  let triggers: [UInt8] = [61]
  let positives = [
    "GET /f?X-Amz-Signature=«0123456789abcdef0123456789abcdef»&x=1",
    "https://a.example/b?sv=1&sig=«aB3%2Fxyz0123456789abc%3D»",
  ]
  let negatives = [
    "sig=9 caught", "?signature_version=4", "/e?code=ORDER_NOT_FOUND_AT_ALL",
    "GET /f?design=0123456789abcdef0123",
  ]

  private static let names: Set<String> = [
    "x-amz-signature", "x-amz-credential", "x-amz-security-token", "x-goog-signature", "x-goog-credential",
    "signature", "sig", "key-pair-id", "awsaccesskeyid", "googleaccessid", "policy", "hmac",
    "x-oss-signature",
  ]

  /// Names of one-time codes (RFC 6749, section 4.1.2), which ordinary codes bear too.
  private static let codes: Set<String> = ["code", "ticket", "assertion", "samlresponse"]

  private func isRandom(_ value: ArraySlice<UInt8>) -> Bool {
    value.contains(where: ByteKind.isUpper) && value.contains(where: ByteKind.isLower)
      && value.contains(where: ByteKind.isDigit)
  }

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    let start = input.start(before: index, atMost: 32) { ByteKind.isAlphanumeric($0) || $0 == 45 }
    let mark = input[start - 1]
    guard mark == 63 || mark == 38 || mark == 59, start < index else { return nil }
    let name = input.lowercased(start..<index)
    guard Self.names.contains(name) || Self.codes.contains(name) else { return nil }
    let end = input.end(from: index + 1) { ByteKind.isBearer($0) || $0 == 37 }
    guard end - index > 16 else { return nil }
    if Self.codes.contains(name), !isRandom(input.bytes[(index + 1)..<end]) { return nil }
    return RedactionHit(index + 1..<end)
  }
}
