import IncidentModel
import Testing

@testable import Prose

/// Kinds of sentences, each in many wordings: what a rule finds must not hang on one phrase.
@Suite struct ProseFamilyTests {
  @Test(arguments: PlainSentences.byRule.keys.sorted())
  func plainSentencesAreToldApart(rule: String) throws {
    try check(rule, #require(PlainSentences.byRule[rule]))
  }

  @Test(arguments: ReportSentences.byRule.keys.sorted())
  func sentencesOfReportsAreToldApart(rule: String) throws {
    try check(rule, #require(ReportSentences.byRule[rule]))
  }

  @Test(arguments: MixedSentences.byRule.keys.sorted())
  func furtherWordingsAreToldApart(rule: String) throws {
    try check(rule, #require(MixedSentences.byRule[rule]))
  }

  @Test(arguments: IndirectSentences.byRule.keys.sorted())
  func indirectWordingsAreToldApart(rule: String) throws {
    try check(rule, #require(IndirectSentences.byRule[rule]))
  }

  private func check(_ id: String, _ sentences: (fires: String, silent: String)) throws {
    let rule = try #require(RuleRegistry.rules.first { $0.id == id })
    for line in sentences.fires.split(separator: "\n") {
      #expect(!findings(String(line), rule).isEmpty, "\(id) must find: \(line)")
    }
    for line in sentences.silent.split(separator: "\n") {
      #expect(findings(String(line), rule) == [], "\(id) must not find: \(line)")
    }
  }

  private func findings(_ text: String, _ rule: any ProseRule) -> [String] {
    ProseCheck.findings(in: text, file: "x.md", context: ProseContext(), rules: [rule]).map(\.summary)
  }
}
