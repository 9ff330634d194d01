import CZlib
import CZstd
import Scan

/// An input put together from pieces that need not be held in memory.
final class PiecedInput: ByteInput {
  enum Piece {
    case bytes([UInt8])
    case run(of: UInt8, count: Int)

    var count: Int {
      switch self {
      case .bytes(let bytes): bytes.count
      case .run(_, let count): count
      }
    }
  }

  private var pieces: ArraySlice<Piece>
  private var position = 0

  init(_ pieces: [Piece]) { self.pieces = pieces.filter { $0.count > 0 }[...] }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    guard let piece = pieces.first else { return 0 }
    let count = min(buffer.count, piece.count - position)
    let target = UnsafeMutableRawBufferPointer(rebasing: buffer[..<count])
    switch piece {
    case .bytes(let bytes): target.copyBytes(from: bytes[position..<position + count])
    case .run(let byte, _): target.initializeMemory(as: UInt8.self, repeating: byte)
    }
    position += count
    if position == piece.count {
      pieces.removeFirst()
      position = 0
    }
    return count
  }
}

/// A file that says it is longer than what can be read of it.
struct CutInput: PositionalInput {
  let bytes: [UInt8]
  let size: Int
  let held: Int

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = max(0, min(buffer.count, held - offset))
    if count > 0 { buffer.copyBytes(from: bytes[offset..<offset + count]) }
    return count
  }
}

func zstd(_ bytes: [UInt8]) -> [UInt8] {
  var packed = [UInt8](repeating: 0, count: ZSTD_compressBound(bytes.count))
  let count = ZSTD_compress(&packed, packed.count, bytes, bytes.count, 3)
  return Array(packed[..<count])
}

/// What zlib gives of the front of a gzip member.
func inflated(_ packed: [UInt8]) -> [UInt8] {
  var stream = z_stream()
  inflateInit2_(&stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  defer { inflateEnd(&stream) }
  var input = packed
  var output = [UInt8](repeating: 0, count: 1 << 20)
  let capacity = output.count
  let count = input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(source.count)
      stream.next_out = target.baseAddress
      stream.avail_out = UInt32(capacity)
      inflate(&stream, Z_SYNC_FLUSH)
      return capacity - Int(stream.avail_out)
    }
  }
  return Array(output[..<count])
}

/// A gzip member of `text` and that many megabytes of zero bytes, without its trailer. The compressed megabyte is
/// made once: after a full flush a deflate stream starts afresh (zlib.h, Z_FULL_FLUSH).
func zeroBomb(behind text: [UInt8], megabytes: Int) -> [UInt8] {
  var stream = z_stream()
  deflateInit2_(
    &stream, 9, Z_DEFLATED, 31, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
  defer { deflateEnd(&stream) }
  func flushed(_ bytes: [UInt8]) -> [UInt8] {
    var input = bytes
    var output = [UInt8](repeating: 0, count: 1 << 16)
    let capacity = output.count
    let count = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target in
        stream.next_in = source.baseAddress
        stream.avail_in = UInt32(source.count)
        stream.next_out = target.baseAddress
        stream.avail_out = UInt32(capacity)
        deflate(&stream, Z_FULL_FLUSH)
        return capacity - Int(stream.avail_out)
      }
    }
    return Array(output[..<count])
  }
  let front = flushed(text)
  let megabyte = flushed([UInt8](repeating: 0, count: 1 << 20))
  var bomb = front
  for _ in 0..<megabytes { bomb += megabyte }
  return bomb
}
