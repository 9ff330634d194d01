import Scan

/// The earliest and latest time, in nanoseconds, of the lines with one combination of attribute values.
struct CombinationSpan: BitwiseCopyable {
  var first = Int64.max
  var last = Int64.min

  mutating func merge(_ other: Self) {
    first = min(first, other.first)
    last = max(last, other.last)
  }
}

/// Combinations of attribute values, numbered. One for each thread.
final class CombinationTable {
  /// A value: its first 16 bytes, and its length, which is 0 when the line has no such value.
  private struct Part {
    var low: UInt64 = 0
    var high: UInt64 = 0
    var count: UInt64 = 0
  }

  private struct Slot {
    var number: Int32 = -1
    var tag: UInt32 = 0
  }

  private(set) var width: Int
  private(set) var count = 0
  private(set) var spans: UnsafeMutablePointer<CombinationSpan>
  private var capacity = 64
  private var parts: UnsafeMutablePointer<Part>
  /// Where values of more than 16 bytes lie in the arena.
  private var offsets: UnsafeMutablePointer<Int>
  private var hashes: UnsafeMutablePointer<UInt64>
  /// The number of a combination and the top half of its hash; -1 for none.
  private var slots: UnsafeMutablePointer<Slot>
  private var mask = 255
  private var arena: [UInt8] = []
  /// The values of the line at hand.
  private var wanted: UnsafeMutablePointer<Part>
  private var texts: UnsafeMutablePointer<UnsafePointer<UInt8>?>
  private var decoded = UnsafeMutablePointer<UInt8>.allocate(capacity: decodedBytes + 16)
  private var decodedCount = 0
  /// True when a value of the line at hand has more than 16 bytes.
  private var hasLong = false

  /// Decoded values of one line are kept up to this many bytes; what follows is cut.
  private static let decodedBytes = 16 * valueBytes
  /// Longer values are cut.
  static let valueBytes = 512

  init(width: Int) {
    self.width = width
    spans = .allocate(capacity: capacity)
    parts = .allocate(capacity: capacity * max(1, width))
    offsets = .allocate(capacity: capacity * max(1, width))
    hashes = .allocate(capacity: capacity)
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
    wanted = .allocate(capacity: max(1, width))
    texts = .allocate(capacity: max(1, width))
    decoded.initialize(repeating: 0, count: Self.decodedBytes + 16)
  }

  deinit {
    spans.deallocate()
    parts.deallocate()
    offsets.deallocate()
    hashes.deallocate()
    slots.deallocate()
    wanted.deallocate()
    texts.deallocate()
    decoded.deallocate()
  }

  @inline(__always)
  func begin() {
    decodedCount = 0
    hasLong = false
  }

  @inline(__always)
  func setMissing(_ index: Int) { wanted[index] = Part() }

  /// Returns the value's share in the combination's hash: those of all values are combined by exclusive or. 16 more bytes
  /// can be read behind the text, whatever they are; it must stay until `number`.
  @inline(__always)
  func set(_ index: Int, _ text: LineBytes) -> UInt64 {
    let base = text.baseAddress.unsafelyUnwrapped
    let raw = UnsafeRawPointer(base)
    let count = min(text.count, Self.valueBytes)
    var part = Part()
    part.low = raw.loadUnaligned(as: UInt64.self) & ShortKey.lowMask(count)
    part.high = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & ShortKey.highMask(count)
    part.count = UInt64(truncatingIfNeeded: count)
    wanted[index] = part
    let salt = UInt64(truncatingIfNeeded: index &+ 1) &* 0x9E37_79B9_7F4A_7C15
    let hash = ByteHash.mix(part.low ^ salt, part.high ^ 0xE703_7ED1_A0B4_28DB &+ part.count)
    if count <= 16 { return hash }
    texts[index] = base
    hasLong = true
    return hash ^ ByteHash.hash(LineBytes(start: base, count: count))
  }

  /// The same for a text that does not stay.
  func setCopy(_ index: Int, _ text: LineBytes) -> UInt64 {
    let count = min(text.count, Self.valueBytes, Self.decodedBytes - decodedCount)
    guard count > 0, let base = text.baseAddress else {
      setMissing(index)
      return 0
    }
    let start = decoded + decodedCount
    start.update(from: base, count: count)
    decodedCount += count
    return set(index, LineBytes(start: start, count: count))
  }

  /// The number of the combination that was set, known or new.
  @inline(__always)
  func number(_ hash: UInt64) -> Int {
    let hash = ByteHash.mix(hash, 0xA076_1D64_78BD_642F)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let known = slots[slot]
      if known.number < 0 { return append(hash, at: slot) }
      if known.tag == UInt32(truncatingIfNeeded: hash >> 32), isWanted(Int(known.number)) {
        return Int(known.number)
      }
      slot = (slot &+ 1) & mask
    }
  }

  @inline(__always)
  private func isWanted(_ number: Int) -> Bool {
    guard ByteHash.equal(parts + number &* width, wanted, width) else { return false }
    return !hasLong || equalsLong(number)
  }

  private func equalsLong(_ number: Int) -> Bool {
    for index in 0..<width where wanted[index].count > 16 {
      let count = Int(wanted[index].count)
      let start = offsets[number * width + index]
      let isSame = arena.withUnsafeBufferPointer {
        ByteHash.equal($0.baseAddress! + start, texts[index], count)
      }
      if !isSame { return false }
    }
    return true
  }

  /// Notes a line with a time.
  @inline(__always)
  func note(_ number: Int, _ time: Int64) {
    let span = spans + number
    if time < span.pointee.first { span.pointee.first = time }
    if time > span.pointee.last { span.pointee.last = time }
  }

  /// Takes the other table's content for its own; the other one has this one's afterwards.
  func adopt(_ other: CombinationTable) {
    swap(&width, &other.width)
    swap(&count, &other.count)
    swap(&spans, &other.spans)
    swap(&capacity, &other.capacity)
    swap(&parts, &other.parts)
    swap(&offsets, &other.offsets)
    swap(&hashes, &other.hashes)
    swap(&slots, &other.slots)
    swap(&mask, &other.mask)
    swap(&arena, &other.arena)
    swap(&wanted, &other.wanted)
    swap(&texts, &other.texts)
    swap(&decoded, &other.decoded)
  }

  @inline(never)
  private func append(_ hash: UInt64, at slot: Int) -> Int {
    if count == capacity { grow() }
    for index in 0..<width {
      let part = wanted[index]
      if part.count > 16 {
        offsets[count * width + index] = arena.count
        arena.append(contentsOf: LineBytes(start: texts[index], count: Int(part.count)))
      }
      (parts + count * width + index).initialize(to: part)
    }
    hashes[count] = hash
    (spans + count).initialize(to: CombinationSpan())
    slots[slot] = Slot(number: Int32(truncatingIfNeeded: count), tag: UInt32(truncatingIfNeeded: hash >> 32))
    count += 1
    if count * 2 > mask { rehash() }
    return count - 1
  }

  private func grow() {
    parts = enlarged(parts, count * width, capacity * 2 * max(1, width))
    offsets = enlarged(offsets, count * width, capacity * 2 * max(1, width))
    hashes = enlarged(hashes, count, capacity * 2)
    spans = enlarged(spans, count, capacity * 2)
    capacity *= 2
  }

  private func enlarged<Element>(
    _ old: UnsafeMutablePointer<Element>, _ used: Int, _ capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    new.moveInitialize(from: old, count: used)
    old.deallocate()
    return new
  }

  private func rehash() {
    slots.deallocate()
    mask = mask * 2 + 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
    for number in 0..<count {
      var slot = Int(truncatingIfNeeded: hashes[number]) & mask
      while slots[slot].number >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Slot(
        number: Int32(truncatingIfNeeded: number), tag: UInt32(truncatingIfNeeded: hashes[number] >> 32))
    }
  }

  /// A combination's values; `nil` where its lines have none.
  func texts(_ number: Int) -> [String?] {
    (0..<width).map { index in value(number, index).map { String(decoding: $0, as: UTF8.self) } }
  }

  private func value(_ number: Int, _ index: Int) -> [UInt8]? {
    let part = parts[number * width + index]
    guard part.count > 0 else { return nil }
    if part.count > 16 {
      let start = offsets[number * width + index]
      return Array(arena[start..<start + Int(part.count)])
    }
    return withUnsafeBytes(of: part) { Array($0[..<Int(part.count)]) }
  }

  /// The numbers that the other table's combinations have here, with only the first attributes of this one; their
  /// spans are joined.
  func take(_ other: CombinationTable) -> [Int] {
    (0..<other.count).map { theirs in
      begin()
      var hash: UInt64 = 0
      for index in 0..<width {
        guard let value = other.value(theirs, index) else {
          setMissing(index)
          continue
        }
        hash ^= value.withUnsafeBufferPointer { setCopy(index, $0) }
      }
      let number = number(hash)
      spans[number].merge(other.spans[theirs])
      return number
    }
  }
}
