import Analysis
import Evidence
import IncidentModel
import Pipeline
import Testing

/// Facts of incidents that are unlike the examples, against what their generators know.
@Suite struct MadeIncidentTests {
  static let checkout = Result { try CheckoutIncident.made.investigate() }
  static let payments = Result { try PaymentIncident.made.investigate() }

  @Test func checkoutTimes() throws {
    let facts = try Self.checkout.get().facts
    let window = CheckoutIncident.made.truth.window(CheckoutIncident.failsFrom, CheckoutIncident.failsTo)
    #expect(facts.time("time.onset") == window.first?.time)
    #expect(facts.time("time.mitigated") == window.last?.time)
    #expect(facts.time("time.detected") == CheckoutIncident.alert)
    #expect(facts.time("time.resolved") == CheckoutIncident.failsTo.adding(seconds: 360))
    #expect(facts.time("time.cause_start") == CheckoutIncident.release)
    #expect(
      facts.integer("duration.to_detect")
        == window.first.map { CheckoutIncident.alert.seconds(since: $0.time) })
  }

  @Test func checkoutRequests() throws {
    let truth = CheckoutIncident.made.truth
    let window = truth.window(CheckoutIncident.failsFrom, CheckoutIncident.failsTo)
    expectCounts(try Self.checkout.get().facts, window, owners: truth.badOwners)
    let facts = try Self.checkout.get().facts
    #expect(facts.integer("customers.bad_records") == Int64(truth.badOwners.count))
    #expect(facts["orders.failed_value"]?.unit == .money("BRL"))
  }

  @Test func checkoutRecords() throws {
    let facts = try Self.checkout.get().facts
    let truth = CheckoutIncident.made.truth
    #expect(truth.missing > 0 && truth.duplicated > 0 && truth.mismatched > 0)
    #expect(facts.integer("records.missing") == Int64(truth.missing))
    #expect(facts.integer("records.duplicated") == Int64(truth.duplicated))
    #expect(facts.integer("records.mismatched") == Int64(truth.mismatched))
    #expect(facts.integer("records.value_at_risk") == truth.valueAtRisk)
    #expect(
      facts.integer("records.checked") == Int64(truth.requests.count { $0.amount != nil && !$0.failed }))
  }

  @Test func checkoutCause() throws {
    let investigation = try Self.checkout.get()
    #expect(investigation.caseFile.suspects.first?.change.version == "v3.8.0")
    #expect(investigation.facts.integer("crash.count") == 1)
    #expect(investigation.caseFile.crashes.map(\.language) == [CrashLanguage.go])
    let words = try #require(investigation.facts.text("blast.explained_by"))
    #expect(words.contains("v3.8.0") || words.contains("checkout"))
  }

  @Test func checkoutLossHoldsTheTruth() throws {
    let facts = try Self.checkout.get().facts
    let window = CheckoutIncident.made.truth.window(CheckoutIncident.failsFrom, CheckoutIncident.failsTo)
    expectInside(facts["orders.lost"], Double(window.failedOrders.count))
    expectInside(facts["revenue.lost"], Double(window.failedOrders.value))
  }

  @Test func ongoingPayments() throws {
    let investigation = try Self.payments.get()
    let facts = investigation.facts
    let window = PaymentIncident.made.truth.window(PaymentIncident.failsFrom, nil)
    #expect(facts.time("time.onset") == window.first?.time)
    #expect(facts["time.mitigated"]?.value == nil)
    #expect(facts["time.resolved"]?.value == nil)
    #expect(facts.time("time.detected") == PaymentIncident.noticed)
    #expect(facts["time.detected"]?.label == .stated)
    #expect(facts["duration.impact"]?.title.contains("so far") == true)
    expectCounts(facts, window, owners: [])
    #expect(facts["orders.failed_value"]?.unit == .money("GBP"))
    #expect(facts["records.missing"]?.value == nil)
    #expect(facts.integer("crash.count") == 0)
  }

  @Test func ongoingLossHoldsTheTruth() throws {
    let facts = try Self.payments.get().facts
    let window = PaymentIncident.made.truth.window(PaymentIncident.failsFrom, nil)
    expectInside(facts["orders.lost"], Double(window.failedOrders.count))
    expectInside(facts["revenue.lost"], Double(window.failedOrders.value))
  }

  @Test func aFlagIsTheSuspect() throws {
    let investigation = try Self.payments.get()
    let suspect = try #require(investigation.caseFile.suspects.first?.change)
    #expect(suspect.kind == .flag)
    #expect(suspect.setting == "instant-pay")
    #expect(investigation.facts.time("time.cause_start") == PaymentIncident.flag)
    #expect(investigation.facts.text("blast.explained_by")?.contains("/basket/pay") == true)
  }

  private func expectCounts(_ facts: FactSheet, _ window: [Truth.Request], owners: Set<String>) {
    let failed = window.failed
    #expect(failed.count > 50)
    #expect(facts.integer("requests.total") == Int64(window.count))
    #expect(facts.integer("requests.failed") == Int64(failed.count))
    #expect(facts.integer("customers.failed_requests") == Int64(failed.customers.count))
    #expect(facts.integer("customers.affected") == Int64(failed.customers.union(owners).count))
    #expect(facts.integer("customers.active") == Int64(window.customers.count))
    #expect(facts.integer("orders.failed") == Int64(window.failedOrders.count))
    #expect(facts.integer("orders.failed_value") == window.failedOrders.value)
  }

  private func expectInside(_ fact: Fact?, _ truth: Double) {
    let interval = fact?.interval
    #expect(
      interval.map { $0.low <= truth && truth <= $0.high } == true,
      "\(truth) in \(String(describing: interval))")
  }
}

/// What a new user meets who left the template's zone and currency as they were.
@Suite struct LeftDefaultsTests {
  @Test func anotherCurrencyIsNotCountedAsZero() throws {
    var made = CheckoutIncident.made
    made.files["incident.md"] =
      "---\ntitle: Checkout fails\ntimezone: America/Sao_Paulo\ncurrency: USD\n---\n"
    let investigation = try made.investigate()
    let window = made.truth.window(CheckoutIncident.failsFrom, CheckoutIncident.failsTo)
    #expect(investigation.facts["orders.failed_value"]?.value == nil)
    #expect(investigation.facts.integer("orders.failed_value.BRL") == window.failedOrders.value)
    #expect(investigation.diagnostics.contains { $0.id == "facts/other-currency" })
  }

  @Test func theBriefNamesTheZone() throws {
    let subtitle = DocumentContext(try CheckoutIncident.made.investigate()).brief.subtitle
    #expect(subtitle.hasSuffix("times in Sao Paulo (UTC−3)"))
  }
}
