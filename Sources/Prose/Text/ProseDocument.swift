import Markup

/// What a rule reads: the sentences of a text in order, cut into tokens.
public struct ProseDocument: Sendable {
  public let sentences: [ProseSentence]

  init(_ text: MarkdownText) {
    sentences = text.blocks.filter { !$0.place.inQuote }.flatMap { block in
      block.sentences.map { ProseSentence(block: block, range: $0) }
    }
  }
}

/// One sentence with the block that it stands in. A class, because each of many rules is handed each sentence.
public final class ProseSentence: Sendable {
  public let block: TextBlock
  /// In the bytes of the block.
  public let range: Range<Int>
  public let tokens: [ProseToken]

  init(block: TextBlock, range: Range<Int>) {
    self.block = block
    self.range = range
    tokens = ProseTokenizer.tokens(of: block, range)
  }

  public var wordCount: Int { tokens.count { $0.isWord } }

  public var isHeading: Bool {
    if case .heading = block.kind { return true }
    return block.place.isHeader
  }

  /// A heading of the text, not of a table's column.
  var isSectionHeading: Bool {
    if case .heading = block.kind { return true }
    return false
  }

  /// The words of some tokens, as written.
  public func text(_ tokens: Range<Int>) -> String {
    guard let bytes = bytes(tokens) else { return "" }
    return block.text(bytes)
  }

  /// The input's offsets of some tokens.
  public func source(_ tokens: Range<Int>) -> Range<Int> {
    bytes(tokens).map(block.sourceOffsets) ?? block.range.bytes
  }

  private func bytes(_ range: Range<Int>) -> Range<Int>? {
    guard !range.isEmpty, range.upperBound <= tokens.count else { return nil }
    return tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
  }
}
