#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A line's bytes without its line break; valid only during the call that receives it.
public typealias LineBytes = UnsafeBufferPointer<UInt8>

/// What reading a source to its end showed.
public struct ScanSummary: Sendable, Hashable {
  /// Lines delivered or skipped; a last line without a line break counts.
  public var lines = 0
  /// Bytes on disk.
  public var bytes = 0
  public var compression = Compression.none
  public var issues: [ScanIssue] = []

  public init() {}
}

/// Cuts a source into lines at `\n`; a `\r` before it is dropped, and so is a UTF-8 byte order mark at the
/// start. Lines are bytes: invalid UTF-8 and NUL pass through.
///
/// Memory is one block plus the longest line that `ScanLimits.lineBytes` allows.
public struct LineReader {
  private let source: ByteSource
  private let tap: ((UnsafeRawBufferPointer) -> Void)?

  /// `tap` sees every byte as it lies on disk, in order, once: for a hash in the same read.
  public init(_ source: ByteSource, tap: ((UnsafeRawBufferPointer) -> Void)? = nil) {
    self.source = source
    self.tap = tap
  }

  /// Calls `body` with each line and its number, from 1, until it returns false. Throws only when the source
  /// cannot be opened.
  ///
  /// The source is always read to its end for `tap` when there is one, even when `body` stops early.
  public func read(_ body: (LineBytes, Int) -> Bool) throws -> ScanSummary {
    let stream = try ByteStream(source, tap: tap)
    var cutter = LineCutter()
    defer { cutter.release() }
    while cutter.refill(from: stream) {
      if !cutter.deliver(body) { break }
    }
    if !cutter.stopped { cutter.deliverRest(body) }
    if tap != nil { stream.drain() }
    var summary = ScanSummary()
    summary.lines = cutter.lines
    summary.bytes = stream.rawCount
    summary.compression = stream.compression
    summary.issues = stream.issues + cutter.issues
    return summary
  }
}

/// The buffer of a `LineReader`: a carried-over piece of a line, then fresh bytes.
private struct LineCutter {
  private(set) var lines = 0
  private(set) var issues: [ScanIssue] = []
  private(set) var stopped = false
  private var buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: ScanLimits.blockBytes)
  private var capacity = ScanLimits.blockBytes
  /// Bytes in the buffer, and of these the front part that is known to hold no line break.
  private var count = 0
  private var searched = 0
  private var start = 0
  private var skipping = false
  private var atFileStart = true

  func release() { buffer.deallocate() }

  mutating func refill(from stream: ByteStream) -> Bool {
    makeRoom()
    let target = UnsafeMutableRawBufferPointer(start: buffer + count, count: capacity - count)
    let fresh = stream.read(into: target)
    count += fresh
    if atFileStart, count >= 3 || fresh == 0 { skipByteOrderMark() }
    return fresh > 0
  }

  private mutating func skipByteOrderMark() {
    atFileStart = false
    guard count >= 3, buffer[0] == 0xEF, buffer[1] == 0xBB, buffer[2] == 0xBF else { return }
    start = 3
    searched = 3
  }

  private mutating func makeRoom() {
    if start > 0 {
      buffer.update(from: buffer + start, count: count - start)
      count -= start
      searched -= start
      start = 0
    }
    if count > ScanLimits.lineBytes, !skipping { startSkipping() }
    if skipping {
      count = 0
      searched = 0
    }
    guard count == capacity else { return }
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
    larger.update(from: buffer, count: count)
    buffer.deallocate()
    buffer = larger
    capacity *= 2
  }

  private mutating func startSkipping() {
    skipping = true
    issues.append(ScanIssue(.lineTooLong, line: lines + 1))
  }

  /// Hands on every whole line in the buffer; false when `body` wants no more.
  mutating func deliver(_ body: (LineBytes, Int) -> Bool) -> Bool {
    if atFileStart { return true }
    while let found = memchr(buffer + searched, 0x0A, count - searched) {
      let end = UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - UnsafePointer(buffer)
      let wanted = deliverLine(end, body)
      start = end + 1
      searched = start
      if !wanted { return false }
    }
    searched = count
    return true
  }

  mutating func deliverRest(_ body: (LineBytes, Int) -> Bool) {
    if atFileStart { skipByteOrderMark() }
    guard deliver(body) else { return }
    if skipping || count > start { _ = deliverLine(count, body) }
  }

  private mutating func deliverLine(_ end: Int, _ body: (LineBytes, Int) -> Bool) -> Bool {
    lines += 1
    if skipping {
      skipping = false
      return true
    }
    if end - start > ScanLimits.lineBytes {
      issues.append(ScanIssue(.lineTooLong, line: lines))
      return true
    }
    let length = end > start && buffer[end - 1] == 0x0D ? end - start - 1 : end - start
    stopped = !body(LineBytes(start: buffer + start, count: length), lines)
    return !stopped
  }
}
