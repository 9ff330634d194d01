import IncidentModel

struct LongSectionRule: ProseRule {
  /// Words under one heading from which on it should be two (a page holds about 500).
  static let limit = 350

  let id = "clarity/long-section"
  let severity = Severity.note
  let what = "More than 350 words under one heading."
  let why = "A reader with ten minutes scans headings; what lies deep under one of them is not found."
  let mend = "Split it under headings that say the point, or move the detail to the appendix."
  var mustFire: [String] {
    ["## Cause\n\n" + String(repeating: "The shop sold nine shoes on that day. ", count: 60)]
  }
  let mustNotFire = ["## Cause\n\nA full disk.", "A short note without a heading."]

  func matches(in document: ProseDocument, _ context: ProseContext) -> [ProseMatch] {
    var matches: [ProseMatch] = []
    var heading: ProseSentence?
    var words = 0
    func close() {
      guard words > Self.limit, let heading else { return }
      let tokens = heading.tokens.indices
      matches.append(
        ProseMatch(
          source: heading.source(tokens),
          summary: "\"\(heading.text(tokens))\" holds \(words) words; up to \(Self.limit) were expected."))
    }
    for sentence in document.sentences {
      if sentence.isSectionHeading {
        close()
        (heading, words) = (sentence, 0)
      } else if sentence.block.kind != .cell {
        words += sentence.wordCount
      }
    }
    close()
    return matches
  }
}
