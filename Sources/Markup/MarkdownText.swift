/// The prose of a document for checkers: blocks of words in which every byte knows its place in the input and
/// what it is, cut into sentences. Linear in the input's size.
public struct MarkdownText: Sendable {
  /// In the order of the input: headings, paragraphs and table cells, wherever they are nested.
  public let blocks: [TextBlock]
  /// HTML comments, in the order of the input.
  public let comments: [TextComment]

  public init(_ document: MarkdownDocument) {
    var collector = TextCollector(document: document)
    collector.collect(document.blocks, TextBlock.Place())
    blocks = collector.blocks
    comments = collector.comments
  }
}

/// An HTML comment: what it says and which block it speaks of.
public struct TextComment: Hashable, Sendable {
  /// Without `<!--` and `-->`, trimmed.
  public var text: String
  public var range: MarkdownRange
  /// The block behind a comment of its own, or the block that a comment stands in; `nil` at the end.
  public var covers: Range<Int>?
  /// A comment of the YAML at the text's start, not of the text.
  public var isInFrontMatter = false
}

/// The words of one heading, paragraph or table cell.
public struct TextBlock: Hashable, Sendable {
  /// What a byte of the text is.
  public enum Role: UInt8, Sendable {
    case prose
    case code
    /// Between quotation marks, the marks included.
    case quotation
    /// An address that stands for itself.
    case target
    /// `{{name}}`
    case placeholder
  }

  /// What the block is in the document.
  public enum Kind: Hashable, Sendable {
    case heading(level: Int)
    case paragraph
    case cell
  }

  /// What surrounds a block.
  public struct Place: Hashable, Sendable {
    public var inQuote = false
    public var inList = false
    /// In a table: the column from 0, and whether the row is the header.
    public var column: Int?
    public var isHeader = false

    public init() {}
  }

  public var kind: Kind
  public var place: Place
  public var range: MarkdownRange
  /// The words as UTF-8, markup gone, escapes resolved, line ends as blanks.
  public var bytes: [UInt8]
  /// For each byte its offset in the input, and behind them the offset of the end.
  public var offsets: [Int]
  /// For each byte what it is.
  public var roles: [Role]
  /// Ranges of `bytes`, in order, blanks around them left out.
  public var sentences: [Range<Int>]

  /// The words of a range of `bytes`.
  public func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The input's range of a range of `bytes`.
  public func sourceOffsets(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return offsets[range.lowerBound]..<offsets[range.lowerBound] }
    let last = offsets[range.upperBound - 1]
    let next = offsets[range.upperBound]
    let end = last + 1 == next || range.upperBound == bytes.count ? next : min(last + 1, offsets[bytes.count])
    return offsets[range.lowerBound]..<max(end, offsets[range.lowerBound])
  }
}
