import IncidentModel

struct BadNewsLateRule: ProseRule {
  /// A text shorter than this is read whole.
  static let shortText = 200
  /// The share of the text within which bad news has to come.
  static let firstShare = 0.5

  let id = "transparency/bad-news-late"
  let severity = Severity.warning
  let what =
    "Lost, exposed or corrupted data, or money charged wrongly, that the text mentions for the first time in its second half."
  let why = "Found on the last page, it looks hidden; the CEO then asks what else is."
  let mend = "Say it in the first paragraph, with its number."
  var mustFire: [String] {
    [
      "# Report\n\n" + String(repeating: "The shop was slow on that day. ", count: 40)
        + "\n\nThe addresses of 312 customers were exposed."
    ]
  }
  var mustNotFire: [String] {
    [
      "The addresses of 312 customers were exposed. "
        + String(repeating: "The shop was slow on that day. ", count: 40),
      "The shop was slow. No data was lost.",
      String(repeating: "The shop was slow on that day. ", count: 40) + "\n\nNo customer data was lost.",
    ]
  }

  private static let news = PhraseList(
    """
    @data ~3 was|were|is|are|got|been ~1 @gone
    @data ~1 @gone
    @gone ~5 @data
    @data loss|breach|leak|corruption|exposure
    customers|cards|orders ~2 was|were charged|billed twice|wrongly
    charged twice|wrongly
    permanently lost|deleted
    unauthorised|unauthorized access
    """,
    lists: [
      "data": """
      data records record orders addresses passwords emails credentials backups backup messages files accounts cards
      transactions payments rows documents photos keys secrets tokens
      """,
      "gone": """
      lost exposed leaked stolen corrupted deleted destroyed overwritten unrecoverable exfiltrated disclosed breached
      compromised
      """,
    ])
  private static let denials = WordSet(
    "no not never none nor without neither prevent avoid if whether could would nothing protect against any risk"
  )

  func matches(in document: ProseDocument, _ context: ProseContext) -> [ProseMatch] {
    let total = document.sentences.reduce(0) { $0 + $1.tokens.count }
    guard context.kind == .document, total >= Self.shortText else { return [] }
    var before = 0
    for sentence in document.sentences {
      if let range = news(sentence) {
        guard Double(before) > Double(total) * Self.firstShare else { return [] }
        return [
          ProseMatch(
            source: sentence.source(range),
            summary:
              "\"\(sentence.text(range))\" is first mentioned after \(before * 100 / total) % of the text.")
        ]
      }
      before += sentence.tokens.count
    }
    return []
  }

  private func news(_ sentence: ProseSentence) -> Range<Int>? {
    guard !sentence.tokens.contains(where: Self.denials.contains) else { return nil }
    return Self.news.matches(in: sentence.tokens).first
  }
}
