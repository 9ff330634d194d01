import Foundation
import IncidentModel

/// Counting days on which an office is open.
enum WorkingDays {
  /// The date that many working days after `start`, which does not count itself. When `start` is no working day, the
  /// next one is the first that counts: Form 8-K, General Instruction B.1.
  static func add(_ count: Int, to start: CivilTime, isHoliday: (CivilTime) -> Bool) -> CivilTime {
    var day = start
    var left = count
    while left > 0 {
      day = day.adding(days: 1)
      if day.weekday <= 5, !isHoliday(day) { left -= 1 }
    }
    return day
  }

  /// Legal public holidays of the United States, 5 U.S.C. 6103(a), with the day in lieu of (b): Friday for a Saturday,
  /// and by custom Monday for a Sunday (Executive Order 11582).
  static func isFederalHoliday(_ day: CivilTime) -> Bool {
    let observed = [0, 1, -1].contains { offset in
      let actual = day.adding(days: offset)
      guard isFixed(actual) else { return false }
      return offset == 0 ? actual.weekday <= 5 : actual.weekday == (offset == 1 ? 6 : 7)
    }
    return observed || isMonday(day) || (day.month == 11 && day.weekday == 4 && (22...28).contains(day.day))
  }

  private static func isFixed(_ day: CivilTime) -> Bool {
    [(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)].contains { $0 == (day.month, day.day) }
  }

  private static func isMonday(_ day: CivilTime) -> Bool {
    guard day.weekday == 1 else { return false }
    switch day.month {
    case 1, 2: return (15...21).contains(day.day)
    case 5: return day.day >= 25
    case 9: return day.day <= 7
    case 10: return (8...14).contains(day.day)
    default: return false
    }
  }
}

extension CivilTime {
  func adding(days: Int) -> CivilTime {
    var moved = CivilTime(utc: Timestamp(seconds: Int64(daysSinceEpoch + days) * 86_400))
    (moved.hour, moved.minute, moved.second) = (hour, minute, second)
    return moved
  }

  func at(_ hour: Int, _ minute: Int) -> CivilTime {
    CivilTime(year: year, month: month, day: day, hour: hour, minute: minute)
  }

  /// The same day of the next month, or its last one when it is shorter (Regulation 1182/71, Article 3(2)(c)).
  var nextMonth: CivilTime {
    let (nextYear, next) = month == 12 ? (year + 1, 1) : (year, month + 1)
    var moved = self
    (moved.year, moved.month) = (nextYear, next)
    moved.day = min(day, Self.days(in: next, of: nextYear))
    return moved
  }

  static func days(in month: Int, of year: Int) -> Int {
    let (nextYear, next) = month == 12 ? (year + 1, 1) : (year, month + 1)
    return CivilTime(year: nextYear, month: next, day: 1).daysSinceEpoch
      - CivilTime(year: year, month: month, day: 1).daysSinceEpoch
  }
}
