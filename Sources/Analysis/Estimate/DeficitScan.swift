import Foundation

/// Looks for the window that falls furthest below what its hours usually bring, at every duration up to half
/// a day, against what the history shows by chance.
struct DeficitScan {
  /// Longest deficit looked for.
  static let longestHours = 12.0
  /// How far above the level that one day in ten reaches by chance a candidate must stand.
  static let margin = 1.25

  /// Padded steps of the best candidate.
  let candidate: Range<Int>
  /// Its score over the level that one quiet day in ten reaches.
  let salience: Double

  var isIncident: Bool { salience >= Self.margin }

  /// `nil` when nothing in `region` can be judged.
  init?(grid: DayGrid, region: Range<Int>) {
    let model = SeriesModel(
      grid: grid, mask: 0..<0, window: region)
    var search = Search(model: model, region: region)
    for length in Self.lengths(upTo: grid.steps(hours: Self.longestHours)) { search.scan(length) }
    guard let best = search.best else { return nil }
    let usual = Quantiles.of(search.dailyHighest, 0.9)
    candidate = best
    salience = search.bestScore / max(usual, 1e-9)
  }

  private static func lengths(upTo longest: Int) -> [Int] {
    var lengths: [Int] = []
    var length = 1
    while length <= longest {
      lengths.append(length)
      length = max(length + 1, Int((Double(length) * 1.5).rounded()))
    }
    return lengths
  }
}

private struct Search {
  let model: SeriesModel
  let region: Range<Int>
  var best: Range<Int>?
  var bestScore = -1.0
  var dailyHighest: [Double]
  private let observed: RunningSum
  private let expected: RunningSum
  private let complete: RunningSum
  private let typicalStep: Double

  init(model: SeriesModel, region: Range<Int>) {
    self.model = model
    self.region = region
    let path = LevelPath(model).expected
    let seen = path.indices.map { !model.grid.values[$0].isNaN && path[$0] > 0 }
    observed = RunningSum(path.indices.map { seen[$0] ? model.grid.values[$0] : 0 })
    expected = RunningSum(path.indices.map { seen[$0] ? path[$0] : 0 })
    complete = RunningSum(path)
    let level = model.dayLevel.reduce(0, +) / Double(max(1, model.dayLevel.count))
    typicalStep = model.dayMass * level / Double(model.grid.stepsPerDay)
    let days = (region.lowerBound - model.grid.data.lowerBound) / model.grid.stepsPerDay
    dailyHighest = [Double](repeating: 0, count: max(1, days))
  }

  private func isHistory(_ start: Int, _ length: Int) -> Bool {
    start + length <= region.lowerBound || start >= region.upperBound
  }

  mutating func scan(_ length: Int) {
    let data = model.grid.data
    guard data.count >= length else { return }
    let starts = (data.lowerBound...data.upperBound - length).filter { start in
      let mean = expected.total(start, start + length)
      return mean >= 0.7 * complete.total(start, start + length)
        && mean > 0.25 * Double(length) * typicalStep
    }
    let history = starts.filter { isHistory($0, length) }
    guard history.count >= 20 else { return }
    let means = history.map { expected.total($0, $0 + length) }
    let law = NoiseLaw.fit(
      residuals: history.indices.map { observed.total(history[$0], history[$0] + length) - means[$0] },
      means: means, prior: NoiseLaw(linear: model.dispersion, square: 0.02), cap: 0.98)
    let scale = max(Quantiles.of(history.map { score($0, length, law) }, 0.999), 0.5)
    for start in starts { note(start, length, score(start, length, law) / scale) }
  }

  private func score(_ start: Int, _ length: Int, _ law: NoiseLaw) -> Double {
    let mean = expected.total(start, start + length)
    let deficit = mean - observed.total(start, start + length)
    return deficit / max(law.variance(mean), 1e-12).squareRoot()
  }

  private mutating func note(_ start: Int, _ length: Int, _ score: Double) {
    if start >= region.lowerBound, start + length <= region.upperBound, score > bestScore {
      (bestScore, best) = (score, start..<start + length)
    }
    guard start + length <= region.lowerBound else { return }
    let day = (start - model.grid.data.lowerBound) / model.grid.stepsPerDay
    if dailyHighest.indices.contains(day) { dailyHighest[day] = max(dailyHighest[day], score) }
  }
}
