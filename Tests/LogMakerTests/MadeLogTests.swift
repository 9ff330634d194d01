import Evidence
import Foundation
import LogMaker
import Scan
import Testing

@Suite struct MadeLogTests {
  @Test(arguments: LogPlan.Format.allCases) func theSamePlanGivesTheSameBytes(format: LogPlan.Format) throws {
    let plan = MadeLog.plan(format, bytes: 100_000)
    let once = try MadeLog(plan)
    let again = try MadeLog(plan)
    #expect(once.bytes == again.bytes && once.truth == again.truth)
    var other = plan
    other.seed = 2
    #expect(try MadeLog(other).bytes != once.bytes)
    #expect(once.bytes.count >= plan.bytes && once.bytes.count < plan.bytes + 2_000)
  }

  /// Counted again with Foundation's reader, which shares nothing with the maker.
  @Test(arguments: [nil, 1, 2, 3, 4, 5, 6]) func theTruthIsWhatTheLinesHold(style: UInt64?) throws {
    var plan = MadeLog.plan()
    plan.style = style
    let log = try MadeLog(plan)
    let names = style == nil ? ["status": "status", "customer": "customer_id"] : log.truth.map
    var (lines, damaged, requests, failed, customers) = (0, 0, 0, 0, Set<String>())
    for line in log.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      lines += 1
      guard let object = try? JSONSerialization.jsonObject(with: Data(line)) as? [String: Any] else {
        damaged += 1
        continue
      }
      guard let status = value(object, names["status"]) as? Int else { continue }
      requests += 1
      failed += status >= 500 ? 1 : 0
      if let customer = value(object, names["customer"]) as? String { customers.insert(customer) }
    }
    #expect(lines == log.truth.lines && damaged == log.truth.malformed && damaged > 3)
    #expect(requests == log.truth.requests && failed == log.truth.failed && failed > 10)
    #expect(customers.count == log.truth.customersActive)
  }

  private func value(_ object: [String: Any], _ path: String?) -> Any? {
    (path ?? "").split(separator: ".").reduce(object as Any?) { ($0 as? [String: Any])?[String($1)] }
  }

  @Test func aLogWithoutAnIncidentPlantsNothing() throws {
    var plan = MadeLog.plan()
    plan.incident = nil
    #expect(try MadeLog(plan).truth.incident == [:])
    #expect(try MadeLog(MadeLog.plan()).truth.incident?["service"] == "order-sync")
  }
}

/// The engine answers what was planted, in every format and in styles that no logger has.
@Suite struct MadeLogAnswerTests {
  @Test(arguments: LogPlan.Format.allCases) func everyFormat(format: LogPlan.Format) throws {
    try expectAnswers(MadeLog(MadeLog.plan(format)))
  }

  @Test(arguments: UInt64(1)...12) func drawnStylesWithTheirMapping(style: UInt64) throws {
    var plan = MadeLog.plan()
    plan.style = style
    plan.names = .invented
    try expectAnswers(MadeLog(plan))
  }

  @Test(arguments: UInt64(21)...28) func drawnStylesWithUsualNames(style: UInt64) throws {
    var plan = MadeLog.plan()
    plan.style = style
    let log = try MadeLog(plan)
    try expectAnswers(log, fields: [:])
  }

  private func expectAnswers(_ log: MadeLog, fields: [String: String]? = nil) throws {
    var options = LogOptions()
    options.fields = fields ?? log.truth.map
    let summary = LogEngine.summarize([ByteSource(name: "made", bytes: log.bytes)], options: options)
    let truth = log.truth
    #expect(summary.lines == truth.lines && summary.malformed == truth.malformed)
    #expect(summary.requests.total == truth.requests && summary.requests.failed == truth.failed)
    #expect(summary.customers.active == truth.customersActive)
    #expect(summary.customers.affected == truth.customersAffected)
    if let value = truth.failedValue { #expect(summary.orders.value == value) }
    #expect(
      summary.perMinute.map { [$0.total, $0.failed] } == truth.minutes.sorted { $0.key < $1.key }.map(\.value)
    )
    #expect(summary.latencyOK?.p50 == truth.latencyOk["p50"])
    #expect(summary.latencyFailed?.p50 == truth.latencyFailed["p50"])
  }
}
