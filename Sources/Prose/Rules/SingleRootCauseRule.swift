import IncidentModel

struct SingleRootCauseRule: SentenceRule {
  let id = "certainty/single-root-cause"
  let severity = Severity.note
  let what =
    "One cause declared the only one: \"the sole cause\", \"the one and only reason\", \"purely because of\"."
  let why =
    "An outage needs a trigger and something that let it through; a second cause found next week sinks the first brief."
  let mend = "Name what set it off and, apart from that, what let it reach customers and what made it last."
  let mustFire = [
    "The sole cause of the outage was a full disk.", "The outage was solely due to the update.",
    "There is only one root cause: the update.", "A full disk was the one and only reason.",
  ]
  let mustNotFire = [
    "The update set it off, and a missing alarm made it last.", "The root cause is not known yet.",
    "Only one customer called.", "The sole owner of the shop called.",
  ]

  private static let phrases = PhraseList(
    """
    sole|single|only|singular root|underlying|real? cause|reason|culprit|explanation
    sole|only|singular cause|reason|culprit
    a single cause|reason
    the one cause|reason
    one and only cause|reason|culprit
    only one root? cause|reason
    solely|purely|exclusively|entirely caused|due|because|by|attributable|down
    was|were|is solely|purely|exclusively caused|due|because|attributable
    nothing else caused|contributed
    no other cause|factor|factors|reason
    """)
  private static let denials = WordSet("not no never rarely seldom isn't wasn't without")

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] {
    Self.phrases.matches(in: sentence.tokens).compactMap { range in
      guard !sentence.tokens[..<range.lowerBound].suffix(4).contains(where: Self.denials.contains) else {
        return nil
      }
      return ProseMatch(
        source: sentence.source(range), summary: "\"\(sentence.text(range))\" rules every other cause out.")
    }
  }
}
