import IncidentModel
import Testing

@testable import Briefing

@Suite struct DrafterTests {
  static let indices = Array(SampleIncident.variants.indices)

  /// Every draft of every kind of incident has words, short sentences, no digit outside a placeholder, a code
  /// name, a date or a confidence band, and no placeholder without a value.
  @Test(arguments: indices) func draftsKeepTheRules(_ index: Int) {
    let sample = SampleIncident.variants[index]
    let drafter = Drafter(incident: sample.incident, facts: sample.facts, inputs: sample.inputs)
    for kind in SectionKind.allCases {
      let draft = drafter.draft(kind)
      #expect(!draft.isEmpty, "\(sample.name) \(kind)")
      var placeholders = Placeholders(facts: sample.facts, format: drafter.format)
      let words = placeholders.blocks(draft, file: "draft", line: 1).flatMap(\.texts)
      #expect(placeholders.diagnostics == [], "\(sample.name) \(kind)")
      #expect(!words.isEmpty)
      for text in words { Self.check(text, sample.name, kind) }
    }
  }

  private static func check(_ text: RichText, _ name: String, _ kind: SectionKind) {
    let stated = text.runs.map { run -> String in
      switch run {
      case .fact, .code: "X"
      default: run.string
      }
    }.joined()
    let isDated = kind == .nextUpdate || kind == .decision
    let withoutBand = stated.replacing(Confidence.likely.wordWithBand, with: "")
    #expect(isDated || !withoutBand.contains(where: \.isNumber), "\(name) \(kind): \(stated)")
    for sentence in stated.split(whereSeparator: { ".!?".contains($0) }) {
      let words = sentence.split(separator: " ")
      #expect(words.count <= 20, "\(name) \(kind): \(sentence)")
    }
  }

  @Test func theBottomLineAnswersTheFiveQuestions() {
    let text = Self.text(.bottomLine, 0)
    #expect(
      text == "1,204 customers were affected for 1 hour 52 minutes, from 02:14 UTC on 12 March to 04:06 UTC. "
        + "Customers are no longer affected; the permanent repair is not finished. "
        + "We estimate the lost revenue at about $42,000 (between $35,000 and $51,000). We recommend: Repair now."
    )
  }

  @Test func whatIsNotKnownIsSaid() {
    #expect(
      Self.text(.bottomLine, 1) == "Something is wrong. How many customers are affected is not known yet. "
        + "It is still going on. What it cost is not known yet. We need no decision from you today.")
    #expect(Self.text(.cause, 1) == "The cause is not known yet.")
    #expect(Self.text(.bottomLine, 4).hasPrefix("The evidence shows no failed requests"))
    #expect(Self.text(.bottomLine, 2).contains("since 02:14 UTC on 12 March"))
    #expect(Self.text(.bottomLine, 3).contains("1 record missing and 77 records wrong"))
  }

  @Test func theCauseIsLabelledPreliminaryWithItsBandOnce() {
    let text = Self.text(.cause, 0)
    #expect(text.hasPrefix("Preliminary, likely (55–80 %): A race condition"))
    #expect(
      text.contains("For it: the race report. Against it: only one region. To be settled by: a load test."))
    #expect(text.contains("The evidence holds a data race in order-service."))
    #expect(text.components(separatedBy: "55–80").count == 2)
  }

  private static func text(_ kind: SectionKind, _ index: Int) -> String {
    let sample = SampleIncident.variants[index]
    let drafter = Drafter(incident: sample.incident, facts: sample.facts, inputs: sample.inputs)
    var placeholders = Placeholders(facts: sample.facts, format: drafter.format)
    let blocks = placeholders.blocks(drafter.draft(kind), file: "draft", line: 1)
    return blocks.flatMap(\.texts).map(\.plain).joined(separator: "\n")
  }
}
