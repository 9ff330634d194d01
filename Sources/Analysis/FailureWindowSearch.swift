import Evidence
import Foundation
import IncidentModel

/// The run of minutes with the highest likelihood ratio of a raised failure rate.
struct FailureWindowSearch {
  /// Requests after a window that are needed to say that it is over.
  private static let recoveryRequests = 5
  /// Where hardly any request fails normally, one may still.
  private static let leastBaseline = 1e-4
  /// Log likelihood ratio, of the baseline against the window's rate, that those must have: a chance of one in
  /// twenty that a window which goes on looks over.
  private static let recoveryGain = 3.0
  /// Rounds of estimating the rates and the run in turn.
  private static let rounds = 8
  /// A log in which at least this share fails throughout is a window by itself.
  private static let allFailingShare = 0.5
  /// Where the minutes are ordered by their failure rate, the first guesses of the baseline: the middle is robust
  /// while a window takes less than half.
  private static let baselineRanks = [0.5, 0.15, 0.03]
  /// Requests outside a run that are needed for a baseline.
  static let baselineRequests = 20
  /// Failures that a window has at least.
  static let leastFailures = 3
  /// A window's rate is at least this many times the baseline.
  private static let leastRise = 1.5

  /// Minutes outside that are needed to tell how unsteady they are.
  private static let dispersionMinutes = 10
  /// Of one degree of freedom.
  private static let chiSquareMedian = 0.455

  struct Run {
    /// Indices of minutes.
    var range: Range<Int>
    /// Log of the likelihood ratio.
    var score: Double
    var baseline: Double?
    /// How many times as unsteady as chance the failures are outside.
    var dispersion = 1.0
  }

  let minutes: [MinuteCount]
  private let all: RequestCount
  /// By failure rate.
  private let ordered: [MinuteCount]

  init(_ minutes: [MinuteCount]) {
    self.minutes = minutes
    all = Self.count(minutes[...])
    ordered = minutes.sorted { Double($0.failed) * Double($1.total) < Double($1.failed) * Double($0.total) }
  }

  static func count(_ minutes: some Sequence<MinuteCount>) -> RequestCount {
    minutes.reduce(into: RequestCount()) { sum, minute in
      sum.total += minute.total
      sum.failed += minute.failed
    }
  }

  var isAllFailing: Bool { Double(all.failed) >= Self.allFailingShare * Double(all.total) }

  /// What the best of the runs that chance makes stays below in all but about one log of a thousand.
  var threshold: Double { 1.2 * log(Double(minutes.count) + 1) + 6 }

  /// The best run from several first guesses of both rates, so that short total failures, long slight ones and
  /// those that take most of the log are all found.
  func best() -> Run? {
    let baselines = Self.baselineRanks.map(rate)
    let middle = baselines[0]
    var best: Run?
    for baseline in Set(baselines).sorted() {
      let guesses = [0.9, 0.5, 0.2, 0.05, 0.01, middle * 3, middle]
      for guess in Set(guesses.map { min(0.999, max($0, baseline * 2, 1e-5)) }).sorted() {
        guard let run = settle(baseline, guess), isWorthy(run), run.score > best?.score ?? 0 else { continue }
        best = run
      }
    }
    return best
  }

  /// The failure rate below which this share of the requests lies, taken by minutes.
  private func rate(at rank: Double) -> Double {
    var seen = 0
    for minute in ordered {
      seen += minute.total
      if Double(seen) >= rank * Double(all.total) {
        return Self.smoothed(RequestCount(total: minute.total, failed: minute.failed))
      }
    }
    return Self.smoothed(all)
  }

  /// Half a failure more than seen: a rate of nothing would make a single failure infinitely unlikely.
  static func smoothed(_ count: RequestCount) -> Double {
    (Double(count.failed) + 0.5) / (Double(count.total) + 1)
  }

  private func settle(_ baseline: Double, _ guess: Double) -> Run? {
    var (outside, inside) = (min(baseline, 0.9), guess)
    var run: Run?
    for _ in 0..<Self.rounds {
      guard inside > outside, let next = highest(in: minutes.indices, outside, inside) else { break }
      let isSettled = run?.range == next.range
      run = next
      if isSettled { break }
      let part = Self.count(minutes[next.range])
      let rest = RequestCount(total: all.total - part.total, failed: all.failed - part.failed)
      if rest.total >= Self.baselineRequests { outside = Self.smoothed(rest) }
      inside = min(0.999, Self.smoothed(part))
    }
    return run.map(finished)
  }

  /// The run with the likelihood ratio of two rates against one for all: a short time outside that happens to be
  /// good says little.
  private func finished(_ run: Run) -> Run {
    let part = Self.count(minutes[run.range])
    let rest = RequestCount(total: all.total - part.total, failed: all.failed - part.failed)
    let isKnown = rest.total >= Self.baselineRequests
    let dispersion = isKnown ? dispersion(outside: run.range, rest) : 1
    let score =
      isKnown
      ? Self.likelihood(part) + Self.likelihood(rest) - Self.likelihood(all)
      : Self.gain(part, Self.smoothed(all), min(0.9999, Self.smoothed(part)))
    let baseline = isKnown ? Double(rest.failed) / Double(rest.total) : nil
    return Run(
      range: run.range, score: score / dispersion, baseline: baseline, dispersion: dispersion)
  }

  /// The median squared deviation of the minutes outside over that of chance, at least 1: where failures come in
  /// bunches, chance makes more of them (quasi-likelihood, R. Wedderburn, 1974). The median does not see a second
  /// incident.
  private func dispersion(outside range: Range<Int>, _ rest: RequestCount) -> Double {
    let rate = Self.smoothed(rest)
    let outside = [minutes[..<range.lowerBound], minutes[range.upperBound...]].joined()
    let squares = outside.map { minute in
      let expected = Double(minute.total) * rate
      return pow(Double(minute.failed) - expected, 2) / (expected * (1 - rate))
    }
    guard squares.count >= Self.dispersionMinutes else { return 1 }
    return max(1, squares.sorted()[squares.count / 2] / Self.chiSquareMedian)
  }

  /// True when the requests after a window are enough to say that it is over.
  static func isOver(_ after: RequestCount, failing: RequestCount, baseline: Double?) -> Bool {
    guard after.total >= recoveryRequests else { return false }
    let (raised, usual) = (min(0.999, smoothed(failing)), max(baseline ?? 0, leastBaseline))
    return raised <= usual || gain(after, raised, usual) >= recoveryGain
  }

  private func isWorthy(_ run: Run) -> Bool {
    let part = Self.count(minutes[run.range])
    let rate = Double(part.failed) / Double(max(1, part.total))
    guard part.failed >= Self.leastFailures, run.score > threshold else { return false }
    return run.baseline.map { rate >= Self.leastRise * $0 } ?? isAllFailing
  }

  /// Log likelihood of the failures at their own rate.
  private static func likelihood(_ count: RequestCount) -> Double {
    [count.failed, count.total - count.failed].reduce(0) { sum, part in
      part > 0 ? sum + Double(part) * log(Double(part) / Double(count.total)) : sum
    }
  }

  /// Log likelihood ratio of rate `inside` against `outside`.
  static func gain(_ count: RequestCount, _ outside: Double, _ inside: Double) -> Double {
    gain(failed: Double(count.failed), of: Double(count.total), outside, inside)
  }

  static func gain(failed: Double, of total: Double, _ outside: Double, _ inside: Double) -> Double {
    failed * log(inside / outside) + (total - failed) * log((1 - inside) / (1 - outside))
  }

  /// Maximum-sum run (J. Kadane's algorithm).
  func highest(in range: Range<Int>, _ outside: Double, _ inside: Double) -> Run? {
    let (up, down) = (log(inside / outside), log((1 - inside) / (1 - outside)))
    var best: Run?
    var (start, sum) = (range.lowerBound, 0.0)
    for index in range {
      let minute = minutes[index]
      sum += Double(minute.failed) * up + Double(minute.total - minute.failed) * down
      if sum <= 0 {
        (start, sum) = (index + 1, 0)
      } else if sum > best?.score ?? 0 {
        best = Run(range: start..<index + 1, score: sum, baseline: nil)
      }
    }
    return best
  }
}
