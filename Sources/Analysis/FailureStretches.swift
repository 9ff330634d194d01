import Evidence
import Foundation
import IncidentModel

/// All stretches of a log in which failures are raised, those that belong together as one.
///
/// Starting from one run, the baseline is estimated from what lies outside every stretch and the stretches are
/// looked for again, until both stand: a slow rise thus loses its beginning neither to the baseline nor to a
/// second window. A stretch with a long quiet part inside is two.
struct FailureStretches {
  /// Rounds of estimating the baseline and the stretches in turn.
  private static let rounds = 5
  /// Stretches told apart.
  private static let limit = 32
  /// A stretch's rate is at least this many times the baseline.
  private static let leastRise = 1.5
  /// Log likelihood ratio from which minutes between two stretches count as raised themselves.
  private static let raisedGap = 3.0
  /// What such minutes have of the rise on either side.
  private static let leastGapRise = 0.05
  /// Log likelihood ratio from which a minute beside a stretch belongs to it: it may be bad only in part.
  private static let raisedEdge = 4.0
  /// The same for a part of such a minute, at the stretch's own rate.
  private static let raisedPart = 3.0
  /// Failures that such a part has at least: a single one may be normal.
  private static let leastPartFailures = 2.0
  /// Quiet minutes between two stretches that are bridged whatever their length, and at most.
  private static let bridgedMinutes = 3.0...30.0

  private let search: FailureWindowSearch
  private let dispersion: Double
  private var minutes: [MinuteCount] { search.minutes }
  /// In order; none overlap.
  private(set) var ranges: [Range<Int>]
  /// Failures and requests outside of all of them.
  private(set) var quiet: RequestCount
  private var baseline: Double { FailureWindowSearch.smoothed(quiet) }

  init(_ search: FailureWindowSearch, around run: FailureWindowSearch.Run) {
    self.search = search
    dispersion = run.dispersion
    ranges = [run.range]
    quiet = RequestCount()
    quiet = outside(ranges)
    for _ in 0..<Self.rounds where quiet.total >= FailureWindowSearch.baselineRequests {
      let next = joined(joined(found()).map(widened))
      let rest = outside(next)
      if next.isEmpty || next == ranges || rest.total < FailureWindowSearch.baselineRequests { break }
      (ranges, quiet) = (next, rest)
    }
  }

  /// The strongest stretch, and the others that would stand out by themselves.
  var ranked: (main: FailureWindowSearch.Run, others: [Range<Int>])? {
    let scored = ranges.map { ($0, score(count($0))) }
    guard let best = scored.max(by: { $0.1 < $1.1 }) else { return nil }
    let rate =
      quiet.total >= FailureWindowSearch.baselineRequests
      ? Double(quiet.failed) / Double(quiet.total) : nil
    let others = scored.filter { $0.0 != best.0 && $0.1 > search.threshold }.map(\.0)
    return (FailureWindowSearch.Run(range: best.0, score: best.1, baseline: rate), others)
  }

  private func count(_ range: Range<Int>) -> RequestCount { FailureWindowSearch.count(minutes[range]) }

  private func outside(_ ranges: [Range<Int>]) -> RequestCount {
    var rest = count(minutes.indices)
    for range in ranges {
      let part = count(range)
      rest.total -= part.total
      rest.failed -= part.failed
    }
    return rest
  }

  /// Log likelihood ratio of the requests' own rate against the baseline.
  private func score(_ count: RequestCount) -> Double {
    FailureWindowSearch.gain(count, baseline, min(0.9999, FailureWindowSearch.smoothed(count))) / dispersion
  }

  /// What a stretch beside known ones stays below by chance: there are about as many places as minutes.
  private var threshold: Double { log(Double(minutes.count) + 1) + 4 }

  private func isRaised(_ count: RequestCount, above least: Double) -> Bool {
    count.failed >= FailureWindowSearch.leastFailures
      && Double(count.failed) >= Self.leastRise * baseline * Double(count.total) && score(count) > least
  }
}

// MARK: - Finding

extension FailureStretches {
  private func found() -> [Range<Int>] {
    var open = [minutes.indices]
    var found: [Range<Int>] = []
    while let range = open.popLast(), found.count < Self.limit {
      guard let run = raised(in: range) else { continue }
      found.append(run)
      open.append(range.lowerBound..<run.lowerBound)
      open.append(run.upperBound..<range.upperBound)
    }
    return found.flatMap(split).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The strongest raised run of `range`, from several first guesses of its rate.
  private func raised(in range: Range<Int>) -> Range<Int>? {
    guard count(range).failed >= FailureWindowSearch.leastFailures else { return nil }
    let guesses = [0.5, 0.1, 0.02, baseline * 3].map { min(0.999, max($0, baseline * 2)) }
    let runs = guesses.compactMap { settled(range, $0) }.map { ($0, score(count($0))) }
    guard let best = runs.max(by: { $0.1 < $1.1 })?.0, isRaised(count(best), above: threshold) else {
      return nil
    }
    return best
  }

  private func settled(_ range: Range<Int>, _ guess: Double) -> Range<Int>? {
    var inside = guess
    var run: Range<Int>?
    for _ in 0..<Self.rounds where inside > baseline {
      guard let next = search.highest(in: range, baseline, inside)?.range else { break }
      if next == run { break }
      run = next
      inside = min(0.999, FailureWindowSearch.smoothed(count(next)))
    }
    return run
  }
}

// MARK: - Joining

extension FailureStretches {
  /// Cuts a stretch at its quiet parts that are too long to be bridged.
  private func split(_ range: Range<Int>) -> [Range<Int>] {
    var open = [range]
    var pieces: [Range<Int>] = []
    while let piece = open.popLast() {
      guard pieces.count + open.count < Self.limit, let gap = quietGap(in: piece) else {
        pieces.append(piece)
        continue
      }
      open += [piece.lowerBound..<gap.lowerBound, gap.upperBound..<piece.upperBound]
    }
    return pieces.filter { isRaised(count($0), above: threshold) }
  }

  private func quietGap(in range: Range<Int>) -> Range<Int>? {
    let inside = min(0.999, FailureWindowSearch.smoothed(count(range)))
    for rate in [inside, min(inside, max(4 * baseline, 0.02))] where rate > baseline {
      guard let gap = search.highest(in: range, rate, baseline), gap.score > threshold else { continue }
      let parts = (range.lowerBound..<gap.range.lowerBound, gap.range.upperBound..<range.upperBound)
      if !parts.0.isEmpty, !parts.1.isEmpty, !belong(parts.0, parts.1) { return gap.range }
    }
    return nil
  }

  /// With the minutes beside it that are raised, if less clearly.
  private func widened(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower > 0, isEdge(lower - 1, beside: lower) { lower -= 1 }
    while upper < minutes.count, isEdge(upper, beside: upper - 1) { upper += 1 }
    let rate = min(0.999, FailureWindowSearch.smoothed(count(range)))
    if lower > 0, isNext(lower - 1, lower), isRaised(partOf: lower - 1, beforeStretch: true, rate) {
      lower -= 1
    }
    if upper < minutes.count, isNext(upper, upper - 1), isRaised(partOf: upper, beforeStretch: false, rate) {
      upper += 1
    }
    return lower..<upper
  }

  private func isEdge(_ index: Int, beside known: Int) -> Bool {
    isNext(index, known) && isRaised(count(index..<index + 1), above: Self.raisedEdge)
  }

  private func isNext(_ index: Int, _ known: Int) -> Bool {
    abs(minutes[index].minute.seconds(since: minutes[known].minute)) <= 60
  }

  /// True when the part of a minute beside a stretch that follows or precedes it fails at its rate.
  private func isRaised(partOf index: Int, beforeStretch: Bool, _ rate: Double) -> Bool {
    guard rate > baseline else { return false }
    let minute = minutes[index]
    var failed = 0.0
    return (beforeStretch ? minute.failures.reversed() : minute.failures).contains { bucket in
      failed += Double(bucket.failed)
      let start = Double(bucket.first.seconds(since: minute.minute) / Int64(FailureBucket.seconds))
      let parts = beforeStretch ? Double(FailureBucket.perMinute) - start : start + 1
      let total = Double(minute.total) * min(1, max(0, parts / Double(FailureBucket.perMinute)))
      let gain = FailureWindowSearch.gain(failed: failed, of: max(failed, total), baseline, rate)
      return failed >= Self.leastPartFailures && gain / dispersion > Self.raisedPart
    }
  }

  private func joined(_ parts: [Range<Int>]) -> [Range<Int>] {
    var ranges = parts
    var index = 0
    while index + 1 < ranges.count {
      if belong(ranges[index], ranges[index + 1]) {
        let upper = max(ranges[index].upperBound, ranges[index + 1].upperBound)
        ranges[index] = ranges[index].lowerBound..<upper
        ranges.remove(at: index + 1)
        index = max(0, index - 1)
      } else {
        index += 1
      }
    }
    return ranges
  }

  /// True when nothing, something raised, or only a short quiet lies between two stretches.
  private func belong(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    if left.upperBound > right.lowerBound { return true }
    let gap = left.upperBound..<right.lowerBound
    if gap.isEmpty || isRaised(gap, between: left, right) { return true }
    let shorter = min(span(left), span(right))
    let bridged = min(Self.bridgedMinutes.upperBound, max(Self.bridgedMinutes.lowerBound, shorter / 2))
    return span(left.upperBound - 1..<right.lowerBound + 1) - 2 <= bridged
  }

  /// True when the failures between two stretches are raised, and not so slightly that chance may do it.
  private func isRaised(_ gap: Range<Int>, between left: Range<Int>, _ right: Range<Int>) -> Bool {
    let beside = min(rise(left), rise(right))
    return isRaised(count(gap), above: Self.raisedGap) && rise(gap) >= Self.leastGapRise * beside
  }

  /// Failed share above the baseline.
  private func rise(_ range: Range<Int>) -> Double {
    let count = count(range)
    return Double(count.failed) / Double(max(1, count.total)) - baseline
  }

  /// In minutes.
  private func span(_ range: Range<Int>) -> Double {
    Double(minutes[range.upperBound - 1].minute.seconds(since: minutes[range.lowerBound].minute)) / 60 + 1
  }
}
