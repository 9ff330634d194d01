/// Keys that only their length and their surroundings tell: of Azure's storage, and the secret half of an AWS pair.
struct StorageKeyRule: RedactionRule {
  var kind: String { "azure_key" }
  var what: String {
    "Keys of 64 bytes in base64 that are no digest, and the 40 characters that stand beside an AWS key id."
  }
  var openings: [String] {
    ["==", "akia", "asia"]
  }
  var positives: [String] {
    [
      "key «xOBCXeQnfNP8VtN1Svb5w1E+IaY+pLrv8EhLKDhAAZQVX4MWomxAj7mJhGbNnmYgR8ZHvoay3KvGoxV02DY7Id==» rejected",
      "s3: AKIAQ3EGABCDEFGH2J4K:«pJX/a+1vS8D7GknoT7ZQVX/1eZhIHhB+349EhFrW»",
    ]
  }
  var negatives: [String] {
    [
      "sha512-xOBCXeQnfNP8VtN1Svb5w1E+IaY+pLrv8EhLKDhAAZQVX4MWomxAj7mJhGbNnmYgR8ZHvoay3KvGoxV02DY7Id==",
      "aGVsbG8gd29ybGQ==", "AKIAQ3EGABCDEFGH2J4K: 0123456789abcdef0123456789abcdef01234567",
    ]
  }

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    input[index] == 61 ? storage(input, index) : pair(input, index)
  }

  private func isPlain(_ byte: UInt8) -> Bool { ByteKind.isBase64(byte) && byte != 61 }

  /// 86 characters and `==`.
  private func storage(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    guard input[index - 1] != 61, input[index + 2] != 61, isPlain(input[index - 86]) else { return nil }
    let start = input.start(before: index, atMost: 90, while: isPlain)
    guard index - start == 86, SecretValue.isRandom(input[start..<index]) else { return nil }
    let before = input.lineBefore(start, atMost: 16)
    for word in [StaticString("sha512"), "sha-512", "digest", "integrity", "checksum", "hash"]
    where input.contains(word, in: before) {
      return nil
    }
    return RedactionHit(start..<index + 2)
  }

  /// `AKIA…:secret`, also apart by `,`, `/`, a blank or quotes.
  private func pair(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    guard input.startsWord(index) else { return nil }
    let id = input.end(from: index, atMost: 24) { ByteKind.isUpper($0) || ByteKind.isDigit($0) }
    guard id - index == 20 else { return nil }
    let start = input.end(from: id, atMost: 24) { !isPlain($0) && $0 > 31 || $0 == 47 }
    let end = input.end(from: start, atMost: 48, while: isPlain)
    guard start > id, end - start == 40, SecretValue.isRandom(input[start..<end]) else { return nil }
    return RedactionHit(start..<end, kind: "aws_secret_access_key")
  }
}
