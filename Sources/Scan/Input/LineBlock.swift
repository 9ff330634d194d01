/// A run of whole lines of a source, each with its line feed; the source's last line gets one if it has none.
public struct LineBlock {
  /// The block's place in its source, from 0; a source may skip numbers.
  public var index: Int
  /// Behind the end `BlockBuffer.slack` more bytes can be read, whatever they are.
  public var bytes: LineBytes
  /// True when a line follows that is longer than `ScanLimits.lineBytes`; it was left out.
  public var precedesLongLine = false

  init(_ index: Int, _ bytes: LineBytes, precedesLongLine: Bool = false) {
    self.index = index
    self.bytes = bytes
    self.precedesLongLine = precedesLongLine
  }
}

/// The memory of one thread's block, used again for each. Grows to the longest line that is allowed.
public final class BlockBuffer {
  /// Bytes that can be read behind a block.
  public static let slack = JSONShapeReader.slack
  private(set) var base: UnsafeMutablePointer<UInt8>
  private(set) var capacity: Int
  var count = 0

  public init() {
    capacity = ScanLimits.parallelBlockBytes * 2
    base = Self.allocate(capacity)
  }

  deinit { base.deallocate() }

  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let base = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity + slack)
    (base + capacity).initialize(repeating: 0, count: slack)
    return base
  }

  /// Room for `more` bytes behind the present ones.
  func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    let larger = max(count + more, capacity * 2)
    let new = Self.allocate(larger)
    new.update(from: base, count: count)
    base.deallocate()
    base = new
    capacity = larger
  }

  /// The free memory, at most `limit` bytes of it.
  func free(_ limit: Int) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(start: base + count, count: min(limit, capacity - count))
  }

  func append(_ bytes: LineBytes) {
    guard let from = bytes.baseAddress else { return }
    reserve(bytes.count)
    (base + count).update(from: from, count: bytes.count)
    count += bytes.count
  }

  func append(_ byte: UInt8) {
    reserve(1)
    base[count] = byte
    count += 1
  }

  /// The offset of the last line feed at `from` or later.
  func lastFeed(from: Int = 0) -> Int? {
    var index = count
    while index > from {
      index -= 1
      if base[index] == 0x0A { return index }
    }
    return nil
  }

  func block(_ index: Int, _ range: Range<Int>, precedesLongLine: Bool = false) -> LineBlock {
    (base + range.upperBound).update(
      repeating: 0, count: min(Self.slack, capacity + Self.slack - range.upperBound))
    return LineBlock(
      index, LineBytes(start: base + range.lowerBound, count: range.count), precedesLongLine: precedesLongLine
    )
  }
}
