/// Tells whether a sentence explains a term where it uses it.
enum TermExplanation {
  /// Words that an explanation in brackets has at least.
  private static let minimumWords = 3

  /// Tokens on either side of a term in which its explanation is looked for.
  private static let reach = 60

  private static let openers = WordSet("( – — - :")
  private static let defining = PhraseList(
    """
    , that is|means|meaning
    , i.e|i.e.
    means|meaning|describes|denotes|refers
    is|are a|an|the|when|how|what|where
    , which|where|or
    , in plain words
    """)
  private static let naming = PhraseList(
    """
    called|named|termed a|an|the?
    known as a|an|the?
    """)

  /// Tokens that a phrase of `defining` or `naming` has at most.
  private static let longestPhrase = 4

  static func isExplained(_ use: Range<Int>, in sentence: ProseSentence) -> Bool {
    let tokens = sentence.tokens
    let tail = tokens[use.upperBound...].prefix(reach)
    let closesAside =
      tail.first.map { isDash($0) && tokens[..<use.lowerBound].contains(where: isDash) } ?? false
    if !closesAside, bracketExplains(sentence.text(use), tail) { return true }
    if let found = defining.matches(in: Array(tail.prefix(longestPhrase))).first, found.lowerBound == 0 {
      return tail.dropFirst(found.upperBound).count(where: \.isWord) >= minimumWords
    }
    return isApposition(use, tokens) || isNamedBehind(use, tokens)
  }

  private static func isDash(_ token: ProseToken) -> Bool { ["–", "—", "-"].contains(token.text) }

  /// `Kafka, a queue between programs, …`, but not `During the failover, the shop …`.
  private static func isApposition(_ use: Range<Int>, _ tokens: [ProseToken]) -> Bool {
    let tail = tokens[use.upperBound...].prefix(2).map { $0.text.lowercased() }
    guard tail.count == 2, tail[0] == ",", ["a", "an", "the"].contains(tail[1]) else { return false }
    guard let first = tokens.first, !fronting.contains(first) else { return false }
    return tokens[(use.upperBound + 1)...].prefix(reach).prefix { $0.text != "," }.count >= minimumWords + 1
  }

  private static let fronting = WordSet(
    """
    during other due after before in on at with without because when while as since if for despite once by given
    although though following under over until from within besides
    """)

  /// `TERM (three or more words)`, unless the words only spell the acronym out.
  private static func bracketExplains(_ term: String, _ tail: ArraySlice<ProseToken>) -> Bool {
    guard let first = tail.first, openers.contains(first) else { return false }
    let inside = tail.dropFirst().prefix { $0.text != ")" && $0.text != "–" && $0.text != "—" }.filter(
      \.isWord)
    guard inside.count >= minimumWords else { return false }
    let initials = String(inside.compactMap(\.text.first)).lowercased()
    let letters = term.lowercased().filter(\.isLetter)
    return !initials.hasPrefix(letters) && !letters.hasPrefix(initials)
  }

  /// `… wrote at once (a race condition)`, `… which is called a race condition`.
  private static func isNamedBehind(_ use: Range<Int>, _ tokens: [ProseToken]) -> Bool {
    let before = tokens[..<use.lowerBound].suffix(reach)
    let near = Array(before.suffix(longestPhrase))
    let names = naming.matches(in: near).last.map { $0.upperBound == near.count } ?? false
    if names { return before.count(where: \.isWord) >= minimumWords + 2 }
    let closes = use.upperBound < tokens.count && tokens[use.upperBound].text == ")"
    guard closes, let open = before.suffix(3).lastIndex(where: { $0.text == "(" }) else { return false }
    return before[..<open].count(where: \.isWord) >= minimumWords + 2
  }
}
