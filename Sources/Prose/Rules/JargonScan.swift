/// Finds technical terms in a sentence: by list, and by the shape of acronyms, program names and files.
enum JargonScan {
  private static let phrases = PhraseList(
    withPlurals([
      JargonTerms.phrases, NetworkTerms.phrases, StorageTerms.phrases, PlatformTerms.phrases,
      SoftwareTerms.phrases, DeliveryTerms.phrases, SecurityTerms.phrases,
    ]))
  private static let words = TermLexicon([
    JargonTerms.words, NetworkTerms.words, StorageTerms.words, PlatformTerms.words, SoftwareTerms.words,
    DeliveryTerms.words, SecurityTerms.words,
  ])
  private static let capitals = WordSet(JargonTerms.commonCapitals)
  private static let names = WordSet(JargonTerms.names)
  private static let capitalised = Set(
    ProductTerms.capitalised.split(separator: " ").flatMap { $0.split(separator: "\n") }.map(String.init))
  private static let heads = TermLexicon([JargonTerms.heads])
  private static let fileEndings = WordSet(JargonTerms.fileEndings)

  /// The phrases, one a line, each with its last word in singular and plural.
  private static func withPlurals(_ lists: [String]) -> String {
    var text: [UInt8] = []
    for list in lists {
      for line in Array(list.utf8).split(separator: UInt8(ascii: "\n")) {
        let last = line.lastIndex(of: UInt8(ascii: " ")).map { $0 + 1 } ?? line.endIndex
        let isGuard =
          last < line.endIndex && (line[last] == UInt8(ascii: "!") || line[last] == UInt8(ascii: "~"))
        text += line
        if last > line.startIndex, last < line.endIndex, !isGuard {
          for word in line[last...].split(separator: UInt8(ascii: "|")) {
            text += [UInt8(ascii: "|")] + word + [UInt8(ascii: "s")]
          }
        }
        text.append(UInt8(ascii: "\n"))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// In order, none overlapping another; a longer term before a word of it.
  static func terms(in tokens: [ProseToken]) -> [Range<Int>] {
    let isShouted = tokens.count > 2 && tokens.count(where: isAllCapitals) * 2 > tokens.count
    var terms: [Range<Int>] = []
    var index = 0
    for longer in phrases.matches(in: tokens) {
      addSingle(tokens, index..<longer.lowerBound, isShouted, to: &terms)
      terms.append(longer)
      index = longer.upperBound
    }
    addSingle(tokens, index..<tokens.count, isShouted, to: &terms)
    return terms
  }

  private static func addSingle(
    _ tokens: [ProseToken], _ range: Range<Int>, _ isShouted: Bool, to terms: inout [Range<Int>]
  ) {
    for index in range where isTechnical(tokens[index], at: index, isShouted) && !isPseudonym(tokens, index) {
      terms.append(index..<index + 1)
    }
  }

  private static func isAllCapitals(_ token: ProseToken) -> Bool {
    token.shape.contains([.capital, .innerCapital]) && token.text.utf8.allSatisfy { $0 &- 97 >= 26 }
  }

  /// `[email#5f3a9c12]`, as redaction writes it.
  private static func isPseudonym(_ tokens: [ProseToken], _ index: Int) -> Bool {
    index > 0 && index + 1 < tokens.count && tokens[index - 1].text == "[" && tokens[index + 1].text == "#"
  }

  private static func isTechnical(_ token: ProseToken, at index: Int, _ isShouted: Bool) -> Bool {
    if words.contains(token.key) { return true }
    guard token.kind == .word, !token.shape.isEmpty else { return false }
    if capitals.contains(token) || names.contains(token) { return false }
    if token.shape == .capital { return index > 0 && capitalised.contains(token.text) }
    let bytes = Array(token.text.utf8)
    if token.shape.contains(.joined), let isTerm = isJoinedTerm(bytes) { return isTerm }
    return !isShouted && (isAcronym(bytes) || hasInnerCapital(bytes)) || hasUnderscore(bytes)
  }

  /// What the parts of a joined word say; `nil` when it has none.
  private static func isJoinedTerm(_ bytes: [UInt8]) -> Bool? {
    if bytes.contains(39) { return isPossessiveTerm(bytes) }
    if let dot = bytes.lastIndex(of: 46) { return fileEndings.contains(WordKey(word: bytes[(dot + 1)...])) }
    guard bytes.contains(45) || bytes.contains(47) else { return nil }
    let parts = bytes.split { $0 == 45 || $0 == 47 }
    return parts.contains { isPart($0) }
      || (parts.last.map { heads.contains(WordKey(word: $0)) } ?? false)
        && bytes.allSatisfy { $0 &- 65 >= 26 }
  }

  private static func isPart(_ part: ArraySlice<UInt8>) -> Bool {
    let key = WordKey(word: part)
    return words.contains(key) || !capitals.contains(key) && !names.contains(key) && isAcronym(part)
  }

  /// `Kafka's`, `API's`; capitals that no list holds are an owner's name.
  private static func isPossessiveTerm(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 3, bytes[bytes.count - 2] == 39 else { return false }
    let stem = bytes.dropLast(2)
    return words.contains(WordKey(word: stem)) || capitalised.contains(String(decoding: stem, as: UTF8.self))
  }

  /// Two to five capitals, digits or a plural `s` behind them allowed.
  private static func isAcronym(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    let isPlural = bytes.last == UInt8(ascii: "s")
    let stem = isPlural ? Array(bytes.dropLast()) : Array(bytes)
    let upper = stem.count { $0 &- 65 < 26 }
    return upper >= 2 && stem.count <= 5 && stem.allSatisfy { $0 &- 65 < 26 || $0 &- 48 < 10 }
  }

  /// `ReplicaSet`, `etcdServer`: a small letter and later a capital.
  private static func hasInnerCapital(_ bytes: [UInt8]) -> Bool {
    guard !bytes.contains(45) else { return false }
    return zip(bytes, bytes.dropFirst()).contains { $0 &- 97 < 26 && $1 &- 65 < 26 }
  }

  private static func hasUnderscore(_ bytes: [UInt8]) -> Bool {
    bytes.count > 3 && bytes.dropFirst().dropLast().contains(95)
  }
}
