/// A `{{name}}` or `{{name|form}}` of a line.
struct PlaceholderPlace: Hashable, Sendable {
  /// With the braces.
  var whole: Range<Int>
  /// The fact's id, without the blanks around it.
  var name: Range<Int>
}

enum PlaceholderScan {
  /// The placeholder that the byte stands in, braces included.
  static func place(at offset: Int, in document: TextDocument) -> PlaceholderPlace? {
    let line = document.lines.line(document.lines.lineNumber(of: offset))
    var start = line.lowerBound
    while let open = pair(UInt8(ascii: "{"), in: start..<line.upperBound, document), open <= offset {
      guard let close = pair(UInt8(ascii: "}"), in: open + 2..<line.upperBound, document) else { return nil }
      if offset <= close + 2 {
        return PlaceholderPlace(whole: open..<close + 2, name: name(in: open + 2..<close, document))
      }
      start = close + 2
    }
    return nil
  }

  /// What stands between an open `{{` and the byte on the same line; `nil` outside of a placeholder.
  static func opened(before offset: Int, in document: TextDocument) -> Range<Int>? {
    let line = document.lines.line(document.lines.lineNumber(of: offset))
    guard offset <= line.upperBound else { return nil }
    var index = offset - 1
    while index > line.lowerBound {
      if document.bytes[index] == UInt8(ascii: "}") { return nil }
      if document.bytes[index] == UInt8(ascii: "{") {
        return document.bytes[index - 1] == UInt8(ascii: "{") ? index + 1..<offset : nil
      }
      index -= 1
    }
    return nil
  }

  private static func pair(_ byte: UInt8, in range: Range<Int>, _ document: TextDocument) -> Int? {
    guard range.count >= 2 else { return nil }
    return (range.lowerBound..<range.upperBound - 1).first {
      document.bytes[$0] == byte && document.bytes[$0 + 1] == byte
    }
  }

  private static func name(in range: Range<Int>, _ document: TextDocument) -> Range<Int> {
    let inside = document.bytes[range].prefix { $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: ":") }
    let start = inside.firstIndex { $0 != 32 && $0 != 9 } ?? inside.endIndex
    let end = inside.lastIndex { $0 != 32 && $0 != 9 }.map { $0 + 1 } ?? start
    return start..<max(start, end)
  }
}
