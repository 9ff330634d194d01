import Scan

/// One thread's records, parted by the hash of their keys.
final class RowPartitions {
  /// Parts that the records of a side are cut into.
  static let count = 256
  /// Bytes that a thread gathers of one part before it hands them on.
  private static let bufferBytes = 1 << 15

  private let store: SpillStore
  private let buffers: UnsafeMutableRawPointer
  private var filled = [Int](repeating: 0, count: count)
  private(set) var pieces = [[SpillStore.Piece]](repeating: [], count: count)
  private let keys: [(slot: Int, form: CellForm)]
  private let slots: [Int?]
  private var key: [UInt8] = []
  /// Records without a key.
  private(set) var unnamed = RowFindings.Places()

  /// `keys` and `slots` are indices into the cells of the scanner.
  init(_ store: SpillStore, keys: [(slot: Int, form: CellForm)], slots: [Int?]) {
    (self.store, self.keys, self.slots) = (store, keys, slots)
    buffers = .allocate(byteCount: Self.count * Self.bufferBytes, alignment: 16)
  }

  deinit { buffers.deallocate() }

  static func part(_ hash: UInt64) -> Int { Int(hash >> 56) }

  func add(_ cells: UnsafeMutableBufferPointer<LineBytes>, _ place: RowPlace) {
    if keys.count == 1, keys[0].form == .text {
      let cell = cells[keys[0].slot]
      return cell.isEmpty ? unnamed.add(place) : add(cell, cells, place)
    }
    key.removeAll(keepingCapacity: true)
    for (index, part) in keys.enumerated() {
      if index > 0 { key.append(RecordKeyText.separator) }
      guard part.form.append(cells[part.slot], to: &key) else { return unnamed.add(place) }
    }
    key.withUnsafeBufferPointer { add($0, cells, place) }
  }

  @inline(__always)
  private func add(_ key: LineBytes, _ cells: UnsafeMutableBufferPointer<LineBytes>, _ place: RowPlace) {
    let hash = ByteHash.hash(key)
    var size = RowLayout.key + key.count
    for slot in slots { size &+= RowLayout.cellBytes(slot.map { cells[$0].count } ?? 0) }
    let part = Self.part(hash)
    if filled[part] &+ size > Self.bufferBytes { flush(part) }
    guard size <= Self.bufferBytes else { return addLarge(size, key, hash, cells, place) }
    write(buffers + (part &* Self.bufferBytes &+ filled[part]), size, key, hash, cells, place)
    filled[part] &+= size
  }

  @inline(never)
  private func addLarge(
    _ size: Int, _ key: LineBytes, _ hash: UInt64, _ cells: UnsafeMutableBufferPointer<LineBytes>,
    _ place: RowPlace
  ) {
    let row = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: 16)
    defer { row.deallocate() }
    write(row.baseAddress!, size, key, hash, cells, place)
    pieces[Self.part(hash)].append(store.put(UnsafeRawBufferPointer(row)))
  }

  @inline(__always)
  private func write(
    _ row: UnsafeMutableRawPointer, _ size: Int, _ key: LineBytes, _ hash: UInt64,
    _ cells: UnsafeMutableBufferPointer<LineBytes>, _ place: RowPlace
  ) {
    row.storeBytes(of: UInt32(truncatingIfNeeded: size), as: UInt32.self)
    row.storeBytes(
      of: UInt32(truncatingIfNeeded: key.count), toByteOffset: RowLayout.keyCount, as: UInt32.self)
    row.storeBytes(of: hash, toByteOffset: RowLayout.hash, as: UInt64.self)
    row.storeBytes(of: place.number, toByteOffset: RowLayout.place, as: UInt64.self)
    (row + RowLayout.key).copyMemory(from: key.baseAddress!, byteCount: key.count)
    var target = row + RowLayout.key + key.count
    for slot in slots {
      target = RowLayout.write(slot.map { cells[$0] } ?? LineBytes(start: nil, count: 0), at: target)
    }
  }

  private func flush(_ part: Int) {
    guard filled[part] > 0 else { return }
    let bytes = UnsafeRawBufferPointer(start: buffers + part * Self.bufferBytes, count: filled[part])
    pieces[part].append(store.put(bytes))
    filled[part] = 0
  }

  /// Hands on what is left.
  func finish() { for part in 0..<Self.count { flush(part) } }
}

/// Keys of several columns as one text.
public enum RecordKeyText {
  /// Between the parts of a key; no cell of text holds it.
  public static let separator: UInt8 = 0x1F

  /// The key as people read it.
  public static func shown(_ key: some Sequence<UInt8>) -> String {
    String(decoding: Array(key), as: UTF8.self).split(separator: "\u{1F}", omittingEmptySubsequences: false)
      .joined(separator: " / ")
  }

  /// The order of keys: runs of digits by their value, everything else by its bytes.
  static func precedes(_ left: LineBytes, _ right: LineBytes) -> Bool { compare(left, right) < 0 }

  static func compare(_ left: LineBytes, _ right: LineBytes) -> Int {
    var (a, b) = (0, 0)
    while a < left.count, b < right.count {
      if isDigit(left[a]), isDigit(right[b]) {
        let order = compareDigits(left, &a, right, &b)
        if order != 0 { return order }
      } else if left[a] != right[b] {
        return left[a] < right[b] ? -1 : 1
      } else {
        (a, b) = (a + 1, b + 1)
      }
    }
    if left.count - a != right.count - b { return left.count - a < right.count - b ? -1 : 1 }
    return compareBytes(left, right)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private static func compareDigits(_ left: LineBytes, _ a: inout Int, _ right: LineBytes, _ b: inout Int)
    -> Int
  {
    let (one, other) = (run(left, &a), run(right, &b))
    if one.count != other.count { return one.count < other.count ? -1 : 1 }
    for (x, y) in zip(one, other) where x != y { return left[x] < right[y] ? -1 : 1 }
    return 0
  }

  /// The run of digits at `index` without leading zeros; `index` is left behind it.
  private static func run(_ text: LineBytes, _ index: inout Int) -> Range<Int> {
    while index < text.count, text[index] == 0x30 { index += 1 }
    let start = index
    while index < text.count, isDigit(text[index]) { index += 1 }
    return start..<index
  }

  private static func compareBytes(_ left: LineBytes, _ right: LineBytes) -> Int {
    for (x, y) in zip(left, right) where x != y { return x < y ? -1 : 1 }
    return left.count == right.count ? 0 : left.count < right.count ? -1 : 1
  }
}
