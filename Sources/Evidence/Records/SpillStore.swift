import Scan
import Synchronization

/// Pieces of bytes that are written once and read back: in memory up to a limit, beyond it in scratch storage.
final class SpillStore: Sendable {
  /// A piece; `count` bytes.
  struct Piece: Sendable {
    fileprivate let memory: [UInt8]?
    fileprivate let offset: Int
    let count: Int
  }

  private let scratch: Scratch
  private let limit: Int
  private let held = Atomic(0)
  private let written = Atomic(0)

  /// `limit` in bytes counts only where there is scratch storage.
  init(_ scratch: Scratch, limit: Int) { (self.scratch, self.limit) = (scratch, limit) }

  /// Bytes that went to scratch storage.
  var spilledBytes: Int { written.load(ordering: .relaxed) }

  /// Why scratch storage could not be written; everything is then kept in memory.
  var failure: String? { scratch.failure }

  /// Any thread may call it.
  func put(_ bytes: UnsafeRawBufferPointer) -> Piece {
    let sum = held.add(bytes.count, ordering: .relaxed).newValue
    if sum > limit, let offset = scratch.append(bytes) {
      held.subtract(bytes.count, ordering: .relaxed)
      written.add(bytes.count, ordering: .relaxed)
      return Piece(memory: nil, offset: offset, count: bytes.count)
    }
    return Piece(memory: Array(bytes), offset: 0, count: bytes.count)
  }

  /// `buffer` has room for the piece.
  func read(_ piece: Piece, into buffer: UnsafeMutableRawPointer) throws {
    let target = UnsafeMutableRawBufferPointer(start: buffer, count: piece.count)
    if let memory = piece.memory {
      target.copyBytes(from: memory)
    } else {
      try scratch.read(at: piece.offset, into: target)
    }
  }

  /// Tells that a piece in memory is not needed any more; the caller lets go of it.
  func release(_ piece: Piece) {
    if piece.memory != nil { held.subtract(piece.count, ordering: .relaxed) }
  }
}
