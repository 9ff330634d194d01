import Foundation

/// Everything about a series that does not depend on the exact window: its shape, the noise of a step, and
/// running sums that make the total of any window cost two look-ups.
struct SeriesModel {
  /// Blocks above this multiple of the expected are scaled down before they anchor a level.
  static let burstCap = 2.5
  /// The pseudo-count added to both sides of a ratio, in units of the dispersion.
  static let pseudoCount = 16.0

  let grid: DayGrid
  /// Steps that no placebo may touch.
  let mask: Range<Int>
  /// Steps of the incident itself, which no level may rest on.
  let window: Range<Int>
  /// Expected rate of a step relative to its day's level.
  let shape: [Double]
  /// Level by day.
  let dayLevel: [Double]
  /// Variance of a step over its mean: 1 for independent arrivals.
  let dispersion: Double
  /// Shape mass of a typical day.
  let dayMass: Double

  /// Observed outside the window with bursts capped, observed outside the window, and their shape.
  var featureSum: RunningSum
  let observedSum: RunningSum
  var shapeSum: RunningSum
  /// The same including the window, and the shape whether observed or not.
  let rawSum: RunningSum
  let rawShapeSum: RunningSum
  let allShapeSum: RunningSum

  var kappa: Double { Self.pseudoCount * dispersion }

  /// Padded steps throughout.
  init(grid: DayGrid, mask: Range<Int>, window: Range<Int>) {
    self.grid = grid
    self.mask = mask
    self.window = window
    let masked = Self.without(mask, grid.values)
    let hourly = HourlyShape(grid: grid, masked: masked, incidentStart: window.lowerBound)
    let shape = FineShape(grid: grid, masked: masked, hourly: hourly).values
    let level = hourly.dayLevel
    self.shape = shape
    dayLevel = level
    let expected = shape.indices.map { level[$0 / grid.stepsPerDay] * shape[$0] }
    dispersion = Self.dispersion(of: masked, around: expected)
    dayMass = shape.reduce(0, +) / Double(max(1, grid.days))

    let outside = Self.without(window, grid.values)
    let noise = Self.dispersion(of: outside, around: expected)
    let capped = Self.capped(
      outside, expected, block: grid.stepsPerBlock, slack: 0.5 * Self.pseudoCount * noise)
    featureSum = RunningSum(capped)
    observedSum = RunningSum(outside)
    shapeSum = RunningSum(zip(shape, outside).map { $1.isNaN ? 0 : $0 })
    rawSum = RunningSum(grid.values)
    rawShapeSum = RunningSum(zip(shape, grid.values).map { $1.isNaN ? 0 : $0 })
    allShapeSum = RunningSum(shape)
  }

  private static func without(_ range: Range<Int>, _ values: [Double]) -> [Double] {
    var result = values
    for index in range.clamped(to: 0..<values.count) { result[index] = .nan }
    return result
  }

  /// Half the mean squared first difference of the residuals over the mean, each capped at its 99 % quantile:
  /// slow errors of level and shape cancel in a difference.
  static func dispersion(of values: [Double], around expected: [Double]) -> Double {
    var differences: [Double] = []
    var (previous, sum, count) = (Double.nan, 0.0, 0)
    for (value, mean) in zip(values, expected) {
      let residual = value - mean
      if !residual.isNaN {
        sum += value
        count += 1
        if !previous.isNaN { differences.append(abs(residual - previous)) }
      }
      previous = residual
    }
    guard !differences.isEmpty, count > 0 else { return 1 }
    let cap = Quantiles.of(differences, 0.99)
    let square = differences.reduce(0) { $0 + min($1, cap) * min($1, cap) } / Double(differences.count)
    return max(0.5 * square / max(sum / Double(count), 1e-9), 1e-9)
  }

  private static func capped(_ values: [Double], _ expected: [Double], block: Int, slack: Double) -> [Double]
  {
    var result = values
    for start in stride(from: 0, to: values.count, by: block) {
      let range = start..<min(values.count, start + block)
      var (observed, mean) = (0.0, 0.0)
      for index in range where !values[index].isNaN {
        observed += values[index]
        mean += expected[index]
      }
      let limit = burstCap * mean + slack
      guard observed > limit, observed > 0 else { continue }
      for index in range { result[index] *= limit / observed }
    }
    return result
  }

  /// The same model with `range` taken out of the features too.
  func withoutFeatures(_ range: Range<Int>) -> SeriesModel {
    var copy = self
    copy.featureSum.remove(range)
    copy.shapeSum.remove(range)
    return copy
  }
}

/// Sums of any stretch of steps in constant time; missing steps count nothing.
struct RunningSum {
  private var sums: [Double]

  init(_ values: [Double]) {
    sums = [0]
    sums.reserveCapacity(values.count + 1)
    var sum = 0.0
    for value in values {
      if !value.isNaN { sum += value }
      sums.append(sum)
    }
  }

  /// The part of `from..<to` that exists; zero when empty.
  func total(_ from: Int, _ to: Int) -> Double {
    let low = min(max(from, 0), sums.count - 1)
    let high = min(max(to, 0), sums.count - 1)
    return high > low ? sums[high] - sums[low] : 0
  }

  mutating func remove(_ range: Range<Int>) {
    let part = range.clamped(to: 0..<(sums.count - 1))
    guard !part.isEmpty else { return }
    let amount = total(part.lowerBound, part.upperBound)
    for index in part { sums[index] = sums[part.lowerBound] }
    for index in part.upperBound..<sums.count { sums[index] -= amount }
  }
}
