import IncidentModel

/// Requests by minute, and failures by bucket within it. The last minute is kept at hand, because a log's lines
/// mostly share it. A minute takes buckets only once a request of it fails.
struct MinuteSeries {
  private struct Entry {
    var minute: Int64
    var total = 0
    var failed = 0
    /// Where the minute's buckets begin; negative without failures.
    var buckets = -1
  }

  private struct Bucket {
    var failed = 0
    var first = Int64.max
    var last = Int64.min
  }

  private static let bucketNanoseconds = Int64(FailureBucket.seconds) * 1_000_000_000

  private var positions: [Int64: Int] = [:]
  private var entries: [Entry] = []
  private var buckets: [Bucket] = []
  private var current = -1

  /// `minute` counts from 1970; `time` is in nanoseconds.
  @inline(__always)
  mutating func add(_ minute: Int64, _ time: Int64, failed: Bool) {
    if current < 0 || entries[current].minute != minute { find(minute) }
    entries[current].total += 1
    if failed { addFailure(time) }
  }

  private mutating func find(_ minute: Int64) {
    if let known = positions[minute] {
      current = known
    } else {
      current = entries.count
      positions[minute] = current
      entries.append(Entry(minute: minute))
    }
  }

  private mutating func addFailure(_ time: Int64) {
    if entries[current].buckets < 0 {
      entries[current].buckets = buckets.count
      buckets.append(contentsOf: repeatElement(Bucket(), count: FailureBucket.perMinute))
    }
    entries[current].failed += 1
    let part = (time &- entries[current].minute &* 60_000_000_000) / Self.bucketNanoseconds
    let index = entries[current].buckets + min(max(0, Int(part)), FailureBucket.perMinute - 1)
    buckets[index].failed += 1
    buckets[index].first = min(buckets[index].first, time)
    buckets[index].last = max(buckets[index].last, time)
  }

  var minutes: [MinuteCount] {
    entries.sorted { $0.minute < $1.minute }.map { entry in
      let failures = failures(of: entry)
      return MinuteCount(
        minute: Timestamp(seconds: entry.minute * 60), total: entry.total, failed: entry.failed,
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
