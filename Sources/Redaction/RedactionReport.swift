/// The machine form of `candor redact`: `{"spans":[{"end","kind","line","start"}]}`.
public enum RedactionReport {
  /// One line; the spans in the order given.
  public static func json(_ spans: [RedactionSpan]) -> String {
    var list = SpanList()
    return spans.map { list.next($0) }.joined() + list.end()
  }

  /// The same piece by piece, for more spans than memory holds.
  public struct SpanList {
    private var isFirst = true

    public init() {}

    /// The text up to and with the span.
    public mutating func next(_ span: RedactionSpan) -> String {
      let start = isFirst ? "{\"spans\":[" : ","
      isFirst = false
      return start
        + "{\"end\":\(span.end),\"kind\":\"\(span.kind)\",\"line\":\(span.line),\"start\":\(span.start)}"
    }

    /// The rest, with a line feed.
    public mutating func end() -> String { (isFirst ? "{\"spans\":[" : "") + "]}\n" }
  }
}
