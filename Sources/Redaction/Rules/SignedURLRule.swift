/// Signatures that make a URL a key: AWS (Signature Version 4), Google Cloud, Azure, CloudFront.
struct SignedURLRule: RedactionRule {
  let kind = "signed_url"
  let what = "Signatures and temporary credentials in the query of a URL."
  let triggers: [UInt8] = [61]
  let positives = [
    "GET /f?X-Amz-Signature=«0123456789abcdef0123456789abcdef»&x=1",
    "https://a.example/b?sv=1&sig=«aB3%2Fxyz0123456789abc%3D»",
  ]
  let negatives = ["sig=9 caught", "?signature_version=4", "GET /f?design=0123456789abcdef0123"]

  private static let names: Set<String> = [
    "x-amz-signature", "x-amz-credential", "x-amz-security-token", "x-goog-signature", "x-goog-credential",
    "signature", "sig", "key-pair-id", "awsaccesskeyid", "googleaccessid", "policy", "hmac",
    "x-oss-signature",
  ]

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    let start = input.start(before: index, atMost: 32) { ByteKind.isAlphanumeric($0) || $0 == 45 }
    let mark = input[start - 1]
    guard mark == 63 || mark == 38 || mark == 59, Self.names.contains(input.lowercased(start..<index)) else {
      return nil
    }
    let end = input.end(from: index + 1) { ByteKind.isBearer($0) || $0 == 37 }
    return end - index > 16 ? RedactionHit(index + 1..<end) : nil
  }
}
