import Briefing
import IncidentModel
import Testing
import Typesetting

@testable import Rendering

@Suite struct PDFShorteningTests {
  private static let long = """
    This sentence is long because it repeats what has been said before, adds nothing that anyone would miss, and \
    should therefore be the first to go when the page is full.
    """

  private func document(_ paragraphs: Int, dropping dropped: String? = nil) -> Document {
    let blocks = (0..<paragraphs).map { number -> Block in
      let sentence = "Paragraph \(number). \(Self.long) The rest of paragraph \(number) is short."
      return .paragraph(RichText(number < 10 ? sentence.replacing(dropped ?? "\u{0}", with: "") : sentence))
    }
    return Document(
      title: "Too long", subtitle: "", footer: "",
      sections: [DocumentSection(key: "s", title: "Story", blocks: blocks)])
  }

  @Test func longDocumentIsPrintedWholeAndSaysByHowMuchItIsOver() throws {
    let rendered = try PDFRenderer.render(document(60))
    #expect(rendered.pages > PDFRenderer.pageBudget)
    #expect(rendered.overflowLines > 0)
    #expect(!rendered.shortenHints.isEmpty)
    #expect(rendered.shortenHints.count <= PDFShortening.limit)
    #expect(
      rendered.shortenHints.allSatisfy { $0.section == "Story" && $0.linesSaved > 0 && $0.cutWords > 0 })
    let error = try #require(rendered.diagnostics.first { $0.id == "pdf/too-long" })
    #expect(error.severity == .error)
  }

  @Test func documentsWithoutABudgetAreNeverTooLong() throws {
    let rendered = try PDFRenderer.render(document(60), pageBudget: nil)
    #expect(rendered.pages > PDFRenderer.pageBudget)
    #expect(rendered.overflowLines == 0)
    #expect(rendered.diagnostics.isEmpty)
  }

  @Test func aFewLinesOnALastPageAreDrawnOntoTheOneBefore() throws {
    let shaper = Shaper()
    let sheet = PDFRenderer.Paper.a4.sheet
    let spilling = (5...40).first { count in
      let layout = PDFLayout(document(count), style: PDFStyle.densities[0], sheet: sheet, shaper: shaper)
      return PDFPlacement(layout).pages.count == 2
    }
    let rendered = try PDFRenderer.render(document(#require(spilling)))
    #expect(rendered.pages == 1)
  }

  @Test func leavingOutAHintedSentenceGivesLinesBack() throws {
    let before = try PDFRenderer.render(document(60))
    let after = try PDFRenderer.render(document(60, dropping: Self.long))
    #expect(after.overflowLines < before.overflowLines)
  }

  @Test func fittingDocumentHasNoHints() throws {
    let rendered = try PDFRenderer.render(document(3))
    #expect(rendered.shortenHints.isEmpty)
    #expect(rendered.overflowLines == 0)
  }

  @Test func sentencesEndBeforeCapitalsAndFigures() {
    func sentences(_ text: String) -> [String] {
      Sentences.ranges(text).map { PDFShortening.part(of: RichText(text), $0).plain }
    }
    #expect(sentences("One. Two? 3 more! Four") == ["One. ", "Two? ", "3 more! ", "Four"])
    #expect(sentences("Version 4.18.0 is out, e.g. here.") == ["Version 4.18.0 is out, e.g. here."])
    #expect(sentences("") == [])
  }

  @Test func partsKeepTheirStyle() {
    let text: RichText = [
      .text("It took "), .fact("94 minutes", id: "duration.impact"), .text(". Then it ended."),
    ]
    let part = PDFShortening.part(of: text, 3..<14)
    #expect(part.runs == [.text("took "), .fact("94 min", id: "duration.impact")])
  }

  @Test func textNeverShrinksBelowNinePoints() {
    #expect(PDFStyle.densities.allSatisfy { $0.body >= 9 && $0.table >= 9 })
  }
}
