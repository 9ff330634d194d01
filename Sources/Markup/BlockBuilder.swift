import CMarkGFM

/// Turns the parser's blocks into values. The parser's lines are exact; its columns are not everywhere, so
/// that inline text is placed by `InlineAligner`.
struct BlockBuilder {
  let bytes: [UInt8]
  let lines: LineIndex
  /// Lines of the input in front of the parsed text.
  let linesBefore: Int

  func children(of node: OpaquePointer, quoteDepth: Int, depth: Int) -> [MarkdownBlock] {
    guard depth < MarkdownDocument.maximumDepth else { return [] }
    return NodeSequence(first: cmark_node_first_child(node)).compactMap { child in
      block(child, quoteDepth: quoteDepth, depth: depth)
    }
  }

  private func block(_ node: OpaquePointer, quoteDepth: Int, depth: Int) -> MarkdownBlock? {
    let kindName = typeName(node)
    let inner = quoteDepth + (kindName == "block_quote" ? 1 : 0)
    switch kindName {
    case "heading":
      return leaf(.heading(level: Int(cmark_node_get_heading_level(node))), node, quoteDepth)
    case "paragraph": return leaf(.paragraph, node, quoteDepth)
    case "table": return table(node, quoteDepth)
    case "code_block": return literal(.code(language: language(of: node)), node)
    case "html_block": return html(node)
    case "thematic_break": return literal(.thematicBreak, node)
    case "list", "item", "block_quote":
      let nested = children(of: node, quoteDepth: inner, depth: depth + 1)
      return MarkdownBlock(
        kind: containerKind(kindName, node), range: range(node), children: nested, inlines: [], literal: "")
    default: return nil
    }
  }

  private func containerKind(_ name: String, _ node: OpaquePointer) -> MarkdownBlock.Kind {
    switch name {
    case "list":
      let ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(ordered: ordered, start: ordered ? Int(cmark_node_get_list_start(node)) : 1)
    case "item": return .item
    default: return .quote
    }
  }

  private func literal(_ kind: MarkdownBlock.Kind, _ node: OpaquePointer) -> MarkdownBlock {
    MarkdownBlock(kind: kind, range: range(node), children: [], inlines: [], literal: literalText(node))
  }

  /// The parser counts the line behind a block of HTML to it; the block's own text tells its lines.
  private func html(_ node: OpaquePointer) -> MarkdownBlock {
    let text = literalText(node)
    var block = literal(.html(isComment: isComment(text)), node)
    var words = Array(text.utf8)
    while let last = words.last, isBlank(last) || last == 10 || last == 13 { words.removeLast() }
    let line = lines.line(block.range.line + words.count { $0 == 10 })
    block.range = lines.range(block.range.start, trimmed(line.upperBound, from: block.range.start))
    return block
  }

  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = max(end, start)
    while end > start, isBlank(bytes[end - 1]) || bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    return end
  }

  private func leaf(_ kind: MarkdownBlock.Kind, _ node: OpaquePointer, _ quotes: Int) -> MarkdownBlock {
    let place = range(node)
    var start = place.start
    if case .heading = kind { start = afterHeadingMarks(place) }
    var aligner = InlineAligner(
      bytes: bytes, lines: lines, quoteDepth: quotes, cursor: start, limit: place.end)
    let inlines = aligner.children(of: node, depth: 0)
    return MarkdownBlock(kind: kind, range: place, children: [], inlines: inlines, literal: "")
  }

  /// Behind the `#` marks of an ATX heading; the start itself for an underlined one.
  private func afterHeadingMarks(_ range: MarkdownRange) -> Int {
    var offset = range.start
    while offset < range.end, bytes[offset] == UInt8(ascii: "#") { offset += 1 }
    let marked = offset > range.start && (offset == range.end || isBlank(bytes[offset]))
    guard marked else { return range.start }
    while offset < range.end, isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  private func table(_ node: OpaquePointer, _ quotes: Int) -> MarkdownBlock {
    let rows = NodeSequence(first: cmark_node_first_child(node)).map { row in
      let cells = TableRowScan.cells(bytes, lines.line(lineNumbers(row).first), quotes)
      let nodes = Array(NodeSequence(first: cmark_node_first_child(row)))
      let children = nodes.enumerated().map { index, cell in
        self.cell(cell, index < cells.count ? cells[index] : nil, range(row), quotes)
      }
      let kind = MarkdownBlock.Kind.row(isHeader: cmark_gfm_extensions_get_table_row_is_header(row) != 0)
      return MarkdownBlock(kind: kind, range: range(row), children: children, inlines: [], literal: "")
    }
    let end = rows.last?.range.end ?? range(node).end
    let start = rows.first?.range ?? range(node)
    let place = MarkdownRange(start: start.start, end: end, line: start.line, column: start.column)
    return MarkdownBlock(kind: .table, range: place, children: rows, inlines: [], literal: "")
  }

  private func cell(
    _ node: OpaquePointer, _ place: Range<Int>?, _ row: MarkdownRange, _ quotes: Int
  ) -> MarkdownBlock {
    let place = place ?? row.end..<row.end
    var aligner = InlineAligner(
      bytes: bytes, lines: lines, quoteDepth: quotes, cursor: place.lowerBound, limit: place.upperBound)
    let inlines = aligner.children(of: node, depth: 0)
    let range = lines.range(place.lowerBound, place.upperBound)
    return MarkdownBlock(kind: .cell, range: range, children: [], inlines: inlines, literal: "")
  }

  private func line(_ number: CInt) -> Int { Int(number) + linesBefore }

  /// The lines of a block. Where a table follows a paragraph without a blank line, the parser gives the paragraph's first
  /// line to the table and its header, and none to the paragraph.
  private func lineNumbers(_ node: OpaquePointer) -> (first: Int, last: Int) {
    if let table = cmark_node_next(node), cmark_node_get_start_line(node) <= 0 {
      let first = line(cmark_node_get_start_line(table))
      return (first, first + breaks(in: node))
    }
    if let paragraph = cmark_node_parent(node).flatMap({ cmark_node_previous($0) }),
      cmark_node_previous(node) == nil, cmark_node_get_start_line(paragraph) <= 0
    {
      let header = lineNumbers(paragraph).last + 1
      return (header, header)
    }
    return (line(cmark_node_get_start_line(node)), line(cmark_node_get_end_line(node)))
  }

  /// Line ends inside of a paragraph.
  private func breaks(in node: OpaquePointer) -> Int {
    NodeSequence(first: cmark_node_first_child(node)).reduce(0) { count, child in
      let isBreak = ["softbreak", "linebreak"].contains(typeName(child))
      return count + (isBreak ? 1 : breaks(in: child))
    }
  }

  /// From the first byte of the block to the last one that is not blank.
  private func range(_ node: OpaquePointer) -> MarkdownRange {
    let numbers = lineNumbers(node)
    let (first, last) = (lines.line(numbers.first), lines.line(numbers.last))
    var start = min(first.lowerBound + max(0, Int(cmark_node_get_start_column(node)) - 1), first.upperBound)
    while start < first.upperBound, isBlank(bytes[start]) { start += 1 }
    return lines.range(start, trimmed(last.upperBound, from: start))
  }

  private func language(of node: OpaquePointer) -> String {
    let info = cmark_node_get_fence_info(node).map { String(cString: $0) } ?? ""
    return info.split(separator: " ").first.map(String.init) ?? ""
  }

  private func isComment(_ html: String) -> Bool {
    let bytes = Array(html.utf8)
    guard bytes.starts(with: "<!--".utf8) else { return false }
    var end = bytes.count
    while end > 0, isBlank(bytes[end - 1]) || bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    return bytes[..<end].suffix(3).elementsEqual("-->".utf8)
  }
}

/// One row of a table, cut at every `|` that no backslash escapes (GFM 0.29, section 4.10).
enum TableRowScan {
  static func cells(_ bytes: [UInt8], _ line: Range<Int>, _ quoteDepth: Int) -> [Range<Int>] {
    var start = skipPrefix(bytes, line.lowerBound, line.upperBound, quoteDepth)
    if start < line.upperBound, bytes[start] == UInt8(ascii: "|") { start += 1 }
    var cells: [Range<Int>] = []
    var index = start
    while index < line.upperBound {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
      } else if bytes[index] == UInt8(ascii: "|") {
        cells.append(trimmed(bytes, start..<index))
        start = index + 1
      }
      index += 1
    }
    let rest = trimmed(bytes, min(start, line.upperBound)..<line.upperBound)
    if !rest.isEmpty { cells.append(rest) }
    return cells
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}
