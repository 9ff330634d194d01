import IncidentModel

struct MinimisingRule: SentenceRule {
  let id = "ownership/minimising"
  let severity = Severity.warning
  let what = "Words that play down size, seriousness or responsibility: \"just a glitch\", \"no big deal\"."
  let why = "Whoever plays it down is suspected of hiding more; the CEO judges the size from the numbers."
  let mend = "Delete the word and give the number."
  let mustFire = [
    "It was just a small glitch.", "The impact was negligible.", "There is nothing to worry about.",
    "The breach merely touched an archive.", "This is a common industry problem.",
    "The effect was barely noticeable.",
    "Only a handful of customers were hit.",
    "It could have been much worse.",
    "Such things happen to every company.",
  ]
  let mustNotFire = [
    "The team restarted just before 10:00.", "Only the warehouse writes this table.",
    "Just-in-time deliveries resumed at 13:00.", "A small-business customer called at 08:52.",
    "12 of 4,000 customers were affected.",
    "Only two of the three lines worked.",
    "The minor version is 4.",
  ]

  private static let phrases = PhraseList(MinimisingWords.phrases, lists: MinimisingWords.lists)
  private static let consolations = PhraseList(
    ConsolationWords.phrases, lists: MinimisingWords.lists.merging(ConsolationWords.lists) { $1 })

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] {
    var found = Self.phrases.matches(in: sentence.tokens)
    found.addApart(Self.consolations.matches(in: sentence.tokens))
    return found.filter { !isDenied(sentence.tokens, $0) }.map { range in
      ProseMatch(
        source: sentence.source(range), summary: "\"\(sentence.text(range))\" plays the matter down.")
    }
  }

  /// `far from negligible`, `It was no glitch`: said to be denied.
  private func isDenied(_ tokens: [ProseToken], _ range: Range<Int>) -> Bool {
    guard !Self.negative.contains(tokens[range.lowerBound]) else { return false }
    return tokens[..<range.lowerBound].suffix(3).contains(where: Self.denials.contains)
  }

  private static let negative = WordSet(
    "no not nothing never nobody no-one none hardly barely scarcely few little isn't wasn't only just less fewer n't"
  )
  private static let denials = WordSet(
    "not no never neither nor isn't wasn't weren't aren't far without call called calling anything wrong"
  )
}
