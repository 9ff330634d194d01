import IncidentModel

struct HumanErrorRule: SentenceRule {
  let id = "certainty/human-error"
  let severity = Severity.error
  let what = "\"Human error\" given as the cause: the search stopped at the person who was there."
  let why =
    "The CEO asks \"and what stops the next one?\"; a cause that ends at a person has no answer to that."
  let mend = "Ask once more: what made the slip possible, and why did nothing catch it before customers did?"
  let mustFire = [
    "The outage was caused by human error.", "Root cause: operator error.",
    "Due to a typo, the site went down.",
    "The loss was the result of a manual mistake.",
  ]
  let mustNotFire = [
    "It was not caused by human error.", "The tool accepted a live target without asking.",
    "The error was caused by a full disk.", "We make our systems robust against human error.",
  ]

  private static let phrases = PhraseList(
    """
    caused|triggered|explained|created by ~2 @slip
    due|attributed|attributable|down|owing|thanks to ~2 @slip
    result|consequence|case of ~2 @slip
    because|out of ~2 @slip
    root? cause|reason|culprit was|is|: ~2 @slip
    @slip caused|led|resulted|took|brought
    """,
    lists: ["slip": "typo fat-finger misclick"])
  private static let pairs = PhraseList(
    """
    caused|triggered|explained|created by ~1 @who @what
    due|attributed|attributable|down|owing|thanks to ~1 @who @what
    result|consequence|case of ~1 @who @what
    because|out of ~1 @who @what
    root? cause|reason|culprit was|is|: ~1 @who @what
    @who @what was|is the? root? cause|reason
    @who @what caused|led|resulted|took|brought
    """,
    lists: [
      "who": "human operator user manual engineer pilot staff", "what": "error errors mistake mistakes slip",
    ])
  private static let denials = WordSet("not no never neither nor isn't wasn't than")

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] {
    let found = Self.phrases.matches(in: sentence.tokens) + Self.pairs.matches(in: sentence.tokens)
    return found.compactMap { range in
      guard !sentence.tokens[..<range.lowerBound].suffix(3).contains(where: Self.denials.contains) else {
        return nil
      }
      return ProseMatch(
        source: sentence.source(range), summary: "\"\(sentence.text(range))\" ends the search at a person.")
    }
  }
}
