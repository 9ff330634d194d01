import CMarkGFM

/// Places the parser's inline nodes in the input by walking both side by side: each construct is known, so
/// its markers must stand at the cursor. Needed because the parser's inline columns are counted in text from
/// which line prefixes, escapes and entities are already gone.
struct InlineAligner {
  let bytes: [UInt8]
  let lines: LineIndex
  let quoteDepth: Int
  var cursor: Int
  let limit: Int
  /// Searches for text that is not at the cursor; few, so that the walk stays linear.
  var searchesLeft = 8

  mutating func children(of node: OpaquePointer, depth: Int) -> [MarkdownInline] {
    var inlines: [MarkdownInline] = []
    for child in NodeSequence(first: cmark_node_first_child(node)) {
      inlines += place(child, depth: depth)
    }
    return inlines
  }

  private mutating func place(_ node: OpaquePointer, depth: Int) -> [MarkdownInline] {
    guard depth < MarkdownDocument.maximumDepth else { return [] }
    switch typeName(node) {
    case "text": return text(Array(literalText(node).utf8))
    case "code": return [code(literalText(node))]
    case "softbreak": return [lineEnd(.softBreak)]
    case "linebreak": return [lineEnd(.lineBreak)]
    case "html_inline": return [html(literalText(node))]
    case "strong": return [delimited(.strong, width: 2, node, depth)]
    case "emph": return [delimited(.emphasis, width: 1, node, depth)]
    case "strikethrough": return [delimited(.strikethrough, width: 2, node, depth)]
    case "link": return [link(.link(target: target(node)), marker: "[", node, depth)]
    case "image": return [link(.image(target: target(node)), marker: "![", node, depth)]
    default: return []
    }
  }

  private func target(_ node: OpaquePointer) -> String {
    cmark_node_get_url(node).map { String(cString: $0) } ?? ""
  }

  func leaf(_ kind: MarkdownInline.Kind, _ start: Int, _ text: String = "") -> MarkdownInline {
    MarkdownInline(kind: kind, range: lines.range(start, cursor), text: text, children: [])
  }

  // MARK: Code, HTML and breaks

  private mutating func code(_ literal: String) -> MarkdownInline {
    seek { $0 == UInt8(ascii: "`") }
    let start = cursor
    skip(while: { $0 == UInt8(ascii: "`") })
    let width = cursor - start
    while cursor < limit {
      seek { $0 == UInt8(ascii: "`") }
      let run = cursor
      skip(while: { $0 == UInt8(ascii: "`") })
      if cursor - run == width { break }
    }
    return leaf(.code, start, literal)
  }

  private mutating func html(_ literal: String) -> MarkdownInline {
    seek { $0 == UInt8(ascii: "<") }
    let start = cursor
    for byte in literal.utf8 where cursor < limit {
      if bytes[cursor] == byte { cursor += 1 } else if byte == 10 { skipLineEnd() }
    }
    return leaf(.html, start, literal)
  }

  private mutating func lineEnd(_ kind: MarkdownInline.Kind) -> MarkdownInline {
    let start = cursor
    skip(while: { isBlank($0) || $0 == UInt8(ascii: "\\") })
    skipLineEnd()
    return leaf(kind, start)
  }

  private mutating func skipLineEnd() {
    if cursor < limit, bytes[cursor] == 13 { cursor += 1 }
    if cursor < limit, bytes[cursor] == 10 { cursor += 1 }
    cursor = skipPrefix(bytes, cursor, limit, quoteDepth)
  }

  // MARK: Emphasis and links

  private mutating func delimited(
    _ kind: MarkdownInline.Kind, width: Int, _ node: OpaquePointer, _ depth: Int
  ) -> MarkdownInline {
    let marks: Set<UInt8> = kind == .strikethrough ? [126] : [42, 95]
    let start = cursor
    skip(while: marks.contains, atMost: width)
    let opened = cursor - start
    let inner = children(of: node, depth: depth + 1)
    skip(while: marks.contains, atMost: opened)
    return MarkdownInline(kind: kind, range: lines.range(start, cursor), text: "", children: inner)
  }

  private mutating func link(
    _ kind: MarkdownInline.Kind, marker: String, _ node: OpaquePointer, _ depth: Int
  ) -> MarkdownInline {
    let start = cursor
    let bracketed = bytes[cursor..<max(cursor, limit)].starts(with: marker.utf8)
    let angled = cursor < limit && bytes[cursor] == UInt8(ascii: "<")
    if bracketed { cursor += marker.utf8.count } else if angled { cursor += 1 }
    let inner = children(of: node, depth: depth + 1)
    if angled { skip(while: { $0 == UInt8(ascii: ">") }, atMost: 1) }
    if bracketed { skipLinkTail() }
    return MarkdownInline(kind: kind, range: lines.range(start, cursor), text: "", children: inner)
  }

  /// `](target "title")`, `][label]` or `]`.
  private mutating func skipLinkTail() {
    skip(while: { $0 == UInt8(ascii: "]") }, atMost: 1)
    guard cursor < limit else { return }
    if bytes[cursor] == UInt8(ascii: "[") {
      seek { $0 == UInt8(ascii: "]") }
      skip(while: { $0 == UInt8(ascii: "]") }, atMost: 1)
    } else if bytes[cursor] == UInt8(ascii: "(") {
      skipParentheses()
    }
  }

  private mutating func skipParentheses() {
    var open = 0
    var quote: UInt8?
    while cursor < limit {
      let byte = bytes[cursor]
      cursor += 1
      if byte == UInt8(ascii: "\\") {
        cursor = min(cursor + 1, limit)
      } else if let mark = quote {
        if byte == mark { quote = nil }
      } else if byte == UInt8(ascii: "\""), cursor >= 2, isBlank(bytes[cursor - 2]) {
        quote = byte
      } else if byte == UInt8(ascii: "(") {
        open += 1
      } else if byte == UInt8(ascii: ")") {
        open -= 1
        if open == 0 { return }
      }
    }
  }

  private mutating func seek(_ match: (UInt8) -> Bool) { skip(while: { !match($0) }) }

  private mutating func skip(while match: (UInt8) -> Bool, atMost count: Int = .max) {
    var rest = count
    while cursor < limit, rest > 0, match(bytes[cursor]) {
      cursor += 1
      rest -= 1
    }
  }
}
