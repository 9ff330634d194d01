import IncidentModel

/// Requests by minute. The last minute is kept at hand, because a log's lines mostly share it.
struct MinuteSeries {
  private struct Entry {
    var minute: Int64
    var total = 0
    var failed = 0
    var first = Int64.max
    var last = Int64.min
  }

  private var positions: [Int64: Int] = [:]
  private var entries: [Entry] = []
  private var current = -1

  /// `minute` counts from 1970; `time` is in nanoseconds.
  @inline(__always)
  mutating func add(_ minute: Int64, _ time: Int64, failed: Bool) {
    if current < 0 || entries[current].minute != minute { find(minute) }
    entries[current].total += 1
    guard failed else { return }
    entries[current].failed += 1
    entries[current].first = min(entries[current].first, time)
    entries[current].last = max(entries[current].last, time)
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

  var minutes: [MinuteCount] {
    entries.sorted { $0.minute < $1.minute }.map { entry in
      MinuteCount(
        minute: Timestamp(seconds: entry.minute * 60), total: entry.total, failed: entry.failed,
        firstFailure: entry.failed == 0 ? nil : Timestamp(nanoseconds: entry.first),
        lastFailure: entry.failed == 0 ? nil : Timestamp(nanoseconds: entry.last))
    }
  }
}
