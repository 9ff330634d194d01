import Foundation

/// A small ridge regression of the placebo windows' log ratios on the levels around them: how much the last
/// hours, yesterday and the hours after say about a window.
struct PlaceboRegression {
  static let coefficientSpread = 0.4
  static let interceptSpread = 0.05
  static let huber = 2.5
  static let rounds = 4
  /// The share of the coefficients' variance that widens a range: the errors at the placebos hold the rest.
  static let coefficientDoubt = 0.6

  private let model: SeriesModel
  private let placebos: PlaceboWindows
  private var coefficients: [Double]
  private var system: SmallSystem
  private var rowWeights: [Double]
  private var law: NoiseLaw
  /// `√(1 − leverage)` by placebo: a window that pulled the fit towards itself was wrong by more than it seems.
  private var leverages: [Double] = []

  init(model: SeriesModel, placebos: PlaceboWindows, features: WindowFeatures) {
    self.model = model
    self.placebos = placebos
    coefficients = features.prior
    let size = features.prior.count
    system = SmallSystem([Double](repeating: 0, count: size * size), size: size)
    rowWeights = []
    law = NoiseLaw(linear: model.dispersion, square: 0.02)
    for _ in 0..<Self.rounds { refine(prior: features.prior) }
    leverages = placebos.rows.indices.map { index in
      (1 - min(system.inverseForm(placebos.rows[index].x) * rowWeights[index], 0.5)).squareRoot()
    }
  }

  private func error(_ index: Int) -> Double {
    placebos.targets[index] - product(placebos.rows[index].x)
  }

  private func product(_ x: [Double]) -> Double { zip(x, coefficients).reduce(0) { $0 + $1.0 * $1.1 } }

  /// Standard deviation of the log ratio of a window with this mean.
  private func spread(_ mean: Double) -> Double {
    law.variance(mean).squareRoot() / (mean + model.kappa)
  }

  private mutating func refine(prior: [Double]) {
    let errors = placebos.rows.indices.map(error)
    let cap = Quantiles.of(errors.map { $0 * $0 }, 0.97)
    let squares = zip(errors, placebos.means).map { error, mean in
      min(error * error, cap) * (mean + model.kappa) * (mean + model.kappa)
    }
    let start = NoiseLaw(linear: model.dispersion, square: law.square)
    let weights = zip(placebos.weights, placebos.means).map { weight, mean in
      let variance = max(start.variance(mean), 1e-15)
      return weight / (variance * variance)
    }
    law = NoiseLaw.fit(squares: squares, means: placebos.means, weights: weights)
    rowWeights = errors.indices.map { index in
      let spread = spread(placebos.means[index]) + 1e-9
      let robust = min(1, Self.huber / max(abs(errors[index] / spread), 1e-9))
      return placebos.weights[index] * robust / (spread * spread) * placebos.independence
    }
    solve(prior: prior)
  }

  private mutating func solve(prior: [Double]) {
    let size = prior.count
    var matrix = [Double](repeating: 0, count: size * size)
    var right = [Double](repeating: 0, count: size)
    for (index, row) in placebos.rows.enumerated() {
      let weight = rowWeights[index]
      for i in 0..<size {
        let scaled = weight * row.x[i]
        right[i] += scaled * placebos.targets[index]
        for j in 0...i { matrix[i * size + j] += scaled * row.x[j] }
      }
    }
    for i in 0..<size {
      let deviation = i == size - 1 ? Self.interceptSpread : Self.coefficientSpread
      matrix[i * size + i] += 1 / (deviation * deviation)
      right[i] += prior[i] / (deviation * deviation)
      for j in 0..<i { matrix[j * size + i] = matrix[i * size + j] }
    }
    system = SmallSystem(matrix, size: size)
    coefficients = system.solve(right)
  }
}

extension PlaceboRegression {
  /// What should have come in the window, as quantiles at `PredictedTotal.levels`.
  func predict(_ row: WindowFeatures.Row, mean: Double) -> PredictedTotal {
    let scores = placebos.rows.indices.map { error($0) / (spread(placebos.means[$0]) + 1e-9) / leverages[$0] }
    let centre = product(row.x)
    let own = (spread(mean) * spread(mean) + Self.coefficientDoubt * system.inverseForm(row.x)).squareRoot()
    let quantiles = scoreQuantiles(scores).map { score in
      max(0, (mean + model.kappa) * exp(min(centre + own * score, 50)) - model.kappa)
    }
    return PredictedTotal(
      quantiles: quantiles,
      placebos: .init(
        count: placebos.count, errorNineOfTen: typicalError(), effectiveCount: placebos.effectiveCount),
      placeboError: meanSquare())
  }

  /// The mean squared error of the log ratios, each as if its own window had not been learnt from and capped at
  /// the 97 % quantile: what two sets of features are compared by.
  private func meanSquare() -> Double {
    let squares = placebos.rows.indices.map { index in
      let share = leverages[index]
      let error = error(index) / (share * share)
      return error * error
    }
    let cap = Quantiles.of(squares, 0.97)
    let total = zip(placebos.weights, squares).reduce(0) { $0 + $1.0 * min($1.1, cap) }
    return total / max(placebos.weights.reduce(0, +), 1e-12)
  }

  /// Placebo scores mixed with a t distribution of the same scale that counts as ten windows.
  private func scoreQuantiles(_ scores: [Double]) -> [Double] {
    let effective = placebos.effectiveCount
    let total = placebos.weights.reduce(0, +)
    let squares = zip(placebos.weights, scores).reduce(0) { $0 + $1.0 * min($1.1 * $1.1, 9) }
    let scale = (squares / max(total, 1e-12)).squareRoot() * 0.82
    let tail = Quantiles.student6.map { $0 * scale }
    let weights =
      placebos.weights.map { $0 / total * effective } + tail.map { _ in 10 / Double(tail.count) }
    let levels = PredictedTotal.levels.map { level -> Double in
      if level == 0.5 { return 0.5 }
      return level > 0.5 ? level + (1 - level) / (effective + 1) : level - level / (effective + 1)
    }
    var quantiles = Quantiles.weighted(scores + tail, weights, levels)
    quantiles[3] *= effective / (effective + 20)
    return quantiles
  }

  /// The share of the volume by which nine of ten placebo estimates were off at most.
  private func typicalError() -> Double {
    let errors = placebos.rows.indices.map { index -> Double in
      let mean = placebos.means[index]
      let predicted = max(
        0, (mean + model.kappa) * exp(min(product(placebos.rows[index].x), 50)) - model.kappa)
      let volume = max(abs(placebos.observed[index]), predicted, 1e-9)
      return abs(placebos.observed[index] - predicted) / leverages[index] / volume
    }
    return Quantiles.weighted(errors, placebos.weights, [0.9])[0]
  }
}

/// Quantiles of a window's total had nothing happened.
struct PredictedTotal {
  static let levels = [0.05, 0.10, 0.25, 0.50, 0.75, 0.90, 0.95]

  var quantiles: [Double]
  var placebos: EstimateResult.Placebos
  var placeboError: Double

  var median: Double { quantiles[3] }
}
