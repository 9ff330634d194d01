/// JSON Web Tokens (RFC 7519): two or three parts of base64url, the first of them an encoded `{"`.
struct JSONWebTokenRule: RedactionRule {
  let kind = "jwt"
  let what = "JSON Web Tokens, cut off ones with a header and a payload included."
  let triggers: [UInt8] = [101]
  let positives = [
    "t=«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl» x", "«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9» x",
  ]
  let negatives = ["state=eyJ8iNufIL is none", "flags eyJiZXRhIjogdHJ1ZSwgInJlZ2lvbiI6ICJldSJ9"]
  private static let maximumLength = 16 << 10

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard input.has("eyJ", at: index), !ByteKind.isBase64URL(input[index - 1]) else { return nil }
    let header = input.end(from: index, atMost: Self.maximumLength, while: ByteKind.isBase64URL)
    guard header - index >= 12, input[header] == 46 else { return nil }
    let payload = input.end(from: header + 1, atMost: Self.maximumLength, while: ByteKind.isBase64URL)
    guard payload - header > 8 else { return nil }
    guard input[payload] == 46 else { return RedactionHit(index..<payload) }
    let end = input.end(from: payload + 1, atMost: Self.maximumLength, while: ByteKind.isBase64URL)
    return RedactionHit(index..<(end == payload + 1 ? payload : end))
  }
}
