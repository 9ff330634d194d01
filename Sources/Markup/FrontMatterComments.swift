/// The comments of a text's front matter (YAML 1.2.2, section 6.6: `#` at a line's start or behind a blank).
///
/// A `#` inside a quoted or folded value reads as a comment too; callers look for a marker that no value begins with.
public enum FrontMatterComments {
  /// Each with the line that it speaks of: its own, or when nothing else stands on it the next one that holds something
  /// else than a comment. Linear in the size of the front matter.
  public static func all(in document: MarkdownDocument) -> [TextComment] {
    guard let front = document.frontMatter else { return [] }
    let last = document.lines.lineNumber(of: max(front.start, front.end - 1))
    return (front.line...max(front.line, last)).compactMap { comment(document, $0, last) }
  }

  private static func comment(_ document: MarkdownDocument, _ number: Int, _ last: Int) -> TextComment? {
    let line = document.lines.line(number)
    guard let mark = mark(document.bytes, line) else { return nil }
    let words = document.bytes[(mark + 1)..<line.upperBound]
    let isAlone = document.bytes[line.lowerBound..<mark].allSatisfy(isBlank)
    let covered = isAlone ? next(document, number + 1, last) : line.lowerBound..<mark
    return TextComment(
      text: String(decoding: words.drop(while: isBlank), as: UTF8.self),
      range: document.lines.range(mark, line.upperBound), covers: covered, isInFrontMatter: true)
  }

  /// The offset of a line's `#`.
  private static func mark(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    line.first { index in
      bytes[index] == UInt8(ascii: "#") && (index == line.lowerBound || isBlank(bytes[index - 1]))
    }
  }

  private static func next(_ document: MarkdownDocument, _ first: Int, _ last: Int) -> Range<Int>? {
    for number in first..<max(first, last) {
      let line = document.lines.line(number)
      let words = document.bytes[line].drop(while: isBlank)
      if let start = words.first, start != UInt8(ascii: "#") { return line }
    }
    return nil
  }
}
