import Testing

@testable import RemoteEvidence

struct SQLTextTests {
  @Test(arguments: [
    ("orders", "`orders`"), ("or`ders", "`or\\`ders`"), ("a\\", "`a\\\\`"),
    ("a`; DROP TABLE x --", "`a\\`; DROP TABLE x --`"),
    ("größe", "`größe`"), ("a.b c", "`a.b c`"), ("", "``"), ("a\nb", "`a\\nb`"),
  ]) func namesAreQuoted(name: String, sql: String) { #expect(SQLText.identifier(name) == sql) }

  @Test(arguments: [
    ("plain", "'plain'"), ("it's", "'it\\'s'"), ("back\\slash", "'back\\\\slash'"),
    ("\\' OR 1=1 --", "'\\\\\\' OR 1=1 --'"),
    ("zero\0", "'zero\\0'"), ("\u{7}\u{7F}", "'\\x07\\x7F'"), ("tab\tline\r\n", "'tab\\tline\\r\\n'"),
    ("`", "'`'"),
  ]) func valuesAreQuoted(value: String, sql: String) { #expect(SQLText.literal(value) == sql) }

  /// Whatever the text, the only unescaped quotes are the first and the last character.
  @Test func noTextLeavesItsQuotes() {
    var random = Numbers(state: 7)
    let parts = ["'", "`", "\\", "\n", "a", "\0", "é", "\u{301}", "--", ";", "\r", "\\'"]
    for _ in 0..<2000 {
      let text = (0..<random.below(12)).map { _ in parts[random.below(parts.count)] }.joined()
      #expect(Self.isClosed(SQLText.literal(text), quote: "'"), "\(text.debugDescription)")
      #expect(Self.isClosed(SQLText.identifier(text), quote: "`"), "\(text.debugDescription)")
    }
  }

  private static func isClosed(_ sql: String, quote: Unicode.Scalar) -> Bool {
    let scalars = Array(sql.unicodeScalars)
    var index = 1
    while index < scalars.count {
      if scalars[index] == "\\" {
        index += 2
        continue
      }
      if scalars[index] == quote { return index == scalars.count - 1 }
      index += 1
    }
    return false
  }

  @Test func numbersReadBackAsTheSame() {
    for value in [0, 500, 0.1, -2.5, 1e20, 123_456_789.125] {
      #expect(Double(SQLText.number(value)) == value)
    }
  }
}
