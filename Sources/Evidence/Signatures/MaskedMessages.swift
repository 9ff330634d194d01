#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Distinct byte strings, numbered in the order in which they came: open addressing over one arena.
struct MaskedMessages: Sendable {
  private(set) var arena: [UInt8] = []
  /// Where each string ends in the arena.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  /// Numbers by place in the table; -1 is free.
  private var table = [Int32](repeating: -1, count: 1024)

  var count: Int { ends.count }

  func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

  func bytes(_ number: Int) -> ArraySlice<UInt8> { arena[range(number)] }

  /// The number of `bytes`; a new one when they are new and `admits` allows it, else `nil`.
  @inline(__always)
  mutating func number(_ bytes: UnsafeBufferPointer<UInt8>, _ hash: UInt64, admits: Bool) -> Int? {
    let mask = table.count - 1
    var place = Int(truncatingIfNeeded: hash) & mask
    while true {
      let known = Int(table[place])
      if known < 0 { break }
      if hashes[known] == hash, equals(known, bytes) { return known }
      place = (place + 1) & mask
    }
    guard admits else { return nil }
    table[place] = Int32(truncatingIfNeeded: ends.count)
    arena.append(contentsOf: bytes)
    ends.append(arena.count)
    hashes.append(hash)
    if ends.count * 2 > table.count { grow() }
    return ends.count - 1
  }

  @inline(__always)
  private func equals(_ number: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(number)
    guard range.count == bytes.count else { return false }
    guard let other = bytes.baseAddress, !bytes.isEmpty else { return true }
    return arena.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { memcmp($0 + range.lowerBound, other, range.count) == 0 } ?? false
    }
  }

  private mutating func grow() {
    table = [Int32](repeating: -1, count: table.count * 2)
    let mask = table.count - 1
    for (number, hash) in hashes.enumerated() {
      var place = Int(truncatingIfNeeded: hash) & mask
      while table[place] >= 0 { place = (place + 1) & mask }
      table[place] = Int32(truncatingIfNeeded: number)
    }
  }
}

/// The masked messages of messages seen lately, so that a repeated message need not be masked again.
/// One place a hash, of fixed size.
struct RecentMessages: Sendable {
  private static let places = 4096
  /// Longer messages are not kept.
  private static let messageBytes = 256
  private var bytes = [UInt8](repeating: 0, count: places * messageBytes)
  private var lengths = [Int16](repeating: -1, count: places)
  private var rows = [Int32](repeating: 0, count: places)

  @inline(__always)
  func row(_ message: UnsafeBufferPointer<UInt8>, _ hash: UInt64) -> Int32? {
    let place = Int(truncatingIfNeeded: hash >> 20) & (Self.places - 1)
    guard message.count <= Self.messageBytes, Int(lengths[place]) == message.count else { return nil }
    guard let other = message.baseAddress, !message.isEmpty else { return rows[place] }
    let isSame = bytes.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { memcmp($0 + place * Self.messageBytes, other, message.count) == 0 } ?? false
    }
    return isSame ? rows[place] : nil
  }

  @inline(__always)
  mutating func keep(_ message: UnsafeBufferPointer<UInt8>, _ hash: UInt64, row: Int32) {
    guard message.count <= Self.messageBytes else { return }
    let place = Int(truncatingIfNeeded: hash >> 20) & (Self.places - 1)
    lengths[place] = Int16(truncatingIfNeeded: message.count)
    rows[place] = row
    guard let other = message.baseAddress else { return }
    bytes.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      memcpy(base + place * Self.messageBytes, other, message.count)
    }
  }
}
