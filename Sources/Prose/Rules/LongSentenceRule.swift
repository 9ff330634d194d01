import IncidentModel

struct LongSentenceRule: SentenceRule {
  /// Words from which a sentence is too long to hear once (GOV.UK style guidance, 2014: 25).
  static let warningLimit = 25
  /// Words from which hardly anyone follows (the same source: at 43 under one reader in ten).
  static let errorLimit = 40

  let id = "clarity/long-sentence"
  let severity = Severity.warning
  let what = "A sentence of more than 25 words (warning) or more than 40 (error)."
  let why = "At 14 words a sentence nine readers in ten follow, at 43 fewer than one; a CEO reads this once."
  let mend = "Break it where a new thought begins: one idea a sentence."
  let mustFire = [
    """
    The order service wrote each order twice because two of its threads took the same number at the same time \
    and neither of them waited for the other one to finish.
    """
  ]
  let mustNotFire = ["The order service wrote 1,204 orders twice.", "Two threads took the same number."]

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] {
    let count = sentence.wordCount
    guard count > Self.warningLimit else { return [] }
    let severity = count > Self.errorLimit ? Severity.error : .warning
    return [
      ProseMatch(
        source: sentence.source(sentence.tokens.indices),
        summary: "The sentence has \(count) words; up to \(Self.warningLimit) were expected.",
        severity: severity)
    ]
  }
}
