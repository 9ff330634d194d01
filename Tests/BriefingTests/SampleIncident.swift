import Foundation
import IncidentModel

@testable import Briefing

/// Incidents of several kinds, from everything known to nothing known.
enum SampleIncident {
  static func fact(
    _ id: String, _ title: String, _ value: FactValue?, _ unit: FactUnit, _ label: FactLabel = .computed,
    low: Double? = nil, high: Double? = nil
  ) -> Fact {
    let interval = low.flatMap { low in high.map { FactInterval(low: low, high: $0, level: 0.9) } }
    let input = Receipt.Input(
      file: "evidence/orders.log", sha256: String(repeating: "ab", count: 32), lines: [3, 9])
    return Fact(
      id: id, title: title, value: value, unit: unit, interval: interval, label: label, method: "Counted.",
      receipt: label == .stated ? Receipt(source: "Finance") : Receipt(inputs: [input]))
  }

  static func time(_ text: String) -> Timestamp { Timestamp(rfc3339: text) ?? Timestamp(nanoseconds: 0) }

  static let onset = time("2026-03-12T02:14:00Z")
  static let mitigated = time("2026-03-12T04:06:00Z")

  static let fullFacts = FactSheet([
    fact("time.onset", "First customers hit", .time(onset), .time),
    fact("time.detected", "We noticed", .time(time("2026-03-12T02:31:00Z")), .time),
    fact("time.mitigated", "Customers no longer hit", .time(mitigated), .time),
    fact("duration.to_detect", "From first failure to detection", .integer(1020), .seconds),
    fact("duration.impact", "Duration of the impact", .integer(6720), .seconds),
    fact("requests.failed", "Failed requests", .integer(4321), .count("requests")),
    fact("requests.failure_rate_peak", "Worst minute", .decimal(0.31), .ratio),
    fact("requests.failure_rate_before", "Failure rate before", .decimal(0.002), .ratio),
    fact("customers.affected", "Customers affected", .integer(1204), .count("customers")),
    fact("customers.active", "Active customers", .integer(10_000), .count("customers")),
    fact("customers.affected_share", "Share of customers", .decimal(0.1204), .ratio),
    fact("orders.failed_value", "Value of failed orders", .integer(8_650_000), .money("USD")),
    fact(
      "revenue.lost", "Revenue lost", .integer(4_210_000), .money("USD"), .estimated, low: 3_500_000,
      high: 5_100_000),
    fact("records.missing", "Records missing", .integer(1), .count("records")),
    fact("records.mismatched", "Records wrong", .integer(77), .count("records")),
    fact("change.suspect", "Suspect change", .text("version 2.4.0 of order-service"), .text),
    fact("support.tickets", "Support tickets", .integer(42), .count("tickets"), .stated),
    fact("sla.credit", "Service credit", nil, .money("USD"), .unknown),
  ])

  static var full: Incident {
    var incident = Incident(
      id: "orders", title: "Orders were lost & doubled <after> a rollback", severity: .sev1,
      status: .mitigated)
    incident.owner = "Order platform"
    incident.components = [
      Component(
        name: "order-service", language: "Go", role: "takes every order from the shop", customerFacing: true),
      Component(name: "ledger", language: "Rust", role: "the book of all payments"),
    ]
    incident.hypotheses = [
      Hypothesis(
        claim: "A race condition lets two workers change one order at once.", confidence: .likely,
        supportedBy: ["the race report"], against: ["only one region"], confirmBy: "a load test")
    ]
    incident.actions = [
      Action(
        what: "Return to the version before", kind: .remediate, state: .done, owner: "Order platform",
        due: mitigated),
      Action(
        what: "Repair {{records.mismatched|noun}}", kind: .remediate, state: .inProgress, owner: "Data",
        due: time("2026-03-14T00:00:00Z"), resources: "two engineers", line: 12),
    ]
    incident.contingency = Contingency(
      trigger: "failures rise again", response: "switch to the standby", decidedBy: "the engineer on call",
      takes: "five minutes")
    incident.options = [
      Option(
        what: "Repair now", cost: "two days", benefit: "no second incident", risk: "low", recommended: true),
      Option(what: "Wait a week"),
    ]
    incident.unknowns = [Unknown(question: "Are invoices wrong?", owner: "Finance")]
    incident.stated = [
      StatedNumber(id: "support.tickets", value: .integer(42), unit: .count("tickets"), source: "Finance")
    ]
    incident.nextUpdate = time("2026-03-12T18:00:00Z")
    incident.obligations = [Obligation(name: "Service agreement", due: time("2026-04-01T00:00:00Z"))]
    return incident
  }

  static let inputs = BriefingInputs(
    timeline: [
      TimelineEntry(
        time: onset, clock: "02:14 UTC", kind: .failure, text: "First failed request", source: "orders.log:3"),
      TimelineEntry(
        time: time("2026-03-12T02:00:00Z"), clock: "02:00 UTC", kind: .change,
        text: "Version 2.4.0 went live",
        source: "deployments.json:1"),
    ],
    chart: LossChart(
      title: "Orders a minute", alternativeText: "Orders fell by half from 02:14.", unit: "orders",
      start: onset, stepSeconds: 60, actual: [10, 4, nil, 9], expected: [10, 10, 10, 10], low: [8, 8, 8, 8],
      high: [12, 12, 12, 12], window: 1..<3, ticks: [ChartTick(step: 0, label: "02:14")]),
    crashes: [
      CrashNote(
        name: "data race", explanation: "Two parts of the program changed the same value at the same moment.",
        component: "order-service", source: "race.txt:1")
    ],
    errors: [ErrorNote(text: "order <*> not found", source: "orders.log")],
    concentration: "they came from the new version", generator: "Candor 0.1.0")

  /// Every kind of incident that a draft must have words for.
  static let variants: [(name: String, incident: Incident, facts: FactSheet, inputs: BriefingInputs)] = {
    let bare = Incident(id: "x", title: "Something is wrong", status: .investigating)
    var ongoing = full
    ongoing.status = .investigating
    let some = fullFacts.facts.filter {
      !["time.mitigated", "duration.impact", "revenue.lost"].contains($0.id)
    }
    let records = fullFacts.facts.filter { $0.id.hasPrefix("records.") }
    let zero = FactSheet([fact("requests.failed", "Failed requests", .integer(0), .count("requests"))])
    let unknown = FactSheet([
      fact("customers.affected", "Customers affected", nil, .count("customers"), .unknown),
      fact("revenue.lost", "Revenue lost", nil, .money("EUR"), .unknown),
    ])
    return [
      ("full", full, fullFacts, inputs), ("nothing known", bare, FactSheet(), BriefingInputs()),
      ("still going on", ongoing, FactSheet(some), inputs),
      ("records only", bare, FactSheet(records), BriefingInputs()),
      ("no failures", bare, zero, BriefingInputs()), ("asked but unknown", bare, unknown, BriefingInputs()),
    ]
  }()
}
