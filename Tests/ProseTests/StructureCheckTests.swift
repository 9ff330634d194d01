import IncidentModel
import Testing

@testable import Prose

@Suite struct StructureCheckTests {
  /// An incident that lacks nothing.
  static func complete() -> Incident {
    var incident = Incident(id: "x", title: "Orders")
    incident.owner = "payments team"
    incident.hypotheses = [Hypothesis(claim: "Two threads wrote", confidence: .likely, confirmBy: "replay")]
    incident.actions = [
      Action(what: "Add a lock", kind: .prevent, owner: "payments", due: Timestamp(seconds: 9), line: 7)
    ]
    incident.contingency = Contingency(trigger: "failures above 1 %", response: "Roll back")
    incident.options = [Option(what: "Wait", recommended: true), Option(what: "Roll back")]
    incident.nextUpdate = Timestamp(seconds: 99)
    incident.unknowns = [Unknown(question: "Why?")]
    return incident
  }

  private func ids(_ facts: FactSheet = FactSheet(), _ change: (inout Incident) -> Void = { _ in })
    -> [String]
  {
    var incident = Self.complete()
    change(&incident)
    return StructureCheck.findings(incident: incident, file: "incident.md", facts: facts).map(\.id)
  }

  private func fact(_ id: String, _ value: FactValue?, _ unit: FactUnit) -> Fact {
    Fact(id: id, title: id, value: value, unit: unit, label: .computed, method: "", receipt: Receipt())
  }

  @Test func aCompleteIncidentHasNoFindings() { #expect(ids() == []) }

  @Test func everyGapHasItsFinding() {
    #expect(ids { $0.owner = " " } == ["structure/missing-section"])
    #expect(ids { $0.hypotheses = [] } == ["structure/missing-section"])
    #expect(ids { $0.actions = [] } == ["structure/missing-section"])
    #expect(ids { $0.contingency = nil } == ["structure/missing-section"])
    #expect(ids { $0.contingency?.trigger = "" } == ["structure/contingency-without-trigger"])
    #expect(
      ids { $0.options = [Option(what: "Wait", recommended: true)] } == ["structure/fewer-than-two-options"])
    #expect(ids { $0.options[0].recommended = false } == ["structure/no-decision-asked"])
    #expect(ids { $0.nextUpdate = nil } == ["structure/no-next-update"])
    #expect(ids { ($0.nextUpdate, $0.status) = (nil, .resolved) } == [])
    #expect(ids { $0.hypotheses[0].confidence = nil } == ["structure/hypothesis-without-confidence"])
  }

  @Test func actionsNameVerbOwnerAndDate() {
    #expect(ids { $0.actions[0].owner = nil } == ["structure/action-incomplete"])
    #expect(ids { $0.actions[0].due = nil } == ["structure/action-incomplete"])
    #expect(ids { ($0.actions[0].due, $0.actions[0].state) = (nil, .done) } == [])
    #expect(ids { $0.actions[0].what = "Better monitoring" } == ["structure/action-incomplete"])
    #expect(ids { $0.actions[0].what = "Implement a lock" } == [])
  }

  @Test func timesKeepTheirOrder() {
    let facts = FactSheet([fact("time.onset", .time(Timestamp(seconds: 100)), .time)])
    #expect(ids(facts) { $0.times[.detected] = StatedTime(value: Timestamp(seconds: 100)) } == [])
    #expect(
      ids(facts) { $0.times[.detected] = StatedTime(value: Timestamp(seconds: 99)) } == [
        "structure/times-out-of-order"
      ])
    #expect(
      ids(facts) { $0.times[.causeStart] = StatedTime(value: Timestamp(seconds: 101)) } == [
        "structure/times-out-of-order"
      ])
  }

  @Test func damagedRecordsAreNotKeptSilent() {
    let facts = FactSheet([fact("records.missing", .integer(3), .count("records"))])
    func section(_ text: String, draft: Bool = false) -> [String] {
      ids(facts) {
        $0.sections = [WrittenSection(title: "Executive summary", markdown: text, line: 3, isDraft: draft)]
      }
    }
    #expect(section("The shop was slow.") == ["transparency/material-fact-omitted"])
    #expect(section("The shop was slow.", draft: true) == [])
    #expect(section("{{records.missing}} orders are gone.") == [])
    #expect(section("Orders were lost.") == [])
  }

  @Test func openQuestionsAreNamed() {
    #expect(ids { $0.unknowns = [] } == ["transparency/unknowns-missing"])
    #expect(
      ids { ($0.unknowns, $0.status, $0.hypotheses[0].confidence) = ([], .resolved, .almostCertain) } == [])
  }

  @Test func harmToPersonalDataIsNotKeptSilent() {
    func section(_ text: String) -> [String] {
      ids {
        $0.duties.personalData = .disclosed
        $0.sections = [WrittenSection(title: "Executive summary", markdown: text, line: 3)]
      }
    }
    #expect(section("The shop was slow.") == ["transparency/material-fact-omitted"])
    #expect(section("Addresses were exposed.") == [])
  }

  @Test func dutiesThatMayApplyAreMentioned() throws {
    var clock = fact("clock.gdpr_33", .time(Timestamp(seconds: 500)), .time)
    clock.title = Fact.deadlineTitle + "GDPR Article 33, data protection authority"
    clock.method = "Regulation (EU) 2016/679, Article 33(1). Counsel to confirm."
    let facts = FactSheet([clock])
    #expect(ids(facts) == ["obligations/duty-not-mentioned"])
    let incident = Self.complete()
    let found = StructureCheck.findings(incident: incident, file: "x", facts: facts)
    let summary = try #require(found.first?.summary)
    #expect(summary.contains("Article 33") && summary.contains("Counsel to confirm"))
    #expect(StructureCheck.findings(incident: incident, file: "x", facts: facts, brief: "GDPR") == [])
    #expect(ids(facts) { $0.obligations = [Obligation(name: "GDPR 33")] } == [])
  }

  @Test(arguments: [(120_000, true), (0, false), (nil, true)] as [(Int64?, Bool)])
  func creditsThatAreOwedAreMentioned(amount: Int64?, isOwed: Bool) throws {
    let credit = fact("sla.gold.credit", amount.map { .integer($0) }, .money("EUR"))
    let facts = FactSheet([credit, fact("sla.gold.availability", .decimal(0.995), .ratio)])
    #expect(ids(facts) == (isOwed ? ["obligations/credit-not-mentioned"] : []))
    let incident = Self.complete()
    let cards = "Payments by credit card failed."
    let unsaid = StructureCheck.findings(incident: incident, file: "x", facts: facts, brief: cards)
    #expect(unsaid.count == (isOwed ? 1 : 0))
    let brief = "Customers of the gold plan are owed a credit."
    #expect(StructureCheck.findings(incident: incident, file: "x", facts: facts, brief: brief) == [])
    #expect(ids(FactSheet([fact("sla.gold.credit", nil, .money("EUR"))])) == [], "the downtime is not known")
  }

  @Test(arguments: [
    ("clock.dora_19_initial", "The DORA report is due.", true),
    ("clock.dora_19_initial", "Customers in Andorra.", false),
    ("clock.cards_report", "The acquirer was told.", true),
    ("clock.cards_report", "Visa payments failed.", false),
  ]) func aDutyIsMentionedByItsOwnWords(id: String, brief: String, isSaid: Bool) {
    let facts = FactSheet([fact(id, .time(Timestamp(seconds: 500)), .time)])
    let found = StructureCheck.findings(incident: Self.complete(), file: "x", facts: facts, brief: brief)
    #expect(found.isEmpty == isSaid)
  }
}
