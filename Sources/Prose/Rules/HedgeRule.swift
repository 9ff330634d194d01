import IncidentModel

struct HedgeRule: SentenceRule {
  let id = "certainty/hedge"
  let severity = Severity.warning
  let what =
    "A claim weakened without a number, evidence, or a date when it will be known: \"probably\", \"we suspect\", \"seems to\"."
  let why =
    "A CEO cannot act on \"probably\"; said with its odds and the date of the answer, the same doubt is useful."
  let mend =
    "Give the odds and the ground (\"likely (55–80 %), because both logs agree\"), say when it will be known, or drop the word."
  let mustFire = [
    "The failure was probably related to the upgrade.", "Maybe the disk was full.",
    "We suspect a network issue.", "There seems to be a link between both outages.",
    "It is our understanding that the supplier has a fix.", "Revenue might be lower this week.",
    "The numbers are roughly right, I believe.", "The import may fail again.",
  ]
  let mustNotFire = [
    "Customers may cancel within 14 days.", "The contract ends in May.",
    "If the queue might overflow, the service stops taking orders.",
    "It is likely (55–80 %) that the cache returned old prices.",
    "We have high confidence that the disk filled first, because three logs agree.",
    "Staff could see the order but not the card number.", "The first errors appeared at 02:14.",
    "We are sorry for the inconvenience this may have caused.",
  ]

  private static let phrases = PhraseList(HedgeWords.phrases, lists: HedgeWords.lists)
  private static let calibrated = WordSet(HedgeWords.calibrated)
  private static let conditions = WordSet("if whether unless should when")

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] {
    let found = Self.phrases.matches(in: sentence.tokens)
    guard !found.isEmpty, !isCalibrated(sentence.tokens) else { return [] }
    return found.compactMap { range in
      guard !isConditional(sentence.tokens, range.lowerBound), !isCourtesy(sentence.tokens, range.lowerBound)
      else { return nil }
      return ProseMatch(
        source: sentence.source(range),
        summary: "\"\(sentence.text(range))\" weakens the claim and gives neither odds nor a date.")
    }
  }

  /// `for any inconvenience this may have caused`
  private func isCourtesy(_ tokens: [ProseToken], _ start: Int) -> Bool {
    tokens[..<start].suffix(6).contains(where: Self.courtesies.contains)
  }

  private static let courtesies = WordSet("inconvenience apologise apologize sorry trouble frustration")
  private static let inWord = WordKey("in")

  /// Odds in the same sentence: `80 %`, `1 in 20`, `high confidence`.
  private func isCalibrated(_ tokens: [ProseToken]) -> Bool {
    tokens.indices.contains { index in
      if tokens[index].text == "%" || tokens[index].text.hasSuffix("%") { return true }
      if Self.calibrated.contains(tokens[index]) { return true }
      return tokens[index].key == Self.inWord && tokens[..<index].last?.kind == .number
        && tokens[(index + 1)...].first?.kind == .number
    }
  }

  private func isConditional(_ tokens: [ProseToken], _ start: Int) -> Bool {
    tokens[..<start].suffix(6).contains(where: Self.conditions.contains)
  }
}
