import Testing

@testable import Typesetting

@Suite struct ParagraphTests {
  private let style = TextStyle(.regular, size: 10, color: .black)

  private func paragraph(_ text: String, _ shaper: Shaper = Shaper()) -> Paragraph {
    Paragraph([TextRun(text, style)], shaper: shaper)
  }

  private func text(_ line: TextLine) -> String {
    var text = String.UnicodeScalarView()
    for run in line.runs {
      for glyph in run.shaped.glyphs[run.glyphs] { text.append(run.shaped.scalars[glyph.cluster]) }
    }
    return String(text)
  }

  @Test(arguments: [40.0, 80, 133, 400])
  func linesFitAndKeepEveryCharacter(measure: Double) {
    let words = "The quick brown fox jumps over the lazy dog, 24 times between 02:15 and 03:49 UTC."
    let lines = paragraph(words).lines(measure: measure)
    #expect(lines.map(text).joined() == words)
    for line in lines { #expect(line.width <= measure + 0.01) }
  }

  @Test func blanksAtLineEndsAreKept() {
    let lines = paragraph("one two three four five six").lines(measure: 50)
    #expect(lines.count > 1)
    for line in lines.dropLast() { #expect(text(line).last == " ") }
  }

  @Test func longWordIsCutAnywhere() {
    let lines = paragraph(String(repeating: "m", count: 100)).lines(measure: 60)
    #expect(lines.count > 10)
    for line in lines { #expect(line.width <= 60.01) }
    #expect(lines.map(text).joined().count == 100)
  }

  @Test func numberStaysWithItsWord() {
    let lines = paragraph("We will answer on the morning of 13 March at noon").lines(measure: 160)
    #expect(!lines.contains { text($0).hasSuffix("13 ") })
  }

  @Test func tabularFiguresHaveOneWidth() {
    let shaper = Shaper()
    var tabular = style
    tabular.tabularFigures = true
    let widths = ["111", "888", "470"].map { Paragraph([TextRun($0, tabular)], shaper: shaper).naturalWidth }
    #expect(Set(widths).count == 1)
    #expect(paragraph("111").naturalWidth < paragraph("888").naturalWidth)
  }

  @Test func emptyTextIsOneEmptyLine() {
    let lines = paragraph("").lines(measure: 100)
    #expect(lines.count == 1)
    #expect(lines[0].width == 0)
  }

  @Test func missingCharactersAreReplacedAndReportedOnce() {
    let shaper = Shaper()
    _ = paragraph("a 漢漢 b 👩‍👩‍👧 é", shaper)
    #expect(shaper.missingCharacters == ["漢", "👩‍👩‍👧"])
  }

  @Test func everyFaceIsInTheBinary() {
    for typeface in Typeface.allCases {
      let face = FontFace(typeface)
      #expect(face.glyph("A") != nil)
      #expect(face.unitsPerEm >= 1000)
      #expect(!face.name.isEmpty)
    }
  }

  @Test func replacementMarksAreNeverTheMissingGlyph() {
    for shaped in Shaper().shape("x漢\u{0}\u{1F600}y", style) {
      #expect(!shaped.glyphs.contains { $0.id == 0 })
    }
  }
}
