import IncidentModel
import Markup

/// A piece of a long text that can be read alone, and where it begins.
struct TextPart {
  var text: String
  /// Bytes and lines in front of it.
  var start: Int
  var line: Int

  /// A finding in the piece as one in the whole text.
  func moved(_ finding: Diagnostic) -> Diagnostic { moved(finding, bytes: start, lines: line) }

  /// A finding in the whole text as one in the piece.
  func own(_ finding: Diagnostic) -> Diagnostic { moved(finding, bytes: -start, lines: -line) }

  private func moved(_ finding: Diagnostic, bytes: Int, lines: Int) -> Diagnostic {
    guard start > 0 else { return finding }
    var moved = finding
    moved.span?.start = finding.span?.start.map { $0 + bytes }
    moved.span?.end = finding.span?.end.map { $0 + bytes }
    moved.span?.line = finding.span?.line.map { $0 + lines }
    return moved
  }
}

/// Cuts a text that is longer than the parser reads at once, in front of a heading or else a paragraph outside of
/// fenced code, so that time and memory stay linear.
enum TextParts {
  /// Bytes from which on a piece ends at the next place where it can.
  static let wanted = 1 << 20

  static func split(_ text: String) -> [TextPart] {
    guard text.utf8.count > MarkdownDocument.maximumBytes else {
      return [TextPart(text: text, start: 0, line: 0)]
    }
    var text = text
    return text.withUTF8 { bytes in
      var parts: [TextPart] = []
      var scan = LineScan(bytes: bytes)
      var (start, startLine) = (0, 0)
      while scan.next() {
        let size = scan.lineStart - start
        guard size >= wanted, scan.canCut || size >= 3 * wanted else { continue }
        parts.append(part(bytes, start, scan.lineStart, startLine))
        (start, startLine) = (scan.lineStart, scan.line)
      }
      parts.append(part(bytes, start, bytes.count, startLine))
      return parts
    }
  }

  private static func part(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ line: Int)
    -> TextPart
  {
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
    return TextPart(text: text, start: start, line: line)
  }

  /// Goes from line to line and knows whether a text can be cut in front of one.
  private struct LineScan {
    let bytes: UnsafeBufferPointer<UInt8>
    private(set) var lineStart = -1
    private(set) var line = -1
    private var nextStart = 0
    private var isBehindBlank = true
    private var fence: UInt8?

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var canCut: Bool {
      guard isBehindBlank, fence == nil, lineStart < bytes.count else { return false }
      return bytes[lineStart] > 32 && !isFence(bytes[lineStart])
    }

    private func isFence(_ byte: UInt8) -> Bool { byte == 96 || byte == 126 }

    mutating func next() -> Bool {
      if lineStart >= 0 { leave() }
      guard nextStart < bytes.count else { return false }
      lineStart = nextStart
      line += 1
      var end = lineStart
      while end < bytes.count, bytes[end] != 10 { end += 1 }
      nextStart = end + 1
      return true
    }

    /// Takes note of what the line that is left was.
    private mutating func leave() {
      var index = lineStart
      while index < nextStart - 1, bytes[index] <= 32 { index += 1 }
      isBehindBlank = index >= nextStart - 1
      guard index + 2 < bytes.count, isFence(bytes[index]), bytes[index] == bytes[index + 1],
        bytes[index] == bytes[index + 2]
      else { return }
      if fence == nil { fence = bytes[index] } else if fence == bytes[index] { fence = nil }
    }
  }
}
