import Foundation
import IncidentModel

@testable import FollowUp

enum Sample {
  static func time(_ text: String) -> Timestamp { Timestamp(rfc3339: text)! }

  static var input: FollowUpInput { input(incident) }

  static func input(_ incident: Incident) -> FollowUpInput {
    FollowUpInput(
      incident: incident, facts: FactSheet(facts), format: FactFormat(timeZone: incident.timeZone),
      now: time("2026-03-12T10:00:00Z"), pages: ["out/brief.pdf"])
  }

  static var minimal: FollowUpInput {
    FollowUpInput(
      incident: Incident(id: "x", title: "Something broke"), facts: FactSheet(),
      format: FactFormat(timeZone: .gmt),
      now: time("2026-03-12T10:00:00Z"))
  }

  static var incident: Incident {
    var incident = Incident(
      id: "Orders 2026", title: "Bestellungen für Zürich: falsch gespeichert; wieder gut", severity: .sev1,
      status: .mitigated, preparedFor: "CEO")
    incident.owner = "orders team"
    incident.nextUpdate = time("2026-03-12T14:00:00Z")
    incident.hypotheses = [Hypothesis(claim: "Two requests changed one order.", confidence: .veryLikely)]
    incident.actions = [
      Action(what: "Roll back to 4.1.2", kind: .remediate, state: .done, owner: "orders team"),
      Action(
        what: "Correct {{records.missing}} orders, then tell customers; all = 100 %", kind: .remediate,
        state: .inProgress, owner: "orders team", due: time("2026-03-13T17:00:00Z")),
      Action(what: "Lock an order while it is being changed", kind: .prevent),
    ]
    incident.unknowns = [
      Unknown(
        question: "Was personal data exposed?", answerBy: time("2026-03-12T12:00:00Z"), owner: "security")
    ]
    incident.obligations = [
      Obligation(name: "GDPR Art. 33", due: time("2026-03-15T03:00:00Z"), owner: "counsel")
    ]
    incident.options = [Option(what: "Freeze releases until Friday", recommended: true)]
    return incident
  }

  static var facts: [Fact] {
    [
      fact("customers.affected", "Customers affected", .integer(1_204), .count("customers")),
      fact("records.missing", "Records missing", .integer(212), .count("records")),
      fact(
        "revenue.lost", "Revenue lost", .decimal(4_823_400), .money("EUR"),
        FactInterval(low: 4_110_000, high: 5_590_000, level: 0.9)),
    ]
  }

  private static func fact(
    _ id: String, _ title: String, _ value: FactValue, _ unit: FactUnit, _ interval: FactInterval? = nil
  ) -> Fact {
    Fact(
      id: id, title: title, value: value, unit: unit, interval: interval, label: .computed,
      method: "Counted.",
      receipt: Receipt())
  }
}
