import Scan
import Synchronization

/// Bytes that can be read at any offset, and that may seem longer or shorter than they are.
final class PositionalBytes: PositionalInput {
  private let bytes: [UInt8]
  private let sizes: Mutex<[Int]>

  /// `sizes` are the answers to being asked for the size, one after the other; the last one stays.
  init(_ bytes: [UInt8], sizes: [Int] = []) {
    self.bytes = bytes
    self.sizes = Mutex(sizes.isEmpty ? [bytes.count] : sizes)
  }

  var size: Int { sizes.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] } }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    // Less than asked for, as a file system may do.
    let count = max(0, min(buffer.count, bytes.count - offset, 100_001))
    if count > 0 { buffer.copyBytes(from: bytes[offset..<offset + count]) }
    return count
  }
}

extension ByteSource {
  /// The same bytes for reading at any offset.
  static func positional(_ bytes: [UInt8], sizes: [Int] = []) -> ByteSource {
    ByteSource(
      name: "t", size: bytes.count, positional: { PositionalBytes(bytes, sizes: sizes) },
      open: { try ByteSource(name: "t", bytes: bytes).open() })
  }
}

/// Every line of a source by blocks, without its line feed; a line that was left out is `nil`.
func blockLines(_ source: ByteSource) throws -> (lines: [[UInt8]?], issues: [ScanIssue]) {
  let blocks = try LineBlocks(source)
  let buffer = BlockBuffer()
  var parts: [(index: Int, lines: [[UInt8]?])] = []
  while let block = blocks.next(buffer) {
    var lines: [[UInt8]?] = block.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map(
      Array.init)
    lines.removeLast()
    if block.precedesLongLine { lines.append(nil) }
    parts.append((block.index, lines))
  }
  return (parts.sorted { $0.index < $1.index }.flatMap(\.lines), blocks.summary().issues)
}

/// What a tap has seen.
final class TappedBytes: Sendable {
  private let seen = Mutex<[UInt8]>([])

  func add(_ bytes: UnsafeRawBufferPointer) { seen.withLock { $0 += bytes } }
  var bytes: [UInt8] { seen.withLock { $0 } }
}
