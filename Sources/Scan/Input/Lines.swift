/// All lines of a source that is small enough to keep in memory, as an array of bytes a line: for readers of
/// crash texts and other evidence that needs to look back and ahead.
public struct Lines: Sendable {
  /// A line's number from 1 and its bytes without the line break.
  public struct Line: Sendable, Hashable {
    public var number: Int
    public var bytes: [UInt8]

    public init(number: Int, bytes: [UInt8]) {
      self.number = number
      self.bytes = bytes
    }

    /// The bytes as text; invalid UTF-8 is shown as U+FFFD.
    public var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  public var lines: [Line]
  public var summary: ScanSummary
  /// True when the source holds more than was asked for.
  public var isCut: Bool

  /// Reads lines from the start until `limit` bytes are held; archives are unpacked.
  ///
  /// The source is read to its end for `tap` when there is one, even beyond the limit.
  public init(
    _ source: ByteSource, limit: Int = 256 << 20, tap: ((UnsafeRawBufferPointer) -> Void)? = nil
  ) throws {
    var lines: [Line] = []
    var held = 0
    summary = try LineReader(source, tap: tap).read { bytes, number in
      lines.append(Line(number: number, bytes: Array(bytes)))
      held += bytes.count + 1
      return held < limit
    }
    self.lines = lines
    isCut = held >= limit
  }
}

extension LineReader {
  /// The first bytes of a source, unpacked, at most `limit`: for telling what it is.
  public static func head(of source: ByteSource, limit: Int) throws -> (bytes: [UInt8], stream: ByteStream) {
    let stream = try ByteStream(source)
    var filled = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      while filled < limit {
        let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        let fresh = stream.read(into: rest)
        if fresh == 0 { break }
        filled += fresh
      }
      count = filled
    }
    return (bytes, stream)
  }
}
