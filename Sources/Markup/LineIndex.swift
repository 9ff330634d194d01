/// Finds the line and column of a byte offset. Lines end at LF, CR LF or a lone CR, as in CommonMark.
public struct LineIndex: Sendable, Hashable {
  /// The offset of each line's first byte; at least one.
  public let starts: [Int]
  private let bytes: [UInt8]
  /// Code points that begin before every `step`-th byte.
  private let counts: [Int]
  private static let step = 256

  /// Linear in the number of bytes.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [0]
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.step + 2)
    var total = 0
    bytes.withUnsafeBufferPointer { bytes in
      for index in bytes.indices where bytes[index] == 10 || bytes[index] == 13 {
        let isPair = bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
        if !isPair { starts.append(index + 1) }
      }
      for start in stride(from: 0, to: bytes.count, by: Self.step) {
        counts.append(total)
        total += Self.codePoints(bytes, start, min(start + Self.step, bytes.count))
      }
    }
    self.starts = starts
    self.counts = counts + [total]
  }

  private static func codePoints(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
    var count = 0
    for index in start..<end where bytes[index] & 0xC0 != 0x80 { count &+= 1 }
    return count
  }

  public var count: Int { starts.count }

  /// The bytes of a line (from 1) without its line end; an empty range past the last line.
  public func line(_ number: Int) -> Range<Int> {
    guard number >= 1, number <= starts.count else { return bytes.count..<bytes.count }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] : bytes.count
    while end > start, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    return start..<end
  }

  /// A line (from 1) without the blanks around what stands on it.
  public func words(ofLine number: Int) -> MarkdownRange {
    let line = line(number)
    let start = line.first { !isBlank(bytes[$0]) } ?? line.lowerBound
    let end = line.last { !isBlank(bytes[$0]) }.map { $0 + 1 } ?? start
    return range(start, end)
  }

  /// The line (from 1) that holds the byte; logarithmic in the number of lines.
  public func lineNumber(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The column in Unicode code points, from 1.
  public func column(of offset: Int) -> Int {
    column(of: offset, inLine: lineNumber(of: offset))
  }

  private func column(of offset: Int, inLine line: Int) -> Int {
    1 + codePoints(before: offset) - codePoints(before: starts[line - 1])
  }

  private func codePoints(before offset: Int) -> Int {
    let end = min(max(offset, 0), bytes.count)
    let mark = min(end / Self.step, counts.count - 1)
    let start = min(mark * Self.step, end)
    if mark + 1 < counts.count, counts[mark + 1] - counts[mark] == Self.step {
      return counts[mark] + end - start
    }
    return counts[mark] + bytes.withUnsafeBufferPointer { Self.codePoints($0, start, end) }
  }

  /// The same range with the line and column of its start.
  public func range(_ start: Int, _ end: Int) -> MarkdownRange {
    let line = lineNumber(of: start)
    return MarkdownRange(
      start: start, end: max(start, end), line: line, column: column(of: start, inLine: line))
  }
}
