import Foundation
import IncidentModel
import Testing

@testable import Analysis

@Suite struct MoneyFactTests {
  static func time(_ text: String) -> Timestamp { Timestamp(rfc3339: text)! }

  /// Down from 10:00 to 11:00 on 12 April 2026, a month of 43,200 minutes.
  static func incident(_ change: (inout Incident) -> Void = { _ in }) -> Incident {
    var incident = Incident(id: "i", title: "t", timeZone: .gmt, currency: "EUR")
    incident.times[.onset] = StatedTime(value: time("2026-04-12T10:00:00Z"))
    incident.times[.detected] = StatedTime(value: time("2026-04-12T10:05:00Z"))
    incident.times[.mitigated] = StatedTime(value: time("2026-04-12T11:00:00Z"))
    incident.meeting = Meeting(time: time("2026-04-13T00:00:00Z"))
    change(&incident)
    return incident
  }

  static func facts(_ change: (inout Incident) -> Void) -> FactSheet {
    FactMaker.facts(of: CaseFile(incident: incident(change)))
  }

  static func agreement(earlier: Int64? = nil, fee: Int64? = 1_000_000) -> ServiceAgreement {
    var agreement = ServiceAgreement(
      name: "Gold", target: 0.999,
      tiers: [.init(below: 0.995, credit: 0.25), .init(below: 0.999, credit: 0.1)], currency: "EUR")
    (agreement.fee, agreement.earlierDowntime) = (fee, earlier)
    return agreement
  }

  @Test func creditOfTheTierReached() {
    let facts = Self.facts { $0.agreements = [Self.agreement()] }
    #expect(facts.number("sla.gold.availability") == 1 - 60.0 / 43_200)
    #expect(facts.integer("sla.gold.credit") == 100_000)
    #expect(facts.integer("sla.credit") == 100_000)
    #expect(facts.integer("sla.gold.budget_left") == 0)
    #expect(facts["sla.gold.budget_left"]?.method.contains("overdrawn by 17 minutes") == true)
    #expect(facts.known("availability.month") == nil)
  }

  @Test func earlierDowntimeCanReachTheNextTier() {
    let facts = Self.facts { $0.agreements = [Self.agreement(earlier: 156 * 60 + 1)] }
    #expect(facts.integer("sla.gold.credit") == 250_000)
    // 12 days and a night: 17,280 minutes to the meeting.
    let down = Double(60 * 60 + 156 * 60 + 1)
    #expect(facts.number("availability.month") == 1 - down / (17_280 * 60))
  }

  @Test func exactlyOnATierIsNotBelowIt() {
    let facts = Self.facts { $0.agreements = [Self.agreement(earlier: 156 * 60)] }
    #expect(facts.integer("sla.gold.credit") == 100_000)
  }

  @Test func withoutAFeeTheCreditIsUnknown() {
    let facts = Self.facts { $0.agreements = [Self.agreement(fee: nil)] }
    #expect(facts.known("sla.credit") == nil)
    #expect(facts["sla.gold.credit"]?.method.contains("a credit of 10 % of the fee") == true)
  }

  @Test func costsAreAddedOnce() {
    let facts = Self.facts {
      $0.agreements = [Self.agreement()]
      $0.costs.response = [.init(what: "the night", people: 3, hours: 4.5, rate: 9000)]
      $0.costs.refunds = .init(minor: 12_345, source: "Finance")
    }
    #expect(facts.number("cost.response_hours") == 13.5 * 3600)
    #expect(facts.integer("cost.response") == 121_500)
    #expect(facts.integer("cost.total") == 233_845)
    #expect(facts["cost.total"]?.method.contains("cost.goodwill") == true)
  }

  @Test func revenueIsAddedNetWithItsRange() throws {
    let facts = Self.facts {
      $0.costs.goodwill = .init(minor: 5000, source: nil)
      $0.stated = [
        StatedNumber(
          id: "revenue.lost_net", value: .integer(70_000), unit: .money("EUR"), source: "Finance"),
        StatedNumber(id: "revenue.lost", value: .integer(90_000), unit: .money("EUR"), source: "Finance"),
      ]
    }
    #expect(facts.integer("cost.total") == 75_000)
  }

  @Test func aSingleAmountIsNoSum() {
    let facts = Self.facts { $0.costs.goodwill = .init(minor: 5000, source: nil) }
    #expect(facts.known("cost.total") == nil)
  }

  @Test func absurdAmountsDoNotEndTheProgram() {
    let facts = Self.facts {
      $0.costs.response = [.init(what: "x", people: 9e14, hours: 9e14, rate: 9e16)]
      $0.costs.refunds = .init(minor: 99_999_999_999_999_999, source: nil)
    }
    #expect(facts.integer("cost.response") == 100_000_000_000_000_000)
    #expect(facts.known("cost.total") != nil)
  }

  @Test func clocksSayWhatIsLeftAtTheMeeting() throws {
    let facts = Self.facts { $0.duties.regimes = [.nis2] }
    let warning = try #require(facts.known("clock.nis2_23_early_warning"))
    #expect(warning.value == .time(Self.time("2026-04-13T10:05:00Z")))
    #expect(warning.method.contains("At the time of the meeting, 10 hours 5 minutes are left."))
    #expect(warning.method.contains("Counsel to confirm"))
    #expect(facts.text("duties.assessed")?.contains("NIS2 Article 23, early warning") == true)
  }

  @Test func aDeadlineThatPersonsWroteWins() {
    let due = Self.time("2026-04-13T08:00:00Z")
    let facts = Self.facts {
      $0.duties.regimes = [.gdpr]
      $0.duties.personalData = .altered
      $0.obligations = [Obligation(name: "GDPR 33", due: due)]
    }
    #expect(facts.time("clock.gdpr_33") == due)
  }
}
