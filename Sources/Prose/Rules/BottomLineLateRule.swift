import IncidentModel

struct BottomLineLateRule: ProseRule {
  /// Words that may stand in front of the summary: a title, a date, who wrote it.
  static let allowance = 120

  let id = "structure/bottom-line-late"
  let severity = Severity.warning
  let what =
    "The summary, the bottom line or the impact has a heading of its own and stands behind more than 120 words of something else."
  let why = "A CEO may be called out after a minute; what they have read by then is the brief."
  let mend = "Move it to the top: what happened to customers, what it costs, what is needed."
  var mustFire: [String] {
    [
      "# Report\n\n## Background\n\n" + String(repeating: "The shop sells nine kinds of shoes. ", count: 20)
        + "\n\n## Summary\n\nOrders were lost."
    ]
  }
  let mustNotFire = [
    "# Report\n\n## Summary\n\nOrders were lost.\n\n## Background\n\nThe shop sells shoes.",
    "Orders were lost.",
  ]

  private static let names = PhraseList(
    """
    ^ executive|incident|issue|management? summary
    ^ bottom line
    ^ overview
    ^ tl;dr
    ^ tl
    ^ customer|user|business? impact
    ^ key takeaways|points
    ^ at a glance
    """)

  func matches(in document: ProseDocument, _ context: ProseContext) -> [ProseMatch] {
    guard context.kind == .document else { return [] }
    var words = 0
    for sentence in document.sentences {
      guard sentence.isSectionHeading else {
        words += sentence.wordCount
        continue
      }
      guard Self.names.matches(in: sentence.tokens).first?.lowerBound == 0 else { continue }
      guard words > Self.allowance else { return [] }
      return [
        ProseMatch(
          source: sentence.source(sentence.tokens.indices),
          summary: "\"\(sentence.text(sentence.tokens.indices))\" comes after \(words) words of other matter."
        )
      ]
    }
    return []
  }
}
