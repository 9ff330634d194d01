import Foundation
import IncidentModel
import Testing

@testable import Analysis

/// Deadlines at their boundaries. The expected dates are counted by hand from the primary texts.
@Suite struct DutyTests {
  static func time(_ text: String) -> Timestamp { Timestamp(rfc3339: text)! }
  static func zone(_ name: String) -> TimeZone { TimeZone(identifier: name)! }

  static func duty(
    _ id: String, aware: String? = nil, zone name: String = "UTC", severity: IncidentSeverity = .sev1,
    _ change: (inout DutyContext) -> Void = { _ in }
  ) throws -> Duty {
    var context = DutyContext()
    context.regimes = DutyRegime.allCases
    context.aware = aware.map(time)
    change(&context)
    let facts = DutyCase(context: context, zone: zone(name), severity: severity)
    return try #require(DutyAssessment.duties(facts).first { $0.id == id })
  }

  static func deadline(
    _ id: String, aware: String? = nil, zone: String = "UTC", _ change: (inout DutyContext) -> Void = { _ in }
  ) throws -> String? {
    try duty(id, aware: aware, zone: zone, change).deadline?.rfc3339
  }

  @Test(arguments: [
    // A Friday evening: hours run through the weekend.
    ("2026-03-13T18:00:00Z", "2026-03-16T18:00:00Z"),
    // Across the change to summer time hours stay hours.
    ("2026-03-28T00:30:00+01:00", "2026-03-30T23:30:00Z"),
    ("2026-12-30T12:00:00Z", "2027-01-02T12:00:00Z"),
  ])
  func threeDaysAreHours(aware: String, expected: String) throws {
    #expect(try Self.deadline("gdpr_33", aware: aware, zone: "Europe/Berlin") == expected)
    #expect(try Self.deadline("nis2_23_notification", aware: aware, zone: "Europe/Berlin") == expected)
  }

  @Test func peopleHaveNoFixedDeadline() throws {
    #expect(try Self.deadline("gdpr_34", aware: "2026-03-13T18:00:00Z") { $0.highRisk = true } == nil)
  }

  @Test func earlyWarningIsADayLater() throws {
    #expect(
      try Self.deadline("nis2_23_early_warning", aware: "2026-02-28T09:15:00Z") == "2026-03-01T09:15:00Z")
  }

  @Test(arguments: [
    ("2026-01-31T10:00:00Z", "2026-02-28T10:00:00Z"), ("2028-01-31T10:00:00Z", "2028-02-29T10:00:00Z"),
    ("2026-12-15T10:00:00Z", "2027-01-15T10:00:00Z"),
  ])
  func aMonthEndsWithTheMonth(sent: String, expected: String) throws {
    let final = try Self.duty("nis2_23_final", aware: "2026-01-28T10:00:00Z") {
      $0.notified = Self.time(sent)
    }
    #expect(final.deadline?.rfc3339 == expected)
    #expect(!final.isLatest)
  }

  @Test func aMonthKeepsTheClockOnTheWall() throws {
    let final = try Self.deadline("nis2_23_final", aware: "2026-03-01T00:00:00Z", zone: "Europe/Berlin") {
      $0.notified = Self.time("2026-03-03T10:00:00+01:00")
    }
    #expect(final == "2026-04-03T08:00:00Z")
  }

  @Test func withoutANotificationTheFinalDateIsTheLatest() throws {
    let final = try Self.duty("nis2_23_final", aware: "2026-03-01T00:00:00Z")
    #expect(final.deadline?.rfc3339 == "2026-04-04T00:00:00Z")
    #expect(final.isLatest)
  }

  @Test(arguments: [
    // Four hours after classification, unless the day after awareness ends first.
    ("2026-03-02T06:00:00Z", "2026-03-02T10:00:00Z"), ("2026-03-02T22:00:00Z", "2026-03-03T00:00:00Z"),
    ("2026-03-02T20:00:00Z", "2026-03-03T00:00:00Z"),
  ])
  func financialInitial(classified: String, expected: String) throws {
    let deadline = try Self.deadline("dora_19_initial", aware: "2026-03-02T00:00:00Z") {
      $0.classified = Self.time(classified)
    }
    #expect(deadline == expected)
  }

  @Test func financialChainRunsFromWhatWasSent() throws {
    func change(_ context: inout DutyContext) {
      context.classified = Self.time("2026-03-02T06:00:00Z")
      context.notified = Self.time("2026-03-02T08:00:00Z")
      context.reported = Self.time("2026-03-31T08:00:00Z")
    }
    let aware = "2026-03-02T00:00:00Z"
    #expect(try Self.deadline("dora_19_intermediate", aware: aware, change) == "2026-03-05T08:00:00Z")
    #expect(try Self.deadline("dora_19_final", aware: aware, change) == "2026-04-30T08:00:00Z")
  }

  @Test func financialChainBeforeAnythingIsSent() throws {
    let aware = "2026-03-02T00:00:00Z"
    #expect(try Self.deadline("dora_19_initial", aware: aware) == "2026-03-03T00:00:00Z")
    #expect(try Self.deadline("dora_19_intermediate", aware: aware) == "2026-03-06T00:00:00Z")
    #expect(try Self.duty("dora_19_final", aware: aware).isLatest)
  }

  @Test(arguments: [
    // Monday to Friday, a weekend between, a determination on a Saturday.
    ("2026-03-02T15:00:00Z", "2026-03-06T22:30:00Z"), ("2026-03-05T15:00:00Z", "2026-03-11T21:30:00Z"),
    ("2026-03-07T15:00:00Z", "2026-03-12T21:30:00Z"),
    // Late in Europe is still the day before in New York.
    ("2026-03-03T03:00:00Z", "2026-03-06T22:30:00Z"),
    // Thanksgiving, and Independence Day on a Saturday, which Friday stands in for.
    ("2026-11-23T15:00:00Z", "2026-11-30T22:30:00Z"), ("2026-06-30T15:00:00Z", "2026-07-07T21:30:00Z"),
  ])
  func fourBusinessDays(determined: String, expected: String) throws {
    #expect(try Self.deadline("sec_8k_105") { $0.material = Self.time(determined) } == expected)
  }

  @Test func withoutADeterminationNoClockRuns() throws {
    let duty = try Self.duty("sec_8k_105", aware: "2026-03-02T15:00:00Z") { $0.isAttack = true }
    #expect(duty.standing == .mayApply)
    #expect(duty.deadline == nil)
  }

  @Test func sixtyCalendarDays() throws {
    let deadline = try Self.deadline("hipaa_404", aware: "2026-01-01T12:00:00Z", zone: "America/Chicago") {
      $0.healthData = true
    }
    #expect(deadline == "2026-03-03T05:59:00Z")
  }

  @Test(arguments: [(499, "2027-03-01T23:59:00Z"), (500, "2026-03-02T23:59:00Z")])
  func authorityByTheNumberOfPeople(people: Int64, expected: String) throws {
    let deadline = try Self.deadline("hipaa_408", aware: "2026-01-01T12:00:00Z") {
      ($0.healthData, $0.people) = (true, people)
    }
    #expect(deadline == expected)
  }

  @Test func workingDaysPassTheWeekend() throws {
    func change(_ context: inout DutyContext) { context.cardData = true }
    let friday = "2026-03-13T18:00:00Z"
    #expect(try Self.deadline("cards_report", aware: friday, change) == "2026-03-18T23:59:00Z")
    #expect(try Self.deadline("cards_accounts", aware: friday, change) == "2026-03-27T23:59:00Z")
  }

  @Test(arguments: [
    "2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07",
    "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25", "2022-12-26", "2021-12-31",
  ])
  func federalHolidays(date: String) {
    let day = CivilTime(utc: Self.time(date + "T00:00:00Z"))
    #expect(WorkingDays.isFederalHoliday(day))
    #expect(!WorkingDays.isFederalHoliday(day.adding(days: day.weekday == 5 ? -1 : 1)))
  }
}

@Suite struct DutyStandingTests {
  static func standing(
    _ id: String, bad: Int64 = 0, customers: Int64? = nil, downtime: Int64? = nil,
    _ change: (inout DutyContext) -> Void = { _ in }
  ) -> Duty.Standing? {
    var context = DutyContext()
    change(&context)
    var facts = DutyCase(context: context, zone: .gmt, severity: .sev2)
    (facts.customersOfBadRecords, facts.customers, facts.downtime) = (bad, customers, downtime)
    return DutyAssessment.duties(facts).first { $0.id == id }?.standing
  }

  @Test func nothingKnownNamesNoDuty() {
    #expect(Self.standing("gdpr_33") == nil)
    #expect(Self.standing("dora_19_initial", customers: 1_000_000, downtime: 90_000) == nil)
  }

  @Test func wrongRecordsOfCustomersAreABreach() {
    #expect(Self.standing("gdpr_33", bad: 3) == .mayApply)
    #expect(Self.standing("gdpr_33", bad: 3) { $0.personalData = DataHarm.none } == .mayApply)
  }

  @Test func whatPeopleSayDecides() {
    #expect(Self.standing("gdpr_33") { ($0.regimes, $0.personalData) = ([.gdpr], .unavailable) } == .mayApply)
    #expect(
      Self.standing("gdpr_33") { ($0.regimes, $0.personalData) = ([.gdpr], DataHarm.none) } == .notIndicated)
    #expect(Self.standing("gdpr_33") { $0.regimes = [.gdpr] } == .notAssessed)
    #expect(Self.standing("gdpr_33", bad: 3) { $0.regimes = [.dora] } == nil)
  }

  @Test(arguments: [
    (100_000, 7200, Duty.Standing.notIndicated), (100_001, 7200, .notIndicated),
    (100_000, 7201, .notIndicated),
    (100_001, 7201, .mayApply),
  ])
  func twoThresholdsMakeItMajor(customers: Int64, downtime: Int64, expected: Duty.Standing) {
    let standing = Self.standing("dora_19_initial", customers: customers, downtime: downtime) {
      $0.regimes = [.dora]
    }
    #expect(standing == expected)
  }

  @Test func aServiceThatIsNotCriticalReportsNothing() {
    let standing = Self.standing("dora_19_initial", customers: 200_000, downtime: 9000) {
      ($0.regimes, $0.isCritical) = ([.dora], false)
    }
    #expect(standing == .notIndicated)
  }
}
