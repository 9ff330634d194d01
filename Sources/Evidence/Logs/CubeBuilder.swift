import IncidentModel
import Scan

/// Counts requests by attribute values and time in bounded memory.
struct CubeBuilder {
  /// Different values kept of one attribute; the others are one.
  static let valueLimit = 1000
  /// Different combinations kept; the others are one combination of others.
  static let combinationLimit = 20_000
  /// Cells kept; beyond that the buckets of time double their width.
  static let cellLimit = 400_000
  /// Attributes at most: their values' numbers share 128 bits.
  static let attributeLimit = 10
  private static let bits = 12

  private struct Key: BitwiseCopyable {
    var high: UInt64 = 0
    var low: UInt64 = 0

    mutating func append(_ value: Int) {
      high = high << UInt64(bits) | low >> UInt64(64 - bits)
      low = low << UInt64(bits) | UInt64(truncatingIfNeeded: value)
    }
  }

  private let names: [String]
  private let isEndpoint: [Bool]
  private let values: [ByteTable]
  /// Endpoints as they are written, and the numbers of their routes.
  private let paths = ByteTable()
  private var routes: [Int] = []
  /// The bytes of `Key`s; a combination's number is its number here.
  private let combinations = ByteTable()
  /// The bytes of bucket and combination; a cell's count has the same number.
  private var cells = ByteTable()
  private var counts: [(total: Int, failed: Int)] = []
  private var step: Int64 = 1

  init(_ names: [String]) {
    self.names = Array(names.prefix(Self.attributeLimit))
    isEndpoint = self.names.map { $0 == FieldRole.endpoint.rawValue }
    values = self.names.map { _ in ByteTable() }
  }

  mutating func add(_ line: LogLine, _ slots: [SlotList], minute: Int64, failed: Bool) {
    var key = Key()
    for index in names.indices { key.append(number(line, slots[index], index)) }
    let bucket = UInt64(truncatingIfNeeded: Self.floor(minute, step))
    let position = Self.number(of: bucket << 24 | UInt64(combination(key)), in: cells)
    if position == counts.count { counts.append((0, 0)) }
    counts[position].total += 1
    if failed { counts[position].failed += 1 }
    if counts.count > Self.cellLimit { coarsen() }
  }

  private static func number<Value: BitwiseCopyable>(of value: Value, in table: ByteTable) -> Int {
    withUnsafeBytes(of: value) { table.insert($0.assumingMemoryBound(to: UInt8.self)) }
  }

  /// 0 for a missing value, 1 for the others beyond the limit.
  private mutating func number(_ line: LogLine, _ slots: SlotList, _ index: Int) -> Int {
    guard let (value, _) = line.first(slots) else { return 0 }
    return line.withText(value) { isEndpoint[index] ? route($0, index) : id($0, index) }
  }

  private mutating func route(_ path: LineBytes, _ index: Int) -> Int {
    if paths.count >= Self.valueLimit * 4, paths.find(path) == nil { return makeRoute(path, index) }
    let known = paths.insert(path)
    if known == routes.count { routes.append(makeRoute(path, index)) }
    return routes[known]
  }

  private func makeRoute(_ path: LineBytes, _ index: Int) -> Int {
    EndpointTemplate.route(path).withUnsafeBufferPointer { id($0, index) }
  }

  private func id(_ text: LineBytes, _ index: Int) -> Int {
    if values[index].count < Self.valueLimit { return values[index].insert(text) + 2 }
    return values[index].find(text).map { $0 + 2 } ?? 1
  }

  private func combination(_ key: Key) -> Int {
    if combinations.count < Self.combinationLimit { return Self.number(of: key, in: combinations) }
    let known = withUnsafeBytes(of: key) { combinations.find($0.assumingMemoryBound(to: UInt8.self)) }
    if let known { return known }
    var others = Key()
    for _ in names { others.append(1) }
    return Self.number(of: others, in: combinations)
  }

  private static func floor(_ minute: Int64, _ step: Int64) -> Int64 {
    let rest = minute % step
    return minute - (rest < 0 ? rest + step : rest)
  }

  private mutating func coarsen() {
    step *= 2
    let (old, oldCounts) = (cells, counts)
    cells = ByteTable(capacity: old.count)
    counts = []
    for (position, count) in oldCounts.enumerated() {
      let cell = Self.load(old.bytes(position), as: UInt64.self)
      let bucket = Self.floor(Int64(bitPattern: cell) >> 24, step)
      let place = Self.number(of: UInt64(truncatingIfNeeded: bucket) << 24 | cell & 0xFF_FFFF, in: cells)
      if place == counts.count { counts.append((0, 0)) }
      counts[place].total += count.total
      counts[place].failed += count.failed
    }
  }

  private static func load<Value: BitwiseCopyable>(_ bytes: LineBytes, as type: Value.Type) -> Value {
    UnsafeRawBufferPointer(bytes).loadUnaligned(as: type)
  }

  var cube: AttributeCube {
    let numbered = counts.indices.map { position in
      (Int64(bitPattern: Self.load(cells.bytes(position), as: UInt64.self)), counts[position])
    }
    let list = numbered.sorted { $0.0 < $1.0 }.map { cell, count in
      AttributeCube.Cell(
        combination: Int(cell & 0xFF_FFFF), start: Timestamp(seconds: (cell >> 24) * 60),
        total: count.total, failed: count.failed)
    }
    let keys = (0..<combinations.count).map { Self.load(combinations.bytes($0), as: Key.self) }
    return AttributeCube(
      attributes: names, combinations: keys.map(texts), cells: list, bucketSeconds: step * 60)
  }

  private func texts(_ key: Key) -> [String?] {
    var rest = key
    var texts: [String?] = []
    for index in names.indices.reversed() {
      let number = Int(rest.low & (1 << UInt64(Self.bits) - 1))
      texts.append(
        number == 0 ? nil : number == 1 ? AttributeCube.otherValue : values[index].text(number - 2))
      rest.low = rest.low >> UInt64(Self.bits) | rest.high << UInt64(64 - Self.bits)
      rest.high >>= UInt64(Self.bits)
    }
    return texts.reversed()
  }
}
