import Testing

@testable import Markup

/// The range of a comment holds the comment and nothing behind it.
@Suite struct CommentRangeTests {
  static let texts = [
    "<!-- a -->\ntext\n", "<!-- a -->\n\ntext\n", "x\n\n<!-- a\nb -->\ntext\n", "<!-- a -->",
    "- <!-- a -->\n- b\n",
    "> <!-- a -->\n> b\n", "<!-- a -->\r\ntext\r\n", "<!-- a -->  \n\n\n\nend", "<!-- a -->\n# T\n",
    "<!-- é -->\n\n- b\n",
    "1. x\n\n   <!-- a -->\n   y\n",
  ]

  @Test(arguments: texts) func endsWithTheComment(text: String) throws {
    let document = MarkdownDocument(text)
    let comment = try #require(MarkdownText(document).comments.first)
    let words = String(decoding: document.bytes[comment.range.start..<comment.range.end], as: UTF8.self)
    #expect(
      words.hasPrefix("<!--") && words.hasSuffix("-->"), "\(text.debugDescription) \(words.debugDescription)")
    #expect(words.components(of: "-->") == 2)
  }
}

extension String {
  fileprivate func components(of separator: String) -> Int {
    var (count, rest) = (1, self[...])
    while let found = rest.firstRange(of: separator) {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
