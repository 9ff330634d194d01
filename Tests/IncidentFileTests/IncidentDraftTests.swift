import IncidentModel
import Testing

@testable import IncidentFile

@Suite struct IncidentDraftTests {
  static let head = "---\ntitle: T\n---\n"
  static let drafts: [SectionKind: String] = [
    .summary: "Orders were lost.\n\nMore.", .cause: "Not known yet.", .impact: "Few.",
  ]

  static func sections(_ text: String) -> [WrittenSection] {
    IncidentParser.parse(text, file: "incident.md").incident?.sections ?? []
  }

  @Test func addsMissingSectionsInTheOrderOfThePage() {
    let text = IncidentDraft.merging(text: Self.head, drafts: Self.drafts)
    #expect(text.hasPrefix(Self.head))
    let sections = Self.sections(text)
    #expect(sections.map(\.title) == ["Executive summary", "Impact", "Preliminary cause"])
    #expect(sections.map(\.markdown) == ["Orders were lost.\n\nMore.", "Few.", "Not known yet."])
    #expect(sections.allSatisfy { $0.isDraft })
  }

  @Test func refreshesItsOwnDrafts() {
    let first = IncidentDraft.merging(text: Self.head, drafts: Self.drafts)
    let second = IncidentDraft.merging(text: first, drafts: [.impact: "Many."])
    #expect(
      Self.sections(second).map(\.markdown) == ["Orders were lost.\n\nMore.", "Many.", "Not known yet."])
    #expect(Self.sections(second).allSatisfy { $0.isDraft })
  }

  @Test func neverTouchesEditedText() {
    let first = IncidentDraft.merging(text: Self.head, drafts: Self.drafts)
    let edited = first.replacing("Few.", with: "Few, says support.")
    let second = IncidentDraft.merging(text: edited, drafts: [.impact: "Many.", .cause: "A race."])
    #expect(
      second
        == edited.replacing("Not known yet.", with: "A race.").replacing(
          DraftMarker.line(for: "Not known yet."), with: DraftMarker.line(for: "A race.")))
    #expect(Self.sections(second).map(\.isDraft) == [true, false, true])
  }

  @Test func keepsWindowsLineEndsAndFillsEmptySections() {
    let text = "---\r\ntitle: T\r\n---\r\n## Root cause\r\n\r\n## Impact\r\nMine.\r\n"
    let merged = IncidentDraft.merging(text: text, drafts: Self.drafts)
    #expect(
      merged.utf8.split(separator: 10, omittingEmptySubsequences: false).dropLast().allSatisfy {
        $0.last == 13
      })
    #expect(
      Self.sections(merged).map(\.markdown) == ["Not known yet.", "Mine.", "Orders were lost.\n\nMore."])
    #expect(merged.hasPrefix("---\r\ntitle: T\r\n---\r\n## Root cause\r\n"))
  }

  /// Over many random files: a second run changes nothing, and no line that a person wrote is lost or moved.
  @Test func lawsHoldOnRandomFiles() {
    var random = Randomness(seed: 7)
    let pieces = [
      "## Impact", "## Root cause", "# T", "text", "", "<!-- candor:draft 00 -->", "```", "<!-- open", "-->",
      "---",
      "### Deep", "## Notes", "Orders were lost.", "~~~", DraftMarker.line(for: "Few."), "Few.", "\t",
      "## Summary ##",
    ]
    for _ in 0..<2000 {
      let lineEnd = random.below(4) == 0 ? "\r\n" : "\n"
      var text = (0..<random.below(14)).map { _ in pieces[random.below(pieces.count)] }.joined(
        separator: lineEnd)
      if random.below(2) == 0 { text = Self.head + text }
      if random.below(2) == 0 { text += lineEnd }
      let once = IncidentDraft.merging(text: text, drafts: Self.drafts)
      #expect(IncidentDraft.merging(text: once, drafts: Self.drafts) == once, "\(text.debugDescription)")
      #expect(Self.isKept(text, in: once), "\(text.debugDescription)\n\(once.debugDescription)")
    }
  }

  /// Every line apart from blanks, markers and untouched drafts stands in the result, in the same order.
  private static func isKept(_ text: String, in result: String) -> Bool {
    let layout = IncidentLayout(text)
    var drafted: Set<Int> = []
    for section in layout.sections where SectionBody(layout, section.body).isUntouchedDraft {
      drafted.formUnion(section.body)
    }
    let resultLines = TextLines(result)
    var next = 0
    for line in 0..<layout.lines.count where !drafted.contains(line) {
      let wanted = layout.lines[line]
      if wanted.isBlankText || DraftMarker.hash(in: layout.lines.text(line)) != nil { continue }
      guard let found = (next..<resultLines.count).first(where: { resultLines[$0].elementsEqual(wanted) })
      else {
        return false
      }
      next = found + 1
    }
    return true
  }
}

/// SplitMix64 (Steele, Lea and Flood 2014): the same numbers on every run.
struct Randomness {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(max(1, limit)))
  }
}
