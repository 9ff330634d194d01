import IncidentModel
import Markup
import Prose

/// A comment that silences one finding, without its reason: until somebody writes one it silences nothing and is
/// itself a finding (docs/rules.md, "Silencing one finding").
struct SilencingComment {
  var offset: Int
  var text: String

  /// `nil` where no comment can stand, as in code, and for findings without a place.
  init?(
    _ item: ShownDiagnostics.Item, among items: [ShownDiagnostics.Item], in document: TextDocument,
    _ reading: MarkdownReading
  ) {
    let id = item.finding.id
    guard item.isExact, item.isInDocument, Self.canBeSilenced(id) else { return nil }
    let line = document.lines.line(document.lines.lineNumber(of: item.bytes.lowerBound))
    let others = items.filter { other in
      other.finding.id == id && other.isExact && line.contains(other.bytes.lowerBound)
        && other.bytes != item.bytes
    }
    let inner = Self(scope: "-match", id, at: item.bytes.lowerBound, after: "")
    let outer = Self(scope: "-line", id, at: Self.end(of: line, document), after: " ")
    let above = Self(above: line, id, document)
    let choices = others.isEmpty ? [outer, inner, above] : [inner, outer, above]
    guard let choice = choices.first(where: { $0.leaves(reading, of: document) }) else { return nil }
    self = choice
  }

  /// A line of its own for the front matter.
  private init(above line: Range<Int>, _ id: String, _ document: TextDocument) {
    let indent = document.bytes[line].prefix { $0 == 32 }.count
    offset = line.lowerBound
    text = String(repeating: " ", count: indent) + "# candor:ignore \(id) \n"
  }

  private init(scope: String, _ id: String, at offset: Int, after lead: String) {
    let trail = lead.isEmpty ? " " : ""
    self.offset = offset
    text = "\(lead)<!-- candor:ignore\(scope) \(id)  -->\(trail)"
  }

  private static func canBeSilenced(_ id: String) -> Bool {
    RuleRegistry.knownIDs.contains(id)
  }

  /// Behind the line's last word: before blanks or a backslash that break the line, and inside a table's last cell.
  private static func end(of line: Range<Int>, _ document: TextDocument) -> Int {
    var end = line.upperBound
    func last(_ bytes: [UInt8]) -> Bool { end > line.lowerBound && bytes.contains(document.bytes[end - 1]) }
    while last([32, 9]) { end -= 1 }
    if last([UInt8(ascii: "|")]), document.bytes[line].first == UInt8(ascii: "|") { end -= 1 }
    if last([UInt8(ascii: "\\")]) { end -= 1 }
    while last([32, 9]) { end -= 1 }
    return end
  }

  /// Whether the text with the comment in it reads as it did, with one comment more.
  private func leaves(_ reading: MarkdownReading, of document: TextDocument) -> Bool {
    var bytes = document.bytes
    bytes.insert(contentsOf: text.utf8, at: offset)
    var after = MarkdownReading(String(decoding: bytes, as: UTF8.self))
    after.comments -= 1
    return after == reading
  }
}
