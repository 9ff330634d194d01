import CMarkGFM

/// A Markdown text as a tree (CommonMark 0.29 with GitHub's tables, strikethrough and bare links), in which
/// every node knows its exact place in the input. Linear in the input's size.
public struct MarkdownDocument: Sendable {
  /// Bytes that are read; what follows the last whole line within them is left out (`isTruncated`).
  public static let maximumBytes = 4 << 20
  /// Nesting that is kept; what is nested deeper reads as plain text or is left out.
  public static let maximumDepth = 48

  /// The input, of which all offsets are.
  public let bytes: [UInt8]
  public let lines: LineIndex
  /// The YAML block at the start, both `---` lines included; `nil` for none.
  public let frontMatter: MarkdownRange?
  public let blocks: [MarkdownBlock]
  /// True when the input was longer than `maximumBytes`.
  public let isTruncated: Bool

  public init(_ text: String) {
    let all = Array(text.utf8)
    let read = Self.limited(all)
    let index = LineIndex(read)
    let front = FrontMatterScan.range(read, index)
    bytes = read
    lines = index
    isTruncated = read.count < all.count
    frontMatter = front
    let firstLine = front.map { index.lineNumber(of: max($0.start, $0.end - 1)) } ?? 0
    blocks = Self.parse(read, index, linesBefore: firstLine)
  }

  /// The input between two offsets.
  public func source(_ range: MarkdownRange) -> String {
    let end = min(range.end, bytes.count)
    return String(decoding: bytes[min(range.start, end)..<end], as: UTF8.self)
  }

  private static func limited(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.count > maximumBytes else { return bytes }
    let head = bytes[..<maximumBytes]
    let end = head.lastIndex(of: 10).map { $0 + 1 } ?? maximumBytes
    return Array(String(decoding: head[..<end], as: UTF8.self).utf8.prefix(end))
  }

  private static func parse(_ bytes: [UInt8], _ lines: LineIndex, linesBefore: Int) -> [MarkdownBlock] {
    guard extensionsAreRegistered,
      let parser = cmark_parser_new(CInt(CMARK_OPT_DEFAULT | CMARK_OPT_SOURCEPOS))
    else { return [] }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink"] {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    let start = linesBefore < lines.count ? lines.starts[linesBefore] : bytes.count
    bytes[start...].withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      cmark_parser_feed(parser, base.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    let builder = BlockBuilder(bytes: bytes, lines: lines, linesBefore: linesBefore)
    return builder.children(of: root, quoteDepth: 0, depth: 0)
  }

  /// Registration writes to a table of the library's own and may run once only.
  private static let extensionsAreRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()
}

/// A YAML block: a first line `---` up to the next line `---` or `...`.
enum FrontMatterScan {
  static func range(_ bytes: [UInt8], _ lines: LineIndex) -> MarkdownRange? {
    let bom = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard lines.count > 1,
      isFence(bytes[min(bom, lines.line(1).upperBound)..<lines.line(1).upperBound], "---")
    else { return nil }
    for number in 2...lines.count {
      let line = bytes[lines.line(number)]
      guard isFence(line, "---") || isFence(line, "...") else { continue }
      let end = number < lines.count ? lines.starts[number] : bytes.count
      return lines.range(0, end)
    }
    return nil
  }

  private static func isFence(_ line: ArraySlice<UInt8>, _ fence: String) -> Bool {
    var end = line.endIndex
    while end > line.startIndex, line[end - 1] == 32 || line[end - 1] == 9 { end -= 1 }
    return line[..<end].elementsEqual(fence.utf8)
  }
}
