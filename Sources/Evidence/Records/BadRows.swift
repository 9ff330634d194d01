import IncidentModel
import Scan

/// The bad records of one part, sorted by key, in pieces of whole records.
struct BadRun: Sendable {
  var pieces: [SpillStore.Piece]
}

/// Gathers the bad records of one part.
final class BadRowWriter {
  /// Bytes of sorted records that are handed on as one piece.
  private static let pieceBytes = 1 << 16

  private var bytes: [UInt8] = []
  private var offsets: [Int] = []

  func add(key: LineBytes, left: KeyedRows.Copies, right: KeyedRows.Copies, _ differences: [SlotDifference]) {
    offsets.append(bytes.count)
    put(UInt32(0))
    put(cell: key)
    put(left)
    put(right)
    put(UInt32(differences.count))
    for difference in differences {
      put(UInt32(difference.slot))
      put(cell: difference.left)
      put(cell: difference.right)
    }
    let size = UInt32(bytes.count - offsets.last!)
    bytes.withUnsafeMutableBytes { $0.storeBytes(of: size, toByteOffset: offsets.last!, as: UInt32.self) }
  }

  private func put(_ copies: KeyedRows.Copies) {
    put(UInt32(copies.count))
    guard copies.count > 0 else { return }
    let places = copies.places.prefix(JoinedRecord.mostPlaces)
    put(UInt32(places.count))
    for place in places { withUnsafeBytes(of: place.number) { bytes.append(contentsOf: $0) } }
    put(cell: copies.content ?? LineBytes(start: nil, count: 0))
  }

  private func put(_ number: UInt32) { withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) } }

  private func put(cell: LineBytes) {
    put(UInt32(cell.count))
    bytes.append(contentsOf: cell)
  }

  /// Sorts what was gathered into a run of its own, and starts anew.
  func take(into runs: inout [BadRun], _ store: SpillStore) {
    guard !offsets.isEmpty else { return }
    var run = BadRun(pieces: [])
    bytes.withUnsafeBytes { raw in
      let sorted = offsets.sorted { RecordKeyText.precedes(Self.key(raw, $0), Self.key(raw, $1)) }
      var piece: [UInt8] = []
      for offset in sorted {
        let size = Int(raw.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
        if !piece.isEmpty, piece.count + size > Self.pieceBytes { Self.hand(on: &piece, &run, store) }
        piece.append(contentsOf: raw[offset..<offset + size])
      }
      Self.hand(on: &piece, &run, store)
    }
    runs.append(run)
    bytes.removeAll(keepingCapacity: bytes.count < 4 << 20)
    offsets.removeAll(keepingCapacity: offsets.count < 1 << 16)
  }

  private static func hand(on piece: inout [UInt8], _ run: inout BadRun, _ store: SpillStore) {
    piece.withUnsafeBytes { run.pieces.append(store.put($0)) }
    piece.removeAll(keepingCapacity: true)
  }

  private static func key(_ raw: UnsafeRawBufferPointer, _ offset: Int) -> LineBytes {
    let count = Int(raw.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self))
    return LineBytes(rebasing: raw.bindMemory(to: UInt8.self)[offset + 8..<offset + 8 + count])
  }
}

/// A record that is missing, duplicated or different.
public struct JoinedRecord: Sendable {
  /// Lines of copies that are kept; the first ones.
  public static let mostPlaces = 100

  /// What one side holds of it.
  public struct Side: Sendable {
    /// Copies; 0 where the record is missing.
    public var count = 0
    /// Lines of the file, or numbers of records, ascending; of the first copies.
    public var lines: [Int] = []
    /// By slot; empty where the side has no such record or no such column.
    public var cells: [[UInt8]] = []
  }

  /// Two values of a compared slot that do not agree.
  public struct Difference: Sendable {
    public var slot: Int
    public var left: [UInt8]
    public var right: [UInt8]
  }

  public var key: [UInt8]
  public var left: Side
  public var right: Side
  public var differences: [Difference]
}

/// Reads a run from its start.
final class BadRunCursor {
  private let run: BadRun
  private let store: SpillStore
  private var next = 0
  private var bytes: [UInt8] = []
  private var offset = 0

  init(_ run: BadRun, _ store: SpillStore) throws {
    (self.run, self.store) = (run, store)
    try fill()
  }

  var isAtEnd: Bool { offset == bytes.count }

  func advance() throws {
    offset += number(offset)
    if isAtEnd { try fill() }
  }

  private func fill() throws {
    (offset, bytes) = (0, [])
    guard next < run.pieces.count else { return }
    let piece = run.pieces[next]
    bytes = [UInt8](repeating: 0, count: piece.count)
    try bytes.withUnsafeMutableBytes { try store.read(piece, into: $0.baseAddress!) }
    next += 1
  }

  private func number(_ offset: Int) -> Int {
    bytes.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: offset, as: UInt32.self)) }
  }

  func precedes(_ other: BadRunCursor) -> Bool {
    withKey { key in other.withKey { RecordKeyText.precedes(key, $0) } }
  }

  private func withKey<Result>(_ body: (LineBytes) -> Result) -> Result {
    let start = offset + 8
    let count = number(offset + 4)
    return bytes.withUnsafeBufferPointer { body(LineBytes(rebasing: $0[start..<start + count])) }
  }

  func record(_ left: RowReading, _ right: RowReading) -> JoinedRecord {
    var place = offset + 4
    let key = cell(&place)
    let one = side(&place, left)
    let other = side(&place, right)
    let count = take(&place)
    let differences = (0..<count).map { _ in
      JoinedRecord.Difference(slot: take(&place), left: cell(&place), right: cell(&place))
    }
    return JoinedRecord(key: key, left: one, right: other, differences: differences)
  }

  private func take(_ place: inout Int) -> Int {
    defer { place += 4 }
    return number(place)
  }

  private func cell(_ place: inout Int) -> [UInt8] {
    let count = take(&place)
    defer { place += count }
    return Array(bytes[place..<place + count])
  }

  private func side(_ place: inout Int, _ reading: RowReading) -> JoinedRecord.Side {
    var side = JoinedRecord.Side(count: take(&place))
    guard side.count > 0 else { return side }
    for _ in 0..<take(&place) {
      let number = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: UInt64.self) }
      side.lines.append(reading.line(RowPlace(number: number)))
      place += 8
    }
    let content = cell(&place)
    content.withUnsafeBytes { raw in
      guard var source = raw.baseAddress else { return }
      let end = source + raw.count
      while source < end { side.cells.append(Array(RowLayout.next(&source))) }
    }
    return side
  }
}
