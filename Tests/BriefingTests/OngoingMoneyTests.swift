import IncidentModel
import Testing

@testable import Briefing

/// An incident that still goes on and costs money, with no crash, no deployment and no end in the evidence.
@Suite struct OngoingMoneyTests {
  static let onset = SampleIncident.time("2026-11-02T09:40:00Z")

  static let facts = FactSheet([
    SampleIncident.fact("time.onset", "First customers hit", .time(onset), .time),
    SampleIncident.fact("time.mitigated", "Customers no longer hit", nil, .time, .unknown),
    SampleIncident.fact("duration.impact", "Duration of the impact so far", .integer(5400), .seconds),
    SampleIncident.fact("requests.failed", "Failed requests", .integer(812), .count("requests")),
    SampleIncident.fact("customers.affected", "Customers affected", .integer(640), .count("customers")),
    SampleIncident.fact("change.suspect", "Change most suspect", nil, .text, .unknown),
    SampleIncident.fact(
      "revenue.lost", "Revenue not taken", .decimal(1_830_000), .money("EUR"), .estimated, low: 1_200_000,
      high: 2_500_000),
  ])

  static let brief: Document = {
    var incident = Incident(
      id: "refunds", title: "Refunds are not paid out", severity: .sev2, status: .investigating)
    incident.owner = "Payments team"
    incident.actions = [
      Action(
        what: "Pay refunds by hand", kind: .remediate, state: .inProgress, owner: "Finance",
        due: SampleIncident.time("2026-11-02T16:00:00Z"))
    ]
    incident.nextUpdate = SampleIncident.time("2026-11-02T13:00:00Z")
    return BriefComposer.compose(incident: incident, facts: facts, inputs: BriefingInputs()).document
  }()

  static func text(_ key: String) -> String {
    brief.sections.filter { $0.key == key }.flatMap { $0.blocks.flatMap(\.texts) }.map(\.plain)
      .joined(separator: "\n")
  }

  @Test func theBottomLineSaysThatItGoesOnAndWhatItCosts() {
    #expect(
      Self.text("bottom_line")
        == "640 customers have been affected for 1 hour 30 minutes, since 09:40 UTC on 2 November: 812 requests "
        + "failed. It is still going on. We estimate the lost revenue at about €18,000 (between €12,000 and "
        + "€25,000). We are not asking for a decision yet.")
  }

  @Test func nothingIsSaidAboutCrashesOrChanges() {
    let all = Self.brief.sections.map { Self.text($0.key) }.joined(separator: "\n").lowercased()
    for word in ["crash", "deploy", "rollback", "the evidence holds", "to null", "stopped"] {
      #expect(!all.contains(word), "\(word)")
    }
    #expect(Self.text("cause") == "The cause is not known yet.")
    #expect(Self.text("unknowns").contains("Customers no longer hit: not known yet"))
  }

  @Test func theOpenStepAndTheNextUpdateAreThere() {
    #expect(Self.text("remediation").contains("Pay refunds by hand\nFinance\n2 November\nin progress"))
    #expect(Self.text("next_update") == "You hear from us again at 13:00 UTC on 2 November.")
  }
}
