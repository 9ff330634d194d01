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
    for (index, byte) in bytes.enumerated() {
      let pair = byte == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
      if byte == 10 || (byte == 13 && !pair) { starts.append(index + 1) }
    }
    self.starts = starts
    var counts: [Int] = []
    var total = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.step == 0 { counts.append(total) }
      if byte & 0xC0 != 0x80 { total += 1 }
    }
    self.counts = counts + [total]
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
    1 + codePoints(before: offset) - codePoints(before: starts[lineNumber(of: offset) - 1])
  }

  private func codePoints(before offset: Int) -> Int {
    let end = min(max(offset, 0), bytes.count)
    let mark = min(end / Self.step, counts.count - 1)
    return counts[mark] + bytes[min(mark * Self.step, end)..<end].count { $0 & 0xC0 != 0x80 }
  }

  /// The same range with the line and column of its start.
  public func range(_ start: Int, _ end: Int) -> MarkdownRange {
    MarkdownRange(start: start, end: max(start, end), line: lineNumber(of: start), column: column(of: start))
  }
}
