import Scan

/// The records of one part in memory, those of the same key together.
final class KeyedRows {
  /// All records of a key.
  private struct Group {
    var hash: UInt64
    /// Where a record with the key is.
    var key: Int
    /// The last record of each side that was added; -1 for none.
    var last: (Int32, Int32) = (-1, -1)
    /// Records of each side, those left out included.
    var count: (Int32, Int32) = (0, 0)
  }

  private struct Row {
    var offset: Int
    /// The record of the same key and side that was added before; -1 for none.
    var previous: Int32
  }

  private var arena: UnsafeMutableRawPointer
  private var capacity = 1 << 20
  private var used = 0
  private let groups = GrowingList<Group>()
  private let rows = GrowingList<Row>()
  /// Number of a group plus one, by its key's hash.
  private var table: UnsafeMutableBufferPointer<Int32>

  init() {
    arena = .allocate(byteCount: capacity, alignment: 16)
    table = Self.table(1 << 12)
  }

  deinit {
    arena.deallocate()
    table.deallocate()
  }

  private static func table(_ count: Int) -> UnsafeMutableBufferPointer<Int32> {
    let table = UnsafeMutableBufferPointer<Int32>.allocate(capacity: count)
    table.initialize(repeating: 0)
    return table
  }

  var groupCount: Int { groups.count }

  func clear() {
    used = 0
    groups.clear()
    rows.clear()
    table.update(repeating: 0)
  }

  /// Room for `count` bytes behind those in use.
  func reserve(_ count: Int) -> UnsafeMutableRawPointer {
    if used + count > capacity {
      let larger = max(used + count, capacity * 2)
      let new = UnsafeMutableRawPointer.allocate(byteCount: larger, alignment: 16)
      new.copyMemory(from: arena, byteCount: used)
      arena.deallocate()
      (arena, capacity) = (new, larger)
    }
    return arena + used
  }

  /// Takes in the records in `count` bytes at `start`, which `reserve` gave; those that are not wanted are dropped.
  func index(from start: UnsafeMutableRawPointer, _ count: Int, side: Int, _ isWanted: (UInt64) -> Bool) {
    var source = start
    let end = start + count
    while source < end {
      let row = StoredRow(base: UnsafeRawPointer(source))
      let size = row.size
      if isWanted(row.hash), add(row, side: side) {
        if arena + used != source { (arena + used).copyMemory(from: source, byteCount: size) }
        used += size
      }
      source += size
    }
  }

  /// False when the record is only counted. Of very many copies those that stand first in their file are kept.
  private func add(_ row: StoredRow, side: Int) -> Bool {
    let number = group(of: row)
    let group = groups.base + number
    let count = side == 0 ? group.pointee.count.0 : group.pointee.count.1
    if side == 0 { group.pointee.count.0 &+= 1 } else { group.pointee.count.1 &+= 1 }
    if count >= PartitionJoin.mostCopies { return replaceLast(of: group, side, by: row) }
    let last = side == 0 ? group.pointee.last.0 : group.pointee.last.1
    let place = Int32(truncatingIfNeeded: rows.count)
    rows.append(Row(offset: used, previous: last))
    if side == 0 { group.pointee.last.0 = place } else { group.pointee.last.1 = place }
    return true
  }

  private func replaceLast(of group: UnsafeMutablePointer<Group>, _ side: Int, by row: StoredRow) -> Bool {
    var (latest, place) = (-1, row.place)
    var index = side == 0 ? group.pointee.last.0 : group.pointee.last.1
    while index >= 0 {
      let other = stored(Int(index)).place
      if other > place { (latest, place) = (Int(index), other) }
      index = rows.base[Int(index)].previous
    }
    guard latest >= 0 else { return false }
    rows.base[latest].offset = used
    return true
  }

  private func stored(_ row: Int) -> StoredRow {
    StoredRow(base: UnsafeRawPointer(arena + rows.base[row].offset))
  }

  @inline(__always)
  private func group(of row: StoredRow) -> Int {
    if (groups.count &+ 1) &* 2 > table.count { grow() }
    let hash = row.hash
    let mask = table.count &- 1
    let slots = table.baseAddress!
    var place = Int(truncatingIfNeeded: hash) & mask
    while slots[place] != 0 {
      let number = Int(slots[place]) &- 1
      let group = groups.base + number
      if group.pointee.hash == hash {
        let known = StoredRow(base: UnsafeRawPointer(arena + group.pointee.key))
        if CellBytes.equal(known.key, row.key) { return number }
      }
      place = (place &+ 1) & mask
    }
    groups.append(Group(hash: hash, key: used))
    slots[place] = Int32(truncatingIfNeeded: groups.count)
    return groups.count &- 1
  }

  private func grow() {
    let larger = Self.table(table.count * 2)
    table.deallocate()
    table = larger
    let mask = table.count - 1
    for group in 0..<groups.count {
      var place = Int(truncatingIfNeeded: groups.base[group].hash) & mask
      while table[place] != 0 { place = (place + 1) & mask }
      table[place] = Int32(truncatingIfNeeded: group + 1)
    }
  }
}

/// Values in a row, without a check at each access.
private final class GrowingList<Value: BitwiseCopyable> {
  private(set) var base: UnsafeMutablePointer<Value>
  private(set) var count = 0
  private var capacity = 1 << 10

  init() { base = .allocate(capacity: capacity) }

  deinit { base.deallocate() }

  func clear() { count = 0 }

  @inline(__always)
  func append(_ value: Value) {
    if count == capacity { grow() }
    (base + count).initialize(to: value)
    count &+= 1
  }

  private func grow() {
    let larger = UnsafeMutablePointer<Value>.allocate(capacity: capacity * 2)
    larger.update(from: base, count: count)
    base.deallocate()
    (base, capacity) = (larger, capacity * 2)
  }
}

extension KeyedRows {
  func count(_ group: Int, side: Int) -> Int {
    Int(side == 0 ? groups.base[group].count.0 : groups.base[group].count.1)
  }

  /// Any record of the group.
  func firstRow(_ group: Int) -> StoredRow {
    StoredRow(base: UnsafeRawPointer(arena + groups.base[group].key))
  }

  /// A record of that side, which must have one.
  func first(_ group: Int, side: Int) -> StoredRow {
    stored(Int(side == 0 ? groups.base[group].last.0 : groups.base[group].last.1))
  }

  func forEach(_ group: Int, side: Int, _ body: (StoredRow) -> Void) {
    var index = side == 0 ? groups.base[group].last.0 : groups.base[group].last.1
    while index >= 0 {
      body(stored(Int(index)))
      index = rows.base[Int(index)].previous
    }
  }

  /// The cells of each kept copy.
  func cells(_ group: Int, side: Int) -> [[LineBytes]] {
    var copies: [[LineBytes]] = []
    forEach(group, side: side) { row in
      var source = row.cells
      let end = row.base + row.size
      var cells: [LineBytes] = []
      while source < end { cells.append(RowLayout.next(&source)) }
      copies.append(cells)
    }
    return copies
  }

  /// The places of the copies and the content of the one that comes first by it.
  func copies(_ group: Int, side: Int) -> Copies {
    var copies = Copies(count: count(group, side: side))
    forEach(group, side: side) { row in
      copies.places.append(row.place)
      guard let content = copies.content else {
        copies.content = row.content
        return
      }
      if row.content.lexicographicallyPrecedes(content) { copies.content = row.content }
    }
    copies.places.sort()
    return copies
  }

  /// The records of one key on one side.
  struct Copies {
    var count: Int
    var places: [RowPlace] = []
    /// The cells of the copy whose bytes come first; `nil` when the side has none.
    var content: LineBytes?
  }
}
