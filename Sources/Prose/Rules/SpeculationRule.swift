import IncidentModel

struct SpeculationRule: SentenceRule {
  let id = "certainty/speculation-as-fact"
  let severity = Severity.warning
  let what = "A cause, a motive, an effect or a \"would have prevented\" stated as certain without evidence."
  let why = "When the guess falls, everything else in the brief falls with it."
  let mend =
    "Label it as a hypothesis with its odds and what would confirm it, or cite the evidence in the same sentence."
  let mustFire = [
    "A second review would have prevented the outage.", "The attackers obviously wanted our prices.",
    "There is no doubt that the update caused the crash.", "The only explanation is a broken disk.",
    "Customers will not notice the gap.", "Trust in the brand has not been harmed.",
    "The delay could easily have been avoided.",
    "The attacker was looking for financial data.",
    "The supplier cut the tests to save money.",
    "Had anyone looked, we would have known within minutes.",
  ]
  let mustNotFire = [
    "Hypothesis: the update caused the crash; the vendor's log will confirm it by 3 May.",
    "The log shows that the update started at 02:14.", "The second site took over at 06:15.",
    "We would have to pay a credit of 10 %.",
    "With the old limit, request 8814 would have ended at 12:04, as the trace shows.",
    "Seven customers cancelled on 4 May.",
  ]

  private static let phrases = PhraseList(SpeculationWords.phrases, lists: SpeculationWords.lists)
  private static let conjectures = PhraseList(
    ConjectureWords.phrases, lists: SpeculationWords.lists.merging(ConjectureWords.lists) { $1 })
  private static let labels = WordSet(
    "hypothesis hypothesise hypothesize hypotheses whether unclear unknown otherwise reproduced")

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] {
    guard !sentence.tokens.contains(where: Self.labels.contains), !showsEvidence(sentence.tokens) else {
      return []
    }
    var found = Self.phrases.matches(in: sentence.tokens)
    found.addApart(Self.conjectures.matches(in: sentence.tokens))
    found.addApart(counterfactuals(sentence.tokens))
    let isConditional = sentence.tokens.contains(where: Self.conditions.contains)
    return found.filter { isConditional || !tellsEffect(sentence.tokens, $0) }.map { range in
      ProseMatch(
        source: sentence.source(range),
        summary: "\"\(sentence.text(range))\" states as certain what no evidence here shows.")
    }
  }

  /// `Users would have seen an error page`: what they met, told without a condition.
  private func tellsEffect(_ tokens: [ProseToken], _ range: Range<Int>) -> Bool {
    tokens[range].contains { $0.key == Self.would }
      && tokens[..<range.lowerBound].suffix(3).contains(where: Self.audience.contains)
  }

  private static let would = WordKey("would")
  private static let conditions = WordSet("if had without hadn't unless were")
  private static let audience = WordSet("users customers visitors you players requests page traffic clients")

  /// `as the trace shows`, `in the drill on 9 July`: what was measured is no guess.
  private func showsEvidence(_ tokens: [ProseToken]) -> Bool {
    tokens.contains(where: Self.evidence.contains) && tokens.contains { $0.kind == .number }
  }

  private static let evidence = WordSet(
    "shows showed shown show drill drills replay replays replayed measured trace")

  private static let have = PhraseList(
    """
    would ~1 have ~1
    would not ~1 have
    wouldn't ~1 have
    """)
  private static let wishes = WordSet(
    "liked loved preferred wanted expected hoped wished needed appreciated required welcomed received experienced encountered"
  )

  /// `would have spotted`: any participle but those of wishes.
  private func counterfactuals(_ tokens: [ProseToken]) -> [Range<Int>] {
    Self.have.matches(in: tokens).compactMap { range in
      guard let verb = tokens[range.upperBound...].prefix(2).firstIndex(where: { $0.text.hasSuffix("ed") }),
        !Self.wishes.contains(tokens[verb])
      else { return nil }
      return range.lowerBound..<verb + 1
    }
  }
}
