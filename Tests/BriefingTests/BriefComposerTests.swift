import IncidentModel
import Testing

@testable import Briefing

@Suite struct BriefComposerTests {
  static let indices = Array(SampleIncident.variants.indices)

  private static func compose(_ index: Int) -> (document: Document, diagnostics: [Diagnostic]) {
    let sample = SampleIncident.variants[index]
    return BriefComposer.compose(incident: sample.incident, facts: sample.facts, inputs: sample.inputs)
  }

  @Test func allSectionsStandInTheOrderOfThePage() {
    let (document, diagnostics) = Self.compose(0)
    #expect(diagnostics == [])
    #expect(
      document.sections.map(\.key) == [
        "bottom_line", "summary", "impact", "what_happened", "cause", "remediation", "contingency", "options",
        "unknowns", "decision", "next_update", "glossary",
      ])
    #expect(document.subtitle == "SEV1 · mitigated · prepared for the CEO · 12 March 2026")
  }

  /// Holds for every kind of incident: no empty section, limits kept, every fact named exists.
  @Test(arguments: indices) func everyIncidentGivesAWholeBrief(_ index: Int) {
    let (document, diagnostics) = Self.compose(index)
    #expect(diagnostics == [])
    let facts = SampleIncident.variants[index].facts
    for section in document.sections {
      #expect(!section.blocks.isEmpty)
      for text in section.blocks.flatMap(\.texts) {
        #expect(!text.plain.contains("{{"), "\(section.key)")
        for id in text.factIDs { #expect(facts[id] != nil) }
      }
      for case .table(let table) in section.blocks {
        #expect(table.rows.allSatisfy { $0.count == table.header.count })
        if section.key == "impact" { #expect(table.rows.count <= BriefComposer.mostImpactRows) }
      }
    }
    #expect(document.sections.contains { $0.key == "bottom_line" })
    guard case .callout = document.sections.first?.blocks.first else {
      Issue.record("no callout")
      return
    }
  }

  @Test func writingReplacesTheDraftAndKeepsTheTables() throws {
    var sample = SampleIncident.variants[0]
    sample.incident.sections = [
      WrittenSection(title: "Remediation plan", markdown: "We repair {{records.mismatched|noun}}.", line: 30),
      WrittenSection(title: "Cause", markdown: "Old draft.", line: 40, isDraft: true),
      WrittenSection(title: "Impakt", markdown: "x", line: 50),
    ]
    let (document, diagnostics) = BriefComposer.compose(
      incident: sample.incident, facts: sample.facts, inputs: sample.inputs)
    let section = try #require(document.sections.first { $0.key == "remediation" })
    #expect(section.blocks.first?.texts.first?.plain == "We repair 77 records.")
    guard case .table(let table) = section.blocks.last else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.map { $0[0].plain } == ["Return to the version before", "Repair 77 records"])
    #expect(table.rows[1].map(\.plain).dropFirst() == ["Data", "14 March", "in progress", "two engineers"])
    let cause = document.sections.first { $0.key == "cause" }?.blocks.flatMap(\.texts).map(\.plain).joined()
    #expect(cause?.contains("Old draft") == false)
    #expect(diagnostics.map(\.id) == ["section/not-in-brief"])
    #expect(diagnostics.first?.nextStep.contains("Impact") == true)
    #expect(diagnostics.first?.span?.line == 50)
  }

  @Test func aSectionWithOnlyACommentIsDrafted() throws {
    var sample = SampleIncident.variants[0]
    sample.incident.sections = [WrittenSection(title: "Cause", markdown: "<!-- later -->", line: 9)]
    let (document, _) = BriefComposer.compose(
      incident: sample.incident, facts: sample.facts, inputs: sample.inputs)
    let cause = try #require(document.sections.first { $0.key == "cause" })
    #expect(cause.blocks.first?.texts.first?.plain.hasPrefix("Preliminary") == true)
  }

  @Test func tilesAndRowsSayHowWeKnow() throws {
    let (document, _) = Self.compose(0)
    let impact = try #require(document.sections.first { $0.key == "impact" })
    guard case .tiles(let tiles) = impact.blocks.first else {
      Issue.record("no tiles")
      return
    }
    #expect(tiles.map(\.value.plain) == ["1,204", "1 hour 52 minutes", "≈ $42,000", "77"])
    #expect(tiles[0].note == "12 % of active customers")
    #expect(tiles[1].note == "02:14 to 04:06 UTC")
    #expect(tiles[2].note == "$35,000 to $51,000")
    let tables = impact.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
    let rows = try #require(tables.first).rows.map { $0.map(\.plain) }
    #expect(rows.contains(["Support tickets", "42", "stated · Finance"]))
    #expect(rows.contains(["Failed requests", "4,321", "counted · orders logs"]))
    #expect(!rows.contains { $0[0] == "Customers affected" }, "a tile shows it")
  }

  @Test func theTimelineKeepsTheFirstOfEachKind() {
    let sample = SampleIncident.variants[0]
    let kinds: [TimelineEntry.Kind] = [.change, .failure, .detection, .mitigation]
    let entries = (0..<40).map { minute in
      TimelineEntry(
        time: SampleIncident.onset.adding(seconds: Int64(minute * 60)), clock: "", kind: kinds[minute / 10],
        text: RichText("\(minute)"), source: "")
    }
    let selection = TimelineSelection(
      incident: sample.incident, facts: sample.facts, format: FactFormat(timeZone: .gmt))
    let kept = selection.entries(entries.reversed(), limit: 9)
    #expect(kept.count == 9)
    #expect(kept.map(\.time) == kept.map(\.time).sorted())
    for first in ["0", "10", "20", "30"] { #expect(kept.contains { $0.text.plain == first }) }
    #expect(selection.entries([], limit: 9).map(\.kind) == [.failure, .detection, .mitigation])
  }

  @Test(arguments: [
    ("evidence/order-sync.1.log.gz:31", "order-sync logs"), ("alerts.json:19", "alerts"),
    ("evidence/warehouse-postings.csv.gz", "warehouse postings"), ("changes.ndjson:4", "changes"),
    ("Finance", "Finance"), ("Support team, queue 3.5", "Support team, queue 3.5"),
    ("incident.md", "incident.md"),
    ("", ""), (".", "."), ("a.gz", "a"), ("v2.15", "v2.15"),
  ])
  func sourcesReadAsWords(_ place: String, _ words: String) { #expect(SourceName.readable(place) == words) }

  @Test func kindsOfDamageShareARow() throws {
    var sample = SampleIncident.variants[0]
    sample.facts.add(
      SampleIncident.fact("orders.failed", "Orders that failed", .integer(50), .count("orders")))
    sample.incident.evidence = [EvidenceReference(path: "evidence/orders.log", name: "shop")]
    let table = try #require(
      ImpactOverview(incident: sample.incident, facts: sample.facts, format: FactFormat(timeZone: .gmt))
        .table(limit: 8))
    #expect(
      table.rows.map { $0.map(\.plain) }.contains(["Records missing / wrong", "1 / 77", "counted · shop"]))
  }

  @Test func theAppendixHoldsEveryFactAndFile() {
    let sample = SampleIncident.variants[0]
    let document = EvidenceAppendix.make(
      incident: sample.incident, facts: sample.facts, inputs: sample.inputs)
    let text = document.sections.flatMap { $0.blocks.flatMap(\.texts) }.map(\.plain).joined(separator: "\n")
    for id in sample.facts.ids { #expect(text.contains(id)) }
    #expect(text.contains("evidence/orders.log, lines 3, 9, SHA-256 abababababab…"))
    #expect(text.contains(String(repeating: "ab", count: 32)))
  }
}
