import Synchronization

/// Cuts a source into blocks of whole lines that several threads take and read at the same time.
///
/// A plain file is read wherever a thread needs it; an archive, standard input or a file whose every byte `tap` must
/// see is read in order by one thread at a time, while the others read lines. A `\r` before a line feed stays; a UTF-8
/// byte order mark at the start does not. Memory is the buffers that the threads bring.
public final class LineBlocks: Sendable {
  private enum Input: Sendable {
    case positional(PositionalBlocks)
    case ordered(OrderedBlocks)
  }

  private let input: Input

  /// Opens the source. `tap` sees every byte as it lies on disk, in order, once; it may be called by any thread.
  /// `records` is the delimiter of a table, whose quoted fields may hold line feeds: its blocks end with records.
  public init(
    _ source: ByteSource, records delimiter: UInt8? = nil,
    tap: (@Sendable (UnsafeRawBufferPointer) -> Void)? = nil
  ) throws {
    if tap == nil, delimiter == nil, let positional = try source.openPositional(),
      let blocks = try PositionalBlocks(positional)
    {
      input = .positional(blocks)
    } else {
      input = .ordered(try OrderedBlocks(source, delimiter: delimiter, tap: tap))
    }
  }

  /// The next block, in `buffer`, which must not be used for another while this one is read; `nil` when there is none.
  public func next(_ buffer: BlockBuffer) -> LineBlock? {
    switch input {
    case .positional(let blocks): blocks.next(buffer)
    case .ordered(let blocks): blocks.next(buffer)
    }
  }

  /// True when `next` may have to wait for another thread.
  public var isOrdered: Bool { if case .ordered = input { true } else { false } }

  /// The same, but returns at once when another thread is reading: `.some(nil)` at the end, `nil` when busy.
  public func nextIfFree(_ buffer: BlockBuffer) -> LineBlock?? {
    switch input {
    case .positional(let blocks): blocks.next(buffer)
    case .ordered(let blocks): blocks.nextIfFree(buffer)
    }
  }

  /// What reading showed, once `next` has returned `nil`: bytes, compression and what was wrong; the lines are the
  /// caller's to count.
  public func summary() -> ScanSummary {
    switch input {
    case .positional(let blocks): blocks.summary()
    case .ordered(let blocks): blocks.summary()
    }
  }
}
