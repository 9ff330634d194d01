import IncidentModel

struct OverpromiseRule: SentenceRule {
  let id = "certainty/overpromise"
  let severity = Severity.error
  let what =
    "An absolute guarantee about the future: \"this will never happen again\", \"zero risk\", \"rest assured\"."
  let why =
    "Nobody can keep it. The next incident, of any kind, turns the promise into the story and costs the speaker's credit."
  let mend = "Say what was changed, how far that lowers the risk, and what remains."
  let mustFire = [
    "This will never happen again.", "There is zero risk of a repeat.", "Rest assured that data is safe.",
    "We guarantee that every order arrives.", "The new alarm will catch every failure.",
    "Nothing else can go wrong.", "The outage is completely behind us.",
    "We make sure this doesn't happen again.",
    "These steps will make a repeat impossible.",
    "The issue is permanently fixed.",
    "From now on every order will arrive on time.",
    "The second site ensures that we are never offline.",
  ]
  let mustNotFire = [
    "We added a lock to prevent a repeat.", "This reduces the chance of a repeat.",
    "The old system never stored card numbers.", "We cannot guarantee that the fault will not return.",
    "The cache never expired, so prices were old.", "The tool cannot guarantee the absence of corruption.",
    "We are working to prevent similar issues.",
    "We cannot promise that it will not happen again.",
    "The contract guarantees a response within four hours.",
    "The job always runs at 02:00.",
  ]

  private static let phrases = PhraseList(OverpromiseWords.phrases, lists: OverpromiseWords.lists)
  private static let assurances = PhraseList(
    AssuranceWords.phrases, lists: OverpromiseWords.lists.merging(AssuranceWords.lists) { $1 })
  private static let denials = WordSet(
    "cannot can't not nobody none no won't unable impossible doesn't don't isn't aren't never without")
  private static let doubts = WordSet("if until unless hope hoped may might supposed whether")
  private static let promises = WordSet(
    "guarantee promise claim say assure guaranteed promised make makes confident mean possible")

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] {
    var found = Self.phrases.matches(in: sentence.tokens)
    found.addApart(Self.assurances.matches(in: sentence.tokens))
    return found.compactMap { range in
      guard !isDenied(sentence.tokens, range.lowerBound) else { return nil }
      return ProseMatch(
        source: sentence.source(range), summary: "\"\(sentence.text(range))\" promises what nobody can keep.")
    }
  }

  /// `We cannot guarantee that …`: what follows is no promise.
  private func isDenied(_ tokens: [ProseToken], _ start: Int) -> Bool {
    if tokens[..<start].suffix(4).contains(where: Self.doubts.contains) { return true }
    let before = tokens[...start].suffix(8)
    guard let promise = before.lastIndex(where: Self.promises.contains) else { return false }
    return tokens[..<promise].suffix(3).contains(where: Self.denials.contains)
  }
}
