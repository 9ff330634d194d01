import IncidentModel

/// Requests by minute, and failures by bucket within it. A minute takes buckets only once a request of it fails.
struct MinuteSeries {
  private struct Entry {
    var total = 0
    var failed = 0
    /// Where the minute's buckets begin; negative without failures.
    var buckets = -1
  }

  private struct Bucket {
    var failed = 0
    var first = Int64.max
    var last = Int64.min

    mutating func merge(_ other: Bucket) {
      failed += other.failed
      first = min(first, other.first)
      last = max(last, other.last)
    }
  }

  private static let bucketNanoseconds = Int64(FailureBucket.seconds) * 1_000_000_000

  private var entries: [Int64: Entry] = [:]
  private var buckets: [Bucket] = []

  /// Requests of a minute, which counts from 1970; the failed ones among them are added by `fail`.
  mutating func add(_ minute: Int64, total: Int) { entries[minute, default: Entry()].total += total }

  /// A failed request of the minute at `time`, in nanoseconds.
  mutating func fail(_ minute: Int64, _ time: Int64) {
    let start = bucketStart(minute)
    let part = (time &- minute &* 60_000_000_000) / Self.bucketNanoseconds
    let index = start + min(max(0, Int(part)), FailureBucket.perMinute - 1)
    buckets[index].merge(Bucket(failed: 1, first: time, last: time))
    entries[minute]?.failed += 1
  }

  private mutating func bucketStart(_ minute: Int64) -> Int {
    var entry = entries[minute] ?? Entry()
    if entry.buckets < 0 {
      entry.buckets = buckets.count
      buckets.append(contentsOf: repeatElement(Bucket(), count: FailureBucket.perMinute))
      entries[minute] = entry
    }
    return entry.buckets
  }

  mutating func merge(_ other: MinuteSeries) {
    for (minute, theirs) in other.entries {
      entries[minute, default: Entry()].total += theirs.total
      guard theirs.buckets >= 0 else { continue }
      let start = bucketStart(minute)
      entries[minute]?.failed += theirs.failed
      for offset in 0..<FailureBucket.perMinute {
        buckets[start + offset].merge(other.buckets[theirs.buckets + offset])
      }
    }
  }

  var minutes: [MinuteCount] {
    entries.sorted { $0.key < $1.key }.map { minute, entry in
      let failures = failures(of: entry)
      return MinuteCount(
        minute: Timestamp(seconds: minute * 60), total: entry.total, failed: entry.failed,
        firstFailure: failures.first?.first, lastFailure: failures.last?.last, failures: failures)
    }
  }

  private func failures(of entry: Entry) -> [FailureBucket] {
    guard entry.buckets >= 0 else { return [] }
    return buckets[entry.buckets..<entry.buckets + FailureBucket.perMinute].filter { $0.failed > 0 }.map {
      FailureBucket(
        failed: $0.failed, first: Timestamp(nanoseconds: $0.first), last: Timestamp(nanoseconds: $0.last))
    }
  }
}
