/// Words that are values by their letters alone.
extension ValueScanner {
  /// `true`, `false`, `null`, `nil` and their spellings.
  func truth(_ index: Int) -> Value? {
    let length = run(index, ByteTraits.name)
    guard length >= 3, length <= 5, let first = input[index..<index + length].first else { return nil }
    switch code(index, length) {
    case Self.code("true"), Self.code("false"), Self.code("null"), Self.code("nil"): return (.any, length)
    case Self.code("none") where first == 0x4E && byte(index - 1) == 0x3D: return (.any, length)
    default: return nil
    }
  }

  /// The letters of a short word in one number, whatever their case.
  func code(_ index: Int, _ length: Int) -> UInt64 {
    var code: UInt64 = 0
    for byte in input[index..<index + min(8, length)] { code = code << 8 | UInt64(byte | 0x20) }
    return code
  }

  static func code(_ word: StaticString) -> UInt64 {
    var code: UInt64 = 0
    for index in 0..<min(8, word.utf8CodeUnitCount) {
      code = code << 8 | UInt64(word.utf8Start[index] | 0x20)
    }
    return code
  }

  /// Bytes of a token that nobody chose letter by letter, as keys and digests in base 64 are.
  static let tokenLength = 20
  /// Groups of digits that such a token has at least.
  static let tokenDigitGroups = 3

  /// A long word that mixes small letters, capitals and digits.
  func token(_ index: Int) -> Value? {
    var (end, groups, hasSmall, hasCapital, wasDigit) = (index, 0, false, false, false)
    while end < input.count {
      let byte = input[end]
      guard has(end, ByteTraits.word) || byte == 0x2B || byte == 0x2F else { break }
      let isDigit = ByteClass.isDigit(byte)
      if isDigit && !wasDigit { groups += 1 }
      wasDigit = isDigit
      if byte >= 0x41 && byte <= 0x5A { hasCapital = true }
      if byte >= 0x61 && byte <= 0x7A { hasSmall = true }
      end += 1
    }
    guard end - index >= Self.tokenLength, groups >= Self.tokenDigitGroups, hasSmall, hasCapital else {
      return nil
    }
    return (.any, end - index)
  }

  /// `(4.65 KB) ` with the blanks after it: it only repeats the number before it.
  func restatement(at index: Int) -> Int? {
    guard has(index + 1, ByteTraits.digit) else { return nil }
    var end = index + 1
    while has(end, ByteTraits.digit) || byte(end) == 0x2E || byte(end) == 0x2C { end += 1 }
    let size = NumberUnit.length(self, end)
    end += size
    guard size > 0, byte(end) == 0x29, byte(end - 1) | 0x20 == 0x62 else { return nil }
    end += 1
    while byte(end) == 0x20 { end += 1 }
    return end - index
  }
}

/// Units of time, size and money after a number.
enum NumberUnit {
  /// Length of a unit at `index`, with the blank before it; 0 when there is none.
  static func length(_ text: ValueScanner, _ index: Int) -> Int {
    let start = text.byte(index) == 0x20 ? index + 1 : index
    if text.byte(start) == 0x25 { return start + 1 - index }
    let length = text.run(start, ByteTraits.word)
    guard length > 0, length <= 3 else { return 0 }
    var code: UInt32 = 0
    for byte in text.input[start..<start + length] { code = code << 8 | UInt32(byte) }
    return codes.contains(code) ? start + length - index : 0
  }

  private static let codes = [
    "ms", "us", "µs", "ns", "s", "m", "h", "sec", "B", "KB", "MB", "GB", "TB", "kB", "KiB", "MiB", "GiB",
    "USD",
    "EUR", "GBP", "CHF", "JPY",
  ].map { $0.utf8.reduce(0 as UInt32) { $0 << 8 | UInt32($1) } }
}

/// The first line of an HTTP request inside a message: `GET /orders/17 HTTP/1.1`.
enum RequestLine {
  static let methods: [StaticString] = ["GET", "POST", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS"]

  /// Whether the path at `index` follows a method.
  static func hasPath(_ text: ValueScanner, at index: Int) -> Bool {
    guard index >= 4, text.byte(index - 1) == 0x20 else { return false }
    var start = index - 1
    while start > 0, index - start <= 8, text.has(start - 1, ByteTraits.letter) { start -= 1 }
    let length = index - 1 - start
    return methods.contains { method in
      method.utf8CodeUnitCount == length
        && (0..<length).allSatisfy { text.byte(start + $0) == method.utf8Start[$0] }
    }
  }
}
