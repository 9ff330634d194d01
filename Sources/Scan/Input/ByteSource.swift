/// Bytes that can be read from the start as often as wanted: a file, an archive's member, standard input kept
/// in memory, or a test's text. The lower stages never open files themselves.
public struct ByteSource: Sendable {
  /// The path as the user knows it; it appears in receipts and diagnostics.
  public var name: String
  /// The size on disk in bytes, where known; for progress and for splitting work, not a promise.
  public var size: Int?
  private let opener: @Sendable () throws -> any ByteInput
  private let positional: (@Sendable () throws -> any PositionalInput)?

  /// `positional` opens the same bytes for reading at any offset, where that is possible.
  public init(
    name: String, size: Int? = nil, positional: (@Sendable () throws -> any PositionalInput)? = nil,
    open: @escaping @Sendable () throws -> any ByteInput
  ) {
    self.name = name
    self.size = size
    self.positional = positional
    opener = open
  }

  /// Bytes already in memory.
  public init(name: String, bytes: [UInt8]) {
    self.init(name: name, size: bytes.count) { MemoryInput(bytes) }
  }

  /// Starts reading at the first byte.
  public func open() throws -> any ByteInput { try opener() }

  /// True when `openPositional` can be expected to give something.
  public var isPositional: Bool { positional != nil }

  /// For reading at any offset; `nil` when the source can only be read in order.
  public func openPositional() throws -> (any PositionalInput)? { try positional?() }
}

/// A reader of bytes in order.
public protocol ByteInput: AnyObject {
  /// Fills the front of `buffer` and returns how many bytes were written; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// A reader of bytes at any offset, from several threads at once.
public protocol PositionalInput: Sendable {
  /// How many bytes there are now.
  var size: Int { get }
  /// Fills the front of `buffer` with the bytes at `offset` and returns how many were written; 0 behind the end.
  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int
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
