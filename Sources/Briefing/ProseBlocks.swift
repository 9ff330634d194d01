import IncidentModel
import Markup

extension Placeholders {
  /// A section's Markdown as blocks; `line` is the line of its first line in `file`.
  ///
  /// Headings inside a section become strong paragraphs, quotes plain ones; comments and rules are left out.
  mutating func blocks(_ markdown: String, file: String, line: Int) -> [Block] {
    MarkdownDocument(markdown).blocks.flatMap { block($0, file, line - 1) }
  }

  private mutating func block(_ node: MarkdownBlock, _ file: String, _ offset: Int) -> [Block] {
    switch node.kind {
    case .paragraph:
      return paragraph(resolve(node.inlines, file: file, lineOffset: offset))
    case .heading:
      return paragraph(resolve(node.inlines, file: file, lineOffset: offset).strengthened)
    case .list(let ordered, _):
      let items = node.children.map { item($0, file, offset) }.filter { !$0.plain.isEmpty }
      return items.isEmpty ? [] : [.list(items, ordered: ordered)]
    case .table:
      return table(node, file, offset)
    case .quote, .item, .row, .cell:
      return node.children.flatMap { block($0, file, offset) }
    case .code:
      let lines = node.literal.split(whereSeparator: \.isNewline)
      return lines.map { .paragraph(RichText([.code(String($0))])) }
    case .html, .thematicBreak:
      return []
    }
  }

  private func paragraph(_ text: RichText) -> [Block] {
    text.plain.isEmpty ? [] : [.paragraph(text.withCapitals)]
  }

  /// An item's paragraphs joined; a list inside it follows after a colon's place, in one line.
  private mutating func item(_ node: MarkdownBlock, _ file: String, _ offset: Int) -> RichText {
    var runs: [RichText.Run] = []
    for child in node.children {
      let text =
        child.inlines.isEmpty
        ? item(child, file, offset) : resolve(child.inlines, file: file, lineOffset: offset)
      if text.plain.isEmpty { continue }
      if !runs.isEmpty { runs.append(.text(" ")) }
      runs += text.runs
    }
    if runs.isEmpty, !node.literal.isEmpty, case .code = node.kind { runs = [.code(node.literal)] }
    return RichText(runs).withCapitals
  }

  private mutating func table(_ node: MarkdownBlock, _ file: String, _ offset: Int) -> [Block] {
    var rows: [[RichText]] = []
    for row in node.children {
      rows.append(row.children.map { resolve($0.inlines, file: file, lineOffset: offset) })
    }
    guard let header = rows.first else { return [] }
    let width = header.count
    let body = rows.dropFirst().map { row in
      Array((row + Array(repeating: RichText(""), count: max(0, width - row.count))).prefix(width))
    }
    return [.table(Table(header: header, rows: body))]
  }
}

extension RichText {
  /// The same words with a capital where an estimate (`about …`, `between …`) begins a sentence.
  var withCapitals: RichText {
    var before = ""
    return RichText(
      runs.map { run in
        defer { before = run.string }
        guard case .fact(let text, let id) = run, Self.endsSentence(before) else { return run }
        let begins = ["about ", "between ", "not known"].contains { text.hasPrefix($0) }
        return begins ? .fact(text.prefix(1).uppercased() + text.dropFirst(), id: id) : run
      })
  }

  private static func endsSentence(_ text: String) -> Bool {
    text.isEmpty || [". ", "! ", "? "].contains { text.hasSuffix($0) }
  }

  /// The same words with plain text made strong.
  var strengthened: RichText {
    RichText(runs.map { if case .text(let text) = $0 { .strong(text) } else { $0 } })
  }
}
