/// Counts by bucket of time and combination. They are appended, and equal ones added up when there are many.
struct CubeCells {
  struct Cell: BitwiseCopyable {
    /// Minute of the bucket's start, from 1970, and combination.
    var key: Int64
    var total: Int
    var failed: Int

    var minute: Int64 { key >> 24 }
    var combination: Int { Int(key & 0xFF_FFFF) }

    static func key(_ minute: Int64, _ combination: Int) -> Int64 { minute << 24 | Int64(combination) }
  }

  /// Cells kept; beyond that the buckets of time double their width.
  static let limit = 400_000

  private(set) var cells: [Cell] = []
  /// Minutes of a bucket.
  private(set) var step: Int64 = 1
  private var compacted = 0

  mutating func append(_ minute: Int64, _ combination: Int, total: Int, failed: Int) {
    cells.append(Cell(key: Cell.key(floor(minute), combination), total: total, failed: failed))
    if cells.count >= max(1 << 16, compacted * 2) { compact() }
  }

  private func floor(_ minute: Int64) -> Int64 {
    let rest = minute % step
    return minute - (rest < 0 ? rest + step : rest)
  }

  /// Sorts the cells and adds equal ones up; widens the buckets until there are no more than the limit.
  mutating func compact() {
    add()
    while cells.count > Self.limit { widen(to: step * 2) }
    compacted = cells.count
  }

  private mutating func add() {
    cells.sort { $0.key < $1.key }
    var kept = 0
    for index in cells.indices.dropFirst() {
      if cells[index].key == cells[kept].key {
        cells[kept].total += cells[index].total
        cells[kept].failed += cells[index].failed
      } else {
        kept += 1
        cells[kept] = cells[index]
      }
    }
    if !cells.isEmpty { cells.removeSubrange((kept + 1)...) }
  }

  private mutating func widen(to step: Int64) {
    self.step = step
    for index in cells.indices {
      cells[index].key = Cell.key(floor(cells[index].minute), cells[index].combination)
    }
    add()
  }

  /// Adds another thread's cells, whose combinations have other numbers.
  mutating func take(_ other: CubeCells, _ numbers: [Int]) {
    if other.step > step { widen(to: other.step) }
    for cell in other.cells {
      let key = Cell.key(floor(cell.minute), numbers[cell.combination])
      cells.append(Cell(key: key, total: cell.total, failed: cell.failed))
    }
    compact()
  }
}
