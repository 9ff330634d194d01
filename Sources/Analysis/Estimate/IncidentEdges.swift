import Foundation

/// The ends of an incident near a hint: the box of missing share that explains the region best.
struct IncidentEdges {
  /// Shares of the expected that may be missing.
  static let depths = [0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0]

  /// Padded steps.
  let window: Range<Int>
  /// Standard deviation of the loss that comes from not knowing the ends.
  let lossSpread: Double

  /// `nil` when there is too little history around the hint to search at all.
  init?(grid: DayGrid, hint: Range<Int>) {
    let margin = max(
      2, (hint.count + 1) / 2, Int((1800 / Double(grid.stepSeconds)).rounded(.up)))
    let low = max(grid.data.lowerBound, hint.lowerBound - margin)
    let region = low..<min(grid.data.upperBound, hint.upperBound + margin)
    guard region.lowerBound - grid.data.lowerBound >= WindowEstimate.fewestDays * grid.stepsPerDay,
      let trace = RegionTrace(grid: grid, region: region)
    else { return nil }
    let local = hint.lowerBound - region.lowerBound..<hint.upperBound - region.lowerBound
    guard let fit = BoxFit.best(trace, hint: local) else {
      window = hint
      lossSpread = 0.35 * trace.meanExpected * Double(hint.count)
      return
    }
    let edges = trace.extended(fit.box, depth: fit.depth)
    window = region.lowerBound + edges.lowerBound..<region.lowerBound + edges.upperBound
    lossSpread = fit.lossSpread(trace)
  }
}

/// Expected and observed steps of a region that may hold an incident, with their noise.
struct RegionTrace {
  let observed: [Double]
  let expected: [Double]
  let variance: [Double]
  let autocorrelation: Double

  var count: Int { observed.count }
  var meanExpected: Double { expected.reduce(0, +) / Double(max(1, count)) }

  init?(grid: DayGrid, region: Range<Int>) {
    let model = SeriesModel(grid: grid, mask: region, window: region)
    let mass = model.rawShapeSum.total(region.lowerBound, region.upperBound)
    guard !region.isEmpty, mass > 0,
      let total = WindowEstimate.predict(model: model, window: region, guardSteps: 0)
    else { return nil }
    let path = LevelPath(model)
    let noise = path.noise(excluding: region)
    observed = Array(grid.values[region])
    expected = model.shape[region].map { $0 * total.median / mass }
    variance = expected.map { noise.variance($0) + 1e-9 }
    autocorrelation = path.autocorrelation(excluding: region, noise: noise)
  }

  func isUsable(_ index: Int) -> Bool { !observed[index].isNaN && expected[index] > 0 }

  /// Grown outwards where a shallower loss (a ramp, a partial recovery) explains the data far better than none.
  func extended(_ box: Range<Int>, depth: Double) -> Range<Int> {
    let right = growth(box.upperBound..<count, depth: 0.4 * depth)
    let left = growth((0..<box.lowerBound).reversed(), depth: 0.4 * depth)
    return box.lowerBound - left..<box.upperBound + right
  }

  private func growth(_ steps: some Sequence<Int>, depth: Double) -> Int {
    var (sum, best, length) = (0.0, 4.0, 0)
    for (offset, step) in steps.enumerated() {
      if isUsable(step) {
        let (mean, variance) = (expected[step], variance[step])
        let value = min(observed[step], mean + 3 * variance.squareRoot())
        sum += (mean - value) * depth * mean / variance - 0.5 * depth * depth * mean * mean / variance
      }
      if sum > best { (best, length) = (sum, offset + 1) }
    }
    return length
  }
}

/// A box fitted by generalised least squares under noise that carries over from step to step: an abrupt edge
/// counts fully, a slow drift does not.
struct BoxFit {
  var gain = 0.0
  var box = 0..<0
  var depth = 0.0
  /// Log-likelihood cost of starting at a step, and gain of ending there.
  private var starts: [Double] = []
  private var ends: [Double] = []

  static func best(_ trace: RegionTrace, hint: Range<Int>) -> BoxFit? {
    var best: BoxFit?
    for depth in IncidentEdges.depths {
      let fit = BoxFit(trace, hint: hint, depth: depth)
      if fit.gain > best?.gain ?? 0 { best = fit }
    }
    return best
  }

  private init(_ trace: RegionTrace, hint: Range<Int>, depth: Double) {
    self.depth = depth
    score(trace, hint: hint)
    var (lowest, lowestAt) = (Double.infinity, 0)
    for end in 1...max(1, trace.count) where end < ends.count {
      if starts[end - 1] < lowest { (lowest, lowestAt) = (starts[end - 1], end - 1) }
      guard end > hint.lowerBound, lowest.isFinite else { continue }
      let gain = ends[end] - lowest
      if gain > self.gain { (self.gain, box) = (gain, lowestAt..<end) }
    }
  }

  private mutating func score(_ trace: RegionTrace, hint: Range<Int>) {
    let carry = trace.autocorrelation
    let scale = 1 - carry * carry
    let softness = 0.3 * Double(hint.count) + 1
    var (sum, previousZ, previousX) = (0.0, 0.0, 0.0)
    for index in 0...trace.count {
      let isEnd = index == trace.count
      let usable = !isEnd && trace.isUsable(index)
      let spread = isEnd ? 1 : trace.variance[index].squareRoot()
      let z = usable ? max((trace.expected[index] - trace.observed[index]) / spread, -3) : 0
      let x = usable ? trace.expected[index] / spread : 0
      let (error, here, before) = (z - carry * previousZ, depth * x, carry * depth * previousX)
      let inside = (error * (here - before) - 0.5 * (here - before) * (here - before)) / scale
      let entering = (error * here - 0.5 * here * here) / scale
      let leaving = isEnd ? 0 : (-before * error - 0.5 * before * before) / scale
      ends.append(sum + leaving - Double(abs(index - hint.upperBound)) / softness)
      sum += inside
      let start = sum - entering + Double(abs(index - hint.lowerBound)) / softness
      starts.append(isEnd || index >= hint.upperBound ? .infinity : start)
      (previousZ, previousX) = (z, x)
    }
  }

  /// Spread of the loss over all ends, each weighed by its likelihood.
  func lossSpread(_ trace: RegionTrace) -> Double {
    var losses = [0.0]
    for index in 0..<trace.count {
      let loss = trace.observed[index].isNaN ? 0 : trace.expected[index] - trace.observed[index]
      losses.append((losses.last ?? 0) + loss)
    }
    let before = Self.variance(
      Array(losses[..<box.upperBound]), gains: starts[..<box.upperBound].map { -$0 })
    let after = Self.variance(
      Array(losses[(box.lowerBound + 1)...]), gains: Array(ends[(box.lowerBound + 1)...]))
    return (before + after).squareRoot()
  }

  private static func variance(_ values: [Double], gains: [Double]) -> Double {
    guard let best = gains.filter(\.isFinite).max() else { return 0 }
    let weights = gains.map { $0.isFinite ? exp(($0 - best) / 2) : 0 }
    let total = weights.reduce(0, +)
    let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
    return zip(values, weights).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) } / total
  }
}
