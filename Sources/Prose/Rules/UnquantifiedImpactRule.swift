import IncidentModel

struct UnquantifiedImpactRule: SentenceRule {
  let id = "numbers/unquantified-impact"
  let severity = Severity.warning
  let what = "A vague extent, duration or benefit: \"many users\", \"several hours\", \"significant impact\"."
  let why =
    "\"Many\" makes the CEO ask \"how many?\", and everyone in the room has by then imagined another number."
  let mend = "Give the number with its unit, or a range; when it is not known, say so and when it will be."
  let mustFire = [
    "Many customers could not pay.", "Recovery took quite a while.",
    "We lost a significant amount of revenue.",
    "Several orders were charged twice.", "The impact was considerable.",
    "Pages loaded noticeably more slowly.", "The problem was quickly resolved.",
    "A subset of customers saw errors.",
    "Response times were significantly longer.",
    "Sales dropped sharply.",
    "A handful of shops had to close.",
    "The backlog was huge.",
  ]
  let mustNotFire = [
    "1,204 customers could not pay.", "Several customers (37) called support.",
    "Significant figures are rounded to the nearest thousand.", "Some options cost more than others.",
    "The most frequent error came 412 times.", "We lost some 30 orders.",
    "The majority shareholder was told at noon.", "Three options are open to the board.",
    "The site was slow for 3 hours.",
    "The load doubled from 400 to 800 requests a second.",
    "The shop sells many kinds of shoes.",
  ]

  private static let measuring = WordSet(
    "by for from of between averaging totalling totaling exceeding above over")
  private static let phrases = PhraseList(UnquantifiedWords.phrases, lists: UnquantifiedWords.lists)

  private static let extents = PhraseList(
    ExtentWords.phrases, lists: UnquantifiedWords.lists.merging(ExtentWords.lists) { $1 })
  private static let amounts = PhraseList(
    UnquantifiedWords.amounts + "\n" + AmountWords.phrases,
    lists: UnquantifiedWords.lists.merging(AmountWords.lists) { $1 })
  private static let harm = WordSet(UnquantifiedWords.harm)

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] {
    let tokens = sentence.tokens
    var found = Self.phrases.matches(in: tokens)
    found.addApart(Self.extents.matches(in: tokens))
    let amounts = Self.amounts.matches(in: tokens)
    if !amounts.isEmpty, tellsOfHarm(tokens) {
      found.addApart(amounts)
    }
    return found.filter { !isMeasured(tokens, $0) && !isCompared(tokens, $0) }.map { range in
      ProseMatch(
        source: sentence.source(range),
        summary: "\"\(sentence.text(range))\" gives an extent without a number.")
    }
  }

  /// `could not` or a word of harm or repair.
  private func tellsOfHarm(_ tokens: [ProseToken]) -> Bool {
    tokens.indices.contains { index in
      Self.harm.contains(tokens[index])
        || index > 0 && tokens[index].key == Self.not && tokens[index - 1].key == Self.could
    }
  }

  private static let (could, not) = (WordKey("could"), WordKey("not"))

  /// `how many of them`, `as few as`
  private func isCompared(_ tokens: [ProseToken], _ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && Self.comparing.contains(tokens[range.lowerBound - 1])
  }

  private static let comparing = WordSet("how as so too not")

  private func isMeasured(_ tokens: [ProseToken], _ range: Range<Int>) -> Bool {
    range.lowerBound > 0 && tokens[range.lowerBound - 1].kind == .number
      || tokens[range].contains { $0.kind == .number || $0.kind == .placeholder }
      || hasNumber(tokens, behind: range.upperBound)
  }

  /// `(37)`, `, about 37`, `: {{customers.affected}}`, `for 3 hours` right behind the words.
  private func hasNumber(_ tokens: [ProseToken], behind end: Int) -> Bool {
    let next = tokens[end...].prefix(4)
    guard let first = next.first, first.kind == .punctuation || Self.measuring.contains(first) else {
      return false
    }
    return next.contains { $0.kind == .number || $0.kind == .placeholder }
  }
}
