import Briefing
import Foundation
import IncidentModel
import Testing

@testable import Rendering

/// The file as a reader's program sees it.
@Suite struct PDFFileTests {
  private static let rendered = Result {
    try PDFRenderer.render(PDFSample.brief, paper: .a4, date: PDFSample.date)
  }

  private func probe() throws -> PDFProbe { try PDFProbe(Self.rendered.get().bytes) }

  @Test func sameInputSameBytes() throws {
    let again = try PDFRenderer.render(PDFSample.brief, paper: .a4, date: PDFSample.date)
    #expect(try Self.rendered.get().bytes == again.bytes)
    let later = try PDFRenderer.render(PDFSample.brief, paper: .a4, date: PDFSample.date.adding(seconds: 1))
    #expect(again.bytes != later.bytes)
  }

  @Test func everyWordCanBeReadBackInOrder() throws {
    let probe = try probe()
    let marks = try probe.pages.flatMap { try probe.marks(ofPage: $0) }
    let text = marks.filter { $0.number != nil }.map(\.text).joined(separator: "\n")
    var rest = text[...]
    for words in Self.runningText(PDFSample.brief) {
      let found = rest.range(of: words)
      #expect(found != nil, "not found in order: \(words)")
      rest = rest[(found?.upperBound ?? rest.startIndex)...]
    }
  }

  /// What must be found in this order; texts that break over a page are left out.
  private static func runningText(_ document: Document) -> [String] {
    [document.title, document.subtitle]
      + document.sections.flatMap { section in
        [section.title]
          + section.blocks.flatMap { block -> [String] in
            switch block {
            case .paragraph(let text), .callout(let text): [text.plain]
            case .list(let items, _): items.map(\.plain)
            case .table(let table): (table.header + table.rows.joined()).map(\.plain)
            case .tiles(let tiles):
              tiles.flatMap { [$0.value.plain, $0.caption, $0.note ?? ""] }.filter { !$0.isEmpty }
            case .chart(let chart): [chart.title]
            case .timeline(let entries): entries.flatMap { [$0.clock, $0.text.plain, $0.source] }
            }
          }
      }
  }

  @Test func everyMarkIsTaggedOnceAndClosed() throws {
    let probe = try probe()
    for page in probe.pages {
      let content = try probe.content(ofPage: page)
      let opened = content.split(separator: "\n").count { $0.hasSuffix("BDC") || $0.hasSuffix("BMC") }
      #expect(opened == content.split(separator: "\n").count { $0 == "EMC" })
      let numbers = try probe.marks(ofPage: page).compactMap(\.number)
      #expect(numbers == Array(numbers.indices))
    }
  }

  @Test func structureNamesWhatThingsAre() throws {
    let probe = try probe()
    #expect(probe.elements("H1").count == 1)
    #expect(probe.elements("H2").count == PDFSample.brief.sections.count)
    #expect(probe.elements("Table").count == 2)
    #expect(probe.elements("TH").count == 9)
    #expect(probe.elements("TH").allSatisfy { $0.contains("/Scope/Column") })
    #expect(probe.elements("TD").count == 4 * 4 + 5 * 5)
    #expect(probe.elements("Figure").count == 1)
    #expect(probe.elements("Figure").allSatisfy { $0.contains("/Alt <FEFF") && $0.contains("/BBox[") })
  }

  @Test func catalogCarriesTitleLanguageAndOutline() throws {
    let probe = try probe()
    let catalog = probe.catalog
    #expect(catalog.contains("/MarkInfo<</Marked true>>"))
    #expect(catalog.contains("/Lang <FEFF0065006E>"))
    #expect(catalog.contains("/DisplayDocTitle true"))
    let outline = probe.dictionary(probe.number("Outlines", in: catalog) ?? 0)
    #expect(probe.number("Count", in: outline) == PDFSample.brief.sections.count)
    let packet = String(decoding: try probe.stream(probe.number("Metadata", in: catalog) ?? 0), as: UTF8.self)
    #expect(packet.contains("<pdfuaid:part>1</pdfuaid:part>"))
    #expect(packet.contains("<xmp:CreateDate>2026-03-12T09:30:00Z</xmp:CreateDate>"))
  }

  @Test func withoutADateNoneIsWritten() throws {
    let bytes = try PDFRenderer.render(PDFSample.brief).bytes
    #expect(!String(decoding: bytes, as: UTF8.self).contains("CreationDate"))
  }

  @Test func readingTextIsNeverBelowNinePoints() throws {
    let probe = try probe()
    for page in probe.pages {
      for line in try probe.content(ofPage: page).split(separator: "\n") where line.hasPrefix("BT") {
        let size = try #require(Double(line.split(separator: " ")[2]))
        #expect(size == PDFStyle.labelSize || size >= PDFStyle.smallestReadingSize)
      }
    }
  }

  @Test func replacedCharactersKeepTheirMeaning() throws {
    let document = Document(
      title: "Marks", subtitle: "", footer: "",
      sections: [DocumentSection(key: "k", title: "", blocks: [.paragraph("a 漢字 b")])])
    let probe = try PDFProbe(PDFRenderer.render(document).bytes)
    #expect(try probe.content(ofPage: probe.pages[0]).contains("/ActualText <FEFF6F225B57>"))
  }

  @Test func letterAndA4HaveTheirSizes() throws {
    let letter = try PDFProbe(PDFRenderer.render(PDFSample.brief, paper: .letter).bytes)
    #expect(letter.dictionary(letter.pages[0]).contains("/MediaBox[0 0 612 792]"))
    let a4 = try probe()
    #expect(a4.dictionary(a4.pages[0]).contains("/MediaBox[0 0 595.28 841.89]"))
  }

  @Test func checkedByQpdfWhereItIsInstalled() throws {
    let tool = URL(fileURLWithPath: "/usr/bin/qpdf")
    guard FileManager.default.isExecutableFile(atPath: tool.path) else { return }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "candor-\(UUID().uuidString).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(Self.rendered.get().bytes).write(to: file)
    let process = Process()
    process.executableURL = tool
    process.arguments = ["--check", file.path]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
