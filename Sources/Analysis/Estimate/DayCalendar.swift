/// Which days run alike: the weekday of each day, or a holiday, and whether it is a working day or one of rest.
struct DayCalendar {
  /// Seven weekdays from Monday, and holidays.
  static let kinds = 8
  static let holiday = 7

  /// Days of rest in the week that are tried, the usual ones first; from Monday.
  static let restDays: [[Int]] = [[5, 6], [4, 5], [3, 4], [6], [4], [5]]

  /// Weekday or `holiday`, by day.
  private(set) var kind: [Int]
  /// 1 for a day of rest, else 0, by day.
  private(set) var group: [Int] = []
  private var rest: Set<Int>

  init(weekday: [Int], holidays: Set<Int> = [], rest: [Int] = restDays[0]) {
    kind = weekday.indices.map { holidays.contains($0) ? Self.holiday : weekday[$0] }
    self.rest = Set(rest)
    regroup()
  }

  func resting(on days: [Int]) -> DayCalendar {
    var copy = self
    copy.rest = Set(days)
    copy.regroup()
    return copy
  }

  mutating func markHoliday(_ day: Int) {
    kind[day] = Self.holiday
    group[day] = 1
  }

  private mutating func regroup() {
    group = kind.map { $0 == Self.holiday || rest.contains($0) ? 1 : 0 }
  }
}
