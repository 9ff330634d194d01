import IncidentModel

struct BlameRule: SentenceRule {
  let id = "ownership/blame"
  let severity = Severity.error
  let what =
    "A failure put down to the fault, carelessness or motive of a person, a team, a customer or a supplier, or to \"human error\"."
  let why =
    "Blame tells a CEO that the cause was not found: people err every day, and what let one slip reach customers is still there."
  let mend =
    "Name the condition that let it happen and the owner of the change, as \"the tool accepted a live target without asking\"."
  let mustFire = [
    "Human error led to the outage.", "Carla forgot to rotate the key.", "The vendor ignored two warnings.",
    "Peter's mistake took the shop offline.", "An engineer made a typo in the routing table.",
    "It was Susan's change that broke checkout.", "The night shift dropped the ball.",
    "Had the database team checked the disk, orders would be fine.",
    "A contractor accidentally deleted the production table.",
    "A technician pulled the wrong cable.",
    "The agency delivered shoddy code.",
    "The error was introduced by a contractor in March.",
    "The reviewers waved the change through.",
  ]
  let mustNotFire = [
    "We failed to test the restore, and we own that gap.",
    "The engineer ran the command on the live system because both windows looked alike.",
    "The supplier's fault code was 17.", "Not human error but a missing check let the change through.",
    "The press wrote \"human error\" on its front page.",
    "The operator of the tool confirmed the change at 10:04.",
    "Our mistake was to ship without a canary.",
    "How many customers whose order failed will order again?",
    "The server ignored the second request.",
    "We made the tool robust against human error.",
    "The operator saw the alarm at 10:02 and called the supplier.",
  ]

  private static let phrases = PhraseList(BlameWords.phrases, lists: BlameWords.lists)
  private static let reproaches = PhraseList(ReproachWords.phrases, lists: ReproachWords.lists)
  private static let faults = WordSet(BlameWords.lists["fault"] ?? "")
  private static let changes = WordSet(
    "change commit code patch deploy deployment typo command script bug update")
  private static let harm = WordSet(
    "broke broken caused crashed took brought killed deleted destroyed ruined corrupted")
  private static let notPeople = WordSet(
    "it's that's what's here's there's let's who's today's yesterday's year's week's month's day's system's server's"
  )

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] {
    var ranges = Self.phrases.matches(in: sentence.tokens)
    ranges.addApart(Self.reproaches.matches(in: sentence.tokens))
    ranges.addApart(possessives(sentence.tokens))
    return ranges.compactMap { range in
      guard Self.conditions.contains(sentence.tokens[range.lowerBound]) || !isDenied(sentence.tokens, range)
      else { return nil }
      return ProseMatch(
        source: sentence.source(range),
        summary: "\"\(sentence.text(range))\" puts the failure down to people, not to what let it happen.")
    }
  }

  private func isDenied(_ tokens: [ProseToken], _ range: Range<Int>) -> Bool {
    tokens[..<range.lowerBound].suffix(3).contains(where: Self.denials.contains)
      || tokens[range].contains { $0.key == Self.not } && Self.verdicts.contains(tokens[range.upperBound - 1])
  }

  private static let not = WordKey("not")
  private static let verdicts = WordSet("fault blame responsible")
  private static let conditions = WordSet("if had")
  /// What follows closely is blame that is rejected.
  private static let denials = WordSet("no not nobody never neither nor without rather isn't wasn't")

  /// `Dave's mistake`, and `Tom's change that broke`.
  private func possessives(_ tokens: [ProseToken]) -> [Range<Int>] {
    tokens.indices.dropLast().compactMap { index in
      let owner = tokens[index]
      guard owner.text.hasSuffix("'s"), isName(owner, at: index), !Self.notPeople.contains(owner) else {
        return nil
      }
      let next = tokens[index + 1]
      if Self.faults.contains(next), !isCompound(tokens, index + 2) { return index..<index + 2 }
      let tail = tokens[(index + 2)...].prefix(3)
      guard Self.changes.contains(next), let harm = tail.firstIndex(where: Self.harm.contains) else {
        return nil
      }
      return index..<harm + 1
    }
  }

  private func isName(_ token: ProseToken, at index: Int) -> Bool {
    let isCapital = token.text.utf8.first.map { (65...90).contains($0) } ?? false
    let stem = ProseToken(
      kind: .word, text: "", range: token.range, key: WordKey(String(token.text.dropLast(2))))
    return isCapital && index >= 0 || Self.people.contains(stem)
  }

  private static let people = WordSet(PersonWords.all)

  /// `fault code`, `error rate`: the fault is part of a name.
  private func isCompound(_ tokens: [ProseToken], _ index: Int) -> Bool {
    index < tokens.count && Self.compounds.contains(tokens[index])
  }

  private static let compounds = WordSet(
    "code codes rate rates message messages log logs tolerance line lines budget page pages type types value values object objects handling mode domain"
  )
}
