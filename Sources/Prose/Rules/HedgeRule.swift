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
    "The cause is most likely a broken fan.",
    "This should resolve the problem.",
    "It is unclear whether the backup is complete.",
    "Some records may have been lost.",
  ]
  let mustNotFire = [
    "Customers may cancel within 14 days.", "The contract ends in May.",
    "If the queue might overflow, the service stops taking orders.",
    "It is likely (55–80 %) that the cache returned old prices.",
    "We have high confidence that the disk filled first, because three logs agree.",
    "Staff could see the order but not the card number.", "The first errors appeared at 02:14.",
    "We are sorry for the inconvenience this may have caused.",
    "The likely cost is $4,000 to $5,000.",
    "We suspect the driver; the vendor's answer is due on 4 May.",
    "Orders may be cancelled within a week.", "We call that very likely, not proven.",
    "There may be a duty to notify.", "The backup could not be read because the key was missing.",
    "The cause is not known.",
  ]

  private static let phrases = PhraseList(HedgeWords.phrases, lists: HedgeWords.lists)
  private static let doubts = PhraseList(
    DoubtWords.phrases, lists: HedgeWords.lists.merging(DoubtWords.lists) { $1 })
  private static let calibrated = WordSet(HedgeWords.calibrated)
  private static let conditions = WordSet("if whether unless should when")
  private static let provisos = WordSet("if unless")

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] {
    var found = Self.phrases.matches(in: sentence.tokens)
    found.addApart(Self.doubts.matches(in: sentence.tokens))
    guard !found.isEmpty, !isCalibrated(sentence.tokens) else { return [] }
    return found.compactMap { range in
      guard !isConditional(sentence.tokens, range.lowerBound), !isCourtesy(sentence.tokens, range.lowerBound),
        !isNamedConfidence(sentence.tokens, range), !isDuty(sentence.tokens, range)
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

  /// `We call that very likely`: a word of the scale, said as such.
  private func isNamedConfidence(_ tokens: [ProseToken], _ range: Range<Int>) -> Bool {
    tokens[..<range.upperBound].suffix(range.count + 2).contains(where: Self.naming.contains)
  }

  private static let naming = WordSet("call rate grade")

  /// `There may be a duty to notify`
  private func isDuty(_ tokens: [ProseToken], _ range: Range<Int>) -> Bool {
    tokens[range.lowerBound...].prefix(range.count + 3).contains(where: Self.duties.contains)
  }

  private static let duties = WordSet("duty duties obligation obligations")

  /// Odds, a range or a date in the same sentence: `80 %`, `1 in 20`, `high confidence`, `$4,000 to $5,000`, `the answer is
  /// due on 4 May`.
  private func isCalibrated(_ tokens: [ProseToken]) -> Bool {
    var (hasDate, isAwaited) = (false, false)
    for (index, token) in tokens.enumerated() {
      if token.text == "%" || token.text.hasSuffix("%") || Self.calibrated.contains(token) { return true }
      if token.kind == .number, isRange(tokens, from: index) { return true }
      isAwaited = isAwaited || Self.awaited.contains(token)
      let isBehindNumber = index > 0 && tokens[index - 1].kind == .number
      hasDate = hasDate || Self.days.contains(token) || isBehindNumber && Self.months.contains(token)
    }
    return hasDate && isAwaited
  }

  private func isRange(_ tokens: [ProseToken], from index: Int) -> Bool {
    guard index + 2 < tokens.count, Self.between.contains(tokens[index + 1]) else { return false }
    return tokens[(index + 2)...].prefix(2).contains { $0.kind == .number }
  }

  private static let between = WordSet("in to –")
  private static let awaited = WordSet(
    "answer answers result results confirm confirms due report reports findings")
  private static let days = WordSet("monday tuesday wednesday thursday friday saturday sunday tomorrow")
  private static let months = WordSet(NumberWords.months)

  private func isConditional(_ tokens: [ProseToken], _ start: Int) -> Bool {
    let isBehind = tokens[..<start].suffix(6).contains(where: Self.conditions.contains)
    return (isBehind || tokens[start...].prefix(6).contains(where: Self.provisos.contains))
      && !tokens[..<min(start + 6, tokens.count)].suffix(12).contains { $0.key == Self.asWord }
  }

  private static let asWord = WordKey("as")
}
