import IncidentModel

struct EvasivePassiveRule: SentenceRule {
  let id = "ownership/evasive-passive"
  let severity = Severity.warning
  let what =
    "A human decision, act or omission behind the incident, or a future action, that nobody owns: \"mistakes were made\", \"the warning was dismissed\"."
  let why = "The CEO's next question is \"by whom?\"; a sentence that hides the owner reads as hiding more."
  let mend =
    "Say who decided, did or will do it: \"we did not test it\", \"the payments team will review it by 3 May\"."
  let mustFire = [
    "Mistakes were made during the cutover.", "The alert was dismissed as noise.",
    "It was decided to postpone the upgrade.", "Customers were not informed until noon.",
    "A bug was introduced in the March release.", "The runbook was not followed.",
    "The migration was delayed by an hour.", "The risk should have been addressed last year.",
    "The alarm thresholds will be reviewed.",
    "The backups had not been checked since January.",
    "The threshold had been set too high.",
    "A new process will be put in place.",
    "Insufficient attention was paid to the warnings.",
    "No one was assigned to watch the queue.",
  ]
  let mustNotFire = [
    "Service was restored at 14:02.", "The store was closed by the fire department.",
    "Orders were written twice by two threads.", "The hard disk was made in 2019.",
    "The change was reviewed by the payments team.", "We will review the thresholds by 3 May.",
    "The payment was not completed because the queue was full.",
    "The faulty part was replaced at 17:40.",
    "We had not tested the restore.",
    "Traffic was moved to the second site at 11:05.",
  ]

  private static let phrases = PhraseList(EvasiveWords.phrases, lists: EvasiveWords.lists)
  private static let omissions = PhraseList(
    OmissionWords.phrases, lists: EvasiveWords.lists.merging(OmissionWords.lists) { $1 })

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] {
    if sentence.tokens.last?.text == "?" { return [] }
    var found = Self.phrases.matches(in: sentence.tokens)
    found.addApart(Self.omissions.matches(in: sentence.tokens))
    return found.compactMap { range in
      guard !hasAgent(sentence.tokens, behind: range.upperBound),
        !sentence.tokens[range].contains(where: Self.owners.contains)
      else { return nil }
      return ProseMatch(
        source: sentence.source(range),
        summary: "\"\(sentence.text(range))\" does not say who did, decided or will do it.")
    }
  }

  /// `by the payments team`, but not `by deploying` or `by 3 May`.
  private func hasAgent(_ tokens: [ProseToken], behind end: Int) -> Bool {
    for index in tokens.indices[end...].prefix(6) where tokens[index].key == Self.by {
      guard index + 1 < tokens.count else { return false }
      let next = tokens[index + 1]
      let isLength = tokens[(index + 1)...].prefix(3).contains(where: Self.lengths.contains)
      return next.kind != .number && !next.text.hasSuffix("ing") && !Self.dates.contains(next) && !isLength
    }
    return false
  }

  private static let owners = WordSet("we our my us")
  private static let by = WordKey("by")
  private static let lengths = WordSet(
    "minute minutes hour hours day days week weeks month months year years")
  private static let dates = WordSet(
    """
    january february march april may june july august september october november december monday tuesday wednesday
    thursday friday saturday sunday tomorrow tonight noon midnight end next hand accident mistake
    """)
}
