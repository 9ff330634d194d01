/// JSON Web Tokens (RFC 7519): two or three parts of base64url, the first of them an encoded `{"`.
struct JSONWebTokenRule: RedactionRule {
  var kind: String { "jwt" }
  var what: String {
    "JSON Web Tokens, cut off ones with a header and a payload included."
  }
  var openings: [String] {
    ["eyj"]
  }
  var beginsWord: Bool { true }
  var positives: [String] {
    [
      "t=«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl» x", "«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9» x",
      "\\n«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl»\\n",
      "Bearer%20«eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9»...",
    ]
  }
  var negatives: [String] {
    ["state=eyJ8iNufIL is none", "flags eyJiZXRhIjogdHJ1ZSwgInJlZ2lvbiI6ICJldSJ9"]
  }
  private static let maximumLength = 12 << 10

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard input.has("eyJ", at: index), input.startsWord(index), ![95, 45].contains(input[index - 1]) else {
      return nil
    }
    let header = input.end(from: index, atMost: Self.maximumLength, while: ByteKind.isBase64URL)
    guard header - index >= 12, input[header] == 46 else { return nil }
    var end = header
    for part in 0..<4 where input[end] == 46 {
      let next = input.end(from: end + 1, atMost: Self.maximumLength, while: ByteKind.isBase64URL)
      if part == 0, next - end <= 8, input[next] != 46 { return nil }
      end = next
    }
    let stop = input.start(before: end, atMost: 3) { $0 == 46 }
    return stop > header ? RedactionHit(index..<stop) : nil
  }
}
