import Briefing
import Foundation
import IncidentModel
import Testing

@testable import Rendering

/// Documents at the edges of what people and machines can write: none may crash, all must print.
@Suite struct PDFExtremesTests {
  private func render(_ blocks: [Block], title: String = "Edge") throws -> RenderedPDF {
    let document = Document(
      title: title, subtitle: "", footer: "",
      sections: [DocumentSection(key: "k", title: "Section", blocks: blocks)])
    return try PDFRenderer.render(document, paper: .a4, date: nil)
  }

  @Test func emptyDocumentHasOnePage() throws {
    let document = Document(title: "", subtitle: "", footer: "", sections: [])
    #expect(try PDFRenderer.render(document, paper: .letter).pages == 1)
  }

  @Test(arguments: [
    Block.paragraph(""), .callout(""), .list([], ordered: true), .list([""], ordered: false),
    .table(Table(header: [], rows: [])), .table(Table(header: ["A"], rows: [])),
    .table(Table(header: [], rows: [["a"], [], ["b", "c", "d"]])), .tiles([]), .timeline([]),
  ])
  func emptyBlocks(block: Block) throws {
    #expect(try render([block, .paragraph("after")]).pages == 1)
  }

  @Test(arguments: 1...7) func tiles(count: Int) throws {
    let tile = Tile(value: "1,284,000,000,000,000 US dollars", caption: "orders", note: "between a and b")
    #expect(try render([.tiles(Array(repeating: tile, count: count))]).pages == 1)
  }

  @Test func wordsInATileAreSmallerThanFigures() {
    let runs = TileValue.runs("1 hour 52 minutes", size: 22)
    #expect(runs.map(\.text).joined() == "1 hour 52 minutes")
    #expect(runs.filter { $0.style.size == 22 }.map(\.text).joined().contains("52"))
    #expect(runs.filter { $0.style.size < 22 }.map(\.text) == ["hour", "minutes"])
    #expect(TileValue.runs("not known", size: 22).map(\.style.size) == [22])
  }

  @Test func endlessWordsAreCut() throws {
    let word = String(repeating: "x", count: 4000)
    let rendered = try render([
      .paragraph(RichText(word)), .list([RichText("https://a.example/" + word)], ordered: true),
      .table(Table(header: ["A", "B"], rows: [[RichText(word), "b"]])),
      .tiles([Tile(value: RichText(word), caption: word)]),
    ])
    #expect(rendered.pages > 1)
  }

  @Test func rowHigherThanAPageIsContinued() throws {
    let cell = RichText(String(repeating: "word ", count: 2500))
    let rendered = try render([.table(Table(header: ["A", "B"], rows: [[cell, "b"]]))])
    #expect(rendered.pages > 2)
    #expect(rendered.overflowLines > 0)
  }

  @Test func charactersOutsideTheFontsAreReported() throws {
    let rendered = try render([.paragraph("ok 👩‍👩‍👧 שלום العربية 漢字 e\u{301} \u{0}\t\u{7F}")])
    let diagnostic = try #require(rendered.diagnostics.first { $0.id == "pdf/missing-character" })
    #expect(diagnostic.summary.contains("“ש” (U+05E9)"))
    #expect(!diagnostic.summary.contains("U+0065"))
  }

  @Test(
    arguments: [
      ([], [], 0..<0), ([nil, nil], [1, 1], 0..<2), ([1], [1], 0..<1), ([1, 2], [], 0..<9),
      ([.nan, .infinity, -5], [0, 0, 0], 1..<2), ([1e300, 3], [1e300, 1e300], 0..<2),
      (Array(repeating: 7, count: 5000), Array(repeating: 9, count: 5000), 100..<4000),
    ] as [([Double?], [Double], Range<Int>)])
  func charts(actual: [Double?], expected: [Double], window: Range<Int>) throws {
    let chart = LossChart(
      title: "Chart", alternativeText: "", unit: "", start: Timestamp(seconds: 0), stepSeconds: 60,
      actual: actual,
      expected: expected, low: expected, high: [], window: window,
      ticks: [
        ChartTick(step: -3, label: "before"), ChartTick(step: 0, label: "00:00"),
        ChartTick(step: 99_999, label: "after"),
      ])
    let rendered = try render([.chart(chart)])
    #expect(rendered.pages == 1)
    #expect(!String(decoding: rendered.bytes, as: UTF8.self).contains("nan"))
  }

  @Test func timelineOfManyEventsRunsOverPages() throws {
    let entry = TimelineEntry(
      time: Timestamp(seconds: 0), clock: "02:15 UTC on 12 March 2026", kind: .failure,
      text: "Something happened.", source: "log")
    let rendered = try render([.timeline(Array(repeating: entry, count: 150))])
    #expect(rendered.pages > 2)
    let error = try #require(rendered.diagnostics.first { $0.id == "pdf/too-long" })
    #expect(error.summary.contains("\(rendered.overflowLines) lines"))
  }
}
