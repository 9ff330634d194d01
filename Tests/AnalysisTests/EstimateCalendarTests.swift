import Foundation
import IncidentModel
import Testing

@testable import Analysis

/// Hours of a shop whose days of rest, holidays and clock can be chosen; Monday 2026-03-02 is the first day.
private struct Shop {
  var days = 28
  var rest: Set<Int> = [5, 6]
  var holidays: Set<Int> = []
  var seed: UInt64 = 3
  static let start = CivilTime(year: 2026, month: 3, day: 2)

  private mutating func noise() -> Double {
    (0..<12).reduce(-6.0) { sum, _ in
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return sum + Double(seed >> 11) / Double(1 << 53)
    }
  }

  /// Working days peak at nine, days of rest at twenty.
  static func mean(_ hour: Int, isRest: Bool) -> Double {
    let distance = Double(hour - (isRest ? 20 : 9))
    return 20 + 400 * exp(-distance * distance / 8)
  }

  mutating func values() -> [Double] {
    (0..<days * 24).map { step in
      let day = step / 24
      let mean = Self.mean(step % 24, isRest: rest.contains(day % 7) || holidays.contains(day))
      return max(0, (mean + noise() * mean.squareRoot()).rounded())
    }
  }
}

@Suite struct EstimateCalendarTests {
  private func grid(_ values: [Double?], holidays: [CivilTime] = []) throws -> DayGrid {
    var input = EstimateInput(stepSeconds: 3600, start: Shop.start, values: values, window: nil)
    input.holidays = holidays
    return try #require(DayGrid(input))
  }

  private func calendar(_ grid: DayGrid, incidentDay: Int = 27) -> DayCalendar {
    HourlyShape(grid: grid, masked: grid.values, incidentStart: incidentDay * 24).calendar
  }

  @Test(arguments: [[5, 6], [4, 5], [3, 4], [6], [4], [5]]) func learnsTheDaysOfRest(_ rest: [Int]) throws {
    var shop = Shop(rest: Set(rest))
    let calendar = calendar(try grid(shop.values()))
    #expect((0..<7).filter { calendar.group[$0] == 1 } == rest)
  }

  @Test func findsAHolidayByItsCourse() throws {
    var shop = Shop(holidays: [16])
    let calendar = calendar(try grid(shop.values()))
    #expect(calendar.kind.indices.filter { calendar.kind[$0] == DayCalendar.holiday } == [16])
    var plain = Shop()
    #expect(!self.calendar(try grid(plain.values())).kind.contains(DayCalendar.holiday))
  }

  @Test func takesTheHolidaysThatAreNamed() throws {
    var shop = Shop()
    let named = CivilTime(year: 2026, month: 3, day: 11, hour: 15)
    let grid = try grid(shop.values(), holidays: [named, CivilTime(year: 1999, month: 1, day: 1)])
    #expect(grid.holidays == [9])
    #expect(calendar(grid).group[9] == 1)
  }

  /// The whole day is one of rest, and the window falls where working days peak.
  @Test func expectsLittleOnTheMorningOfAHoliday() throws {
    var shop = Shop(holidays: [23])
    let window = 23 * 24 + 9..<23 * 24 + 12
    var input = EstimateInput(
      stepSeconds: 3600, start: Shop.start, values: shop.values(),
      window: .init(steps: window, quality: .exact))
    input.holidays = [CivilTime(year: 2026, month: 3, day: 25)]
    let loss = try #require(ImpactEstimator.estimate(input).loss)
    #expect(loss.gross < 40)
    #expect(loss.interval90.low < 20)
  }
}

@Suite struct EstimateClockTests {
  private let berlin = TimeZone(identifier: "Europe/Berlin")!

  /// Hours by the customers' clock, from Monday 2026-03-16 in Berlin; clocks go forward on the 29th.
  private func series(from start: Timestamp, hours: Int) -> [Double] {
    (0..<hours).map { step in
      let local = CivilTime(start.adding(seconds: Int64(step) * 3600), in: berlin)
      return Shop.mean(local.hour, isRest: local.weekday >= 6)
    }
  }

  private func asked(_ start: Timestamp, _ hours: Int, _ window: Range<Int>) -> EstimateInput {
    var values = series(from: start, hours: hours)
    for step in window { values[step] = 0 }
    var input = EstimateInput(
      stepSeconds: 3600, start: CivilTime(start, in: berlin), values: values,
      window: .init(steps: window, quality: .exact))
    input.clockChanges = ClockChange.all(in: berlin, from: start, stepSeconds: 3600, count: hours)
    return input
  }

  @Test(arguments: [("2026-03-16T00:00:00", 3600), ("2026-10-12T00:00:00", -3600)])
  func followsTheClock(_ text: String, _ change: Int) throws {
    let start = try #require(Timestamp(rfc3339: text, zone: berlin))
    let first = 14 * 24 + (change > 0 ? 7 : 9)
    let input = asked(start, 16 * 24, first..<first + 4)
    #expect(input.clockChanges.map(\.seconds) == [change])
    let truth = series(from: start, hours: 16 * 24)[first..<first + 4].reduce(0, +)
    let loss = try #require(ImpactEstimator.estimate(input).loss)
    #expect(abs(loss.gross - truth) < 0.03 * truth)
    #expect(loss.window == first..<first + 4)
    #expect(loss.band.map(\.step) == Array(loss.band[0].step..<loss.band[0].step + loss.band.count))
    var fixed = input
    fixed.clockChanges = []
    let blind = try #require(ImpactEstimator.estimate(fixed).loss)
    #expect(abs(blind.gross - truth) > 0.05 * truth)
  }

  @Test func keepsAWindowThatHoldsTheHourThatComesTwice() throws {
    let start = try #require(Timestamp(rfc3339: "2026-10-12T00:00:00", zone: berlin))
    let first = 13 * 24 + 1
    let loss = try #require(ImpactEstimator.estimate(asked(start, 15 * 24, first..<first + 4)).loss)
    #expect(loss.window == first..<first + 4)
    #expect(abs(loss.gross - 80) < 30)
  }

  @Test func changesTheClockOnlyByWholeSteps() throws {
    let start = try #require(Timestamp(rfc3339: "2026-03-16T00:00:00", zone: berlin))
    var input = asked(start, 16 * 24, 340..<344)
    input.stepSeconds = 86_400
    #expect(WallClock(input) == nil)
  }
}

@Suite struct EstimateControlTests {
  /// Two shops that share a swing of the whole market; the window's market is 40 % lower.
  private func asked(hit: Bool) -> (input: EstimateInput, lost: Double) {
    var (one, other) = (Shop(seed: 5), Shop(seed: 77))
    var (values, control) = (one.values(), other.values())
    var state: UInt64 = 9
    var swing = 0.0
    let window = 24 * 24 + 8..<24 * 24 + 12
    var lost = 0.0
    for step in values.indices {
      state = state &* 6_364_136_223_846_793_005 &+ 1
      swing = 0.6 * swing + 0.25 * (Double(state >> 11) / Double(1 << 53) - 0.5)
      let market = exp(swing)
      (values[step], control[step]) = (values[step] * market, control[step] * market)
      if window.contains(step) {
        lost += 0.7 * values[step]
        values[step] *= 0.3
        if hit { control[step] *= 0.3 }
      }
    }
    var input = EstimateInput(
      stepSeconds: 3600, start: Shop.start, values: values, window: .init(steps: window, quality: .exact))
    input.controls = [.init(name: "the US shop", values: control)]
    return (input, lost)
  }

  @Test func usesAControlThatWasNotHit() throws {
    let (input, lost) = asked(hit: false)
    var alone = input
    alone.controls = []
    let with = ImpactEstimator.estimate(input)
    let loss = try #require(with.loss)
    let plain = try #require(ImpactEstimator.estimate(alone).loss)
    #expect(loss.control == "the US shop")
    #expect(with.method.contains("the US shop, which was not hit"))
    #expect(plain.control == nil)
    let width = { (loss: EstimateResult.Loss) in loss.interval90.high - loss.interval90.low }
    #expect(width(loss) < 0.8 * width(plain))
    #expect(loss.interval90.low <= lost && lost <= loss.interval90.high)
  }

  @Test func neverUsesAControlThatWasHitAsWell() throws {
    let result = ImpactEstimator.estimate(asked(hit: true).input)
    #expect(try #require(result.loss).control == nil)
    #expect(result.method.contains("the US shop fell in the same window"))
  }

  @Test(arguments: [0, 3, 10_000]) func survivesAControlOfAnotherLength(_ count: Int) throws {
    var input = asked(hit: false).input
    input.controls = [.init(name: "short", values: [Double?](repeating: 4, count: count))]
    #expect(ImpactEstimator.estimate(input).status == .ok)
  }
}
