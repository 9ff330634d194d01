import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Blocks of a plain file by offset: block `i` holds the lines that start in the `i`-th stretch of bytes.
///
/// The file is read up to the size that it had at first, and to the end of the line there.
final class PositionalBlocks: Sendable {
  private let input: any PositionalInput
  private let size: Int
  private let claimed = Atomic<Int>(0)
  private let issues = Mutex<[ScanIssue]>([])
  private static let stretch = ScanLimits.parallelBlockBytes
  /// Bytes read at first to find the end of a stretch's last line.
  private static let firstStep = 1 << 12

  /// `nil` for an archive, which must be read in order.
  init?(_ input: any PositionalInput) throws {
    var magic = [UInt8](repeating: 0, count: Compression.magicBytes)
    let count = try magic.withUnsafeMutableBytes { try input.read(at: 0, into: $0) }
    guard
      magic.withUnsafeBytes({ Compression(magic: UnsafeRawBufferPointer(rebasing: $0[..<count])) }) == .none
    else { return nil }
    self.input = input
    size = input.size
  }

  func next(_ buffer: BlockBuffer) -> LineBlock? {
    let index = claimed.wrappingAdd(1, ordering: .relaxed).oldValue
    let start = index * Self.stretch
    guard start < size else { return nil }
    buffer.count = 0
    // One byte before the stretch tells whether a line starts with it.
    let first = max(0, start - 1)
    fill(buffer, from: first, to: min(start + Self.stretch, size))
    guard let from = lineStart(buffer, isFirst: index == 0) else { return buffer.block(index, 0..<0) }
    let isCut = completeLastLine(buffer, fileOffset: first, from)
    return buffer.block(index, from..<max(from, buffer.count), precedesLongLine: isCut)
  }

  private func fill(_ buffer: BlockBuffer, from start: Int, to end: Int) {
    buffer.reserve(end - start)
    while start + buffer.count < end {
      let count = read(buffer, at: start + buffer.count, limit: end - start - buffer.count)
      if count == 0 { return }
    }
  }

  private func read(_ buffer: BlockBuffer, at offset: Int, limit: Int) -> Int {
    do {
      let count = try input.read(at: offset, into: buffer.free(limit))
      if count == 0, offset < size { note(.shrank, offset) }
      buffer.count += count
      return count
    } catch {
      note(.readFailed(String(describing: error)), offset)
      return 0
    }
  }

  /// Notes an issue once; of several of its kind the one at the lowest offset.
  private func note(_ kind: ScanIssue.Kind, _ byte: Int) {
    issues.withLock { issues in
      guard let known = issues.firstIndex(where: { $0.kind == kind }) else {
        return issues.append(ScanIssue(kind, byte: byte))
      }
      issues[known].byte = min(issues[known].byte ?? byte, byte)
    }
  }

  /// Where the first line of the stretch starts in the buffer; `nil` when none does.
  private func lineStart(_ buffer: BlockBuffer, isFirst: Bool) -> Int? {
    if isFirst { return buffer.hasByteOrderMark ? 3 : 0 }
    guard let feed = buffer.firstFeed(from: 0), feed + 1 < buffer.count else { return nil }
    return feed + 1
  }

  /// Reads on to the end of the last line; true when that line is too long and was taken off.
  private func completeLastLine(_ buffer: BlockBuffer, fileOffset: Int, _ from: Int) -> Bool {
    guard buffer.count > from, buffer.base[buffer.count - 1] != 0x0A else { return false }
    let lastLine = (buffer.lastFeed(from: from) ?? from - 1) + 1
    var step = Self.firstStep
    while true {
      if buffer.count - lastLine > ScanLimits.lineBytes {
        buffer.count = lastLine
        return true
      }
      let searched = buffer.count
      buffer.reserve(step)
      if read(buffer, at: fileOffset + buffer.count, limit: step) == 0 {
        buffer.append(0x0A)
        return false
      }
      step = min(step * 2, ScanLimits.blockBytes)
      if let feed = buffer.firstFeed(from: searched) {
        buffer.count = feed + 1
        if feed - lastLine > ScanLimits.lineBytes {
          buffer.count = lastLine
          return true
        }
        return false
      }
    }
  }

  func summary() -> ScanSummary {
    var summary = ScanSummary()
    summary.bytes = size
    summary.issues = issues.withLock { $0 }
    if input.size > size { summary.issues.append(ScanIssue(.grew, byte: size)) }
    return summary
  }
}

extension BlockBuffer {
  func firstFeed(from start: Int) -> Int? {
    guard start < count, let found = memchr(base + start, 0x0A, count - start) else { return nil }
    return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - UnsafePointer(base)
  }

  var hasByteOrderMark: Bool { count >= 3 && base[0] == 0xEF && base[1] == 0xBB && base[2] == 0xBF }
}
