import IncidentModel
import Scan

/// What joining two sources showed: counts, and every bad record in the order of the keys.
public final class JoinedRecords {
  public let left: RowReading
  public let right: RowReading
  /// Distinct keys on either side.
  public let keys: Int
  /// Distinct keys on both sides.
  public let matched: Int
  /// Distinct keys that are missing, duplicated or different.
  public let bad: Int
  /// The times of records that are on both sides, by each side's clock.
  public let leftSpan: TimeSpan
  public let rightSpan: TimeSpan
  /// Records without a key, with the line of the first.
  public let leftUnnamed: (count: Int, line: Int?)
  public let rightUnnamed: (count: Int, line: Int?)
  /// Bytes that had no room in memory.
  public var spilledBytes: Int { store.spilledBytes }
  /// Why scratch storage could not be written; everything was then kept in memory.
  public var scratchFailure: String? { store.failure }

  private let runs: [BadRun]
  private let store: SpillStore

  init(
    left: RowReading, right: RowReading, _ joins: [PartitionJoin], _ store: SpillStore,
    unnamed: (RowFindings.Places, RowFindings.Places)
  ) {
    (self.left, self.right, self.store) = (left, right, store)
    var totals = PartitionJoin.Totals()
    for join in joins {
      totals.keys += join.totals.keys
      totals.matched += join.totals.matched
      totals.bad += join.totals.bad
      totals.leftSpan.merge(join.totals.leftSpan)
      totals.rightSpan.merge(join.totals.rightSpan)
    }
    (keys, matched, bad) = (totals.keys, totals.matched, totals.bad)
    (leftSpan, rightSpan) = (totals.leftSpan, totals.rightSpan)
    leftUnnamed = (unnamed.0.count, unnamed.0.first.map(left.line))
    rightUnnamed = (unnamed.1.count, unnamed.1.first.map(right.line))
    runs = joins.flatMap(\.runs)
  }

  /// Calls `body` with every bad record in the order of the keys: runs of digits by value, other bytes as they are.
  /// Memory is a piece of each part. May be called again.
  public func forEachBad(_ body: (JoinedRecord) throws -> Void) throws {
    var heap = CursorHeap(try runs.map { try BadRunCursor($0, store) })
    while let cursor = heap.first {
      try body(cursor.record(left, right))
      try cursor.advance()
      heap.settleFirst()
    }
  }
}

/// Runs with the one whose next key comes first in front.
private struct CursorHeap {
  private var cursors: [BadRunCursor]

  init(_ cursors: [BadRunCursor]) {
    self.cursors = cursors
    for index in cursors.indices.reversed() { sink(index) }
  }

  var first: BadRunCursor? { cursors.first }

  /// After the first has moved on.
  mutating func settleFirst() {
    if cursors[0].isAtEnd {
      cursors.swapAt(0, cursors.count - 1)
      cursors.removeLast()
    }
    sink(0)
  }

  private mutating func sink(_ start: Int) {
    var index = start
    while true {
      var least = index
      for child in [index * 2 + 1, index * 2 + 2] where child < cursors.count {
        if cursors[child].precedes(cursors[least]) { least = child }
      }
      if least == index { return }
      cursors.swapAt(index, least)
      index = least
    }
  }
}
