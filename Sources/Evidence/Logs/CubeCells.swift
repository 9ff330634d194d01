/// Counts by bucket of time and combination, in a row for each bucket. A bucket may be written more than once; its
/// rows are added up when there are many, and at the end.
struct CubeCells {
  struct Cell: BitwiseCopyable {
    var combination: Int32
    var total: UInt32
    var failed: UInt32
  }

  /// Cells kept; beyond that the buckets of time double their width.
  static let limit = 130_000
  /// Cells that may have been written before they are added up.
  private static let slack = 1 << 16

  /// By the minute, from 1970, of the bucket's start.
  private(set) var rows: [Int64: [Cell]] = [:]
  private(set) var count = 0
  /// Minutes of a bucket.
  private(set) var step: Int64 = 1
  private var compacted = 0

  /// Adds cells of one minute.
  mutating func append(_ minute: Int64, _ cells: [Cell]) {
    rows[floor(minute), default: []] += cells
    count += cells.count
    if count >= compacted + Self.slack { compact() }
  }

  private func floor(_ minute: Int64) -> Int64 {
    let rest = minute % step
    return minute - (rest < 0 ? rest + step : rest)
  }

  /// Adds up the cells of each bucket; widens the buckets until there are no more cells than the limit.
  mutating func compact() {
    add()
    while count > Self.limit { widen(to: step * 2) }
    compacted = count
  }

  private mutating func add() {
    var sum = RowSum()
    count = 0
    for minute in rows.keys {
      rows[minute] = sum.add(rows[minute] ?? [])
      count += rows[minute]?.count ?? 0
    }
  }

  private mutating func widen(to wider: Int64) {
    step = wider
    let old = rows
    rows = [:]
    for (minute, cells) in old { rows[floor(minute), default: []] += cells }
    add()
  }

  /// Adds another thread's cells, whose combinations have other numbers, and takes them from there.
  mutating func take(_ other: inout CubeCells, _ numbers: [Int]) {
    if other.step > step { widen(to: other.step) }
    for (minute, cells) in other.rows {
      rows[floor(minute), default: []] += cells.map { cell in
        var cell = cell
        cell.combination = Int32(truncatingIfNeeded: numbers[Int(cell.combination)])
        return cell
      }
    }
    other = CubeCells()
    compact()
  }
}

/// Adds up the cells of a row: one counter for each combination.
private struct RowSum {
  private var places: [Int32] = []
  private var sums: [CubeCells.Cell] = []

  /// The cells with each combination once, in the order of first appearance, in an array that is just large enough.
  mutating func add(_ cells: [CubeCells.Cell]) -> [CubeCells.Cell] {
    sums.removeAll(keepingCapacity: true)
    for cell in cells {
      let combination = Int(cell.combination)
      while places.count <= combination { places.append(-1) }
      let place = Int(places[combination])
      if place < 0 {
        places[combination] = Int32(truncatingIfNeeded: sums.count)
        sums.append(cell)
      } else {
        sums[place].total += cell.total
        sums[place].failed += cell.failed
      }
    }
    for cell in sums { places[Int(cell.combination)] = -1 }
    return Array(sums[...])
  }
}
