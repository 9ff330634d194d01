import Foundation

/// Looks for an incident that nobody named: a stretch with abrupt ends (`BoxScan`) in a region that also falls
/// further below its usual course than quiet days do, at some duration up to half a day.
struct DeficitScan {
  /// Longest deficit that is weighed.
  static let longestHours = 12.0
  /// Longest box that is looked for; the search for its ends may grow it.
  static let longestBoxHours = 6.0
  /// How far above what one quiet day in ten reaches the box's gain must stand.
  static let margin = 1.75
  /// A gain below this is noise even where the history is quieter still.
  static let leastGain = 3.0

  /// Padded steps of the best candidate.
  let candidate: Range<Int>
  /// The candidate's gain over what one quiet day in ten reaches.
  let salience: Double
  /// The deepest deficit of the region over what one quiet day in ten reaches.
  let depth: Double
  /// Days of the history that held one as marked as the candidate, and all its days.
  let similarDays: Int
  let historyDays: Int

  var isIncident: Bool { salience >= Self.margin && depth >= 1 }

  /// `nil` when nothing in `region` can be judged.
  init?(grid: DayGrid, region: Range<Int>) {
    let model = SeriesModel(grid: grid, mask: 0..<0, window: region)
    let path = LevelPath(model)
    var search = Search(model: model, path: path.expected, region: region)
    for length in Self.lengths(upTo: grid.steps(hours: Self.longestHours)) { search.scan(length) }
    let box = BoxScan(
      model: model, path: path, region: region, longest: grid.steps(hours: Self.longestBoxHours))
    guard search.bestScore >= 0, let best = box.best else { return nil }
    candidate = best
    salience = box.bestGain / max(Quantiles.of(box.dailyHighest, 0.9), Self.leastGain)
    depth = search.bestScore / max(Quantiles.of(search.dailyHighest, 0.9), 1e-9)
    similarDays = box.dailyHighest.count { $0 >= box.bestGain }
    historyDays = box.dailyHighest.count
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
  var bestScore = -1.0
  var dailyHighest: [Double]
  private let observed: RunningSum
  private let expected: RunningSum
  private let complete: RunningSum
  private let typicalStep: Double

  init(model: SeriesModel, path: [Double], region: Range<Int>) {
    self.model = model
    self.region = region
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
    if start >= region.lowerBound, start + length <= region.upperBound { bestScore = max(bestScore, score) }
    guard start + length <= region.lowerBound else { return }
    let day = (start - model.grid.data.lowerBound) / model.grid.stepsPerDay
    if dailyHighest.indices.contains(day) { dailyHighest[day] = max(dailyHighest[day], score) }
  }
}
