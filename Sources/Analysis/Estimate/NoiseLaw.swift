/// How the variance of a total grows with its mean: `linear · mean + square · mean²` (counting noise and
/// noise of the level).
struct NoiseLaw {
  var linear: Double
  var square: Double

  func variance(_ mean: Double) -> Double { linear * mean + square * mean * mean }

  /// Weighted least squares of squared errors on the mean and its square, neither coefficient negative.
  static func fit(squares: [Double], means: [Double], weights: [Double]) -> NoiseLaw {
    var (s11, s12, s22, y1, y2) = (0.0, 0.0, 0.0, 0.0, 0.0)
    for index in means.indices {
      let (mean, weight) = (means[index], weights[index])
      let squared = mean * mean
      s11 += weight * squared
      s12 += weight * squared * mean
      s22 += weight * squared * squared
      y1 += weight * mean * squares[index]
      y2 += weight * squared * squares[index]
    }
    return solve(s11, s12, s22, y1, y2)
  }

  private static func solve(
    _ s11: Double, _ s12: Double, _ s22: Double, _ y1: Double, _ y2: Double
  ) -> NoiseLaw {
    guard s11 > 0, s22 > 0 else { return NoiseLaw(linear: 1e-9, square: 1e-8) }
    let determinant = s11 * s22 - s12 * s12
    var law = NoiseLaw(linear: 0, square: y2 / s22)
    if determinant > 1e-12 * s11 * s22 {
      law = NoiseLaw(
        linear: (y1 * s22 - y2 * s12) / determinant, square: (y2 * s11 - y1 * s12) / determinant)
    }
    if law.linear <= 0 { law = NoiseLaw(linear: 0, square: y2 / s22) }
    if law.square <= 0 { law = NoiseLaw(linear: y1 / s11, square: 0) }
    return NoiseLaw(linear: max(law.linear, 1e-12), square: max(law.square, 1e-8))
  }

  /// The law of single steps around `means`, each error capped at the 97 % quantile of its relative size.
  static func fit(residuals: [Double], means: [Double], prior: NoiseLaw, cap: Double = 0.97) -> NoiseLaw {
    let scaled = zip(residuals, means).map { $0 * $0 / max($1, 1e-9) }
    let limit = Quantiles.of(scaled, cap)
    let squares = zip(scaled, means).map { min($0, limit) * max($1, 1e-9) }
    let weights = means.map { mean in
      let variance = max(prior.variance(mean), 1e-12)
      return 1 / (variance * variance)
    }
    return fit(squares: squares, means: means, weights: weights)
  }
}
