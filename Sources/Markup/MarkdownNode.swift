/// A block of Markdown with its place in the input.
public struct MarkdownBlock: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Level 1 to 6.
    case heading(level: Int)
    case paragraph
    /// Children are items; `start` is the first number of an ordered list.
    case list(ordered: Bool, start: Int)
    case item
    /// Children are rows, the header first.
    case table
    /// Children are cells.
    case row(isHeader: Bool)
    case cell
    /// `language` is the first word behind an opening fence; empty for none.
    case code(language: String)
    case quote
    /// Raw HTML; `isComment` when it is nothing but one comment.
    case html(isComment: Bool)
    case thematicBreak
  }

  public var kind: Kind
  public var range: MarkdownRange
  /// Blocks inside: of lists, items, tables, rows and quotes.
  public var children: [MarkdownBlock]
  /// Text inside: of headings, paragraphs and cells.
  public var inlines: [MarkdownInline]
  /// The content of code and HTML; empty for other kinds.
  public var literal: String

  /// Everything inside as words, without markup; blocks on lines of their own.
  public var plainText: String {
    if !literal.isEmpty { return literal }
    if !inlines.isEmpty { return inlines.plainText }
    return children.map(\.plainText).joined(separator: "\n")
  }
}

/// A piece of text inside a block, with its place in the input.
public struct MarkdownInline: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Plain text. One run of text may be several nodes: an escape or an entity is a node of its own.
    case text
    case strong, emphasis, strikethrough
    case code
    case link(target: String)
    case image(target: String)
    /// A break that must show.
    case lineBreak
    /// A line end inside a paragraph, which reads as a blank.
    case softBreak
    /// Raw HTML, comments included.
    case html
  }

  public var kind: Kind
  /// From the first to the last byte, markers included.
  public var range: MarkdownRange
  /// What `text`, `code` and `html` hold, escapes and entities resolved.
  public var text: String
  /// What `strong`, `emphasis`, `strikethrough`, `link` and `image` hold.
  public var children: [MarkdownInline]
}

extension [MarkdownInline] {
  /// The words alone; breaks become a blank or a line end, HTML nothing.
  public var plainText: String {
    map { inline in
      switch inline.kind {
      case .text, .code: inline.text
      case .softBreak: " "
      case .lineBreak: "\n"
      case .html: ""
      case .strong, .emphasis, .strikethrough, .link, .image: inline.children.plainText
      }
    }.joined()
  }
}
