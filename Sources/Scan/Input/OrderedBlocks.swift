/// Blocks of a source that can only be read in order. One thread at a time unpacks into its own buffer; what stands
/// behind its last whole line is carried over to the next.
final class OrderedBlocks: @unchecked Sendable {
  private let lock = ThreadLock()
  // Everything below is only touched by the thread that holds the lock.
  private let stream: ByteStream
  private let cutter: RecordCut?
  private let isTapped: Bool
  /// What the source's size was said to be.
  private let size: Int?
  private let carry = BlockBuffer()
  private var index = 0
  private var ended = false
  private var skipping = false
  private var isStarted = false

  init(
    _ source: ByteSource, delimiter: UInt8?, tap: (@Sendable (UnsafeRawBufferPointer) -> Void)?
  ) throws {
    stream = try ByteStream(source, tap: tap)
    isTapped = tap != nil
    size = source.size
    cutter = delimiter.map { RecordCut(delimiter: $0) }
  }

  func next(_ buffer: BlockBuffer) -> LineBlock? { lock.locked { take(buffer) } }

  func nextIfFree(_ buffer: BlockBuffer) -> LineBlock?? { lock.lockedIfFree { take(buffer) } }

  private func take(_ buffer: BlockBuffer) -> LineBlock? {
    if ended, carry.count == 0 { return nil }
    buffer.count = 0
    buffer.append(LineBytes(start: carry.base, count: carry.count))
    carry.count = 0
    var wanted = max(ScanLimits.orderedBlockBytes, buffer.count + ScanLimits.blockBytes)
    while true {
      fill(buffer, to: wanted)
      if buffer.count > ScanLimits.lineBytes, let block = withoutLongLine(buffer) { return block }
      if ended { return last(buffer) }
      if let end = cut(buffer) { return finish(buffer, end) }
      wanted = buffer.count + ScanLimits.orderedBlockBytes
    }
  }

  /// An empty block when the buffer starts with a line that is too long: what follows it is carried over.
  private func withoutLongLine(_ buffer: BlockBuffer) -> LineBlock? {
    let feed = buffer.firstFeed(from: 0)
    guard feed ?? buffer.count > ScanLimits.lineBytes else { return nil }
    if let feed {
      carry.append(LineBytes(start: buffer.base + feed + 1, count: buffer.count - feed - 1))
    } else {
      skipping = true
    }
    defer { index += 1 }
    return buffer.block(index, 0..<0, precedesLongLine: true)
  }

  private func fill(_ buffer: BlockBuffer, to wanted: Int) {
    if ended { return }
    buffer.reserve(wanted - buffer.count)
    while buffer.count < wanted {
      let count = stream.read(into: buffer.free(wanted - buffer.count))
      if count == 0 {
        ended = true
        if isTapped { stream.drain() }
        break
      }
      buffer.count += count
      if skipping { dropToFeed(buffer) }
    }
    if !isStarted, buffer.hasByteOrderMark { buffer.dropFront(3) }
    isStarted = true
  }

  /// Drops the rest of a line that is too long.
  private func dropToFeed(_ buffer: BlockBuffer) {
    if let feed = buffer.firstFeed(from: 0) {
      buffer.dropFront(feed + 1)
      skipping = false
    } else {
      buffer.count = 0
    }
  }

  /// Behind the last whole line or record.
  private func cut(_ buffer: BlockBuffer) -> Int? {
    guard let cutter else { return buffer.lastFeed().map { $0 + 1 } }
    return cutter.end(UnsafeBufferPointer(start: buffer.base, count: buffer.count))
  }

  private func finish(_ buffer: BlockBuffer, _ end: Int) -> LineBlock {
    carry.append(LineBytes(start: buffer.base + end, count: buffer.count - end))
    defer { index += 1 }
    return buffer.block(index, 0..<end)
  }

  private func last(_ buffer: BlockBuffer) -> LineBlock? {
    guard buffer.count > 0 else { return nil }
    if buffer.base[buffer.count - 1] != 0x0A { buffer.append(0x0A) }
    defer { index += 1 }
    return buffer.block(index, 0..<buffer.count)
  }

  func summary() -> ScanSummary {
    lock.locked {
      var summary = ScanSummary()
      summary.bytes = stream.rawCount
      summary.compression = stream.compression
      summary.issues = stream.issues
      if ended, stream.issues.isEmpty, let size, stream.rawCount < size {
        summary.issues.append(ScanIssue(.shrank, byte: stream.rawCount))
      }
      return summary
    }
  }
}

extension BlockBuffer {
  func dropFront(_ dropped: Int) {
    base.update(from: base + dropped, count: count - dropped)
    count -= dropped
  }
}
