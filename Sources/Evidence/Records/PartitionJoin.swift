import Foundation
import IncidentModel
import Scan

/// Joins one part of both sides after the other. One for each thread.
final class PartitionJoin {
  /// Copies of one record on a side that are compared; more only count.
  static let mostCopies = 100

  /// What all parts of a thread showed.
  struct Totals {
    /// Distinct keys, on either side.
    var keys = 0
    /// Distinct keys on both sides.
    var matched = 0
    var bad = 0
    var leftSpan = TimeSpan()
    var rightSpan = TimeSpan()
  }

  private let plan: RecordJoinPlan
  private let store: SpillStore
  private let partBytes: Int
  private let compared: [(slot: Int, form: CellForm)]
  private let areSymmetric: Bool
  private var times: TimeText
  private let rows = KeyedRows()
  private let writer = BadRowWriter()
  private(set) var totals = Totals()
  /// The bad records of each part, sorted by key.
  private(set) var runs: [BadRun] = []

  init(_ plan: RecordJoinPlan, _ store: SpillStore, _ limits: RecordJoinLimits) {
    (self.plan, self.store) = (plan, store)
    partBytes = max(1, limits.part)
    compared = plan.slots.indices.compactMap { index in
      let slot = plan.slots[index]
      guard slot.left != nil, slot.right != nil, let form = slot.form else { return nil }
      return (index, form)
    }
    areSymmetric = compared.allSatisfy { $0.form.isSymmetric }
    times = TimeText(zone: plan.zone)
  }

  func join(_ left: [SpillStore.Piece], _ right: [SpillStore.Piece]) throws {
    let bytes = (left + right).reduce(0) { $0 + $1.count }
    if bytes == 0 { return }
    var rounds = 1
    while rounds < 256, bytes / rounds > partBytes { rounds *= 2 }
    for round in 0..<rounds {
      rows.clear()
      for piece in left { try load(piece, side: 0, round, of: rounds) }
      for piece in right { try load(piece, side: 1, round, of: rounds) }
      compareGroups()
      writer.take(into: &runs, store)
    }
    for piece in left + right { store.release(piece) }
  }

  private func load(_ piece: SpillStore.Piece, side: Int, _ round: Int, of rounds: Int) throws {
    let start = rows.reserve(piece.count)
    try store.read(piece, into: start)
    rows.index(from: start, piece.count, side: side) { hash in
      rounds == 1 || Int(hash >> 40) & (rounds - 1) == round
    }
  }

  private func compareGroups() {
    for group in 0..<rows.groupCount {
      let (left, right) = (rows.count(group, side: 0), rows.count(group, side: 1))
      totals.keys += 1
      guard left > 0, right > 0 else {
        write(group, differences: [])
        continue
      }
      totals.matched += 1
      noteTimes(group)
      if left == 1, right == 1 {
        let differences = difference(rows.first(group, side: 0), rows.first(group, side: 1))
        if !differences.isEmpty { write(group, differences: differences) }
      } else {
        write(group, differences: differenceOfCopies(group))
      }
    }
  }

  private func noteTimes(_ group: Int) {
    if let slot = plan.leftTime, plan.rightTime == slot, rows.count(group, side: 0) == 1,
      rows.count(group, side: 1) == 1
    {
      let one = Self.cell(slot, of: rows.first(group, side: 0))
      if CellBytes.equal(one, Self.cell(slot, of: rows.first(group, side: 1))) {
        guard !one.isEmpty, let time = times.parse(one)?.time else { return }
        totals.leftSpan.add(time)
        return totals.rightSpan.add(time)
      }
    }
    if let slot = plan.leftTime { note(group, 0, slot, &totals.leftSpan) }
    if let slot = plan.rightTime { note(group, 1, slot, &totals.rightSpan) }
  }

  private func note(_ group: Int, _ side: Int, _ slot: Int, _ span: inout TimeSpan) {
    rows.forEach(group, side: side) { row in
      let cell = Self.cell(slot, of: row)
      if !cell.isEmpty, let time = times.parse(cell)?.time { span.add(time) }
    }
  }

  @inline(__always)
  private static func cell(_ slot: Int, of row: StoredRow) -> LineBytes {
    var cells = row.cells
    for _ in 0..<slot { _ = RowLayout.next(&cells) }
    return RowLayout.next(&cells)
  }

  /// The slots in which two records differ.
  private func difference(_ left: StoredRow, _ right: StoredRow) -> [SlotDifference] {
    // Most records are the same byte for byte.
    if areSymmetric, CellBytes.equal(left.content, right.content) { return [] }
    var (one, other) = (left.cells, right.cells)
    var found: [SlotDifference] = []
    var slot = 0
    for (index, form) in compared {
      while slot < index {
        _ = RowLayout.next(&one)
        _ = RowLayout.next(&other)
        slot &+= 1
      }
      let (a, b) = (RowLayout.next(&one), RowLayout.next(&other))
      slot &+= 1
      if !form.agree(a, b, &times) { found.append(SlotDifference(slot: index, left: a, right: b)) }
    }
    return found
  }

  /// A column of copies differs where a value of one side agrees with none of the other.
  private func differenceOfCopies(_ group: Int) -> [SlotDifference] {
    let (left, right) = (rows.cells(group, side: 0), rows.cells(group, side: 1))
    return compared.compactMap { index, form in
      let (one, other) = (left.map { $0[index] }, right.map { $0[index] })
      let aloneLeft = one.filter { a in !other.contains { form.agree(a, $0, &times) } }
      let aloneRight = other.filter { b in !one.contains { form.agree($0, b, &times) } }
      guard !aloneLeft.isEmpty || !aloneRight.isEmpty else { return nil }
      return SlotDifference(
        slot: index, left: Self.smallest(aloneLeft.isEmpty ? one : aloneLeft),
        right: Self.smallest(aloneRight.isEmpty ? other : aloneRight))
    }
  }

  private static func smallest(_ cells: [LineBytes]) -> LineBytes {
    cells.min { RecordKeyText.precedes($0, $1) } ?? LineBytes(start: nil, count: 0)
  }

  private func write(_ group: Int, differences: [SlotDifference]) {
    totals.bad += 1
    writer.add(
      key: (rows.firstRow(group)).key, left: rows.copies(group, side: 0), right: rows.copies(group, side: 1),
      differences)
  }
}

/// Two cells that do not agree.
struct SlotDifference {
  var slot: Int
  var left: LineBytes
  var right: LineBytes
}

/// The earliest and the latest of some times.
public struct TimeSpan: Sendable, Hashable {
  public private(set) var first: Timestamp?
  public private(set) var last: Timestamp?

  public init() {}

  @inline(__always)
  public mutating func add(_ time: Timestamp) {
    if first.map({ time < $0 }) ?? true { first = time }
    if last.map({ time > $0 }) ?? true { last = time }
  }

  mutating func merge(_ other: TimeSpan) {
    if let first = other.first { add(first) }
    if let last = other.last { add(last) }
  }
}
