/// The time-of-week profile of every day as the *other* days show it (leave one day out), so that a placebo
/// window never helped to make its own expectation.
///
/// Each weekday is shrunk towards its group (working day or day of rest) and that towards all days, by
/// pseudo-days whose number is chosen by the leave-one-day-out error.
struct WeeklyShape {
  /// Pseudo-days of shrinkage: weekday towards group, group towards all days.
  struct Shrinkage {
    var weekday: Double
    var group: Double

    static let candidates = [0.5, 3, 100].flatMap { group in
      [0.3, 1, 3, 10].map { Shrinkage(weekday: $0, group: group) }
    }
  }

  /// Sums and exposures of the days in bins, and of whole days.
  struct Table {
    var bins: Int
    var sums: [Double]
    var exposures: [Double]
    var daySums: [Double]
    var dayExposures: [Double]
    var calendar: DayCalendar

    var days: Int { calendar.kind.count }

    func weighted(_ weights: [Double]) -> Table {
      var table = self
      for day in 0..<days {
        table.daySums[day] *= weights[day]
        table.dayExposures[day] *= weights[day]
        for bin in day * bins..<(day + 1) * bins {
          table.sums[bin] *= weights[day]
          table.exposures[bin] *= weights[day]
        }
      }
      return table
    }
  }

  fileprivate static func mixed(_ sum: Double, _ exposure: Double, pseudo: Double, _ base: Double) -> Double {
    (sum + pseudo * base) / max(exposure + pseudo, 1e-300)
  }
}

extension WeeklyShape {
  /// A table with its totals, for shapes by several shrinkages: the totals are the same for all of them.
  struct LeaveOneDayOut {
    private let table: Table
    private let all: Totals
    private let byGroup: Totals
    private let byWeekday: Totals
    /// The rate of all days but one.
    private let rests: [Double]
    private let unit: Double

    init(_ table: Table) {
      self.table = table
      all = Totals(table, keys: [Int](repeating: 0, count: table.days), groups: 1)
      byGroup = Totals(table, keys: table.calendar.group, groups: 2)
      byWeekday = Totals(table, keys: table.calendar.kind, groups: DayCalendar.kinds)
      unit = max(all.exposures.max() ?? 0, 1e-12) / Double(max(1, table.days))
      rests = Self.rests(table, all)
    }

    private static func rests(_ table: Table, _ all: Totals) -> [Double] {
      let (sums, exposures) = (all.sums.reduce(0, +), all.exposures.reduce(0, +))
      return (0..<table.days).map { day in
        let cells = day * table.bins..<(day + 1) * table.bins
        let exposure = exposures - table.exposures[cells].reduce(0, +)
        let sum = sums - table.sums[cells].reduce(0, +)
        return exposure > 1e-12 ? sum / exposure : 0
      }
    }

    /// Rate a unit of exposure for every day and bin, each computed without its own day.
    func shape(_ shrinkage: Shrinkage) -> [Double] {
      let levels = Levels(table, shrinkage)
      var shape = [Double](repeating: 0, count: table.sums.count)
      for day in 0..<table.days {
        let (g, w) = (table.calendar.group[day] * table.bins, table.calendar.kind[day] * table.bins)
        let groupFactor = levels.group[day] / max(levels.all[day], 1e-12)
        let weekdayFactor = levels.weekday[day] / max(levels.group[day], 1e-12)
        for bin in 0..<table.bins {
          let cell = day * table.bins + bin
          let (own, exposure) = (table.sums[cell], table.exposures[cell])
          let allExposure = all.exposures[bin] - exposure
          let base = allExposure > 1e-12 ? (all.sums[bin] - own) / allExposure : rests[day]
          let grouped = mixed(
            byGroup.sums[g + bin] - own, byGroup.exposures[g + bin] - exposure,
            pseudo: shrinkage.group * unit, base * groupFactor)
          let final = mixed(
            byWeekday.sums[w + bin] - own, byWeekday.exposures[w + bin] - exposure,
            pseudo: shrinkage.weekday * unit, grouped * weekdayFactor)
          shape[cell] = final.isFinite ? max(final, 0) : 0
        }
      }
      return shape
    }
  }

  private struct Totals {
    var sums: [Double]
    var exposures: [Double]

    init(_ table: Table, keys: [Int], groups: Int) {
      sums = [Double](repeating: 0, count: groups * table.bins)
      exposures = sums
      for day in 0..<table.days {
        let (from, to) = (day * table.bins, keys[day] * table.bins)
        for bin in 0..<table.bins {
          sums[to + bin] += table.sums[from + bin]
          exposures[to + bin] += table.exposures[from + bin]
        }
      }
    }
  }
}

extension WeeklyShape {
  /// How high all days, a day's group and its weekday run, each without the day itself and shrunk.
  private struct Levels {
    var all: [Double]
    var group: [Double]
    var weekday: [Double]

    init(_ table: Table, _ shrinkage: Shrinkage) {
      let sums = table.daySums.reduce(0, +)
      let exposures = table.dayExposures.reduce(0, +)
      let positive = table.dayExposures.filter { $0 > 0 }
      let unit = positive.isEmpty ? 1 : Quantiles.median(positive)
      all = (0..<table.days).map {
        (sums - table.daySums[$0]) / max(exposures - table.dayExposures[$0], 1e-12)
      }
      group = Self.level(
        table, table.calendar.group, base: all, pseudo: shrinkage.group * 0.5 * unit)
      weekday = Self.level(
        table, table.calendar.kind, base: group, pseudo: shrinkage.weekday * unit)
    }

    private static func level(_ table: Table, _ keys: [Int], base: [Double], pseudo: Double) -> [Double] {
      var sums = [Double](repeating: 0, count: DayCalendar.kinds)
      var exposures = sums
      for day in 0..<table.days {
        sums[keys[day]] += table.daySums[day]
        exposures[keys[day]] += table.dayExposures[day]
      }
      return (0..<table.days).map { day in
        mixed(
          sums[keys[day]] - table.daySums[day], exposures[keys[day]] - table.dayExposures[day],
          pseudo: pseudo, base[day])
      }
    }
  }
}
