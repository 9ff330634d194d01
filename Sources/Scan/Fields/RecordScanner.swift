import CByteMasks

/// Reads the records of a table's blocks, one after the other, into the values that a plan wants.
///
/// One for each thread and file. Blocks must come from `LineBlocks` with the table's delimiter, and their bytes are
/// changed: doubled quotes are joined in place. By RFC 4180, except that a quote which is never closed stands for
/// itself (see `RecordReader`).
public final class RecordScanner {
  /// The places of a column's value in the plan.
  private struct Column {
    var slot: Int32 = -1
    var order: UInt16 = 0
    /// True when another column may fill the slot too.
    var isShared = false
    /// More targets of the same column, in `others`.
    var hasOthers = false
  }

  private let delimiter: UInt8
  private let width: Int
  private let columns: UnsafeMutablePointer<Column>
  private let others: [(column: Int, target: FieldPlan.Target)]
  /// Slots that are not written with every record.
  private let sharedSlots: [Int]
  public let values: FieldValues
  private let slots: UnsafeMutablePointer<FieldValue>
  /// The record just read, without its line break.
  public private(set) var record = LineBytes(start: nil, count: 0)
  /// Why the record just read is damaged; `nil` for a good one, and only of a good one are the values complete.
  public private(set) var damage: MalformedLine?
  /// Places, as `scan` counts them, of lines whose quote is never closed; in the block just read.
  public private(set) var unclosedQuotes: [Int] = []

  /// `names` are the table's columns in their order.
  public init(delimiter: UInt8, names: [String], _ plan: FieldPlan) {
    self.delimiter = delimiter
    width = names.count
    values = FieldValues(plan)
    slots = values.slots
    columns = .allocate(capacity: max(1, names.count))
    columns.initialize(repeating: Column(), count: max(1, names.count))
    let list = RecordColumns(plan, names: names).list
    var others: [(column: Int, target: FieldPlan.Target)] = []
    var shared: Set<Int> = []
    for (column, target) in list {
      let isShared = list.count { $0.1.slot == target.slot } > 1
      if columns[column].slot < 0 {
        columns[column].slot = Int32(target.slot)
        columns[column].order = FieldOrder.make(rank: Int(target.rank), depth: 0)
        columns[column].isShared = isShared
      } else {
        columns[column].hasOthers = true
        others.append((column, target))
      }
      if isShared || columns[column].hasOthers { shared.insert(Int(target.slot)) }
    }
    self.others = others
    sharedSlots = shared.sorted()
  }

  deinit { columns.deallocate() }

  /// Calls `body` after each record, with the place in the block of the line where it starts, from 0; empty lines are
  /// passed over. `skipsFirst` leaves out the first record, a header. Returns how many lines there are.
  public func scan(_ block: LineBlock, skipsFirst: Bool, _ body: (Int) -> Void) -> Int {
    unclosedQuotes.removeAll()
    guard let start = block.bytes.baseAddress else { return 0 }
    let base = UnsafeMutablePointer(mutating: start)
    var line = 0
    var index = 0
    var isHeader = skipsFirst
    var separators = Separators(base, delimiter)
    while index < block.bytes.count {
      let feeds = read(base, &index, &separators, block.bytes, line)
      if !record.isEmpty {
        if isHeader { isHeader = false } else { body(line) }
      }
      line += feeds
    }
    return line
  }

  /// Reads the record at `index`, leaves `index` behind it and returns how many lines it spans.
  @inline(__always)
  private func read(
    _ base: UnsafeMutablePointer<UInt8>, _ index: inout Int, _ separators: inout Separators,
    _ bytes: LineBytes, _ line: Int
  ) -> Int {
    for slot in sharedSlots { slots[slot] = FieldValue() }
    let start = index
    var column = 0
    var feeds = 1
    while true {
      let from = index
      var quoted: Range<Int>?
      if base[index] == 0x22 {
        quoted = quotedField(bytes, &index, &feeds, line)
        separators.move(to: index)
      }
      index = separators.next()
      let atEnd = base[index] == 0x0A
      if column < width, columns[column].slot >= 0 {
        if let quoted {
          keep(base, quoted, isQuoted: true, column, start)
        } else {
          let end = atEnd && index > from && base[index &- 1] == 0x0D ? index &- 1 : index
          keep(base, Range(uncheckedBounds: (from, end)), isQuoted: false, column, start)
        }
      }
      column &+= 1
      index &+= 1
      if atEnd { break }
    }
    let end = index - 1 > start && base[index - 2] == 0x0D ? index - 2 : index - 1
    record = LineBytes(start: base + start, count: end - start)
    damage =
      column == width ? nil : MalformedLine(column < width ? .tooFewColumns : .tooManyColumns, at: 0)
    return feeds
  }

  /// The inside of a quoted field; `index` is left behind its closing quote. `nil` when the quote stands for itself.
  private func quotedField(
    _ bytes: LineBytes, _ index: inout Int, _ feeds: inout Int, _ line: Int
  ) -> Range<Int>? {
    let quote = index
    guard case .closed(let end) = QuotedField.end(bytes, from: quote) else {
      unclosedQuotes.append(line)
      index += 1
      return nil
    }
    var search = quote
    while let feed = QuotedField.find(0x0A, bytes, from: search), feed < end {
      feeds += 1
      search = feed + 1
    }
    index = end + 1
    return quote + 1..<end
  }

  @inline(__always)
  private func keep(
    _ base: UnsafeMutablePointer<UInt8>, _ range: Range<Int>, isQuoted: Bool, _ column: Int, _ start: Int
  ) {
    let end = isQuoted ? joinQuotes(base, range) : range.upperBound
    let count = end &- range.lowerBound
    var value = FieldValue(
      Self.kind(base + range.lowerBound, count), start: range.lowerBound &- start, count: count,
      isEscaped: false)
    value.order = columns[column].order
    let slot = Int(columns[column].slot)
    if columns[column].isShared { FieldValues.place(slots, slot, value) } else { slots[slot] = value.ranked }
    if columns[column].hasOthers { keepOthers(column, value) }
  }

  @inline(never)
  private func keepOthers(_ column: Int, _ value: FieldValue) {
    for other in others where other.column == column { values.set(other.target, value, depth: 0) }
  }

  /// A text that begins and ends with a digit counts as a number; whoever needs one reads it exactly.
  @inline(__always)
  private static func kind(_ text: UnsafePointer<UInt8>, _ count: Int) -> ValueKind {
    if count == 0 { return .null }
    let isSigned = text[0] == 0x2D || text[0] == 0x2B
    let isNumber = (text[0] &- 0x30 < 10 || isSigned) && text[count &- 1] &- 0x30 < 10
    return isNumber ? .number : .string
  }

  /// Joins doubled quotes in place; returns the new end.
  private func joinQuotes(_ base: UnsafeMutablePointer<UInt8>, _ range: Range<Int>) -> Int {
    let bytes = LineBytes(start: base, count: range.upperBound)
    guard var to = QuotedField.find(0x22, bytes, from: range.lowerBound) else { return range.upperBound }
    var from = to
    while from < range.upperBound {
      if base[from] == 0x22 { from += 1 }
      base[to] = base[from]
      to += 1
      from += 1
    }
    return to
  }
}

/// The delimiters and line feeds of a block, one after the other, told 64 bytes at a time.
private struct Separators {
  private let base: UnsafePointer<UInt8>
  private let delimiter: UInt8
  private var start = 0
  /// Those of the 64 bytes from `start` that are still to come, a bit each.
  private var mask: UInt64

  init(_ base: UnsafePointer<UInt8>, _ delimiter: UInt8) {
    self.base = base
    self.delimiter = delimiter
    mask = candor_mask64(base, delimiter, 0x0A)
  }

  /// The place of the next one; there must be one, and 63 bytes after it.
  @inline(__always)
  mutating func next() -> Int {
    while mask == 0 { move(to: start &+ 64) }
    let place = start &+ mask.trailingZeroBitCount
    mask &= mask &- 1
    return place
  }

  /// Leaves out those before `place`.
  @inline(__always)
  mutating func move(to place: Int) {
    start = place
    mask = candor_mask64(base + place, delimiter, 0x0A)
  }
}
