import Testing

@testable import Markup

/// A paragraph that a table follows without a blank line between them.
@Suite struct InterruptedParagraphTests {
  static let texts = [
    "many users \nh\n|-", "many users\n|h|\n|-|\n|x|\n", "# T\n\nmany users\n| h |\n| --- |\n",
    "---\na: b\n---\nmany users\n| h |\n| --- |\n", "first\n\n\nmany users\nh\n|-\n\nbehind\n",
    "- many users\n  h\n  |-\n",
    "> many users\n> h\n> |-\n", "one\ntwo\nmany users\n| h |\n| --- |\n",
    "é many users\r\nh\r\n|-\r\n",
  ]

  @Test(arguments: texts) func itsWordsHaveTheirPlaces(text: String) throws {
    let document = MarkdownDocument(text)
    let blocks = MarkdownText(document).blocks
    for block in blocks { #expect(block.offsets.allSatisfy { $0 <= document.bytes.count }) }
    let block = try #require(blocks.first { $0.text(0..<$0.bytes.count).contains("many users") })
    let offset = try #require(block.bytes.firstIndex(of: UInt8(ascii: "m")))
    let source = block.sourceOffsets(offset..<offset + 10)
    #expect(String(decoding: document.bytes[source], as: UTF8.self) == "many users")
    let header = blocks.first { $0.place.isHeader }.map { $0.text(0..<$0.bytes.count) }
    #expect(header == "h")
    let place = blocks.first { $0.place.isHeader }.map { document.bytes[$0.range.start..<$0.range.end] }
    #expect(place.map { String(decoding: $0, as: UTF8.self) } == "h")
  }

  @Test(arguments: ["&<E>;CP!", "a &<b>x</b>; CP!", "&#<i>; &am<i>p;</i> CP!", "x&;CP! &;", "YC \n.\n|-"])
  func noPlaceIsBehindTheText(text: String) throws {
    let document = MarkdownDocument(text)
    for block in MarkdownText(document).blocks {
      for start in 0..<block.bytes.count {
        for end in start + 1...block.bytes.count {
          let source = block.sourceOffsets(start..<end)
          #expect(source.lowerBound >= 0 && source.upperBound <= document.bytes.count)
        }
      }
    }
  }
}
