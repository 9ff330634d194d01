import Foundation

/// The stretch of a series that looks most like an outage: abrupt at both ends, at any depth, up to half a day
/// long; and how high the same score climbs on every day of the history.
///
/// The score is the gain in log-likelihood of a box of missing share over none, by generalised least squares
/// under noise that carries over from step to step: a slow dip, such as bad weather brings, gains little.
struct BoxScan {
  static let depths = [0.15, 0.3, 0.5, 0.7, 0.85, 1.0]

  private(set) var best: Range<Int>?
  private(set) var bestGain = 0.0
  /// Highest gain of each day of the history.
  private(set) var dailyHighest: [Double]

  /// `path`: expected values; `noise` and `carry`: of single steps around it. `region`: where the incident may lie.
  init(model: SeriesModel, path: LevelPath, region: Range<Int>, longest: Int) {
    let noise = path.noise(excluding: region)
    let carry = path.autocorrelation(excluding: region, noise: noise)
    let grid = model.grid
    let days = (region.lowerBound - grid.data.lowerBound) / grid.stepsPerDay
    dailyHighest = [Double](repeating: 0, count: max(1, days))
    let trace = Trace(values: grid.values, expected: path.expected, noise: noise, carry: carry)
    for depth in Self.depths {
      let (starts, ends) = trace.costs(depth: depth, within: grid.data)
      note(starts, ends, grid: grid, region: region, longest: longest)
    }
  }

  /// The best start within `longest` before every end, by a queue of rising costs.
  private mutating func note(
    _ starts: [Double], _ ends: [Double], grid: DayGrid, region: Range<Int>, longest: Int
  ) {
    var queue: [Int] = []
    var head = 0
    let first = grid.data.lowerBound
    for end in 1..<max(1, ends.count) {
      if first + end - 1 == region.lowerBound { (queue, head) = ([], 0) }
      while queue.count > head, starts[queue[queue.count - 1]] >= starts[end - 1] { queue.removeLast() }
      queue.append(end - 1)
      while queue[head] < end - longest { head += 1 }
      let start = queue[head]
      let gain = ends[end] - starts[start]
      let at = first + start
      if at >= region.lowerBound, first + end <= region.upperBound {
        if gain > bestGain { (bestGain, best) = (gain, at..<first + end) }
      } else if first + end <= region.lowerBound {
        let day = start / grid.stepsPerDay
        if day < dailyHighest.count { dailyHighest[day] = max(dailyHighest[day], gain) }
      }
    }
  }
}

extension BoxScan {
  private struct Trace {
    let values: [Double]
    let expected: [Double]
    let noise: NoiseLaw
    let carry: Double

    /// Cost of starting a box at a step, and gain of ending it before one.
    func costs(depth: Double, within data: Range<Int>) -> ([Double], [Double]) {
      let scale = 1 - carry * carry
      var (starts, ends) = ([Double](), [Double]())
      starts.reserveCapacity(data.count + 1)
      ends.reserveCapacity(data.count + 1)
      var (sum, previousZ, previousX) = (0.0, 0.0, 0.0)
      for index in data {
        let mean = expected[index]
        let usable = !values[index].isNaN && mean > 0
        let spread = (noise.variance(mean) + 1e-9).squareRoot()
        let z = usable ? min(max((mean - values[index]) / spread, -3), 8) : 0
        let x = usable ? mean / spread : 0
        let (error, here, before) = (z - carry * previousZ, depth * x, carry * depth * previousX)
        ends.append(sum + (-before * error - 0.5 * before * before) / scale)
        sum += (error * (here - before) - 0.5 * (here - before) * (here - before)) / scale
        starts.append(sum - (error * here - 0.5 * here * here) / scale)
        (previousZ, previousX) = (z, x)
      }
      ends.append(sum)
      return (starts, ends)
    }
  }
}
