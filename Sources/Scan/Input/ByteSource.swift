/// Bytes that can be read from the start as often as wanted: a file, an archive's member, standard input kept
/// in memory, or a test's text. The lower stages never open files themselves.
public struct ByteSource: Sendable {
  /// The path as the user knows it; it appears in receipts and diagnostics.
  public var name: String
  /// The size on disk in bytes, where known; for progress and for splitting work, not a promise.
  public var size: Int?
  private let opener: @Sendable () throws -> any ByteInput

  public init(name: String, size: Int? = nil, open: @escaping @Sendable () throws -> any ByteInput) {
    self.name = name
    self.size = size
    opener = open
  }

  /// Bytes already in memory.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name, size: bytes.count) { MemoryInput(bytes) }
  }

  /// Starts reading at the first byte.
  public func open() throws -> any ByteInput { try opener() }
}

/// A reader of bytes in order.
public protocol ByteInput: AnyObject {
  /// Fills the front of `buffer` and returns how many bytes were written; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

private final class MemoryInput: ByteInput {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    buffer.copyBytes(from: bytes[position..<position + count])
    position += count
    return count
  }
}
