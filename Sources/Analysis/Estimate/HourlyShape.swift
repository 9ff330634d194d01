import Foundation

/// Chooses how much to shrink the weekly shape, on blocks of about an hour, and which blocks (earlier
/// outages, holidays) the shape must not learn from.
struct HourlyShape {
  /// A block further than this many robust standard deviations from the shape is left out of it.
  static let outlierThreshold = 8.0
  /// And by more than this share: a series without noise has no outliers but real ones.
  static let outlierShare = 0.25
  /// Days after which a day counts 1/e for the shape.
  static let memoryDays = 14.0

  let bins: Int
  var calendar: DayCalendar
  /// How much each day counts for the shape of the incident's days.
  let recency: [Double]
  private(set) var sums: [Double]
  /// The share of each block that was observed.
  private(set) var coverage: [Double]
  private let profile: [Double]
  /// The level of the days around each day, as a multiple of the mean profile.
  private(set) var dayLevel: [Double]
  private(set) var shrinkage = WeeklyShape.Shrinkage.candidates[0]

  private var days: Int { calendar.kind.count }

  init(grid: DayGrid, masked: [Double], incidentStart: Int) {
    bins = grid.blocksPerDay
    calendar = DayCalendar(weekday: grid.weekday, holidays: grid.holidays)
    let incidentDay = incidentStart / grid.stepsPerDay
    recency = (0..<grid.days).map { exp(-Double(abs($0 - incidentDay)) / Self.memoryDays) }
    (sums, coverage) = Self.blocks(masked, size: grid.stepsPerBlock)
    profile = Self.meanProfile(sums, coverage, bins: bins)
    dayLevel = []
    dayLevel = localLevels()
    learnDaysOfRest()
    let first = choose()
    dropOutliers(expected: first.expected)
    dayLevel = localLevels()
    shrinkage = choose().shrinkage
  }

  private static func blocks(_ values: [Double], size: Int) -> ([Double], [Double]) {
    var sums = [Double](repeating: 0, count: values.count / size)
    var coverage = sums
    for (index, value) in values.enumerated() where !value.isNaN {
      sums[index / size] += value
      coverage[index / size] += 1 / Double(size)
    }
    return (sums, coverage)
  }

  private static func meanProfile(_ sums: [Double], _ coverage: [Double], bins: Int) -> [Double] {
    var (total, observed) = ([Double](repeating: 0, count: bins), [Double](repeating: 0, count: bins))
    for index in sums.indices {
      total[index % bins] += sums[index]
      observed[index % bins] += coverage[index]
    }
    return zip(total, observed).map { $0 / max($1, 1e-9) }
  }

  private var meanOfProfile: Double { profile.reduce(0, +) / Double(max(1, bins)) }

  /// Observed over expected in the seven days around each day.
  private func localLevels() -> [Double] {
    let (totals, expected) = dayTotals(level: nil)
    let levels = (0..<days).map { day -> Double in
      let from = max(0, min(day - 3, days - 7))
      let range = from..<min(days, from + 7)
      let sum = totals[range].reduce(0, +)
      let exposure = expected[range].reduce(0, +)
      return exposure > 0 && sum > 0 ? sum / exposure : .nan
    }
    let known = levels.filter(\.isFinite)
    let mean = known.isEmpty ? 1 : known.reduce(0, +) / Double(known.count)
    return levels.map { $0.isFinite ? $0 : mean }
  }

  private func dayTotals(level: [Double]?) -> ([Double], [Double]) {
    var (totals, expected) = ([Double](repeating: 0, count: days), [Double](repeating: 0, count: days))
    for index in sums.indices {
      let day = index / bins
      totals[day] += sums[index]
      expected[day] += coverage[index] * profile[index % bins] * (level?[day] ?? 1)
    }
    return (totals, expected)
  }

  /// Sums and exposures for the shape, in these blocks or in finer `bins` of the same days.
  func table(bins: Int, sums: [Double], exposures: [Double]) -> WeeklyShape.Table {
    let (daySums, dayExposures) = dayTotals(level: dayLevel)
    let table = WeeklyShape.Table(
      bins: bins, sums: sums, exposures: exposures, daySums: daySums, dayExposures: dayExposures,
      calendar: calendar)
    return table.weighted(recency)
  }

  func exposures() -> [Double] {
    coverage.indices.map { coverage[$0] * dayLevel[$0 / bins] }
  }

  private func choose() -> (shrinkage: WeeklyShape.Shrinkage, expected: [Double]) {
    let exposure = exposures()
    let days = WeeklyShape.LeaveOneDayOut(table(bins: bins, sums: sums, exposures: exposure))
    var best = (shrinkage: shrinkage, expected: exposure)
    var bestError = Double.infinity
    for candidate in WeeklyShape.Shrinkage.candidates {
      let expected = scaledToDays(zip(days.shape(candidate), exposure).map(*))
      let error = pearsonError(expected)
      if error < bestError { (bestError, best) = (error, (candidate, expected)) }
    }
    return best
  }

  /// Each day scaled most of the way to its own total: the shape is judged, not the level.
  func scaledToDays(_ expected: [Double]) -> [Double] {
    var result = expected
    for day in 0..<days {
      let cells = day * bins..<(day + 1) * bins
      let (sum, mass) = (sums[cells].reduce(0, +), expected[cells].reduce(0, +))
      guard mass > 0, sum > 0 else { continue }
      let factor = pow(sum / max(mass, 1e-9), 0.7)
      for cell in cells { result[cell] *= factor }
    }
    return result
  }

  /// What each block should hold by this shrinkage, most of the way at its own day's level.
  func expected(_ shrinkage: WeeklyShape.Shrinkage) -> [Double] {
    let exposure = exposures()
    let days = WeeklyShape.LeaveOneDayOut(table(bins: bins, sums: sums, exposures: exposure))
    return scaledToDays(zip(days.shape(shrinkage), exposure).map(*))
  }

  func squaredErrors(_ expected: [Double]) -> [Double] {
    let floor = 0.05 * max(meanOfProfile, 1e-9)
    return zip(sums, expected).map { ($0 - $1) * ($0 - $1) / ($1 + floor) }
  }

  func pearsonError(_ expected: [Double]) -> Double {
    let errors = squaredErrors(expected)
    let cap = Quantiles.of(errors, 0.98)
    return errors.reduce(0) { $0 + min($1, cap) }
  }

  /// Unless more than 15 % of the blocks would go: then the shape is what is wrong, not the blocks.
  private mutating func dropOutliers(expected: [Double]) {
    let floor = 0.02 * max(meanOfProfile, 0) + 1e-9
    let residuals = zip(sums, expected).map { ($0 - $1) / ($1 + floor).squareRoot() }
    let seen = residuals.indices.filter { coverage[$0] > 0.3 }
    let middle = Quantiles.median(seen.map { residuals[$0] })
    let spread = 1.4826 * Quantiles.median(seen.map { abs(residuals[$0] - middle) })
    let bad = seen.filter {
      abs(residuals[$0]) > Self.outlierThreshold * max(spread, 1e-9)
        && abs(sums[$0] - expected[$0]) > Self.outlierShare * (expected[$0] + floor)
    }
    guard Double(bad.count) < 0.15 * Double(sums.count) else { return }
    for index in bad { (sums[index], coverage[index]) = (0, 0) }
  }
}
