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

  private struct Key: Hashable {
    var high: UInt64 = 0
    var low: UInt64 = 0

    mutating func append(_ value: Int) {
      high = high << UInt64(bits) | low >> UInt64(64 - bits)
      low = low << UInt64(bits) | UInt64(truncatingIfNeeded: value)
    }
  }

  private let names: [String]
  private let isEndpoint: [Bool]
  private var values: [ByteTable]
  private var combinations: [Key: Int32] = [:]
  private var keys: [Key] = []
  private var cells: [UInt64: Int32] = [:]
  private var counts: [(total: Int, failed: Int)] = []
  private var step: Int64 = 1
  private var last = (key: Key(), combination: Int32(-1))

  init(_ names: [String]) {
    self.names = Array(names.prefix(Self.attributeLimit))
    isEndpoint = self.names.map { $0 == FieldRole.endpoint.rawValue }
    values = self.names.map { _ in ByteTable() }
  }

  mutating func add(_ line: LogLine, _ slots: [[FieldSlot]], minute: Int64, failed: Bool) {
    var key = Key()
    for index in names.indices { key.append(number(line, slots[index], index)) }
    let combination = self.combination(key)
    let bucket = Self.floor(minute, step)
    let cell = UInt64(truncatingIfNeeded: bucket) << 24 | UInt64(UInt32(bitPattern: combination))
    let position: Int
    if let known = cells[cell] {
      position = Int(known)
    } else {
      position = counts.count
      cells[cell] = Int32(truncatingIfNeeded: position)
      counts.append((0, 0))
    }
    counts[position].total += 1
    if failed { counts[position].failed += 1 }
    if counts.count > Self.cellLimit { coarsen() }
  }

  /// 0 for a missing value, 1 for the others beyond the limit.
  private func number(_ line: LogLine, _ slots: [FieldSlot], _ index: Int) -> Int {
    guard let (value, _) = line.first(slots) else { return 0 }
    return line.withText(value) { text in
      isEndpoint[index]
        ? EndpointTemplate.route(text).withUnsafeBufferPointer { id($0, index) } : id(text, index)
    }
  }

  private func id(_ text: LineBytes, _ index: Int) -> Int {
    if values[index].count < Self.valueLimit { return values[index].insert(text) + 2 }
    return values[index].find(text).map { $0 + 2 } ?? 1
  }

  private mutating func combination(_ key: Key) -> Int32 {
    if last.combination >= 0, last.key == key { return last.combination }
    let known = combinations[key] ?? addCombination(key)
    last = (key, known)
    return known
  }

  private mutating func addCombination(_ key: Key) -> Int32 {
    var key = key
    if keys.count >= Self.combinationLimit {
      key = Key()
      for _ in names { key.append(1) }
      if let known = combinations[key] { return known }
    }
    let number = Int32(truncatingIfNeeded: keys.count)
    combinations[key] = number
    keys.append(key)
    return number
  }

  private static func floor(_ minute: Int64, _ step: Int64) -> Int64 {
    let rest = minute % step
    return minute - (rest < 0 ? rest + step : rest)
  }

  private mutating func coarsen() {
    step *= 2
    let old = cells
    let oldCounts = counts
    cells = [:]
    counts = []
    for (cell, position) in old {
      let bucket = Self.floor(Int64(bitPattern: cell) >> 24, step)
      let merged = UInt64(truncatingIfNeeded: bucket) << 24 | cell & 0xFF_FFFF
      let place = cells[merged].map(Int.init) ?? counts.count
      if place == counts.count {
        cells[merged] = Int32(truncatingIfNeeded: place)
        counts.append((0, 0))
      }
      counts[place].total += oldCounts[Int(position)].total
      counts[place].failed += oldCounts[Int(position)].failed
    }
  }

  var cube: AttributeCube {
    let ordered = cells.keys.sorted { Int64(bitPattern: $0) < Int64(bitPattern: $1) }
    let list = ordered.map { cell in
      let count = counts[Int(cells[cell] ?? 0)]
      return AttributeCube.Cell(
        combination: Int(cell & 0xFF_FFFF), start: Timestamp(seconds: (Int64(bitPattern: cell) >> 24) * 60),
        total: count.total, failed: count.failed)
    }
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
