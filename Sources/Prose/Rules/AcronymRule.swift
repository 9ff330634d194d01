import IncidentModel

struct AcronymRule: ProseRule {
  /// Uses of an acronym in a text below which the words alone are shorter for the reader.
  static let fewUses = 3

  let id = "clarity/acronym"
  let severity = Severity.note
  let what =
    "An acronym that is introduced in brackets and then used once or never: the words alone were enough."
  let why = "Each acronym is a word of a foreign language to learn; learning it for one use is wasted."
  let mend = "Drop the acronym and write the words."
  let mustFire = [
    "The content delivery network (CDN) failed. We left it.",
    "A warehouse management system (WMS) grew slow. The WMS recovered.",
  ]
  let mustNotFire = [
    "The content delivery network (CDN) failed. The CDN is rented. The CDN is back.",
    "The plane left (LHR) late.", "The office in the United Kingdom (UK) called.",
  ]

  private static let known = WordSet(JargonTerms.commonCapitals)

  func matches(in document: ProseDocument, _ context: ProseContext) -> [ProseMatch] {
    var uses: [WordKey: Int] = [:]
    var introduced: [(key: WordKey, match: ProseMatch)] = []
    let vocabulary = WordTable((context.vocabulary.union(context.explainedTerms)).map { WordKey($0) })
    for sentence in document.sentences {
      for index in sentence.tokens.indices where isAcronym(sentence.tokens[index]) {
        let token = sentence.tokens[index]
        uses[token.key, default: 0] += 1
        guard uses[token.key] == 1, !vocabulary.contains(token.key), spellsOut(sentence.tokens, index) else {
          continue
        }
        let place = index - 1..<index + 2
        introduced.append(
          (
            token.key,
            ProseMatch(
              source: sentence.source(place), summary: "\"\(token.text)\" is introduced and hardly used.")
          ))
      }
    }
    return introduced.filter { (uses[$0.key] ?? 0) < Self.fewUses }.map(\.match)
  }

  private func isAcronym(_ token: ProseToken) -> Bool {
    token.kind == .word && token.shape.contains([.capital, .innerCapital]) && token.text.utf8.count <= 6
      && token.text.utf8.allSatisfy { $0 &- 65 < 26 } && !Self.known.contains(token)
  }

  /// `content delivery network (CDN)`: the initials in front of the brackets.
  private func spellsOut(_ tokens: [ProseToken], _ index: Int) -> Bool {
    guard index > 1, index + 1 < tokens.count, tokens[index - 1].text == "(", tokens[index + 1].text == ")"
    else {
      return false
    }
    let letters = tokens[index].text.utf8.count
    let initials = tokens[..<(index - 1)].suffix(letters).compactMap { $0.text.utf8.first.map { $0 & 0xDF } }
    return initials.count == letters && initials.elementsEqual(tokens[index].text.utf8)
  }
}
