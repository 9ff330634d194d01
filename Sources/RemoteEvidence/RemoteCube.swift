import Evidence
import IncidentModel

/// Rows of the cube's query to the cube.
enum RemoteCube {
  /// Minutes a bucket, so that about `cells` counts by minute become few enough.
  static func step(cells: Int) -> Int64 {
    var step: Int64 = 1
    while cells / Int(step) > ClickHouseLimits.cells { step *= 2 }
    return step
  }

  /// `nil` when a row is not as expected. Requests of combinations beyond the limit become one of others, told by
  /// what the minutes hold besides.
  static func make(
    _ rows: [[ClickHouseCell]], attributes: [String], stepMinutes: Int64, minutes: [MinuteCount]
  ) -> AttributeCube? {
    var cells: [AttributeCube.Cell] = []
    var rest = totals(minutes, stepMinutes)
    for (combination, row) in rows.enumerated() {
      guard let list = row[attributes.count + 1].list else { return nil }
      for entry in list {
        guard let parts = entry.list, parts.count == 3, let bucket = parts[0].integer,
          let total = parts[1].integer, let failed = parts[2].integer
        else { return nil }
        rest[bucket, default: (0, 0)].total -= Int(total)
        rest[bucket, default: (0, 0)].failed -= Int(failed)
        cells.append(
          cell(combination, bucket, stepMinutes, total: Int(total), failed: Int(failed)))
      }
    }
    var combinations = rows.map { row in
      row.prefix(attributes.count).map { $0.text.flatMap { $0.isEmpty ? nil : $0 } }
    }
    let others = rest.filter { $0.value.total > 0 }
    if !others.isEmpty {
      for (bucket, count) in others {
        cells.append(
          cell(combinations.count, bucket, stepMinutes, total: count.total, failed: max(0, count.failed)))
      }
      combinations.append(attributes.map { _ in AttributeCube.otherValue })
    }
    cells.sort { ($0.start, $0.combination) < ($1.start, $1.combination) }
    return AttributeCube(
      attributes: attributes, combinations: combinations, cells: cells, bucketSeconds: stepMinutes * 60)
  }

  private static func totals(
    _ minutes: [MinuteCount], _ step: Int64
  ) -> [Int64: (total: Int, failed: Int)] {
    var totals: [Int64: (total: Int, failed: Int)] = [:]
    for minute in minutes {
      let bucket = minute.minute.seconds / 60 / step
      totals[bucket, default: (0, 0)].total += minute.total
      totals[bucket, default: (0, 0)].failed += minute.failed
    }
    return totals
  }

  private static func cell(
    _ combination: Int, _ bucket: Int64, _ step: Int64, total: Int, failed: Int
  ) -> AttributeCube.Cell {
    AttributeCube.Cell(
      combination: combination, start: Timestamp(seconds: bucket &* step &* 60), total: total, failed: failed)
  }
}
