/// Private keys in PEM armour (RFC 7468), also cut off, also with `\n` written as two characters.
struct PrivateKeyRule: RedactionRule {
  var kind: String { "private_key" }
  var what: String {
    "Private keys in PEM form, also cut off at either end and with escaped line ends."
  }
  var openings: [String] {
    ["----"]
  }
  var positives: [String] {
    [
      "«-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA0123456789abcdef\n-----END RSA PRIVATE KEY-----»\nrest",
      "k=«-----BEGIN PRIVATE KEY-----\\nMIIEowIBAAKCAQEA0123456789abcdef\\nMIIEow» end",
      "«-----BEGIN EC PRIVATE KEY-----\nMIIEowIBAAKCAQEA0123456789abcdef\nMIIEowIB»\nend of dump",
      "cut:\n«MIIEowIBAAKCAQEA0123456789abcdefMIIEowIBAAKCAQEA0123456789abcdef\nMIIEowIB\n-----END RSA PRIVATE KEY-----»\nok",
      "«-----BEGIN PRIVATE KEY----- MIIEowIBAAKCAQEA0123456789abcdef MIIEow»",
      "a: «-----BEGIN PRIVATE KEY-----\nlog: MIIEowIBAAKCAQEA0123456789abcdefMIIEowIBAAKCAQEA0123456789abcdef»\nlog: done",
    ]
  }
  var negatives: [String] {
    ["-----BEGIN CERTIFICATE-----\nMIIBBUg+cUYSmm03Yo6dwBAcIHbdbKJJ\n-----END CERTIFICATE-----"]
  }
  private static let maximumLength = 15 << 10

  func match(_ input: RedactionInput, at index: Int) -> RedactionHit? {
    guard input[index - 1] != 45 else { return nil }
    if input.has("-----BEGIN ", at: index) { return begun(input, index) }
    return input.has("-----END ", at: index) ? ended(input, index) : nil
  }

  private func begun(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    guard let label = input.find("PRIVATE KEY", from: index + 11, atMost: 24) else { return nil }
    var head = input.end(from: label, atMost: 24) { $0 != 45 && $0 != 10 }
    head = input.end(from: head, atMost: 5) { $0 == 45 }
    if let tail = input.find("-----", from: head, atMost: Self.maximumLength),
      input.has("END ", at: tail + 5),
      let marks = input.find("-----", from: tail + 9, atMost: 40)
    {
      return RedactionHit(index..<marks + 5)
    }
    return RedactionHit(index..<cutOffEnd(input, head))
  }

  /// A key whose beginning is cut off: the lines of key material before its end.
  private func ended(_ input: RedactionInput, _ index: Int) -> RedactionHit? {
    guard let label = input.find("PRIVATE KEY", from: index + 9, atMost: 24),
      let marks = input.find("-----", from: label + 11, atMost: 10)
    else { return nil }
    let limit = max(0, index - Self.maximumLength)
    var start = index
    while start > limit {
      let lineEnd = beforeGap(input, start)
      let line = input.start(before: lineEnd, atMost: 128, while: ByteKind.isBase64)
      guard lineEnd < start, line < lineEnd, start == index || lineEnd - line >= 32 else { break }
      start = input[line - 1] == 92 && ByteKind.isEscapeLetter(input[line]) ? line + 1 : line
    }
    return RedactionHit(start..<marks + 5)
  }

  /// Before the white space, the written line end and the marks of a listing that end at the index.
  private func beforeGap(_ input: RedactionInput, _ end: Int) -> Int {
    var index = end
    while index > 0 {
      let byte = input[index - 1]
      if ByteKind.isSpace(byte) || byte == 92 || byte == 124 || byte == 62 || byte == 34 || byte == 44 {
        index -= 1
      } else if ByteKind.isEscapeLetter(byte), input[index - 2] == 92 {
        index -= 2
      } else {
        break
      }
    }
    return index
  }

  /// The end of the last line that still looks like key material.
  private func cutOffEnd(_ input: RedactionInput, _ start: Int) -> Int {
    var end = start
    let limit = min(input.count, start + Self.maximumLength)
    while end < limit {
      let lineStart = afterGap(input, end)
      let line = input.end(from: lineStart, while: ByteKind.isBase64)
      if line > lineStart, lineStart > end, line - lineStart >= 4, endsLine(input, lineStart..<line) {
        end = line
        if line - lineStart < 16 { break }
      } else if let next = prefixedLine(input, end) {
        end = next
      } else {
        break
      }
    }
    return end
  }

  /// The end of the next line when key material stands at its end, behind what a logger puts before each line.
  private func prefixedLine(_ input: RedactionInput, _ end: Int) -> Int? {
    guard input[end] == 10 || input[end] == 13 else { return nil }
    let line = input.end(from: end, atMost: 2) { $0 == 10 || $0 == 13 }
    let stop = input.end(from: line, atMost: 512) { $0 != 10 && $0 != 13 }
    let material = input.start(before: stop, atMost: 128, while: ByteKind.isBase64)
    return stop - material >= 40 && material > line ? stop : nil
  }

  private func afterGap(_ input: RedactionInput, _ start: Int) -> Int {
    var index = start
    while index < input.count {
      if ByteKind.isSpace(input[index]) {
        index += 1
      } else if let feed = AssignedValue.escapedFeed(input, index) {
        index = feed
      } else if [34, 39, 44, 43, 124, 62].contains(input[index]), index > start || input[index] != 34 {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// A line of key material ends at a line end, a quote, or the input's end; words go on behind a blank.
  private func endsLine(_ input: RedactionInput, _ line: Range<Int>) -> Bool {
    let next = input[line.upperBound]
    if line.upperBound >= input.count || next == 10 || next == 13 || next == 92 || ByteKind.isQuote(next) {
      return true
    }
    return input[line].contains { ByteKind.isUpper($0) || ByteKind.isDigit($0) }
  }
}
