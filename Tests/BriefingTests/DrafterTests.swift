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
      text
        == "1,204 customers were affected for 1 hour 52 minutes, from 02:14 UTC on 12 March to 04:06 UTC: 4,321 requests failed. "
        + "The failures have stopped; the permanent repair is not finished. "
        + "We estimate the lost revenue at about $42,000 (between $35,000 and $51,000). We ask you to agree to this: repair now."
    )
  }

  @Test func whatIsNotKnownIsSaid() {
    #expect(
      Self.text(.bottomLine, 1) == "Something is wrong. How many customers are affected is not known yet. "
        + "When it began, and whether it is over, is not known yet. What it cost is not known yet. We are not asking for a decision yet."
    )
    #expect(Self.text(.cause, 1) == "The cause is not known yet.")
    #expect(Self.text(.bottomLine, 4).hasPrefix("The evidence shows no failed requests"))
    #expect(Self.text(.bottomLine, 2).contains("since 02:14 UTC on 12 March"))
    #expect(Self.text(.bottomLine, 3).contains("1 record missing and 77 wrong"))
  }

  @Test func theCauseIsLabelledPreliminaryWithItsBandOnce() {
    let text = Self.text(.cause, 0)
    #expect(text.hasPrefix("Preliminary, likely (55–80 %): A race condition"))
    #expect(
      text.contains("For it: The race report. Against it: Only one region. To settle it: A load test."))
    #expect(text.components(separatedBy: "55–80").count == 2)
  }

  /// A crash explains only where people have no explanation of their own.
  @Test func withoutAHypothesisTheCrashIsExplained() {
    var sample = SampleIncident.variants[0]
    sample.incident.hypotheses = []
    let drafter = Drafter(incident: sample.incident, facts: sample.facts, inputs: sample.inputs)
    #expect(
      drafter.draft(.cause).hasSuffix(
        "The evidence holds a data race in `order-service`. Two parts of the program changed the same value at "
          + "the same moment."))
  }

  @Test func otherHypothesesTakeALine() {
    var sample = SampleIncident.variants[0]
    sample.incident.hypotheses.append(Hypothesis(claim: "The disk was full", confidence: .veryUnlikely))
    let drafter = Drafter(incident: sample.incident, facts: sample.facts, inputs: sample.inputs)
    #expect(
      drafter.draft(.cause).hasSuffix("\n\n**Also considered, very unlikely (5–20 %):** The disk was full."))
  }

  @Test func affectedCustomersAreExplainedWhereTwoThingsCount() {
    var facts = SampleIncident.fullFacts
    facts.add(SampleIncident.fact("customers.failed_requests", "Failed", .integer(900), .count("customers")))
    facts.add(SampleIncident.fact("customers.bad_records", "Damaged", .integer(400), .count("customers")))
    facts.add(SampleIncident.fact("orders.failed", "Orders that failed", .integer(50), .count("orders")))
    facts.add(
      SampleIncident.fact(
        "orders.lost", "Orders not placed", .decimal(70), .count("orders"), .estimated, low: 60, high: 80))
    facts.add(
      SampleIncident.fact(
        "orders.recovered", "Back", .decimal(9), .count("orders"), .estimated, low: 0, high: 30))
    let draft = Drafter(incident: SampleIncident.full, facts: facts, inputs: BriefingInputs()).draft(.impact)
    #expect(draft.hasPrefix("{{customers.failed_requests|noun}} had a failed request ("))
    #expect(draft.contains("and {{customers.bad_records}} a damaged record; some had both."))
    #expect(draft.contains("Orders that failed are counted; orders not placed are estimated"))
    #expect(!draft.contains("orders.recovered"), "a range down to nothing shows no return")
  }

  @Test func anEstimateBeginsASentenceWithACapital() {
    var placeholders = Placeholders(facts: SampleIncident.fullFacts, format: FactFormat(timeZone: .gmt))
    let text = placeholders.blocks("{{revenue.lost}} is lost. {{revenue.lost}} again.", file: "f", line: 1)
    #expect(
      text.flatMap(\.texts).map(\.plain) == [
        "About $42,000 (between $35,000 and $51,000) is lost. About $42,000 (between $35,000 and $51,000) again."
      ])
  }

  @Test func zeroCustomersAndGainsAreSaidAsSuch() {
    let facts = FactSheet([
      SampleIncident.fact("requests.failed", "Failed", .integer(1), .count("requests")),
      SampleIncident.fact("customers.affected", "Customers", .integer(0), .count("customers")),
      SampleIncident.fact("revenue.lost", "Revenue", .integer(-500_000), .money("USD"), .estimated),
    ])
    let incident = Incident(id: "x", title: "T", status: .resolved)
    let draft = Drafter(incident: incident, facts: facts, inputs: BriefingInputs()).draft(.bottomLine)
    #expect(
      draft == "{{requests.failed|noun}} failed. The evidence shows no customer affected. It is over. "
        + "We see no lost revenue; the estimate is {{revenue.lost}}. We are not asking for a decision yet.")
  }

  private static func text(_ kind: SectionKind, _ index: Int) -> String {
    let sample = SampleIncident.variants[index]
    let drafter = Drafter(incident: sample.incident, facts: sample.facts, inputs: sample.inputs)
    var placeholders = Placeholders(facts: sample.facts, format: drafter.format)
    let blocks = placeholders.blocks(drafter.draft(kind), file: "draft", line: 1)
    return blocks.flatMap(\.texts).map(\.plain).joined(separator: "\n")
  }
}
