/// What stands in a secret's place: `[email#5f3a9c12d0e4]`.
enum Pseudonym {
  static let digits = 12
  private static let longestKind = 32

  /// Whether the range lies in one, or is one with marks around.
  static func covers(_ range: Range<Int>, _ input: RedactionInput) -> Bool {
    let start = input.start(before: range.lowerBound, atMost: longestKind + digits + 1) {
      ByteKind.isAlphanumeric($0) || $0 == 95 || $0 == 35
    }
    for open in [start - 1, range.lowerBound, range.lowerBound + 1] where input[open] == 91 {
      if let end = end(input, open), end > range.lowerBound, end + 2 >= range.upperBound { return true }
    }
    return false
  }

  /// The end of the one that begins at the index.
  private static func end(_ input: RedactionInput, _ open: Int) -> Int? {
    let mark = input.end(from: open + 1, atMost: longestKind) { ByteKind.isAlphanumeric($0) || $0 == 95 }
    guard mark > open + 1, input[mark] == 35 else { return nil }
    let end = input.end(from: mark + 1, atMost: digits, while: ByteKind.isHex)
    return end == mark + 1 + digits && input[end] == 93 ? end + 1 : nil
  }
}
