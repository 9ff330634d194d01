import Scan

/// The different values of one attribute, numbered from 1, with everything of a short one in one place.
///
/// Plain memory that its owner gives back with `deallocate`.
struct AttributeValues {
  private struct Slot {
    /// The first bytes; of a value of more than 16 bytes its first eight, and its hash.
    var low: UInt64 = 0
    var high: UInt64 = 0
    var count: UInt32 = 0
    /// 0 for none.
    var number: UInt32 = 0
  }

  /// Longer values are cut.
  static let bytes = 512

  /// Up to here slots are plenty, so that a look-up hardly ever meets another value.
  private static let few = 256

  private(set) var count = 0
  private var slots: UnsafeMutablePointer<Slot>
  private var mask = 63
  /// All values, one behind the other, and where each starts and the last ends.
  private var arena: UnsafeMutablePointer<UInt8>
  private var arenaCapacity = 512
  private var starts: UnsafeMutablePointer<Int>
  private var capacity = 16

  init() {
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
    arena = .allocate(capacity: arenaCapacity)
    starts = .allocate(capacity: capacity + 1)
    starts[0] = 0
  }

  func deallocate() {
    slots.deallocate()
    arena.deallocate()
    starts.deallocate()
  }

  /// The number of a value that is not empty. 16 more bytes can be read behind the text, whatever they are.
  @inline(__always)
  mutating func number(_ text: LineBytes) -> UInt64 {
    let wanted = Self.slot(text)
    var place = Self.hash(wanted) & mask
    while true {
      let known = slots[place]
      if known.low == wanted.low, known.high == wanted.high, known.count == wanted.count,
        known.count <= 16 || isLong(text, known)
      {
        return UInt64(truncatingIfNeeded: known.number)
      }
      if known.number == 0 { return append(wanted, text, at: place) }
      place = (place &+ 1) & mask
    }
  }

  /// The same for a text behind which nothing can be read.
  mutating func number(copying text: LineBytes) -> UInt64 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.bytes + 16) { copy in
      let count = min(text.count, Self.bytes)
      copy.initialize(repeating: 0)
      copy.baseAddress!.update(from: text.baseAddress!, count: count)
      return number(LineBytes(start: copy.baseAddress, count: count))
    }
  }

  /// The value of a number.
  func bytes(_ number: Int) -> LineBytes {
    LineBytes(start: arena + starts[number - 1], count: starts[number] - starts[number - 1])
  }

  @inline(__always)
  private static func slot(_ text: LineBytes) -> Slot {
    let raw = UnsafeRawPointer(text.baseAddress.unsafelyUnwrapped)
    let count = min(text.count, bytes)
    let low = raw.loadUnaligned(as: UInt64.self) & ShortKey.lowMask(count)
    var high = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & ShortKey.highMask(count)
    if count > 16 { high = ByteHash.hash(LineBytes(start: text.baseAddress, count: count)) }
    return Slot(low: low, high: high, count: UInt32(truncatingIfNeeded: count))
  }

  @inline(__always)
  private static func hash(_ slot: Slot) -> Int {
    let mixed = ByteHash.mix(slot.low ^ 0xA076_1D64_78BD_642F, slot.high ^ 0xE703_7ED1_A0B4_28DB)
    return Int(truncatingIfNeeded: mixed &+ UInt64(truncatingIfNeeded: slot.count))
  }

  @inline(__always)
  private func isLong(_ text: LineBytes, _ known: Slot) -> Bool {
    ByteHash.equal(arena + starts[Int(known.number) &- 1], text.baseAddress, Int(known.count))
  }

  @inline(never)
  private mutating func append(_ slot: Slot, _ text: LineBytes, at place: Int) -> UInt64 {
    store(LineBytes(start: text.baseAddress, count: Int(slot.count)))
    slots[place] = slot
    slots[place].number = UInt32(truncatingIfNeeded: count)
    if count * (count < Self.few ? 8 : 2) > mask { rehash() }
    return UInt64(truncatingIfNeeded: count)
  }

  private mutating func store(_ text: LineBytes) {
    let end = starts[count] + text.count
    if end > arenaCapacity {
      arena = Self.enlarged(arena, starts[count], max(end, arenaCapacity * 2))
      arenaCapacity = max(end, arenaCapacity * 2)
    }
    if count == capacity {
      starts = Self.enlarged(starts, count + 1, capacity * 2 + 1)
      capacity *= 2
    }
    (arena + starts[count]).update(from: text.baseAddress!, count: text.count)
    count += 1
    starts[count] = end
  }

  private static func enlarged<Element>(
    _ old: UnsafeMutablePointer<Element>, _ used: Int, _ capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    new.moveInitialize(from: old, count: used)
    old.deallocate()
    return new
  }

  private mutating func rehash() {
    let (old, oldCount) = (slots, mask + 1)
    mask = mask * 2 + 1
    slots = .allocate(capacity: mask + 1)
    slots.initialize(repeating: Slot(), count: mask + 1)
    for index in 0..<oldCount where old[index].number > 0 {
      var place = Self.hash(old[index]) & mask
      while slots[place].number > 0 { place = (place + 1) & mask }
      slots[place] = old[index]
    }
    old.deallocate()
  }
}
