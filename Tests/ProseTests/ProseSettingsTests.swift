import IncidentModel
import Markup
import Testing

@testable import Prose

@Suite struct ProseSettingsTests {
  private func findings(_ text: String, _ settings: ProseSettings) -> [Diagnostic] {
    ProseCheck.findings(in: text, file: "a.md", settings: settings)
  }

  @Test func ownPatternsAreFound() {
    let settings = ProseSettings(patterns: ["clarity/filler": ["circle the wagons", "boil ~1 ocean"]])
    let found = findings("We circle the wagons and boil the ocean.", settings)
    #expect(found.map(\.id) == ["clarity/filler", "clarity/filler"])
    #expect(found.first?.span?.start == 3 && found.first?.span?.end == 20)
  }

  @Test func allowedPhrasesAreLeftAlone() {
    #expect(findings("Human error did it.", ProseSettings(allowed: ["human error"])).isEmpty)
  }

  @Test func rulesCanBeOffOrWeighOtherwise() {
    var settings = ProseSettings()
    settings.disabled = ["ownership/blame"]
    #expect(findings("Human error did it.", settings).isEmpty)
    settings = ProseSettings()
    settings.severities = ["ownership/blame": .note]
    #expect(findings("Human error did it.", settings).map(\.severity) == [.note])
  }

  /// What follows a piece of a long text is found at its place in the whole.
  @Test func longTextsAreReadInPieces() throws {
    let paragraph = "The shop sells nine kinds of shoes on that day.\n\n"
    let text =
      String(repeating: paragraph, count: MarkdownDocument.maximumBytes / paragraph.utf8.count + 1)
      + "```\n\nHuman error.\n\n```\n\nHuman error.\n"
    let found = ProseCheck.findings(in: text, file: "a.md")
    let last = try #require(found.last?.span)
    let bytes = Array(text.utf8)
    #expect(found.map(\.id) == ["ownership/blame"])
    #expect(String(decoding: bytes[(last.start ?? 0)..<(last.end ?? 0)], as: UTF8.self) == "Human error")
    #expect(last.line == bytes[..<(last.start ?? 0)].count { $0 == 10 } + 1)
  }

  @Test func piecesJoinToTheWhole() {
    let text = String(repeating: "é words stand here\n\n# x\n", count: 300_000)
    let parts = TextParts.split(text)
    #expect(parts.count > 1 && parts.map(\.text).joined() == text)
  }

  @Test func replacementsSpareMarkup() {
    #expect(ProseCheck.findings(in: "In **order** to pay, we wait.", file: "a").first?.replacement == nil)
    let cut = ProseCheck.findings(in: "It should be noted that orders wait.", file: "a").first
    #expect(cut?.replacement == "Orders" && cut?.span?.end == 30)
  }
}
