import IncidentModel

/// Requests by minute. The last minute is kept at hand, because a log's lines mostly share it.
struct MinuteSeries {
  private var positions: [Int64: Int] = [:]
  private var counts: [(minute: Int64, total: Int, failed: Int)] = []
  private var last = -1

  /// `minute` counts from 1970.
  @inline(__always)
  mutating func add(_ minute: Int64, failed: Bool) {
    if last < 0 || counts[last].minute != minute { find(minute) }
    counts[last].total += 1
    if failed { counts[last].failed += 1 }
  }

  private mutating func find(_ minute: Int64) {
    if let known = positions[minute] {
      last = known
    } else {
      last = counts.count
      positions[minute] = last
      counts.append((minute, 0, 0))
    }
  }

  var minutes: [MinuteCount] {
    counts.sorted { $0.minute < $1.minute }.map {
      MinuteCount(minute: Timestamp(seconds: $0.minute * 60), total: $0.total, failed: $0.failed)
    }
  }
}
