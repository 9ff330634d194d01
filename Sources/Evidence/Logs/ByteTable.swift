import Scan

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Byte strings to small numbers in the order of first appearance: the distinct sets of a log.
///
/// Open addressing over an arena; a lookup costs one hash and, for known strings, one comparison. Memory is the
/// distinct bytes plus about 40 bytes each. Not to be shared between threads.
final class ByteTable {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var count: Int
  }

  private(set) var count = 0
  private var slots: UnsafeMutablePointer<Int32>
  private var mask: Int
  private var entries: UnsafeMutablePointer<Entry>
  private var entryCapacity: Int
  private var arena: UnsafeMutablePointer<UInt8>
  private var arenaCount = 0
  private var arenaCapacity: Int

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    mask = size - 1
    slots = .allocate(capacity: size)
    slots.initialize(repeating: -1, count: size)
    entryCapacity = size / 2 + 1
    entries = .allocate(capacity: entryCapacity)
    arenaCapacity = size * 8
    arena = .allocate(capacity: arenaCapacity)
  }

  deinit {
    slots.deallocate()
    entries.deallocate()
    arena.deallocate()
  }

  func bytes(_ id: Int) -> LineBytes {
    precondition(id >= 0 && id < count, "no such entry")
    return LineBytes(start: arena + entries[id].start, count: entries[id].count)
  }

  func text(_ id: Int) -> String { String(decoding: bytes(id), as: UTF8.self) }

  /// The number of a string already in the table.
  func find(_ bytes: LineBytes) -> Int? {
    let id = slots[probe(bytes, ByteHash.hash(bytes))]
    return id < 0 ? nil : Int(id)
  }

  /// The number of a string, new or not.
  @inline(__always)
  func insert(_ bytes: LineBytes) -> Int {
    let hash = ByteHash.hash(bytes)
    let slot = probe(bytes, hash)
    let id = slots[slot]
    return id < 0 ? append(bytes, hash, at: slot) : Int(id)
  }

  /// The slot that holds the string, or the empty one where it belongs.
  @inline(__always)
  private func probe(_ bytes: LineBytes, _ hash: UInt64) -> Int {
    let (slots, entries, arena, mask) = (slots, entries, arena, mask)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let id = Int(slots[slot])
      if id < 0 { return slot }
      if entries[id].hash == hash, entries[id].count == bytes.count {
        guard let base = bytes.baseAddress, bytes.count > 0 else { return slot }
        if memcmp(arena + entries[id].start, base, bytes.count) == 0 { return slot }
      }
      slot = (slot + 1) & mask
    }
  }

  private func append(_ bytes: LineBytes, _ hash: UInt64, at slot: Int) -> Int {
    reserve(bytes.count)
    if let base = bytes.baseAddress { (arena + arenaCount).update(from: base, count: bytes.count) }
    (entries + count).initialize(to: Entry(hash: hash, start: arenaCount, count: bytes.count))
    arenaCount += bytes.count
    slots[slot] = Int32(truncatingIfNeeded: count)
    count += 1
    if count * 2 > mask { grow() }
    return count - 1
  }

  private func reserve(_ more: Int) {
    if arenaCount + more > arenaCapacity {
      let capacity = max(arenaCapacity * 2, arenaCount + more)
      arena = Self.enlarge(arena, used: arenaCount, to: capacity)
      arenaCapacity = capacity
    }
    if count == entryCapacity {
      entries = Self.enlarge(entries, used: count, to: entryCapacity * 2)
      entryCapacity *= 2
    }
  }

  private static func enlarge<Element>(
    _ old: UnsafeMutablePointer<Element>, used: Int, to capacity: Int
  ) -> UnsafeMutablePointer<Element> {
    let new = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    new.moveInitialize(from: old, count: used)
    old.deallocate()
    return new
  }

  private func grow() {
    let size = (mask + 1) * 2
    slots.deallocate()
    slots = .allocate(capacity: size)
    slots.initialize(repeating: -1, count: size)
    mask = size - 1
    for id in 0..<count {
      var slot = Int(truncatingIfNeeded: entries[id].hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(truncatingIfNeeded: id)
    }
  }
}

/// A hash by 64 × 64 → 128-bit multiplication and folding, in the manner of wyhash (Wang Yi, 2019).
///
/// The seed is fixed, because equal input must give equal output; a crafted file can therefore slow a table
/// down, never change an answer.
enum ByteHash {
  private static let first: UInt64 = 0xA076_1D64_78BD_642F
  private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB

  @inline(__always)
  static func hash(_ bytes: LineBytes) -> UInt64 {
    var state = first ^ UInt64(truncatingIfNeeded: bytes.count)
    guard let base = bytes.baseAddress else { return state }
    let raw = UnsafeRawPointer(base)
    var index = 0
    while index + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      state = mix(state ^ UInt64(littleEndian: word), second)
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(base[index])
      index += 1
    }
    return mix(state ^ rest, first)
  }

  @inline(__always)
  static func mix(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }
}
