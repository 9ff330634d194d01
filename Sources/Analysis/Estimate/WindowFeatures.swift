import Foundation

/// What is known about the level around a window of a given length, wherever it lies.
struct WindowFeatures {
  /// Stretches after the window, in hours from its end, that may anchor the level.
  static let afterHours: [(from: Double, to: Double, needs: Double)] = [(0, 1, 1), (1, 4, 2.5), (4, 24, 10)]

  let model: SeriesModel
  let length: Int
  /// Steps after the window that no level may rest on, as deferred demand may return there.
  let guardSteps: Int
  /// A series that was not hit, whose course in the window itself tells what would have come.
  let control: SeriesModel?
  private let after: [Range<Int>]

  /// `usable`: steps that exist after the incident's guard.
  init(
    model: SeriesModel, length: Int, guardSteps: Int, usable: Int, control: SeriesModel? = nil
  ) {
    self.model = model
    self.control = control
    self.length = length
    self.guardSteps = guardSteps
    let grid = model.grid
    after = Self.afterHours.filter { usable >= grid.steps(hours: $0.needs) }.map { block in
      let from = block.from == 0 ? 0 : grid.steps(hours: block.from)
      return from..<max(from, grid.steps(hours: block.to))
    }
  }

  var usesAfter: Bool { !after.isEmpty }

  /// Coefficients that the regression starts from; the last one is the intercept.
  var prior: [Double] {
    let before = usesAfter ? [0.30, 0.10, 0.05, 0.05, 0] : [0.35, 0.20, 0.10, 0.10, 0]
    return before + [0.25, 0.10, 0.05].prefix(after.count) + (control == nil ? [] : [0.3, -0.1]) + [0]
  }

  struct Row {
    /// Log ratios of observed to expected in the blocks around the window, and 1 for the intercept.
    var x: [Double]
    /// Level of the last seven days; `nan` when nothing is known.
    var level: Double
    /// Shape mass that the level rests on.
    var mass: Double
  }

  func row(at start: Int) -> Row {
    let grid = model.grid
    let end = start + length + guardSteps
    let (level, mass) = weekLevel(before: start, after: end)
    let hour = grid.steps(hours: 1)
    let four = grid.steps(hours: 4)
    let edge = max(length / 2, hour)
    let yesterday = start - grid.stepsPerDay
    var x = [
      ratio(start - hour, start, level), ratio(start - four, start - hour, level),
      ratio(start - grid.steps(hours: 24), start - four, level),
      ratio(yesterday - edge, yesterday + length + edge, level),
      ratio(start - grid.steps(hours: 0.25), start, level),
    ]
    for block in after { x.append(ratio(end + block.lowerBound, end + block.upperBound, level)) }
    if let control { x += controlRatios(control, start) }
    x.append(1)
    return Row(x: x, level: level, mass: mass)
  }

  /// How the control ran in the window and in the four hours before, against its own last seven days.
  private func controlRatios(_ control: SeriesModel, _ start: Int) -> [Double] {
    let week = start - 7 * control.grid.stepsPerDay
    let mass = control.rawShapeSum.total(week, start)
    let level = control.rawSum.total(week, start) / max(mass, 1e-12)
    return [(start, start + length), (start - control.grid.steps(hours: 4), start)].map { from, to in
      control.logRatio(control.rawSum.total(from, to), control.rawShapeSum.total(from, to) * level)
    }
  }

  private func ratio(_ from: Int, _ to: Int, _ level: Double) -> Double {
    model.logRatio(model.featureSum.total(from, to), model.shapeSum.total(from, to) * level)
  }

  /// Seven days before; where the series is too young for that, days after make up for it.
  private func weekLevel(before start: Int, after end: Int) -> (Double, Double) {
    let perDay = model.grid.stepsPerDay
    var observed = model.featureSum.total(start - 7 * perDay, start)
    let mass = model.shapeSum.total(start - 7 * perDay, start)
    var exposure = mass
    let lack = max(0, 5 * model.dayMass - mass)
    if lack > 0 {
      let days = min(lack / max(model.dayMass, 1e-12), 10)
      let until = end + Int((days * Double(perDay)).rounded(.up)) + perDay
      observed += model.featureSum.total(end, until)
      exposure += model.shapeSum.total(end, until)
    }
    return (exposure > 0 ? observed / max(exposure, 1e-12) : .nan, exposure)
  }
}

extension SeriesModel {
  /// `ln((observed + κ) / (expected + κ))`, finite for any input.
  func logRatio(_ observed: Double, _ expected: Double) -> Double {
    let smallest = 1e-3 * kappa
    return log(max(observed + kappa, smallest) / max(expected + kappa, smallest))
  }
}
