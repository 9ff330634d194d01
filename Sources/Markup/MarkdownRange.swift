/// Where something stands in the input: UTF-8 byte offsets from 0 (half-open), and the line and column
/// (Unicode code points) of the start, both from 1.
public struct MarkdownRange: Hashable, Sendable {
  public var start: Int
  public var end: Int
  public var line: Int
  public var column: Int

  public init(start: Int, end: Int, line: Int, column: Int) {
    self.start = start
    self.end = end
    self.line = line
    self.column = column
  }

  public var bytes: Range<Int> { start..<max(start, end) }
}
