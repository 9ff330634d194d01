import Scan

/// How a record lies in a partition: its size, its key's length, hash and place, the key, then its cells.
enum RowLayout {
  static let size = 0
  static let keyCount = 4
  static let hash = 8
  static let place = 16
  static let key = 24
  /// A cell's length takes one byte up to this; this and four more bytes beyond.
  private static let shortest: UInt8 = 255

  @inline(__always)
  static func cellBytes(_ count: Int) -> Int { count < Int(shortest) ? count &+ 1 : count &+ 5 }

  /// Writes a cell at `target` and returns the end.
  @inline(__always)
  static func write(_ cell: LineBytes, at target: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer {
    var target = target
    if cell.count < Int(shortest) {
      target.storeBytes(of: UInt8(truncatingIfNeeded: cell.count), as: UInt8.self)
      target += 1
    } else {
      target.storeBytes(of: shortest, as: UInt8.self)
      (target + 1).storeBytes(of: UInt32(truncatingIfNeeded: cell.count), as: UInt32.self)
      target += 5
    }
    if let base = cell.baseAddress { target.copyMemory(from: base, byteCount: cell.count) }
    return target + cell.count
  }

  /// The cell at `source`, which is left behind it.
  @inline(__always)
  static func next(_ source: inout UnsafeRawPointer) -> LineBytes {
    let first = source.load(as: UInt8.self)
    var count = Int(first)
    source += 1
    if first == shortest {
      count = Int(source.loadUnaligned(as: UInt32.self))
      source += 4
    }
    let cell = LineBytes(start: source.assumingMemoryBound(to: UInt8.self), count: count)
    source += count
    return cell
  }
}

/// A record in a partition that has been loaded.
struct StoredRow {
  let base: UnsafeRawPointer

  @inline(__always) var size: Int { Int(base.loadUnaligned(as: UInt32.self)) }
  @inline(__always) var hash: UInt64 { base.loadUnaligned(fromByteOffset: RowLayout.hash, as: UInt64.self) }
  @inline(__always) var place: RowPlace {
    RowPlace(number: base.loadUnaligned(fromByteOffset: RowLayout.place, as: UInt64.self))
  }
  @inline(__always) var key: LineBytes {
    LineBytes(
      start: (base + RowLayout.key).assumingMemoryBound(to: UInt8.self),
      count: Int(base.loadUnaligned(fromByteOffset: RowLayout.keyCount, as: UInt32.self)))
  }
  /// Where its cells begin.
  @inline(__always) var cells: UnsafeRawPointer {
    base + RowLayout.key + Int(base.loadUnaligned(fromByteOffset: RowLayout.keyCount, as: UInt32.self))
  }
  /// All of its cells as they are stored.
  @inline(__always) var content: LineBytes {
    LineBytes(start: cells.assumingMemoryBound(to: UInt8.self), count: base + size - cells)
  }
}
