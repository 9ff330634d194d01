import Markup

/// A text as the editor holds it, with positions in the encoding agreed on.
struct TextDocument: Sendable {
  private(set) var bytes: [UInt8]
  private(set) var lines: LineIndex
  private var units: UnitIndex

  init(_ text: String) {
    bytes = Array(text.utf8)
    lines = LineIndex(bytes)
    units = UnitIndex(bytes)
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Replaces what the range covers, or everything. Linear in the text's size.
  mutating func apply(_ change: LSP.DidChangeParams.Change, _ encoding: PositionEncoding) {
    let place = change.range.map { offsets(of: $0, encoding) } ?? 0..<bytes.count
    bytes.replaceSubrange(place, with: change.text.utf8)
    (lines, units) = (LineIndex(bytes), UnitIndex(bytes))
  }

  /// The byte at a position. A position beyond its line means the line's end, one beyond the text the text's end, one
  /// inside a code point that code point's start.
  func offset(of position: LSP.Position, _ encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < lines.count else { return bytes.count }
    let line = lines.line(position.line + 1)
    var offset = line.lowerBound
    var left = position.character
    while offset < line.upperBound {
      let next = endOfCodePoint(offset)
      let units = bytes[offset..<next].reduce(0) { $0 + encoding.units(of: $1) }
      if units > left { break }
      left -= units
      offset = next
    }
    return offset
  }

  private func endOfCodePoint(_ offset: Int) -> Int {
    var end = offset + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  /// In the order of the text, whichever end came first.
  func offsets(of range: LSP.Range, _ encoding: PositionEncoding) -> Range<Int> {
    let (start, end) = (offset(of: range.start, encoding), offset(of: range.end, encoding))
    return min(start, end)..<max(start, end)
  }

  /// Where a byte stands, in time that does not depend on the line's length; one inside a line's end stands at the end of the line.
  func position(of offset: Int, _ encoding: PositionEncoding) -> LSP.Position {
    let offset = min(max(0, offset), bytes.count)
    let number = lines.lineNumber(of: offset)
    let line = lines.line(number)
    let end = min(offset, line.upperBound)
    let count =
      units.count(before: end, bytes, encoding) - units.count(before: line.lowerBound, bytes, encoding)
    return LSP.Position(line: number - 1, character: count)
  }

  func range(of offsets: Range<Int>, _ encoding: PositionEncoding) -> LSP.Range {
    LSP.Range(
      start: position(of: offsets.lowerBound, encoding), end: position(of: offsets.upperBound, encoding))
  }

  /// The byte at a line from 1 and a column from 1 that counts code points, as diagnostics do.
  func offset(line: Int, column: Int) -> Int {
    offset(of: LSP.Position(line: line - 1, character: column - 1), .utf32)
  }
}
