/// What was seen in one place of a message while everything around it stayed the same, and whether that makes
/// the words there values.
///
/// A word is a value when enough different words stand in its place. How many are enough depends on what the
/// words and their neighbours are, never on the log: few after a noun that names come after (`user root`), more
/// after a plain word, many for words that say what happened (`opened`, `closed`), since those tell messages
/// apart.
struct ValueEvidence {
  /// Different words that a place must show.
  static let varieties = 4
  static let afterNamer = 2
  static let afterPreposition = 3
  static let identifiers = 3
  static let phrases = 3
  static let happenings = 6
  /// Words with values inside.
  static let mixed = 2
  /// When two of the words are values in another place, too.
  static let known = 2
  /// Constant words that must remain to recognize the message by.
  static let constants = 3
  /// Further varieties for each constant word less.
  static let perMissing = 2
  /// The same for identifiers and words with values inside.
  static let perMissingName = 1
  /// Below this no variety is enough.
  static let leastConstants = 1
  /// Constant words more when the first word is the value and no identifier.
  static let first = 1
  /// Different words with values inside that make the place one for values.
  static let stems = 3
  /// Words of a place that are kept.
  static let kept = 16

  private(set) var words: [Int32] = []
  private(set) var hasValue = false
  private var stems: [Int32] = []

  mutating func add(_ word: Int32) {
    if words.count < Self.kept, !words.contains(word) { words.append(word) }
  }

  mutating func addValue(original: Int32) {
    add(original)
    if original == TokenVocabulary.value {
      hasValue = true
    } else if stems.count < Self.stems, !stems.contains(original) {
      stems.append(original)
      if stems.count == Self.stems { hasValue = true }
    }
  }

  /// Different words that must be seen in the place of `index`; `nil` when none are enough. `rest` counts the
  /// constant words that would remain.
  func needed(_ row: TokenRow, _ index: Int, rest: Int, _ context: MergeContext) -> Int? {
    let traits = context.vocabulary[row.tokens[index]]
    let first = Self.constants + (traits.contains(.identifier) ? 0 : Self.first)
    guard rest >= (index == 0 ? first : Self.leastConstants) else { return nil }
    var needed = min(
      areIdentifiers(context) ? Self.identifiers : Self.varieties, byNeighbours(row, index, context))
    let isField = index > 0 && row.tokens[index - 1] == TokenVocabulary.equals
    let isRequest = traits.contains(.request) && !isField
    if isRequest || isHappening(context) { needed = Self.happenings }
    if traits.contains(.phrase) { needed = Self.phrases }
    if traits.contains(.slot), !isRequest { needed = min(needed, Self.mixed) }
    if !isField, words.count(where: context.values.contains) >= 2 { needed = min(needed, Self.known) }
    let isName = traits.contains(.slot) && !isRequest || areIdentifiers(context)
    return needed + max(0, Self.constants - rest) * (isName ? Self.perMissingName : Self.perMissing)
  }

  private var plainWords: ArraySlice<Int32> { words.filter { $0 != TokenVocabulary.value }[...] }

  private func isHappening(_ context: MergeContext) -> Bool {
    let words = plainWords
    return words.count { context.vocabulary[$0].contains(.happening) } * 2 > words.count
  }

  private func areIdentifiers(_ context: MergeContext) -> Bool {
    plainWords.allSatisfy { context.vocabulary[$0].contains(.identifier) }
  }

  private func byNeighbours(_ row: TokenRow, _ index: Int, _ context: MergeContext) -> Int {
    guard index > 1, row.tokens[index - 1] == TokenVocabulary.blank else { return Self.varieties }
    let before = row.tokens[index - 2]
    let traits = context.vocabulary[before]
    if traits.contains(.namer) { return Self.afterNamer }
    if traits.contains(.preposition) { return Self.afterPreposition }
    guard before == TokenVocabulary.colon, index > 2 else { return Self.varieties }
    return context.vocabulary[row.tokens[index - 3]].contains(.namer) ? Self.afterNamer : Self.varieties
  }
}

/// What all messages of a log share while their values are looked for.
struct MergeContext {
  var vocabulary = TokenVocabulary()
  /// Words that were found to be values in a place with many of them.
  var values: Set<Int32> = []
}
