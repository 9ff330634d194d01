import Foundation
import IncidentModel

@testable import Preparation

/// Incidents made up for the tests.
enum Sample {
  static let now = Timestamp(rfc3339: "2026-03-12T09:00:00Z")!

  static func time(_ text: String) -> Timestamp { Timestamp(rfc3339: text)! }

  static func context(_ incident: Incident, _ facts: [Fact], now: Timestamp = now) -> PreparationContext {
    PreparationContext(
      incident: incident, facts: FactSheet(facts), format: FactFormat(timeZone: incident.timeZone), now: now)
  }

  static func fact(
    _ id: String, _ title: String, _ value: FactValue?, _ unit: FactUnit, interval: FactInterval? = nil,
    label: FactLabel = .computed, source: String? = nil
  ) -> Fact {
    Fact(
      id: id, title: title, value: value, unit: unit, interval: interval,
      label: value == nil ? .unknown : label,
      method: "Counted.", receipt: Receipt(source: source))
  }

  /// Much is known, customers are safe, the permanent fix is to come.
  static var full: PreparationContext { context(fullIncident, fullFacts) }

  /// Almost nothing is known.
  static var minimal: PreparationContext {
    context(Incident(id: "api-down", title: "The public interface returned errors"), [])
  }

  /// Still going on, another currency, no crash, no money.
  static var ongoing: PreparationContext { context(ongoingIncident, ongoingFacts) }

  /// Everything is done; one customer was hit; nothing was lost.
  static var resolved: PreparationContext {
    var incident = Incident(id: "mail", title: "Invoices went out twice.", severity: .sev3, status: .resolved)
    incident.hypotheses = [Hypothesis(claim: "A retry ran after the first attempt had worked")]
    incident.actions = [
      Action(what: "Send each invoice at most once", kind: .prevent, state: .done, owner: "billing")
    ]
    return context(
      incident,
      [
        fact("customers.affected", "Customers affected", .integer(1), .count("customers")),
        fact("time.onset", "First failure", .time(time("2026-03-11T22:00:00Z")), .time),
        fact("time.resolved", "Over", .time(time("2026-03-12T01:30:00Z")), .time),
        fact("duration.impact", "Duration", .integer(12_600), .seconds),
        fact("records.checked", "Records compared", .integer(412), .count("records")),
        fact("records.missing", "Records missing", .integer(0), .count("records")),
      ])
  }

  static var fullIncident: Incident {
    var incident = Incident(
      id: "orders", title: "Orders were recorded wrongly after a release", severity: .sev1, status: .mitigated
    )
    incident.owner = "the orders team"
    incident.meeting = Meeting(time: time("2026-03-12T09:30:00Z"), minutes: 15, form: .inPerson)
    incident.nextUpdate = time("2026-03-12T14:00:00Z")
    incident.components = [
      Component(
        name: "orders-api", language: "Go", role: "Takes every order from the shop", customerFacing: true),
      Component(
        name: "ledger", language: "Rust", role: "Copies orders to the warehouse", customerFacing: false),
    ]
    incident.hypotheses = [
      Hypothesis(
        claim: "Two requests changed the same order at the same moment, and one change was lost.",
        confidence: .veryLikely,
        supportedBy: ["The race detector names the same lines.", "records.mismatched"],
        against: ["Three damaged orders are older than the release."],
        confirmBy: "Run last night's traffic against the old and the new version.")
    ]
    incident.actions = fullActions
    incident.contingency = Contingency(
      trigger: "More than 1 % of orders fail for five minutes",
      response: "Move all orders to the standby system",
      decidedBy: "The duty engineer", takes: "About ten minutes")
    incident.options = fullOptions
    incident.unknowns = [
      Unknown(
        question: "Was personal data exposed?", answerBy: time("2026-03-12T12:00:00Z"), owner: "security"),
      Unknown(
        question: "Does the insurance policy cover this?", answerBy: time("2026-03-13T10:00:00Z"),
        owner: "finance"),
    ]
    incident.obligations = [
      Obligation(
        name: "GDPR Art. 33", detail: "72 hours from awareness", due: time("2026-03-15T03:00:00Z"),
        owner: "counsel")
    ]
    incident.sections = [
      WrittenSection(
        title: "Preliminary cause",
        markdown: "Our tests never send two changes to one order at once. The change was reviewed as usual.",
        line: 60),
      WrittenSection(
        title: "What we need from you", markdown: "Approve the release freeze until Friday.", line: 80),
    ]
    return incident
  }

  static var fullActions: [Action] {
    [
      Action(what: "Roll back to version 4.1.2", kind: .remediate, state: .done, owner: "orders team"),
      Action(
        what: "Correct the damaged orders and write to the customers", kind: .remediate, state: .inProgress,
        owner: "orders team", due: time("2026-03-13T17:00:00Z"), resources: "Two engineers for one day"),
      Action(
        what: "Lock an order while it is being changed", kind: .prevent, owner: "orders team",
        due: time("2026-03-18T17:00:00Z"), resources: "One engineer for three days"),
      Action(
        what: "Run the race detector before every release", kind: .prevent, owner: "platform team",
        due: time("2026-03-20T17:00:00Z")),
      Action(
        what: "Compare shop and warehouse every five minutes", kind: .detect, owner: "platform team",
        due: time("2026-03-25T17:00:00Z")),
      Action(
        what: "Write to the affected customers", kind: .communicate, owner: "customer care",
        due: time("2026-03-12T16:00:00Z")),
    ]
  }

  static var fullOptions: [IncidentModel.Option] {
    [
      Option(
        what: "Freeze releases until the lock is in", cost: "The spring campaign moves by a week",
        benefit: "No other change can bring the fault back", risk: "Sales loses a week of the campaign",
        recommended: true),
      Option(what: "Keep releasing with a second review", cost: "Nothing", risk: "The fault can come back"),
    ]
  }

  static var fullFacts: [Fact] {
    [
      fact("time.cause_start", "Cause began", .time(time("2026-03-12T01:58:00Z")), .time),
      fact("time.onset", "First failure", .time(time("2026-03-12T02:14:00Z")), .time),
      fact("time.detected", "Detected", .time(time("2026-03-12T02:31:00Z")), .time),
      fact("time.mitigated", "Failures stopped", .time(time("2026-03-12T04:06:00Z")), .time),
      fact("duration.to_detect", "Time to detect", .integer(1020), .seconds),
      fact("duration.to_mitigate", "Time to mitigate", .integer(5700), .seconds),
      fact("duration.impact", "Duration", .integer(6720), .seconds),
      fact("requests.failed", "Failed requests", .integer(18_412), .count("requests")),
      fact("requests.failure_rate", "Failure rate", .decimal(0.043), .ratio),
      fact("requests.failure_rate_peak", "Peak failure rate", .decimal(0.31), .ratio),
      fact("requests.failure_rate_before", "Failure rate before", .decimal(0.0004), .ratio),
      fact("customers.affected", "Customers affected", .integer(1_204), .count("customers")),
      fact("customers.active", "Customers active", .integer(9_870), .count("customers")),
      fact("customers.affected_share", "Share of customers", .decimal(0.122), .ratio),
      fact("orders.failed", "Orders failed", .integer(1_533), .count("orders")),
      fact("orders.failed_value", "Value of failed orders", .integer(7_481_300), .money("USD")),
      fact(
        "revenue.lost", "Revenue lost", .decimal(4_823_400), .money("USD"),
        interval: FactInterval(low: 4_110_000, high: 5_590_000, level: 0.9), label: .estimated),
      fact("orders.recovered", "Orders placed again", .integer(611), .count("orders")),
      fact("records.checked", "Records compared", .integer(52_310), .count("records")),
      fact("records.missing", "Records missing", .integer(212), .count("records")),
      fact("records.mismatched", "Records that differ", .integer(87), .count("records")),
      fact("change.suspect", "Most suspect change", .text("orders-api 4.2.0"), .text),
    ]
  }

  static var ongoingIncident: Incident {
    var incident = Incident(
      id: "search-slow", title: "Search fails for visitors in Europe", severity: .sev2, status: .identified,
      currency: "EUR")
    incident.timeZone = TimeZone(identifier: "Europe/Zurich") ?? .gmt
    incident.meeting = Meeting(time: time("2026-03-12T09:15:00Z"), minutes: 5, form: .phone)
    incident.nextUpdate = time("2026-03-12T10:00:00Z")
    incident.actions = [
      Action(
        what: "Add two search servers in Europe", kind: .remediate, state: .inProgress, owner: "search team",
        due: time("2026-03-12T11:00:00Z"))
    ]
    incident.unknowns = [Unknown(question: "What caused the slowdown?", answerBy: nil, owner: "search team")]
    return incident
  }

  static var ongoingFacts: [Fact] {
    [
      fact("time.onset", "First failure", .time(time("2026-03-12T07:40:00Z")), .time),
      fact("latency.p99", "Slowest one in a hundred", .decimal(8_400), .milliseconds),
      fact("requests.failed", "Failed requests", .integer(3_120), .count("requests")),
      fact("customers.affected", "Customers affected", nil, .count("customers")),
    ]
  }
}
