/// Private keys in PEM armour (RFC 7468), also cut off, also with `\n` written as two characters.
struct PrivateKeyRule: RedactionRule {
  let kind = "private_key"
  let what = "Private keys in PEM form, also cut off and with escaped line ends."
  let triggers: [UInt8] = [45]
  let positives = [
    "«-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA0123456789abcdef\n-----END RSA PRIVATE KEY-----»\nrest",
    "k=«-----BEGIN PRIVATE KEY-----\\nMIIEowIBAAKCAQEA0123456789abcdef\\nMIIEow» end",
    "«-----BEGIN EC PRIVATE KEY-----\nMIIEowIBAAKCAQEA0123456789abcdef\nMIIEowIB»\nend of dump",
  ]
  let negatives = ["-----BEGIN CERTIFICATE-----\nMIIBBUg+cUYSmm03Yo6dwBAcIHbdbKJJ\n-----END CERTIFICATE-----"]
  private static let maximumLength = 32 << 10

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard input.has("-----BEGIN ", at: index),
      let label = input.find("PRIVATE KEY", from: index + 11, atMost: 24)
    else { return nil }
    var head = input.end(from: label, atMost: 24) { $0 != 45 && $0 != 10 }
    head = input.end(from: head, atMost: 5) { $0 == 45 }
    if let tail = input.find("-----END ", from: head, atMost: Self.maximumLength),
      isArmour(input, head, tail), let marks = input.find("-----", from: tail + 9, atMost: 40)
    {
      return RedactionHit(index..<marks + 5)
    }
    return RedactionHit(index..<cutOffEnd(input, head))
  }

  /// Whether only key material lies between the two marks.
  private func isArmour(_ input: RedactionInput, _ start: Int, _ end: Int) -> Bool {
    input.find("-----BEGIN ", from: start, atMost: max(0, end - start - 11)) == nil
  }

  /// The end of the last line that still looks like key material.
  private func cutOffEnd(_ input: RedactionInput, _ start: Int) -> Int {
    var end = start
    let limit = min(input.count, start + Self.maximumLength)
    while end < limit {
      let lineStart = skipLineEnd(input, end)
      let line = input.end(from: lineStart, while: ByteKind.isBase64)
      guard line > lineStart, lineStart > end, line - lineStart >= 4, endsLine(input, line) else { break }
      end = line
      if line - lineStart < 16 { break }
    }
    return end
  }

  private func skipLineEnd(_ input: RedactionInput, _ start: Int) -> Int {
    var index = start
    while index < input.count {
      if ByteKind.isSpace(input[index]) {
        index += 1
      } else if input[index] == 92, [110, 114].contains(input[index + 1]) {
        index += 2
      } else {
        break
      }
    }
    return index
  }

  /// A line of key material ends at a line end, a quote, or the input's end; words go on behind a blank.
  private func endsLine(_ input: RedactionInput, _ index: Int) -> Bool {
    let next = input[index]
    if index >= input.count || next == 10 || next == 13 || next == 92 || ByteKind.isQuote(next) {
      return true
    }
    let line = input.start(before: index, atMost: 128, while: ByteKind.isBase64)
    return input.bytes[line..<index].contains { ByteKind.isUpper($0) || ByteKind.isDigit($0) }
  }
}
