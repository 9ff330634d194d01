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

  /// What a word's letters look like, gathered while it is cut, so that few rules need to look at them again.
  public struct Shape: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Begins with `A` to `Z`.
    public static let capital = Shape(rawValue: 1)
    /// Has `A` to `Z` behind its first letter.
    public static let innerCapital = Shape(rawValue: 2)
    /// Has a hyphen, underscore, dot, slash, digit or apostrophe inside.
    public static let joined = Shape(rawValue: 4)
  }

  public var kind: Kind
  /// As written, with typographic apostrophes made plain.
  public var text: String
  /// In the bytes of the block.
  public var range: Range<Int>
  /// What phrases compare: the lower-case word's FNV-1a hash; 0 for masked words and placeholders.
  public var key: WordKey
  public var shape: Shape = []

  /// True for words, numbers and what stands for them; false for marks.
  public var isWord: Bool { kind != .punctuation }
}

/// A word's 64-bit FNV-1a hash (G. Fowler, L. C. Noll, K.-P. Vo), over lower-case ASCII.
public typealias WordKey = UInt64

extension WordKey {
  static let emptyWord: WordKey = 0xcbf2_9ce4_8422_2325

  init(word: some Sequence<UInt8>) {
    var hash = Self.emptyWord
    for byte in word { hash.add(byte) }
    self = hash
  }

  init(_ word: String) { self.init(word: word.utf8) }

  /// The keys of words that are separated by blanks.
  static func words(of text: String) -> [WordKey] {
    var (text, keys): (String, [WordKey]) = (text, [])
    text.withUTF8 { bytes in
      var key = emptyWord
      for byte in bytes {
        if byte > 32 {
          key.add(byte)
        } else if key != emptyWord {
          keys.append(key)
          key = emptyWord
        }
      }
      if key != emptyWord { keys.append(key) }
    }
    return keys
  }

  /// The key of the word with one more byte at its end.
  mutating func add(_ byte: UInt8) {
    let lower = byte &- 65 < 26 ? byte | 0x20 : byte
    self = (self ^ UInt64(lower)) &* 0x100_0000_01b3
  }
}
