import Scan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is kept with a key. Two of the same key become one, whatever the order.
protocol KeyPayload: BitwiseCopyable {
  init()
  mutating func merge(_ other: Self)
}

/// Masks for a text of up to 16 bytes in two words, without a branch on its length.
enum ShortKey {
  /// The bytes that a text of `count` bytes has in the first word, and in the second.
  @inline(__always)
  static func lowMask(_ count: Int) -> UInt64 { ~(UInt64.max << UInt64(truncatingIfNeeded: count &* 8)) }
  @inline(__always)
  static func highMask(_ count: Int) -> UInt64 {
    ~(UInt64.max << UInt64(truncatingIfNeeded: max(0, count &- 8) &* 8))
  }
}

/// Byte strings, each with what is known of it; exact whatever their number, in bounded memory.
///
/// Open addressing. Keys up to 16 bytes lie in the slot itself, so that a look-up touches one place in memory; longer
/// ones in an arena. A table whose slots would outgrow `limit`, or its arena half of it, writes its content to scratch storage, by 64 parts of the
/// hash, and starts anew; `visit` brings the parts of all tables together, one after the other. One for each thread.
final class KeyTable<Payload: KeyPayload> {
  private struct Slot {
    /// Of a short key its bytes; of a long one its hash and its place in the arena.
    var low: UInt64 = 0
    var high: UInt64 = 0
    /// 0 when empty, else the key's length plus one; the top bit marks a long one.
    var length: UInt32 = 0
    var payload = Payload()
  }

  static var shortBytes: Int { 16 }
  static var parts: Int { 64 }
  private static var longMark: UInt32 { 1 << 31 }

  private var memory: ZeroedMemory
  private var slots: UnsafeMutablePointer<Slot>
  private var mask: Int
  private var arena: UnsafeMutablePointer<UInt8>
  private var arenaCount = 0
  private var arenaCapacity = 1 << 10
  private(set) var count = 0
  private var touched: UInt64 = 0
  private let limit: Int
  private let scratch: Scratch?
  /// Where each part lies in the scratch storage.
  private var spilled: [[(offset: Int, count: Int)]] = []

  /// `limit` in bytes counts only when there is scratch storage.
  init(limit: Int = .max, scratch: Scratch? = nil) {
    self.limit = limit
    self.scratch = scratch
    mask = 255
    memory = Self.memory(256)
    slots = memory.base.assumingMemoryBound(to: Slot.self)
    arena = .allocate(capacity: arenaCapacity)
  }

  deinit {
    memory.deallocate()
    arena.deallocate()
  }

  var isSpilled: Bool { !spilled.isEmpty }

  /// Gives the memory back; the table is empty afterwards.
  func clear() {
    memory.deallocate()
    arena.deallocate()
    use(256)
    arenaCapacity = 1 << 10
    arena = .allocate(capacity: arenaCapacity)
    (count, arenaCount, spilled) = (0, 0, [])
  }

  /// For slots that are all empty.
  private static func memory(_ count: Int) -> ZeroedMemory {
    ZeroedMemory(bytes: count * MemoryLayout<Slot>.stride)
  }

  private func use(_ count: Int) {
    memory = Self.memory(count)
    slots = memory.base.assumingMemoryBound(to: Slot.self)
    mask = count - 1
  }

  /// A key as it is looked for.
  struct Key {
    var low: UInt64
    var high: UInt64
    var length: UInt32
    var hash: UInt64
    var text: UnsafePointer<UInt8>?

    /// Up to 16 bytes are read behind a key of fewer, whatever they are.
    @inline(__always)
    init(padded bytes: LineBytes) {
      guard let base = bytes.baseAddress, bytes.count <= KeyTable.shortBytes else {
        self.init(long: bytes)
        return
      }
      let raw = UnsafeRawPointer(base)
      let count = bytes.count
      let low = raw.loadUnaligned(as: UInt64.self) & ShortKey.lowMask(count)
      let high = raw.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & ShortKey.highMask(count)
      self.init(low, high, bytes)
    }

    init(_ bytes: LineBytes) {
      guard bytes.count <= KeyTable.shortBytes else {
        self.init(long: bytes)
        return
      }
      var (low, high): (UInt64, UInt64) = (0, 0)
      for (offset, byte) in bytes.enumerated() {
        let shifted = UInt64(byte) << UInt64(offset % 8 * 8)
        if offset < 8 { low |= shifted } else { high |= shifted }
      }
      self.init(low, high, bytes)
    }

    @inline(__always)
    private init(_ low: UInt64, _ high: UInt64, _ bytes: LineBytes) {
      self.low = low
      self.high = high
      length = UInt32(truncatingIfNeeded: bytes.count &+ 1)
      hash = ByteHash.mix(low ^ 0xA076_1D64_78BD_642F, high ^ 0xE703_7ED1_A0B4_28DB &+ UInt64(length))
      text = bytes.baseAddress
    }

    private init(long bytes: LineBytes) {
      hash = ByteHash.hash(bytes)
      low = hash
      high = 0
      length = UInt32(truncatingIfNeeded: bytes.count + 1) | KeyTable.longMark
      text = bytes.baseAddress
    }

    var bytes: LineBytes {
      LineBytes(start: text, count: Int(length & ~KeyTable.longMark) - 1)
    }
  }

  /// The payload of a key, new or not; valid until the next call.
  @inline(__always)
  func payload(_ key: Key) -> UnsafeMutablePointer<Payload> {
    var place = Int(truncatingIfNeeded: key.hash >> 20) & mask
    while true {
      let slot = slots + place
      if slot.pointee.length == key.length, slot.pointee.low == key.low, matches(slot, key) {
        return payload(of: slot)
      }
      if slot.pointee.length == 0 { return append(key, at: place) }
      place = (place &+ 1) & mask
    }
  }

  @inline(__always)
  private func payload(of slot: UnsafeMutablePointer<Slot>) -> UnsafeMutablePointer<Payload> {
    (UnsafeMutableRawPointer(slot) + MemoryLayout<Slot>.offset(of: \Slot.payload)!)
      .assumingMemoryBound(to: Payload.self)
  }

  @inline(__always)
  private func matches(_ slot: UnsafeMutablePointer<Slot>, _ key: Key) -> Bool {
    if key.length & Self.longMark == 0 { return slot.pointee.high == key.high }
    return memcmp(arena + Int(slot.pointee.high), key.text!, key.bytes.count) == 0
  }

  /// Brings the places of keys that are looked up next into the processor's cache, all at once: the look-ups themselves
  /// would wait for one after the other.
  @inline(__always)
  func touch(_ keys: UnsafePointer<Key>, _ count: Int) {
    var sum: UInt64 = 0
    var index = 0
    while index < count {
      let place = Int(truncatingIfNeeded: keys[index].hash >> 20) & mask
      // Most look-ups end at the second or third place.
      sum &+= slots[place].low &+ UInt64(slots[(place &+ 2) & mask].length)
      index &+= 1
    }
    touched = sum
  }

  /// The payload of a key that is in memory.
  func find(_ key: Key) -> UnsafeMutablePointer<Payload>? {
    var place = Int(truncatingIfNeeded: key.hash >> 20) & mask
    while slots[place].length != 0 {
      let slot = slots + place
      if slot.pointee.length == key.length, slot.pointee.low == key.low, matches(slot, key) {
        return payload(of: slot)
      }
      place = (place + 1) & mask
    }
    return nil
  }

  @inline(never)
  private func append(_ key: Key, at place: Int) -> UnsafeMutablePointer<Payload> {
    if (count + 1) * 8 > (mask + 1) * 7 {
      makeRoom()
      return payload(key)
    }
    if arenaCount > limit / 2, count > 0, let scratch, scratch.isUsable, spill(to: scratch) {
      return payload(key)
    }
    var slot = Slot(low: key.low, high: key.high, length: key.length)
    if key.length & Self.longMark != 0 { slot.high = UInt64(store(key.bytes)) }
    slots[place] = slot
    count += 1
    return payload(of: slots + place)
  }

  private func store(_ bytes: LineBytes) -> Int {
    if arenaCount + bytes.count > arenaCapacity {
      let capacity = max(arenaCapacity * 2, arenaCount + bytes.count)
      let new = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
      new.update(from: arena, count: arenaCount)
      arena.deallocate()
      arena = new
      arenaCapacity = capacity
    }
    if let base = bytes.baseAddress { (arena + arenaCount).update(from: base, count: bytes.count) }
    arenaCount += bytes.count
    return arenaCount - bytes.count
  }

  private func makeRoom() {
    let size = (mask + 1) * 2
    if size * MemoryLayout<Slot>.stride > limit, let scratch, scratch.isUsable, spill(to: scratch) { return }
    let (old, oldSlots, oldSize) = (memory, slots, mask + 1)
    use(size)
    for index in 0..<oldSize where oldSlots[index].length != 0 {
      var place = Int(truncatingIfNeeded: hash(oldSlots[index]) >> 20) & mask
      while slots[place].length != 0 { place = (place + 1) & mask }
      slots[place] = oldSlots[index]
    }
    old.deallocate()
  }

  private func hash(_ slot: Slot) -> UInt64 {
    if slot.length & Self.longMark != 0 { return slot.low }
    return ByteHash.mix(
      slot.low ^ 0xA076_1D64_78BD_642F, slot.high ^ 0xE703_7ED1_A0B4_28DB &+ UInt64(slot.length))
  }

  private func key(_ slot: UnsafeMutablePointer<Slot>) -> Key {
    let length = Int(slot.pointee.length & ~Self.longMark) - 1
    if slot.pointee.length & Self.longMark != 0 {
      return Key(LineBytes(start: arena + Int(slot.pointee.high), count: length))
    }
    let raw = UnsafeRawPointer(slot).assumingMemoryBound(to: UInt8.self)
    return Key(padded: LineBytes(start: raw, count: length))
  }

  /// Not in the order of the slots: keys that come in the order of their hashes would pile up in another table.
  private func visitKeys(_ body: (Key, Payload) -> Void) {
    let stride = (mask + 1) / 8 * 5 | 1
    for step in 0...mask {
      let place = (step &* stride) & mask
      if slots[place].length != 0 { body(key(slots + place), slots[place].payload) }
    }
  }

  /// The part that a hash belongs to.
  static func part(_ hash: UInt64) -> Int { Int(hash >> 58) }
}

extension KeyTable {
  /// Empties the table into the scratch storage; false when that failed and everything is still here.
  private func spill(to scratch: Scratch) -> Bool {
    var pieces = [[UInt8]](repeating: [], count: Self.parts)
    visitKeys { key, payload in
      let part = Self.part(key.hash)
      withUnsafeBytes(of: UInt32(key.bytes.count)) { pieces[part].append(contentsOf: $0) }
      pieces[part].append(contentsOf: key.bytes)
      withUnsafeBytes(of: payload) { pieces[part].append(contentsOf: $0) }
    }
    var offsets: [(offset: Int, count: Int)] = []
    for piece in pieces {
      guard let offset = piece.withUnsafeBytes(scratch.append) else { return false }
      offsets.append((offset, piece.count))
    }
    if spilled.isEmpty { spilled = Array(repeating: [], count: Self.parts) }
    for part in 0..<Self.parts { spilled[part].append(offsets[part]) }
    memory.deallocate()
    use(mask + 1)
    count = 0
    arenaCount = 0
    return true
  }

  /// Takes in what the table wrote of one part.
  private func load(_ part: Int, from other: KeyTable, _ scratch: Scratch) throws {
    guard other.isSpilled else { return }
    for piece in other.spilled[part] {
      let buffer = UnsafeMutableRawBufferPointer.allocate(
        byteCount: piece.count + Self.shortBytes, alignment: 16)
      defer { buffer.deallocate() }
      try scratch.read(
        at: piece.offset, into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<piece.count]))
      var index = 0
      while index < piece.count {
        let length = Int(buffer.loadUnaligned(fromByteOffset: index, as: UInt32.self))
        let bytes = LineBytes(rebasing: buffer.bindMemory(to: UInt8.self)[(index + 4)..<(index + 4 + length)])
        let payload = buffer.loadUnaligned(fromByteOffset: index + 4 + length, as: Payload.self)
        self.payload(Key(padded: bytes)).pointee.merge(payload)
        index += 4 + length + MemoryLayout<Payload>.size
      }
    }
  }

  /// Calls `body` with tables of which each holds some of the keys of all `tables`, each key in one table alone, with
  /// its merged payload, and the hashes of keys that belong there. The tables are used up.
  static func merge(
    _ tables: [KeyTable], _ scratch: Scratch?,
    _ body: (_ table: KeyTable, _ isMine: (UInt64) -> Bool) throws -> Void
  ) throws {
    var tables = tables
    if !tables.contains(where: \.isSpilled), let largest = tables.max(by: { $0.count < $1.count }) {
      for table in tables where table !== largest {
        table.visitKeys { largest.payload($0).pointee.merge($1) }
        table.clear()
      }
      tables = [largest]
    }
    guard let scratch, tables.contains(where: \.isSpilled) else {
      if let only = tables.first {
        try body(only, { _ in true })
        only.clear()
      }
      return
    }
    for part in 0..<parts {
      let whole = KeyTable()
      for table in tables {
        try whole.load(part, from: table, scratch)
        table.visitKeys { key, payload in
          if Self.part(key.hash) == part { whole.payload(key).pointee.merge(payload) }
        }
      }
      try body(whole, { Self.part($0) == part })
    }
  }

  /// Calls `body` with the payload of every key in memory, and that of the same key in `other` where it is there too.
  func compare(with other: KeyTable, _ body: (Payload, Payload?) -> Void) {
    let batch = 64
    let keys = UnsafeMutablePointer<Key>.allocate(capacity: batch)
    let payloads = UnsafeMutablePointer<Payload>.allocate(capacity: batch)
    defer {
      keys.deallocate()
      payloads.deallocate()
    }
    var pending = 0
    func flush() {
      other.touch(keys, pending)
      for index in 0..<pending { body(payloads[index], other.find(keys[index])?.pointee) }
      pending = 0
    }
    visitKeys { key, payload in
      (keys + pending).initialize(to: key)
      (payloads + pending).initialize(to: payload)
      pending += 1
      if pending == batch { flush() }
    }
    flush()
  }

  /// Every key in memory with its payload, in no order that means anything.
  func visit(_ body: (LineBytes, Payload) -> Void) { visitKeys { body($0.bytes, $1) } }
}

extension KeyTable {
  /// The payloads by their keys' hashes, for look-ups where only the hash is at hand. Valid until the table changes.
  func places() -> HashPlaces<Payload> {
    let places = HashPlaces<Payload>(capacity: count)
    for place in 0...mask where slots[place].length != 0 {
      places.add(hash(slots[place]), payload(of: slots + place))
    }
    return places
  }
}

/// Pointers by hash, for a great many look-ups of which few find something.
final class HashPlaces<Payload> {
  private var hashes: UnsafeMutablePointer<UInt64>
  private var places: UnsafeMutablePointer<UnsafeMutablePointer<Payload>?>
  private let mask: Int

  init(capacity: Int) {
    var size = 64
    while size < capacity * 4 { size *= 2 }
    mask = size - 1
    hashes = .allocate(capacity: size)
    hashes.initialize(repeating: 0, count: size)
    places = .allocate(capacity: size)
    places.initialize(repeating: nil, count: size)
  }

  deinit {
    hashes.deallocate()
    places.deallocate()
  }

  func add(_ hash: UInt64, _ payload: UnsafeMutablePointer<Payload>) {
    var place = Int(truncatingIfNeeded: hash) & mask
    while places[place] != nil { place = (place + 1) & mask }
    hashes[place] = hash
    places[place] = payload
  }

  @inline(__always)
  subscript(hash: UInt64) -> UnsafeMutablePointer<Payload>? {
    var place = Int(truncatingIfNeeded: hash) & mask
    while let payload = places[place] {
      if hashes[place] == hash { return payload }
      place = (place &+ 1) & mask
    }
    return nil
  }
}
