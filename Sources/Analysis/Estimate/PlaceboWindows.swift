import Foundation

/// Past windows of the incident's length where nothing happened: what the estimator learns from and is
/// judged by.
struct PlaceboWindows {
  /// Fewer cannot carry a range.
  static let fewest = 8
  /// About how many are tried.
  static let target = 500
  /// Errors closer in time than this are taken to be one.
  static let correlationHours = 2.5

  private(set) var rows: [WindowFeatures.Row] = []
  /// Log ratio of what came to what the shape expected.
  private(set) var targets: [Double] = []
  /// Expected totals by shape and weekly level.
  private(set) var means: [Double] = []
  private(set) var observed: [Double] = []
  /// Windows at the incident's time of day weigh more.
  private(set) var weights: [Double] = []
  /// The share of a window's information that its neighbours do not hold already.
  private(set) var independence = 1.0

  var count: Int { rows.count }

  /// How many independent windows all of them are worth.
  var effectiveCount: Double {
    let sum = weights.reduce(0, +)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    return max(2, squares > 0 ? sum * sum / squares * independence : 0)
  }

  /// `nil` when fewer than `fewest` windows of comparable size exist.
  init?(model: SeriesModel, start: Int, features: WindowFeatures, incidentMass: Double) {
    let (starts, stride) = Self.candidates(model: model, features: features)
    for candidate in starts {
      guard let mass = Self.comparableMass(model, candidate, features, incidentMass) else { continue }
      let row = features.row(at: candidate)
      guard row.level.isFinite, row.mass >= 0.2 * model.dayMass else { continue }
      let total = model.observedSum.total(candidate, candidate + features.length)
      rows.append(row)
      means.append(row.level * mass)
      observed.append(total)
      targets.append(model.logRatio(total, row.level * mass))
      weights.append(Self.weight(candidate, start, model.grid))
    }
    guard count >= Self.fewest else { return nil }
    let hours = Double(model.grid.stepSeconds) / 3600
    let span = max(Double(features.length) * hours, Self.correlationHours)
    independence = min(1, Double(stride) * hours / span)
  }

  private static func candidates(model: SeriesModel, features: WindowFeatures) -> ([Int], Int) {
    let data = model.grid.data
    let first = data.lowerBound + model.grid.steps(hours: 4)
    let last = data.upperBound - features.length
    guard first <= last else { return ([], 1) }
    let free = (first...last).filter {
      $0 + features.length <= model.mask.lowerBound || $0 >= model.mask.upperBound
    }
    let step = max(1, free.count / target)
    return (Swift.stride(from: 0, to: free.count, by: step).map { free[$0] }, step)
  }

  /// The window's shape mass, if it was mostly observed and is between 0.15 and 8 times the incident's.
  private static func comparableMass(
    _ model: SeriesModel, _ start: Int, _ features: WindowFeatures, _ incidentMass: Double
  ) -> Double? {
    let end = start + features.length
    let hour = model.grid.steps(hours: 1)
    if features.usesAfter, end + features.guardSteps + hour > model.grid.data.upperBound { return nil }
    let mass = model.shapeSum.total(start, end)
    guard mass > 0, mass >= 0.8 * model.allShapeSum.total(start, end),
      mass >= 0.15 * incidentMass, mass <= 8 * incidentMass
    else { return nil }
    return mass
  }

  private static func weight(_ start: Int, _ incident: Int, _ grid: DayGrid) -> Double {
    let distance = abs(start - incident) % grid.stepsPerDay
    let hours = Double(min(distance, grid.stepsPerDay - distance) * grid.stepSeconds) / 3600
    return 0.25 + 0.75 * exp(-0.5 * (hours / 2) * (hours / 2))
  }
}
