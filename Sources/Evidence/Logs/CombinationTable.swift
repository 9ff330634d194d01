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
///
/// A combination is a row of value numbers, 16 bits each and four in a word: a table has fewer than 65,536 values of an
/// attribute, since it is narrowed long before it has as many combinations.
final class CombinationTable {
  private struct Slot {
    var number: Int32 = -1
    var tag: UInt32 = 0
  }

  private(set) var width: Int
  private(set) var count = 0
  private(set) var spans: UnsafeMutablePointer<CombinationSpan>
  private var capacity = 64
  private var values: UnsafeMutablePointer<AttributeValues>
  private var words: Int
  private var rows: UnsafeMutablePointer<UInt64>
  /// The number of a combination and the top half of its hash; -1 for none.
  private var slots: UnsafeMutablePointer<Slot>
  private var mask = 255
  /// The row of the line at hand.
  private var wanted: UnsafeMutablePointer<UInt64>

  init(width: Int) {
    self.width = width
    words = max(1, (width + 3) / 4)
    values = .allocate(capacity: max(1, width))
    for index in 0..<width { (values + index).initialize(to: AttributeValues()) }
    spans = .allocate(capacity: capacity)
    rows = .allocate(capacity: capacity * words)
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
    wanted = .allocate(capacity: words)
    wanted.initialize(repeating: 0, count: words)
  }

  deinit {
    for index in 0..<width { values[index].deallocate() }
    values.deallocate()
    spans.deallocate()
    rows.deallocate()
    slots.deallocate()
    wanted.deallocate()
  }

  /// The number of the combination whose values `value` says for each attribute, known or new; 0 is for no value.
  @inline(__always)
  func number(_ value: (Int, UnsafeMutablePointer<AttributeValues>) -> UInt64) -> Int {
    var hash: UInt64 = 0
    var index = 0
    var word = 0
    while index < width {
      let end = min(index &+ 4, width)
      var row: UInt64 = 0
      while index < end {
        row = row << 16 | value(index, values + index) & 0xFFFF
        index &+= 1
      }
      wanted[word] = row
      word &+= 1
      hash = ByteHash.mix(hash ^ row ^ 0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB)
    }
    return find(hash)
  }

  @inline(__always)
  private func find(_ hash: UInt64) -> Int {
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
    ByteHash.equal(rows + number &* words, wanted, words)
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
    swap(&values, &other.values)
    swap(&words, &other.words)
    swap(&rows, &other.rows)
    swap(&slots, &other.slots)
    swap(&mask, &other.mask)
    swap(&wanted, &other.wanted)
  }

  @inline(never)
  private func append(_ hash: UInt64, at slot: Int) -> Int {
    if count == capacity { grow() }
    (rows + count * words).update(from: wanted, count: words)
    (spans + count).initialize(to: CombinationSpan())
    slots[slot] = Slot(number: Int32(truncatingIfNeeded: count), tag: UInt32(truncatingIfNeeded: hash >> 32))
    count += 1
    if count * 4 > mask { rehash() }
    return count - 1
  }

  private func grow() {
    rows = enlarged(rows, count * words, capacity * 2 * words)
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
      let hash = hash(number)
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot].number >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Slot(
        number: Int32(truncatingIfNeeded: number), tag: UInt32(truncatingIfNeeded: hash >> 32))
    }
  }

  private func hash(_ number: Int) -> UInt64 {
    (0..<words).reduce(0) {
      ByteHash.mix($0 ^ rows[number * words + $1] ^ 0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB)
    }
  }

  /// A combination's values; `nil` where its lines have none.
  func texts(_ number: Int) -> [String?] {
    (0..<width).map { index in value(number, index).map { String(decoding: $0, as: UTF8.self) } }
  }

  private func value(_ number: Int, _ index: Int) -> LineBytes? {
    let (word, inWord) = (index / 4, min(4, width - index / 4 * 4))
    let row = rows[number * words + word]
    let value = row >> UInt64((inWord - 1 - index % 4) * 16) & 0xFFFF
    return value == 0 ? nil : values[index].bytes(Int(value))
  }

  /// The numbers that the other table's combinations have here, with only the first attributes of this one; their
  /// spans are joined.
  func take(_ other: CombinationTable) -> [Int] {
    (0..<other.count).map { theirs in
      let number = number { index, values in
        other.value(theirs, index).map { values.pointee.number(copying: $0) } ?? 0
      }
      spans[number].merge(other.spans[theirs])
      return number
    }
  }
}
