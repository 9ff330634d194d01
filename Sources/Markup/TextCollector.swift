/// Walks a tree and gathers its words and comments.
struct TextCollector {
  let document: MarkdownDocument
  var blocks: [TextBlock] = []
  var comments: [TextComment] = []

  init(document: MarkdownDocument) { self.document = document }

  mutating func collect(_ siblings: [MarkdownBlock], _ place: TextBlock.Place) {
    for (index, block) in siblings.enumerated() {
      var inner = place
      switch block.kind {
      case .heading(let level): add(block, .heading(level: level), place)
      case .paragraph: add(block, .paragraph, place)
      case .cell:
        inner.column = index
        add(block, .cell, inner)
      case .list, .item: inner.inList = true
      case .quote: inner.inQuote = true
      case .row(let isHeader): inner.isHeader = isHeader
      case .html(isComment: true): addComment(block, before: siblings[(index + 1)...])
      case .table, .code, .html, .thematicBreak: break
      }
      collect(block.children, inner)
    }
  }

  private mutating func addComment(_ block: MarkdownBlock, before next: ArraySlice<MarkdownBlock>) {
    let covered = next.first { $0.kind != .html(isComment: true) }
    comments.append(
      TextComment(text: inside(block.literal), range: block.range, covers: covered?.range.bytes))
  }

  private func inside(_ comment: String) -> String {
    var bytes = Array(comment.utf8)[...]
    bytes = trimmed(bytes)
    if bytes.starts(with: "<!--".utf8) { bytes = bytes.dropFirst(4) }
    if bytes.suffix(3).elementsEqual("-->".utf8) { bytes = bytes.dropLast(3) }
    return String(decoding: trimmed(bytes), as: UTF8.self)
  }

  private func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let last = bytes.last, last <= 32 { bytes = bytes.dropLast() }
    return bytes.drop { $0 <= 32 }
  }

  private mutating func add(_ block: MarkdownBlock, _ kind: TextBlock.Kind, _ place: TextBlock.Place) {
    var words = TextBlock(
      kind: kind, place: place, range: block.range, bytes: [], offsets: [], roles: [], sentences: [])
    append(block.inlines, to: &words, in: block)
    let end = words.offsets.last.map { max($0 + 1, lastEnd) } ?? block.range.start
    words.offsets.append(min(end, document.bytes.count))
    RoleScan.mark(&words)
    words.sentences = SentenceScan.sentences(in: words)
    blocks.append(words)
  }

  /// Where the last inline that was added ends in the input.
  private var lastEnd = 0

  private mutating func append(
    _ inlines: [MarkdownInline], to words: inout TextBlock, in block: MarkdownBlock
  ) {
    for inline in inlines {
      switch inline.kind {
      case .text: append(inline.text, inline.range, .prose, to: &words)
      case .code: append(inline.text, codeRange(inline), .code, to: &words)
      case .softBreak: append(" ", inline.range, .prose, to: &words)
      case .lineBreak: append("\n", inline.range, .prose, to: &words)
      case .html where inline.text.hasPrefix("<!--"):
        comments.append(
          TextComment(text: inside(inline.text), range: inline.range, covers: block.range.bytes))
      case .html: break
      case .link(let target)
      where inline.children.plainText == target || "mailto:" + inline.children.plainText == target:
        append(inline.children.plainText, inline.children.first?.range ?? inline.range, .target, to: &words)
      case .strong, .emphasis, .strikethrough, .link, .image: append(inline.children, to: &words, in: block)
      }
    }
  }

  private mutating func append(
    _ text: String, _ range: MarkdownRange, _ role: TextBlock.Role, to words: inout TextBlock
  ) {
    let bytes = Array(text.utf8)
    let exact = bytes.count == range.end - range.start
    for index in bytes.indices {
      words.offsets.append(exact ? range.start + index : range.start)
    }
    words.bytes += bytes
    words.roles += Array(repeating: role, count: bytes.count)
    lastEnd = range.end
  }

  /// The place of a code span's content, where it stands in the input byte for byte.
  private func codeRange(_ inline: MarkdownInline) -> MarkdownRange {
    let source = document.bytes[inline.range.bytes]
    let width = source.prefix { $0 == UInt8(ascii: "`") }.count
    let inner = source.dropFirst(width).dropLast(width)
    let literal = Array(inline.text.utf8)
    for content in [inner, inner.dropFirst().dropLast()] where content.elementsEqual(literal) {
      return document.lines.range(content.startIndex, content.endIndex)
    }
    return inline.range
  }
}
