import Evidence
import Foundation
import IncidentModel

/// The run of minutes with the highest likelihood ratio of a raised failure rate.
struct FailureWindowSearch {
  /// Requests after a window that are needed to say that it is over.
  static let recoveryRequests = 5
  /// Rounds of estimating the rates and the run in turn.
  private static let rounds = 8
  /// A log in which at least this share fails throughout is a window by itself.
  private static let allFailingShare = 0.5
  /// Requests outside a run that are needed for a baseline.
  static let baselineRequests = 20
  /// Failures that a window has at least.
  static let leastFailures = 3
  /// A window's rate is at least this many times the baseline.
  private static let leastRise = 1.5

  struct Run {
    /// Indices of minutes.
    var range: Range<Int>
    /// Log of the likelihood ratio.
    var score: Double
    var baseline: Double?
  }

  let minutes: [MinuteCount]
  private let all: RequestCount

  init(_ minutes: [MinuteCount]) {
    self.minutes = minutes
    all = Self.count(minutes[...])
  }

  static func count(_ minutes: some Sequence<MinuteCount>) -> RequestCount {
    minutes.reduce(into: RequestCount()) { sum, minute in
      sum.total += minute.total
      sum.failed += minute.failed
    }
  }

  var isAllFailing: Bool { Double(all.failed) >= Self.allFailingShare * Double(all.total) }

  /// What the best of the runs that chance makes stays below: runs number about half the square of the
  /// minutes, and a rate of one's own costs some more.
  var threshold: Double { 2 * log(Double(minutes.count) + 1) + 4 }

  /// The best run from several first guesses of its rate, so that short total failures and long slight ones are
  /// both found.
  func best() -> Run? {
    let middle = middleRate
    let guesses = [0.9, 0.5, 0.2, 0.05, 0.01, middle * 3].map { max($0, middle * 2, 1e-5) }
    let runs = guesses.compactMap { settle(middle, min($0, 0.999)) }
    guard let best = runs.max(by: { $0.score < $1.score }), isWorthy(best) else { return nil }
    return best
  }

  /// The failure rate of the middle minute, by requests: robust while a window takes less than half.
  private var middleRate: Double {
    let ordered = minutes.sorted { $0.failed * $1.total < $1.failed * $0.total }
    var seen = 0
    for minute in ordered {
      seen += minute.total
      if seen * 2 >= all.total {
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

  /// The run with its own rates' likelihood ratio.
  private func finished(_ run: Run) -> Run {
    let part = Self.count(minutes[run.range])
    let rest = RequestCount(total: all.total - part.total, failed: all.failed - part.failed)
    let isKnown = rest.total >= Self.baselineRequests
    let outside = isKnown ? Self.smoothed(rest) : Self.smoothed(all)
    let score = Self.gain(part, outside, min(0.9999, Self.smoothed(part)))
    let baseline = isKnown ? Double(rest.failed) / Double(rest.total) : nil
    return Run(range: run.range, score: score, baseline: baseline)
  }

  private func isWorthy(_ run: Run) -> Bool {
    let part = Self.count(minutes[run.range])
    let rate = Double(part.failed) / Double(max(1, part.total))
    guard part.failed >= Self.leastFailures, run.score > threshold else { return false }
    return run.baseline.map { rate >= Self.leastRise * $0 } ?? isAllFailing
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
