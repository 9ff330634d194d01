/// A word, number or mark of a sentence.
public struct ProseToken: Sendable, Hashable {
  /// What a rule may take a token for.
  public enum Kind: UInt8, Sendable {
    case word
    /// Begins with a digit: `12,345`, `4.5`, `09:14`, `3rd`.
    case number
    case punctuation
    /// Code, a quotation, an address: stands for a word that no rule reads.
    case masked
    /// `{{name}}`
    case placeholder
  }

  public var kind: Kind
  /// As written, with typographic apostrophes made plain.
  public var text: String
  /// In the bytes of the block.
  public var range: Range<Int>
  /// What phrases compare: the lower-case word's FNV-1a hash; 0 for masked words and placeholders.
  public var key: WordKey

  /// True for words, numbers and what stands for them; false for marks.
  public var isWord: Bool { kind != .punctuation }
}

/// A word's 64-bit FNV-1a hash (G. Fowler, L. C. Noll, K.-P. Vo), over lower-case ASCII.
public typealias WordKey = UInt64

extension WordKey {
  init(word: some Sequence<UInt8>) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word {
      let lower = (65...90).contains(byte) ? byte | 0x20 : byte
      hash = (hash ^ UInt64(lower)) &* 0x100_0000_01b3
    }
    self = hash
  }

  init(_ word: String) { self.init(word: word.utf8) }
}
