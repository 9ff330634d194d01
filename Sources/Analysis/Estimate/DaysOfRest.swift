import Foundation

/// Learns from the series itself which days of the week are days of rest, and which single working days ran
/// like one (public holidays), as no calendar of the customers' country is at hand.
extension HourlyShape {
  /// Other days of rest than Saturday and Sunday must lower the leave-one-day-out error by this share.
  static let calendarGain = 0.1
  /// A day is taken for a holiday when the shape of the days of rest leaves less than this share of its error.
  static let holidayError = 0.5
  /// And only where its own error is this multiple of a usual day's.
  static let oddDayError = 2.5
  /// Observed hours that a day needs to be judged.
  static let fewestHours = 8.0
  /// Days of history, and days of rest among them, below which nothing is learnt.
  static let fewestWeeks = 2

  mutating func learnDaysOfRest() {
    guard calendar.kind.count >= 7 * Self.fewestWeeks else { return }
    let usual = calendar
    var best = error(usual) * (1 - Self.calendarGain)
    for days in DayCalendar.restDays.dropFirst() {
      let other = usual.resting(on: days)
      let error = error(other)
      if error < best { (best, calendar) = (error, other) }
    }
    markHolidays()
  }

  private func error(_ calendar: DayCalendar) -> Double {
    var copy = self
    copy.calendar = calendar
    return pearsonError(copy.expected(.init(weekday: 1, group: 3)))
  }

  /// Working days that the profile of the days of rest explains far better than their own does.
  private mutating func markHolidays() {
    let own = dayErrors(expected(.init(weekday: 1, group: 3)))
    let rest = dayErrors(restProfile())
    let hours = (0..<calendar.kind.count).map { day in
      coverage[day * bins..<(day + 1) * bins].reduce(0, +) * 24 / Double(bins)
    }
    let judged = own.indices.filter { hours[$0] >= Self.fewestHours }
    let usual = Quantiles.median(judged.map { own[$0] / hours[$0] })
    let odd = judged.filter { day in
      calendar.group[day] == 0 && own[day] > Self.oddDayError * usual * hours[day]
        && rest[day] < Self.holidayError * own[day]
    }
    guard calendar.group.reduce(0, +) >= Self.fewestWeeks, 5 * odd.count < judged.count else { return }
    for day in odd { calendar.markHoliday(day) }
  }

  /// Every day as the days of rest are on average, most of the way at its own level.
  private func restProfile() -> [Double] {
    var (total, exposure) = ([Double](repeating: 0, count: bins), [Double](repeating: 0, count: bins))
    let exposures = exposures()
    for day in calendar.kind.indices where calendar.group[day] == 1 {
      for bin in 0..<bins {
        total[bin] += sums[day * bins + bin] * recency[day]
        exposure[bin] += exposures[day * bins + bin] * recency[day]
      }
    }
    return scaledToDays(
      exposures.indices.map { exposures[$0] * total[$0 % bins] / max(exposure[$0 % bins], 1e-9) })
  }

  private func dayErrors(_ expected: [Double]) -> [Double] {
    let errors = squaredErrors(expected)
    return calendar.kind.indices.map { errors[$0 * bins..<($0 + 1) * bins].reduce(0, +) }
  }
}
