import Evidence
import Foundation
import IncidentModel

/// Where in the first or last minute of a window its failures begin or end.
///
/// Of the places at which the minute may change from the normal rate to a raised one, the most likely counts: the
/// maximum of the likelihood ratio, with the failures that are kept and those of the minute beside them sharing
/// one rate. The requests of a minute are taken as evenly spread. Only places count beyond which as many normal
/// failures are likely enough that soon (Poisson): where hardly any request fails normally, every failure belongs,
/// and so does one that follows the others closely.
struct FailureEdge {
  /// The chance of as many normal failures from which on those that are seen may be normal. For a single one,
  /// about 0.05 are expected.
  private static let leastChance = 0.05

  /// In standard deviations.
  private static let leastChanceDeviation = 1.645
  private static let manyFailures = 100.0

  /// The window's first or last minute.
  let minute: MinuteCount
  /// The minute beside it in the window, if any.
  let inner: MinuteCount?
  /// Failed share of the requests outside; `nil` when not known.
  let baseline: Double?

  /// The first failure that belongs to the window.
  var onset: Timestamp? { kept(minute.failures, \.first) { bucket(of: $0) }?.first ?? minute.firstFailure }

  /// The last failure that belongs to the window, whose first is `onset`.
  func end(after onset: Timestamp) -> Timestamp? {
    let inside = minute.failures.reversed().filter { $0.last >= onset }
    return kept(inside, \.last) { FailureBucket.perMinute - 1 - bucket(of: $0) }?.last ?? minute.lastFailure
  }

  private func bucket(of failures: FailureBucket) -> Int {
    Int(failures.first.seconds(since: minute.minute)) / FailureBucket.seconds
  }

  /// The outermost of the buckets, given from the outside in, that belongs to the window. `side` is the outer one
  /// of a bucket; `cut` counts the buckets beyond one.
  private func kept(
    _ buckets: [FailureBucket], _ side: KeyPath<FailureBucket, Timestamp>, cut: (FailureBucket) -> Int
  ) -> FailureBucket? {
    guard let baseline, baseline > 0, baseline < 1, let outermost = buckets.first else {
      return buckets.first
    }
    let (all, requests) = (buckets.reduce(0) { $0 &+ $1.failed }, Double(minute.total))
    var dropped = 0
    var best: (bucket: FailureBucket, score: Double)?
    for bucket in buckets {
      let failed = all &- dropped
      let inside = requests * (1 - Double(cut(bucket)) / Double(FailureBucket.perMinute))
      let score = score(failed: failed, total: max(Double(failed), inside), baseline)
      let apart = abs(Double(outermost[keyPath: side].nanoseconds &- bucket[keyPath: side].nanoseconds)) / 1e9
      if score > best?.score ?? -.infinity, isNormal(dropped, expected: baseline * requests / 60 * apart) {
        best = (bucket, score)
      }
      dropped &+= bucket.failed
    }
    return best?.bucket
  }

  /// True when at least `count` failures are not too unlikely (Poisson; of many by its normal limit).
  private func isNormal(_ count: Int, expected: Double) -> Bool {
    guard expected < Self.manyFailures else {
      return Double(count) - 0.5 - expected <= Self.leastChanceDeviation * expected.squareRoot()
    }
    var (term, fewer) = (exp(-expected), 0.0)
    for seen in 0..<max(0, count) {
      fewer += term
      if 1 - fewer < Self.leastChance { return false }
      term *= expected / Double(seen + 1)
    }
    return true
  }

  /// Log likelihood ratio of what is kept of the minute together with the one beside it.
  private func score(failed: Int, total: Double, _ baseline: Double) -> Double {
    let all = total + Double(inner?.total ?? 0)
    let bad = Double(failed) + Double(inner?.failed ?? 0)
    let rate = min(0.9999, (bad + 0.5) / (all + 1))
    guard rate > baseline else { return 0 }
    return FailureWindowSearch.gain(failed: bad, of: all, baseline, rate)
  }
}
