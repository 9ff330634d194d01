import Foundation
import Scan

/// The records whose value in a column has one of the smallest hashes: sources that hold the same values keep the same
/// ones, whatever their order, so that what two columns share can be told from little (bottom-k sampling, Cohen 1997).
public struct ColumnSketch: Sendable {
  /// Distinct values that are kept; of fewer all are.
  public static let values = 2_000
  /// Records that are kept of one value.
  public static let rowsOfValue = 8

  struct Entry: Sendable {
    /// Records with this value.
    var count = 0
    /// The first of them.
    var rows: [(place: UInt64, cells: [UInt8])] = []
  }

  var entries: [UInt64: Entry] = [:]
  /// Hashes from here on were not kept.
  var limit = UInt64.max

  @inline(__always)
  mutating func add(_ hash: UInt64, _ place: RowPlace, _ cells: UnsafeMutableBufferPointer<LineBytes>) {
    if hash < limit { keep(hash, place, cells) }
  }

  @inline(never)
  private mutating func keep(
    _ hash: UInt64, _ place: RowPlace, _ cells: UnsafeMutableBufferPointer<LineBytes>
  ) {
    entries[hash, default: Entry()].count += 1
    if entries[hash]!.rows.count < Self.rowsOfValue {
      entries[hash]!.rows.append((place.number, Self.packed(cells)))
    }
    if entries.count > Self.values * 2 { thin() }
  }

  private static func packed(_ cells: UnsafeMutableBufferPointer<LineBytes>) -> [UInt8] {
    let size = cells.reduce(0) { $0 + RowLayout.cellBytes($1.count) }
    return [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      var target = UnsafeMutableRawPointer(buffer.baseAddress!)
      for cell in cells { target = RowLayout.write(cell, at: target) }
      count = size
    }
  }

  /// Only the smallest hashes stay.
  mutating func thin(to count: Int = values) {
    guard entries.count > count else { return }
    limit = entries.keys.sorted()[count]
    entries = entries.filter { $0.key < limit }
  }

  mutating func thin(below other: UInt64) {
    limit = min(limit, other)
    entries = entries.filter { $0.key < limit }
  }

  mutating func merge(_ other: ColumnSketch) {
    limit = min(limit, other.limit)
    entries.merge(other.entries) { one, two in
      Entry(
        count: one.count + two.count,
        rows: Array((one.rows + two.rows).sorted { $0.place < $1.place }.prefix(Self.rowsOfValue)))
    }
    thin(below: limit)
    thin()
  }

  /// Distinct values for each record that has one, or the share of values that one record alone has, if that is more:
  /// a few records that were repeated very often leave a key what it is. From 0 to 1.
  public var uniqueness: Double {
    guard !entries.isEmpty else { return 0 }
    let (records, single) = entries.values.reduce((0, 0)) {
      ($0.0 + $1.count, $0.1 + ($1.count == 1 ? 1 : 0))
    }
    return max(Double(entries.count) / Double(records), Double(single) / Double(entries.count))
  }

  /// The share of the smaller side's distinct values that the other has too.
  public func overlap(_ other: ColumnSketch) -> Double {
    let limit = min(limit, other.limit)
    let one = entries.keys.filter { $0 < limit }
    let two = other.entries.keys.count { $0 < limit }
    let smaller = min(one.count, two)
    guard smaller > 0 else { return 0 }
    return Double(one.count { other.entries[$0] != nil }) / Double(smaller)
  }
}

/// A side's records seen once: its columns' sketches and samples of its records.
public struct RecordProfile: Sendable {
  public let source: RecordSource
  /// By column and form.
  public let sketches: [Int: [CellForm: ColumnSketch]]
  public let rows: Int

  /// Reads all records of the source once. `columns` with a form each is what is sketched.
  public init(
    _ source: RecordSource, _ columns: [(column: Int, form: CellForm)], threads: Int
  ) throws {
    self.source = source
    let workers = (0..<max(1, threads)).map { _ in ProfileWorker(columns) }
    let reading = try RowThreads(source, columns: Array(source.columns.indices), workers: workers) {
      $0.add($1.cells, $2)
    }.run()
    rows = reading.rows
    var all = workers[0].sketches
    for worker in workers.dropFirst() {
      for index in all.indices { all[index].merge(worker.sketches[index]) }
    }
    var sketches: [Int: [CellForm: ColumnSketch]] = [:]
    for (index, wanted) in columns.enumerated() {
      all[index].thin()
      sketches[wanted.column, default: [:]][wanted.form] = all[index]
    }
    self.sketches = sketches
  }

  /// The records whose value in the column was kept on both sides, in the order of the file; typed.
  public func sample(
    _ column: Int, _ form: CellForm, with other: ColumnSketch, zone: TimeZone
  ) -> RecordTable {
    guard let sketch = sketches[column]?[form] else { return source.head }
    let limit = min(sketch.limit, other.limit)
    let kept = sketch.entries.filter { $0.key < limit }.flatMap(\.value.rows).sorted { $0.place < $1.place }
    var table = RecordTable(file: source.name, columns: source.columns.map { TableColumn(name: $0) })
    for row in kept {
      row.cells.withUnsafeBytes { raw in
        var cells = raw.baseAddress!
        for index in table.columns.indices { table.columns[index].append(RowLayout.next(&cells)) }
      }
      table.lines.append(table.lines.count + 1)
    }
    table.describe(zone: zone)
    source.overrule(&table.roles)
    return table
  }
}

/// One thread's sketches.
private final class ProfileWorker {
  private let columns: [(column: Int, form: CellForm)]
  var sketches: [ColumnSketch]
  private var canonical: [UInt8] = []

  init(_ columns: [(column: Int, form: CellForm)]) {
    self.columns = columns
    sketches = columns.map { _ in ColumnSketch() }
  }

  func add(_ cells: UnsafeMutableBufferPointer<LineBytes>, _ place: RowPlace) {
    for index in 0..<columns.count {
      let (column, form) = columns[index]
      let cell = cells[column]
      if cell.isEmpty { continue }
      if form == .text {
        sketches[index].add(ByteHash.hash(cell), place, cells)
        continue
      }
      canonical.removeAll(keepingCapacity: true)
      guard form.append(cell, to: &canonical) else { continue }
      sketches[index].add(canonical.withUnsafeBufferPointer { ByteHash.hash($0) }, place, cells)
    }
  }
}
