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
      try format.scan(line, plan, into: values)
      damage = nil
    } catch {
      damage = error
    }
    return feed + 1
  }

  /// Calls `body` after each line of the block, with the line's place in it, from 0. Returns how many lines there are.
  @inlinable
  public func scan(_ block: LineBlock, _ body: (Int) -> Void) -> Int {
    var lines = 0
    var rest = block.bytes.startIndex
    while rest < block.bytes.count {
      rest = step(block, from: rest)
      body(lines)
      lines &+= 1
    }
    return lines
  }

  @usableFromInline
  func step(_ block: LineBlock, from offset: Int) -> Int {
    guard let base = block.bytes.baseAddress else { return block.bytes.count }
    return next(base + offset, base + block.bytes.count) - base
  }
}
