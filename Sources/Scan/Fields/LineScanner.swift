#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads the lines of blocks, one after the other, into the values that a plan wants.
///
/// One for each thread and file; what it learns of the lines' shapes makes later ones faster and changes no answer.
public final class LineScanner {
  private let format: LineFormat
  private let plan: FieldPlan
  private let shapes: JSONShapeReader?
  private let access: AccessPlan
  private let logfmt: LogfmtPlan
  private lazy var envelope = BlockBuffer()
  public let values: FieldValues
  /// The line just read, without its line break.
  public private(set) var line = LineBytes(start: nil, count: 0)
  /// Why the line just read is damaged; `nil` for a good one.
  public private(set) var damage: MalformedLine?

  public init(_ format: LineFormat, _ plan: FieldPlan) {
    self.format = format
    self.plan = plan
    values = FieldValues(plan)
    shapes = format == .json ? JSONShapeReader(plan) : nil
    access = AccessPlan(plan)
    logfmt = LogfmtPlan(plan)
  }

  /// Reads the line at `start` and returns the start of the next. `limit` is the end of a `LineBlock`.
  @inline(__always)
  func next(_ start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    if let shapes, let next = shapes.read(start, limit, into: values) {
      damage = nil
      line = LineBytes(start: start, count: next - start - 1)
      return next
    }
    return readExactly(start, limit)
  }

  @inline(never)
  private func readExactly(
    _ start: UnsafePointer<UInt8>, _ limit: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    let found = memchr(start, 0x0A, limit - start)?.assumingMemoryBound(to: UInt8.self)
    let feed = found.map { UnsafePointer($0) } ?? limit - 1
    let hasReturn = feed > start && feed[-1] == 0x0D
    line = LineBytes(start: start, count: feed - start - (hasReturn ? 1 : 0))
    do throws(MalformedLine) {
      try read(line)
      damage = nil
    } catch {
      damage = error
    }
    return feed + 1
  }

  /// Fills `values` from one line or record.
  @inline(__always)
  func read(_ line: LineBytes) throws(MalformedLine) {
    switch format {
    case .logfmt: try LogfmtLine.scan(line, logfmt, into: values)
    case .access: try AccessLine.scan(line, access, into: values)
    case .json, .text, .otlp, .container: try format.scan(line, plan, into: values)
    }
  }

  /// Calls `body` after each line of the block, with the line's place in it, from 0. Returns how many lines there are.
  /// Of lines that hold several records, `body` is called after each record, with the record as `line`.
  @inlinable
  public func scan(_ block: LineBlock, _ body: (Int) -> Void) -> Int {
    if isEnveloped { return scanEnvelopes(block, body) }
    var lines = 0
    var rest = block.bytes.startIndex
    while rest < block.bytes.count {
      rest = step(block, from: rest)
      body(lines)
      lines &+= 1
    }
    return lines
  }

  /// True when lines hold several records; `line` then lasts for one call of `body` only, not for the block.
  public var isEnveloped: Bool { format.isEnveloped }

  @usableFromInline
  func scanEnvelopes(_ block: LineBlock, _ body: (Int) -> Void) -> Int {
    var lines = 0
    for part in block.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast() {
      let whole = LineBytes(rebasing: part)
      readEnvelope(whole.last == 0x0D ? LineBytes(rebasing: whole.dropLast()) : whole, lines, body)
      lines &+= 1
    }
    return lines
  }

  private func readEnvelope(_ whole: LineBytes, _ number: Int, _ body: (Int) -> Void) {
    do throws(MalformedLine) {
      try format.forEachRecord(whole) { record in
        line = copy(record)
        do throws(MalformedLine) {
          try read(line)
          damage = nil
        } catch { damage = error }
        body(number)
      }
    } catch {
      (line, damage) = (whole, error)
      body(number)
    }
  }

  /// The record where more bytes can be read behind it, as behind a line.
  private func copy(_ record: LineBytes) -> LineBytes {
    envelope.count = 0
    envelope.append(record)
    return LineBytes(start: envelope.base, count: record.count)
  }

  @usableFromInline
  func step(_ block: LineBlock, from offset: Int) -> Int {
    guard let base = block.bytes.baseAddress else { return block.bytes.count }
    return next(base + offset, base + block.bytes.count) - base
  }
}
