import Foundation

/// The estimate of one window whose ends are given, in padded steps.
struct WindowEstimate {
  /// Full days of history that an estimate needs before the window.
  static let fewestDays = 2

  let model: SeriesModel
  let window: Range<Int>
  let total: PredictedTotal
  let net: Net
  /// The control that was used.
  let control: Control?

  struct Net {
    var value: Double
    var interval: EstimateResult.Interval
  }

  var observed: Double { model.rawSum.total(window.lowerBound, window.upperBound) }

  var gross: Double { loss(3) }

  /// Loss at a quantile level, never below zero.
  func loss(_ level: Int) -> Double { max(0, total.quantiles[level] - observed) }

  /// `nil` when the history holds too few comparable windows.
  init?(grid: DayGrid, window: Range<Int>, controls: [Control] = []) {
    let guardSteps = max(window.count, grid.steps(hours: 1))
    let mask = window.lowerBound..<min(grid.data.upperBound, window.upperBound + guardSteps)
    let model = SeriesModel(grid: grid, mask: mask, window: window)
    let seen = Rebound.isSeen(model: model, window: window, guardSteps: guardSteps)
    guard
      let plain = Self.predict(model: model, window: window, guardSteps: seen ? guardSteps : 0)
    else { return nil }
    var (total, control) = (plain, Control?.none)
    for candidate in controls {
      guard
        let other = Self.predict(
          model: model, window: window, guardSteps: seen ? guardSteps : 0, control: candidate.model),
        other.placeboError < total.placeboError * (control == nil ? 1 - Control.gain : 1)
      else { continue }
      (total, control) = (other, candidate)
    }
    self.control = control
    self.model = model
    self.window = window
    self.total = total
    let gross = total.quantiles.map {
      max(0, $0 - model.rawSum.total(window.lowerBound, window.upperBound))
    }
    net = Rebound.net(
      model: model, window: window, guardSteps: guardSteps, gross: gross,
      control: control?.model)
  }

  static func predict(
    model: SeriesModel, window: Range<Int>, guardSteps: Int, control: SeriesModel? = nil
  ) -> PredictedTotal? {
    let usable = model.grid.data.upperBound - (window.upperBound + guardSteps)
    let features = WindowFeatures(
      model: model, length: window.count, guardSteps: guardSteps, usable: usable, control: control)
    let mass = model.rawShapeSum.total(window.lowerBound, window.upperBound)
    let row = features.row(at: window.lowerBound)
    guard mass > 0, row.level.isFinite,
      let placebos = PlaceboWindows(
        model: model, start: window.lowerBound, features: features, incidentMass: mass)
    else { return nil }
    let regression = PlaceboRegression(model: model, placebos: placebos, features: features)
    let predicted = regression.predict(row, mean: row.level * mass)
    return predicted.quantiles.allSatisfy(\.isFinite) ? predicted : nil
  }
}

/// Demand that came back after the window: orders deferred rather than lost.
enum Rebound {
  /// Whether the first stretch after the window runs unusually high against the hours before it, compared
  /// with the same comparison at quiet times.
  static func isSeen(model: SeriesModel, window: Range<Int>, guardSteps: Int) -> Bool {
    let grid = model.grid
    let available = grid.data.upperBound - window.upperBound
    let stretch = min(max(1, min(guardSteps, grid.steps(hours: 2))), available)
    guard stretch >= 1 else { return false }
    let first = grid.data.lowerBound + grid.steps(hours: 4)
    let last = grid.data.upperBound - window.count - stretch
    let step = max(1, grid.data.count / 400)
    let scores = stride(from: first, through: last, by: step).filter { start in
      start + window.count + stretch <= model.mask.lowerBound || start >= model.mask.upperBound
    }.map { score(model, start: $0, length: window.count, stretch: stretch) }.filter(\.isFinite)
    guard scores.count >= 10 else { return true }
    let own = score(model, start: window.lowerBound, length: window.count, stretch: stretch)
    return !own.isFinite || own > Quantiles.of(scores, 0.75)
  }

  private static func score(_ model: SeriesModel, start: Int, length: Int, stretch: Int) -> Double {
    let before = start - model.grid.steps(hours: 3)
    let end = start + length
    let day = start - model.grid.steps(hours: 24)
    let level = model.featureSum.total(day, start) / max(model.shapeSum.total(day, start), 1e-12)
    let after = model.logRatio(
      model.featureSum.total(end, end + stretch), model.shapeSum.total(end, end + stretch) * level)
    let prior = model.logRatio(
      model.featureSum.total(before, start), model.shapeSum.total(before, start) * level)
    return after - 0.7 * prior
  }

  /// The loss over the window and the stretch after it, shrunk towards the gross loss as far as the return
  /// is drowned in noise.
  static func net(
    model: SeriesModel, window: Range<Int>, guardSteps: Int, gross: [Double], control: SeriesModel?
  ) -> WindowEstimate.Net {
    let extra = min(model.grid.data.upperBound - window.upperBound, guardSteps)
    let plain = WindowEstimate.Net(value: gross[3], interval: .init(low: gross[0], high: gross[6]))
    guard extra >= 1 else { return plain }
    let extended = window.lowerBound..<window.upperBound + extra
    guard
      let total = WindowEstimate.predict(
        model: model.withoutFeatures(extended), window: extended, guardSteps: 0, control: control)
    else { return plain }
    let observed = model.rawSum.total(extended.lowerBound, extended.upperBound)
    let difference = gross[3] - (total.median - observed)
    let spread = max((total.quantiles[6] - total.quantiles[0]) / 3.3, 1e-9)
    let square = difference * difference
    let returned = difference > 0 ? difference * square / (square + spread * spread) : 0
    let value = gross[3] - returned
    return .init(
      value: value,
      interval: .init(
        low: min(total.quantiles[0] - observed, value), high: max(total.quantiles[6] - observed, value)))
  }
}
