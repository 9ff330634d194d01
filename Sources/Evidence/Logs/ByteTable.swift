import Scan

/// Byte strings to small numbers in the order of first appearance: the distinct sets of a log.
///
/// Open addressing over an arena; a lookup costs one hash and, for known strings, one comparison. Memory is the
/// distinct bytes plus about 24 bytes each. Not to be shared between threads.
final class ByteTable {
  private var hashes: [UInt64] = []
  private var slots: [Int32]
  private var starts: [Int] = [0]
  private var arena: [UInt8] = []

  init(capacity: Int = 64) {
    var size = 64
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  var count: Int { hashes.count }

  func bytes(_ id: Int) -> ArraySlice<UInt8> { arena[starts[id]..<starts[id + 1]] }

  func text(_ id: Int) -> String { String(decoding: bytes(id), as: UTF8.self) }

  /// The number of a string already in the table.
  func find(_ bytes: LineBytes) -> Int? {
    let found = probe(bytes, ByteHash.hash(bytes))
    return found.id < 0 ? nil : Int(found.id)
  }

  /// The number of a string, new or not.
  func insert(_ bytes: LineBytes) -> Int {
    let hash = ByteHash.hash(bytes)
    let found = probe(bytes, hash)
    return found.id < 0 ? append(bytes, hash, at: found.slot) : Int(found.id)
  }

  @inline(__always)
  private func probe(_ bytes: LineBytes, _ hash: UInt64) -> (slot: Int, id: Int32) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while true {
      let id = slots[slot]
      if id < 0 || hashes[Int(id)] == hash && equals(Int(id), bytes) { return (slot, id) }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private func equals(_ id: Int, _ bytes: LineBytes) -> Bool {
    let start = starts[id]
    guard starts[id + 1] - start == bytes.count else { return false }
    for index in 0..<bytes.count where arena[start + index] != bytes[index] { return false }
    return true
  }

  private func append(_ bytes: LineBytes, _ hash: UInt64, at slot: Int) -> Int {
    let id = hashes.count
    arena.append(contentsOf: bytes)
    starts.append(arena.count)
    hashes.append(hash)
    slots[slot] = Int32(truncatingIfNeeded: id)
    if (id + 1) * 2 > slots.count { grow() }
    return id
  }

  private func grow() {
    let size = slots.count * 2
    slots = Array(repeating: -1, count: size)
    for (id, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
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
      state = mix(
        state ^ UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)), second)
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
