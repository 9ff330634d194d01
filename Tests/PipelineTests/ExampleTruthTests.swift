import Foundation
import IncidentModel
import Pipeline
import Testing

/// Facts of the examples against what their simulations noted; definitions are in each example's README.
@Suite struct ExampleTruthTests {
  private struct Example: Sendable {
    let investigation: Investigation
    private let truth: Data

    init(_ name: String) throws {
      let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Examples/\(name)")
      truth = try Data(contentsOf: root.appending(path: "truth.json"))
      investigation = Investigation(try LoadedIncident(IncidentFolder(root.path), world: .live))
    }

    var facts: FactSheet { investigation.facts }

    private func value(_ path: String) -> Any? {
      let truth = try? JSONSerialization.jsonObject(with: self.truth)
      return path.split(separator: ".").reduce(truth) { ($0 as? [String: Any])?[String($1)] }
    }

    func number(_ path: String) throws -> Double {
      try #require((value(path) as? NSNumber)?.doubleValue, "\(path)")
    }
    func time(_ path: String) throws -> Timestamp {
      try #require((value(path) as? String).flatMap { Timestamp(rfc3339: $0) }, "\(path)")
    }

    /// Lines that could not be read, and requests between the true ends of the window and the measured ones: so many
    /// may be missing or too many.
    func slack() throws -> (requests: Double, failed: Double) {
      let logs = try #require(investigation.caseFile.logs)
      let pairs = [
        (try time("times.onset"), facts.time("time.onset")),
        (try time("times.mitigated"), facts.time("time.mitigated")),
      ]
      let minutes = logs.perMinute.filter { minute in
        pairs.contains { pair in
          guard let measured = pair.1 else { return false }
          return minute.minute.adding(seconds: 60) > min(pair.0, measured)
            && minute.minute <= max(pair.0, measured)
        }
      }
      let total = minutes.reduce(logs.malformed) { $0 + $1.total }
      return (Double(total), Double(minutes.reduce(logs.malformed) { $0 + $1.failed }))
    }

    func expect(_ id: String, _ path: String, within slack: Double = 0) throws {
      let fact = try #require(facts.number(id), "\(id)")
      let truth = try number(path)
      #expect(abs(fact - truth) <= slack, "\(id): \(fact), true: \(truth), slack: \(slack)")
    }

    func expectTime(_ id: String, _ path: String) throws {
      let truth = try time(path)
      #expect(facts.time(id) == truth, "\(id)")
    }

    func expectInside(_ id: String, _ truth: Double) throws {
      let interval = try #require(facts[id]?.interval, "\(id)")
      #expect(interval.low <= truth && truth <= interval.high, "\(id): \(interval), true: \(truth)")
    }
  }

  private static let corruption = Result { try Example("orders-corruption") }

  @Test func corruptedOrders() throws {
    let example = try Self.corruption.get()
    let facts = example.facts
    try example.expectTime("time.cause_start", "times.cause_start")
    try example.expectTime("time.detected", "times.detected")
    try example.expectTime("time.resolved", "times.resolved")
    // The log writes when a request was answered, the simulation when it had decided.
    let onset = try #require(facts.time("time.onset"))
    let trueOnset = try example.time("times.onset")
    #expect(abs(onset.seconds(since: trueOnset)) <= 1)
    // The window ends with the last failure of its last minute, which may be one of the usual few.
    let mitigated = try #require(facts.time("time.mitigated"))
    let rest = try example.time("times.mitigated").seconds(since: mitigated)
    #expect(abs(rest) <= 60)

    let slack = try example.slack()
    try example.expect("requests.total", "requests.total_in_window", within: slack.requests)
    try example.expect("requests.failed", "requests.failed_in_window", within: slack.failed)
    try example.expect("customers.failed_requests", "customers.failed_in_window", within: slack.failed)
    try example.expect("customers.active", "customers.active_in_window", within: slack.requests)
    try example.expect("orders.failed", "orders.failed_in_window", within: slack.failed)
    try example.expect("customers.bad_records", "records.owners_of_differing")
    try example.expectInside("orders.lost", try example.number("demand.orders_lost"))
  }

  @Test func corruptedRecords() throws {
    let example = try Self.corruption.get()
    try example.expect("records.mismatched", "records.mismatched")
    let sums = [
      ("records.missing", ["missing", "unexpected"]),
      ("records.duplicated", ["duplicated", "unexpected_duplicated"]),
      ("records.checked", ["shop_confirmed", "unexpected"]),
      ("records.value_at_risk", ["value_at_risk_minor", "unexpected_value_minor"]),
    ]
    for (id, parts) in sums {
      let truth = try parts.reduce(0) { $0 + (try example.number("records.\($1)")) }
      #expect(example.facts.number(id) == truth, "\(id)")
    }
    let suspect = example.investigation.caseFile.suspects.first?.change
    #expect(suspect?.service == "order-sync" && suspect?.version == "2.15.0")
  }

  @Test func paymentTimeouts() throws {
    let example = try Example("payment-timeouts")
    let facts = example.facts
    try example.expectTime("time.cause_start", "times.cause_start")
    try example.expectTime("time.detected", "times.detected")
    try example.expectTime("time.resolved", "times.resolved")
    let slack = try example.slack()
    try example.expect("requests.total", "requests.total_in_window", within: slack.requests)
    try example.expect("requests.failed", "requests.failed_in_window", within: slack.failed)
    try example.expect("customers.affected", "customers.failed_in_window", within: slack.failed)
    try example.expect("customers.active", "customers.active_in_window", within: slack.requests)
    try example.expect("orders.failed", "orders.failed_in_window", within: slack.failed)
    #expect(facts["orders.failed_value"]?.unit == .money("JPY"))
    try example.expectInside("orders.lost", try example.number("demand.orders_lost"))
    #expect(example.investigation.caseFile.suspects.first?.change.setting == "database.pool_max")
    #expect(facts.integer("crash.count") == 0)
    #expect(facts["records.missing"]?.value == nil)
  }
}
