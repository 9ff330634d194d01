import IncidentModel

struct UncalibratedConfidenceRule: SentenceRule {
  let id = "certainty/uncalibrated-confidence"
  let severity = Severity.warning
  let what = "Confidence without its odds or its ground: \"we are confident that\", \"we are certain\"."
  let why =
    "\"How confident?\" and \"because of what?\" come next; without an answer the word says only how you feel."
  let mend = "Use one of the seven words with its band, as \"very likely (80–95 %)\", and name the evidence."
  let mustFire = [
    "We are confident that the fix works.", "We have every confidence in the supplier.",
    "We are certain the queue is empty.", "There is high confidence in this cause.",
  ]
  let mustNotFire = [
    "We are confident (80–95 %) that the fix works.", "We are confident because three logs agree.",
    "We are not certain yet.", "A confidence interval has two ends.",
    "We made certain that the queue was empty.",
  ]

  private static let phrases = PhraseList(
    """
    we|i are|am|remain|feel ~1 confident|certain|convinced|sure !whether|if|how|why|what|about
    i'm|we're ~1 confident|certain|convinced|sure !whether|if|how|why|what|about
    high|full|total|complete|great|strong|every confidence !interval
    with confidence !interval
    with ~1 certainty
    """)
  private static let grounds = WordSet(
    "because since based shows show showed confirmed per percent odds probability measured tested as after")
  private static let denials = WordSet("not never cannot can't neither nor")

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] {
    let tokens = sentence.tokens
    let found = Self.phrases.matches(in: tokens)
    guard !found.isEmpty, !tokens.contains(where: { $0.kind == .number || Self.grounds.contains($0) }) else {
      return []
    }
    return found.compactMap { range in
      guard !tokens[range].contains(where: Self.denials.contains) else { return nil }
      return ProseMatch(
        source: sentence.source(range),
        summary: "\"\(sentence.text(range))\" gives neither odds nor the evidence that it rests on.")
    }
  }
}
