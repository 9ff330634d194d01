import Testing

@testable import Markup

@Suite struct MarkdownDocumentTests {
  static let everything = """
    ---
    id: orders
    ---
    # Title with `code` and *stress*

    A **bold** word, an *inner nested* one, ~~gone~~, a [link *here*](http://x.test/a_(b) "t (x") after.
    Second line with \\* an escape, an &amp; entity, é and “quotes”.\\
    Hard break; www.example.test and <https://a.test/q> and `` a`b `` end.

    > Quoted **text**
    > goes on here
    lazy *line* too

    1. first item
       continued *there*
    2. second

       - nested > odd
         - deeper **one**

    Setext *head*
    ===

    | Name | Value \\| x |
    | --- | :-: |
    | `a` | **7** z |
    | last | *é* |

    ```go
    x := 1
    ```

    [ref]: http://r.test
    Text behind [ref] and [ref][] and ![alt *text*](i.png) done. Mail a@b.test now.

    <!-- a comment -->

    ***
    """

  static let inputs = [
    everything, everything.replacing("\n", with: "\r\n"), "", "\u{FEFF}---\na: 1\n---\n\ntext", "---\nopen",
    "> > a\n> b *c*\n\n\ttab\n", "* * *\n- a\n\n\n- b *c\nd*", "a\0b *c\0d*", "|a|\n|-|\n|b|c|d|\n",
    "&#35; &copy;x &nope; \\\\ \\a *\\**", "[x](<a b> 'q') y **z", "`a\nb` c", "***both*** x", "a\rb *c*\rd",
  ]

  @Test(arguments: inputs) func everyPlainNodeIsItsSource(_ input: String) {
    let document = MarkdownDocument(input)
    for node in document.blocks.flatMap(\.allInlines) where node.kind == .text {
      guard node.text.utf8.count == node.range.end - node.range.start else { continue }
      guard !node.text.contains("\u{FFFD}") else { continue }
      #expect(document.source(node.range) == node.text)
    }
  }

  @Test(arguments: inputs) func rangesNestAndFollowEachOther(_ input: String) {
    let document = MarkdownDocument(input)
    for block in document.blocks { check(block, within: 0..<document.bytes.count, document) }
  }

  private func check(_ block: MarkdownBlock, within outer: Range<Int>, _ document: MarkdownDocument) {
    #expect(block.range.start >= outer.lowerBound && block.range.end <= outer.upperBound, "\(block.range)")
    #expect(document.lines.lineNumber(of: block.range.start) == block.range.line)
    var last = block.range.start
    for child in block.children {
      #expect(child.range.start >= last)
      last = child.range.end
      check(child, within: block.range.bytes, document)
    }
    for inline in block.inlines {
      #expect(inline.range.start >= last, "\(inline)")
      last = inline.range.end
    }
    #expect(last <= block.range.end)
  }

  @Test func nearlyAllTextIsPlacedExactly() {
    let document = MarkdownDocument(Self.everything)
    let texts = document.blocks.flatMap(\.allInlines).filter { $0.kind == .text }
    let inexact = texts.filter { document.source($0.range) != $0.text }
    #expect(Set(inexact.map { document.source($0.range) }) == ["\\*", "&amp;", "\\|"])
  }

  @Test func markersBelongToTheirNode() throws {
    let document = MarkdownDocument(Self.everything)
    let nodes = document.blocks.flatMap(\.allInlines)
    func source(_ kind: MarkdownInline.Kind) -> [String] {
      nodes.filter { $0.kind == kind }.map { document.source($0.range) }
    }
    #expect(source(.strong) == ["**bold**", "**text**", "**one**", "**7**"])
    #expect(source(.strikethrough) == ["~~gone~~"])
    #expect(source(.code) == ["`code`", "`` a`b ``", "`a`"])
    #expect(source(.link(target: "http://x.test/a_(b)")) == ["[link *here*](http://x.test/a_(b) \"t (x\")"])
    #expect(source(.link(target: "http://r.test")) == ["[ref]", "[ref][]"])
    #expect(source(.image(target: "i.png")) == ["![alt *text*](i.png)"])
    #expect(source(.link(target: "https://a.test/q")) == ["<https://a.test/q>"])
    #expect(source(.link(target: "http://www.example.test")) == ["www.example.test"])
  }

  @Test func blocksAreRecognised() {
    let document = MarkdownDocument(Self.everything)
    #expect(document.frontMatter?.end == 19)
    #expect(
      document.blocks.map(\.kind) == [
        .heading(level: 1), .paragraph, .quote, .list(ordered: true, start: 1), .heading(level: 1), .table,
        .code(language: "go"), .paragraph, .html(isComment: true), .thematicBreak,
      ])
    let cells = document.blocks[5].children.map { $0.children.map(\.plainText) }
    #expect(cells[0] == ["Name", "Value | x"])
    #expect(cells.count == 3)
    #expect(document.blocks[0].range.line == 4)
  }

  @Test func linesAndColumnsCountCodePoints() {
    let document = MarkdownDocument("é *ü*\n\näö **x**")
    let strong = document.blocks[1].inlines[1]
    #expect((strong.range.line, strong.range.column) == (3, 4))
    #expect((strong.range.start, strong.range.end) == (14, 19))
  }

  @Test func tooMuchInputIsCutAtALine() {
    let line = String(repeating: "word ", count: 20) + "\n"
    let text = String(repeating: line, count: MarkdownDocument.maximumBytes / line.utf8.count + 10)
    let document = MarkdownDocument(text)
    #expect(document.isTruncated)
    #expect(document.bytes.last == 10)
  }

  @Test func depthIsLimited() {
    for mark in ["> ", "*a **b ", "[", "- ", "`", "(", "{{", "\"", "&", "<!--"] {
      let document = MarkdownDocument(String(repeating: mark, count: 5000) + "x")
      #expect(MarkdownText(document).blocks.count <= 2)
    }
  }
}

extension MarkdownBlock {
  var allInlines: [MarkdownInline] { inlines.flatMap(\.all) + children.flatMap(\.allInlines) }
}

extension MarkdownInline {
  var all: [MarkdownInline] { [self] + children.flatMap(\.all) }
}
