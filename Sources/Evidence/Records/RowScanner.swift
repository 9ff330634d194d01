import Scan

/// Reads the wanted columns of a source's records, block after block. One for each thread and source.
final class RowScanner {
  private enum Scanner {
    case table(RecordScanner)
    case json(LineScanner)
  }

  private let scanner: Scanner
  private let firstLine: Int
  private let numbersRecords: Bool
  private let values: FieldValues
  private let decoded = TextArena()
  /// The wanted columns of the record just read, without surrounding blanks; valid during the call only.
  let cells: UnsafeMutableBufferPointer<LineBytes>
  private(set) var findings = RowFindings()

  init(_ source: RecordSource, columns: [Int]) {
    let plan = FieldPlan(columns.map { source.columns[$0] })
    switch source.format {
    case .delimited(let delimiter, let firstLine):
      let records = RecordScanner(delimiter: delimiter, names: source.columns, plan)
      (scanner, values, self.firstLine) = (.table(records), records.values, firstLine)
    case .jsonLines:
      let lines = LineScanner(.json, plan)
      (scanner, values, firstLine) = (.json(lines), lines.values, 0)
    }
    numbersRecords = source.numbersRecords
    cells = .allocate(capacity: columns.count)
    cells.initialize(repeating: LineBytes(start: nil, count: 0))
  }

  deinit { cells.deallocate() }

  /// Calls `body` after each record with its place. Returns how many lines, or records, the block has.
  func scan(_ block: LineBlock, _ body: (RowPlace) -> Void) -> Int {
    switch scanner {
    case .table(let records): return scan(records, block, body)
    case .json(let lines): return scan(lines, block, body)
    }
  }

  private func scan(_ records: RecordScanner, _ block: LineBlock, _ body: (RowPlace) -> Void) -> Int {
    let first = block.index == 0 ? firstLine : 0
    var rows = 0
    let lines = records.scan(block, skipsFirst: false) { line in
      guard line >= first else { return }
      let place = RowPlace(block: block.index, offset: numbersRecords ? rows : line)
      if records.damage != nil { findings.ragged.add(place) }
      takeCells(records.record)
      // A record with fewer columns leaves the other values as they are.
      for slot in 0..<cells.count { values.slots[slot] = FieldValue() }
      rows &+= 1
      body(place)
    }
    for line in records.unclosedQuotes { findings.unclosed.add(RowPlace(block: block.index, offset: line)) }
    findings.rows += rows
    return numbersRecords ? rows : lines
  }

  private func scan(_ lines: LineScanner, _ block: LineBlock, _ body: (RowPlace) -> Void) -> Int {
    lines.scan(block) { line in
      if lines.line.isEmpty { return }
      let place = RowPlace(block: block.index, offset: line)
      if lines.damage != nil { return findings.malformed.add(place) }
      takeCells(lines.line)
      findings.rows &+= 1
      body(place)
    }
  }

  @inline(__always)
  private func takeCells(_ record: LineBytes) {
    decoded.clear()
    for slot in 0..<cells.count {
      let value = values.slots[slot]
      guard value.isPresent else {
        cells[slot] = LineBytes(start: nil, count: 0)
        continue
      }
      let raw = value.bytes(in: record)
      cells[slot] = CellBytes.trimmed(value.isEscaped ? decoded.decode(raw, of: record.count) : raw)
    }
  }
}

/// Where a record is in its source: the block and the line, or the record, in it.
struct RowPlace: Hashable, Comparable {
  /// The block above, 24 bits of line below.
  let number: UInt64

  init(block: Int, offset: Int) {
    number = UInt64(block) << 24 | UInt64(min(offset, 1 << 24 - 1))
  }

  init(number: UInt64) { self.number = number }

  var block: Int { Int(number >> 24) }
  var offset: Int { Int(number & (1 << 24 - 1)) }

  static func < (left: RowPlace, right: RowPlace) -> Bool { left.number < right.number }
}

/// What reading showed to be wrong with records.
struct RowFindings {
  /// How many, and the first of them.
  struct Places {
    var count = 0
    var first: RowPlace?

    mutating func add(_ place: RowPlace) {
      count += 1
      first = first.map { min($0, place) } ?? place
    }

    mutating func merge(_ other: Places) {
      count += other.count
      first = [first, other.first].compactMap { $0 }.min()
    }
  }

  var rows = 0
  var ragged = Places()
  var malformed = Places()
  var unclosed = Places()

  mutating func merge(_ other: RowFindings) {
    rows += other.rows
    ragged.merge(other.ragged)
    malformed.merge(other.malformed)
    unclosed.merge(other.unclosed)
  }
}

/// Decoded strings of one record. The memory does not move while the record is used.
private final class TextArena {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity = 1 << 12
  private var count = 0

  init() { base = .allocate(capacity: capacity) }

  deinit { base.deallocate() }

  func clear() { count = 0 }

  /// Decoded text is never longer than the record it came from, so that the first call makes room for all.
  func decode(_ raw: LineBytes, of recordBytes: Int) -> LineBytes {
    if count == 0, capacity < recordBytes * 2 {
      base.deallocate()
      capacity = recordBytes * 2
      base = .allocate(capacity: capacity)
    }
    let text = JSONString.decode(raw)
    guard count + text.count <= capacity else { return raw }
    (base + count).update(from: text, count: text.count)
    defer { count += text.count }
    return LineBytes(start: base + count, count: text.count)
  }
}
