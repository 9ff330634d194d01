import IncidentModel
import Testing

@testable import Prose

@Suite struct ProseRuleTests {
  @Test func everyRuleFiresOnItsExamplesAndOnNothingElse() {
    for rule in RuleRegistry.rules {
      #expect(!rule.mustFire.isEmpty && rule.mustNotFire.count >= 2)
      for text in rule.mustFire {
        #expect(!findings(text, rule).isEmpty, "\(rule.id) must find: \(text)")
      }
      for text in rule.mustNotFire {
        #expect(findings(text, rule).map(\.summary) == [], "\(rule.id) must not find: \(text)")
      }
    }
  }

  private func findings(_ text: String, _ rule: any ProseRule) -> [Diagnostic] {
    ProseCheck.findings(in: text, file: "x.md", context: rule.exampleContext, rules: [rule])
  }

  /// What is code, quoted, in a block quote or in front matter is nobody's claim.
  @Test func maskedTextIsLeftAlone() {
    for rule in RuleRegistry.rules where rule.id != "clarity/long-sentence" {
      for text in rule.mustFire where !text.contains(where: { "\"!\n".contains($0) }) {
        for masked in [
          "> \(text)", "```\n\(text)\n```", "---\nx: \(text)\n---\n", "<!-- \(text) -->",
          "He wrote \"\(text)\"",
        ] {
          #expect(findings(masked, rule).map(\.summary) == [], "\(rule.id): \(masked)")
        }
      }
    }
  }

  /// A finding is the same wherever its sentence stands, and its offsets point at the same words.
  @Test func findingsMoveWithTheirSentence() throws {
    for rule in RuleRegistry.rules {
      for text in rule.mustFire where !text.contains("\n") {
        let alone = findings(text, rule)
        let prefix = "# Tïtle\n\nThe shop sells shoes.\n\n- "
        let moved = findings(prefix + text, rule)
        #expect(moved.map { ($0.span?.start ?? 0) - prefix.utf8.count } == alone.map { $0.span?.start ?? 0 })
        #expect(moved.allSatisfy { $0.span?.line == 5 })
        #expect(moved.map(\.summary) == alone.map(\.summary))
      }
    }
  }

  @Test func offsetsPointAtTheWords() throws {
    let text = "## Cause\n\nThe *é* fault: **Human error** crept in.\n"
    let finding = try #require(ProseCheck.findings(in: text, file: "a.md").first)
    let span = try #require(finding.span)
    let bytes = Array(text.utf8)
    #expect(finding.id == "ownership/blame")
    #expect(String(decoding: bytes[(span.start ?? 0)..<(span.end ?? 0)], as: UTF8.self) == "Human error")
    #expect(span.line == 3 && span.column == 18)
  }

  @Test func replacementsAreSafe() {
    let finding = ProseCheck.findings(in: "In order to pay, customers wait.", file: "a").first
    #expect(finding?.replacement == "To")
  }

  @Test func termsAreKnownFromContextAndFirstUse() {
    let text = "The CDN failed. The ledger-api queue grew. The CDN recovered."
    let bare = ProseCheck.findings(in: text, file: "a").filter { $0.id == "clarity/undefined-jargon" }
    #expect(bare.count == 2)
    let context = ProseContext(explainedTerms: ["cdn"], vocabulary: ["ledger-api"])
    #expect(ProseCheck.findings(in: text, file: "a", context: context).isEmpty)
  }

  @Test func numbersAreCheckedWhereAsked() {
    let context = ProseContext(
      kind: .incident, knownNumbers: ["about $1,200 (between $900 and $1,500)"], numbersNeedReceipts: true)
    let text =
      "We lost $1,200, not $1,300. It began at 02:14 on 12 March. About 900 orders. Two hundred orders."
    let found = ProseCheck.findings(in: text, file: "a", context: context).map(\.summary)
    #expect(found.count == 2)
    #expect(found.first?.contains("$1,300") == true)
    #expect(ProseCheck.findings(in: text, file: "a").isEmpty)
  }
}
