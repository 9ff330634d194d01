import Testing

@testable import Markup

@Suite struct MarkdownTextTests {
  static func sentences(_ input: String) -> [String] {
    MarkdownText(MarkdownDocument(input)).blocks.flatMap { block in block.sentences.map(block.text) }
  }

  /// Each `|` is where one sentence ends and the next begins.
  static let marked: [String] = [
    "One. |Two! |Three?", "It took 4.5 s in v1.2.3. |See a.b.go. |Done",
    "Use e.g. Redis, i.e. a cache. |Next.", "Art. 33 applies. |No. 5 is next. |No. |Really.",
    "She said \"Stop.\" |Then left.", "At 2 a.m. we woke. |Good.", "Dr. J. Doe left. |(Really.) |Yes.",
    "Line one\ngoes on. |End", "Wait… it came back? |Yes",
  ]

  @Test(arguments: marked) func sentencesEndWhereTheyEnd(_ marked: String) {
    let parts = marked.split(separator: "|").map { part in
      String(part).replacing("\n", with: " ").trimmingSuffix(while: { $0 == " " })
    }
    #expect(Self.sentences(marked.replacing("|", with: "")) == parts.map(String.init))
  }

  @Test func blocksAndMarkupDoNotJoinSentences() {
    #expect(Self.sentences("- item one\n- item two. And") == ["item one", "item two.", "And"])
    #expect(Self.sentences("`a. B` runs. {{x.y}} orders") == ["a. B runs.", "{{x.y}} orders"])
  }

  @Test func everyByteKnowsItsSource() {
    let document = MarkdownDocument(MarkdownDocumentTests.everything)
    for block in MarkdownText(document).blocks {
      #expect(block.offsets.count == block.bytes.count + 1)
      #expect(block.roles.count == block.bytes.count)
      for (index, byte) in block.bytes.enumerated() where byte > 32 {
        let source = document.bytes[block.offsets[index]]
        #expect(source == byte || source == UInt8(ascii: "\\") || source == UInt8(ascii: "&"))
      }
    }
  }

  @Test func rolesAreKnown() throws {
    let input = "Say `x` and \"never again\" to {{orders.failed}} at https://a.test now"
    let block = try #require(MarkdownText(MarkdownDocument(input)).blocks.first)
    func words(_ role: TextBlock.Role) -> String {
      String(decoding: zip(block.bytes, block.roles).filter { $0.1 == role }.map(\.0), as: UTF8.self)
    }
    #expect(words(.code) == "x")
    #expect(words(.quotation) == "\"never again\"")
    #expect(words(.placeholder) == "{{orders.failed}}")
    #expect(words(.target) == "https://a.test")
  }

  @Test func commentsCoverTheNextBlock() {
    let input = "<!-- one -->\n\nFirst\n\nIn <!-- two --> line\n\n<!-- three -->"
    let comments = MarkdownText(MarkdownDocument(input)).comments
    #expect(comments.map(\.text) == ["one", "two", "three"])
    #expect(comments.map(\.covers) == [14..<19, 21..<41, nil])
  }
}

extension String {
  fileprivate func trimmingSuffix(while match: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, match(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
