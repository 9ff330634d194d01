import Foundation

/// The expected value of every step, following the level slowly enough to pass over an outage of half a day.
struct LevelPath {
  let expected: [Double]
  private let model: SeriesModel

  /// The level is the running median over 25 blocks of about an hour.
  init(_ model: SeriesModel) {
    self.model = model
    let grid = model.grid
    let size = grid.stepsPerBlock
    let base = model.shape.indices.map { model.dayLevel[$0 / grid.stepsPerDay] * model.shape[$0] }
    let ratios = stride(from: 0, to: base.count, by: size).map { start -> Double in
      var mean = 0.0
      for index in start..<start + size where !grid.values[index].isNaN { mean += base[index] }
      let (observed, slack) = (model.rawSum.total(start, start + size), 0.5 * model.kappa)
      guard mean > 0 else { return .nan }
      return log(max(observed + slack, 1e-3 * slack) / (mean + slack))
    }
    let levels = ratios.indices.map { index -> Double in
      let near = ratios[max(0, index - 12)...min(ratios.count - 1, index + 12)].filter(\.isFinite)
      return near.isEmpty ? 1 : exp(Quantiles.median(near))
    }
    expected = base.indices.map { base[$0] * levels[$0 / size] }
  }

  /// The noise of single steps around the path, learnt outside `excluded`.
  func noise(excluding excluded: Range<Int>) -> NoiseLaw {
    let steps = usable(excluding: excluded)
    guard steps.count >= 20 else { return NoiseLaw(linear: model.dispersion, square: 0.01) }
    return NoiseLaw.fit(
      residuals: steps.map { model.grid.values[$0] - expected[$0] }, means: steps.map { expected[$0] },
      prior: NoiseLaw(linear: model.dispersion, square: 0.02))
  }

  /// How much of one step's error carries over to the next; robust, between 0 and 0.95.
  func autocorrelation(excluding excluded: Range<Int>, noise: NoiseLaw) -> Double {
    var (products, squares, count) = (0.0, 0.0, 0)
    var previous = Double.nan
    for index in expected.indices {
      var score = Double.nan
      if isUsable(index, excluded) {
        let spread = max(noise.variance(expected[index]), 1e-9).squareRoot()
        score = min(max((model.grid.values[index] - expected[index]) / spread, -4), 4)
      }
      if !previous.isNaN, !score.isNaN {
        products += previous * score
        squares += previous * previous
        count += 1
      }
      previous = score
    }
    return count < 30 ? 0 : min(max(products / max(squares, 1e-9), 0), 0.95)
  }

  /// The multiple of the noise's standard deviation that held nine of ten steps.
  func bandWidth(excluding excluded: Range<Int>, noise: NoiseLaw) -> Double {
    let scores = usable(excluding: excluded).map { index in
      abs(model.grid.values[index] - expected[index])
        / max(noise.variance(expected[index]), 1e-9).squareRoot()
    }
    return scores.count < 20 ? 1.645 : Quantiles.of(scores, 0.9)
  }

  private func isUsable(_ index: Int, _ excluded: Range<Int>) -> Bool {
    !model.grid.values[index].isNaN && expected[index] > 0 && !excluded.contains(index)
  }

  private func usable(excluding excluded: Range<Int>) -> [Int] {
    expected.indices.filter { isUsable($0, excluded) }
  }
}
