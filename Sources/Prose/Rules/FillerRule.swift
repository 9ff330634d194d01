import IncidentModel

struct FillerRule: SentenceRule {
  let id = "clarity/filler"
  let severity = Severity.note
  let what = "Words that can go: clichés, intensifiers, throat-clearing, exclamation marks."
  let why =
    "The page holds few words and the meeting few minutes; each that says nothing pushes out one that does."
  let mend = "Delete it, or take the shorter form."
  let mustFire = [
    "In order to restore service, we moved traffic.", "It should be noted that invoices are late.",
    "The site is very important.", "Going forward, we will leverage our learnings.",
    "At the end of the day, it is what it is.", "We are back!",
  ]
  let mustNotFire = [
    "It is very likely (80–95 %) that the disk filled first.", "We restored service at 10:04.",
    "The simple interest rate is 4 %.", "The orders are in order.",
  ]

  private static let phrases = PhraseList(FillerWords.phrases)
  private static let shortened = FillerWords.replaceable.split(separator: "\n").map {
    $0.split(separator: "=", omittingEmptySubsequences: false)
  }
  private static let long = PhraseList(shortened.map { String($0[0]) }.joined(separator: "\n"))
  private static let short = shortened.map { $0.count > 1 ? $0[1].filter { $0 != " " } : "" }

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] {
    let tokens = sentence.tokens
    var found = Self.phrases.matches(in: tokens).map { match(sentence, $0, nil) }
    found += Self.long.numbered(in: tokens).map { found in
      let short = Self.short[found.phrase]
      return short.isEmpty ? deletion(sentence, found.range) : match(sentence, found.range, short)
    }
    if let last = tokens.indices.last, tokens[last].text == "!" {
      found.append(match(sentence, last..<last + 1, "."))
    }
    return found.sorted { $0.source.lowerBound < $1.source.lowerBound }
  }

  private func match(_ sentence: ProseSentence, _ range: Range<Int>, _ replacement: String?) -> ProseMatch {
    let words = sentence.text(range)
    let safe = replacement.flatMap { $0.isEmpty ? nil : cased($0, like: words) }
    let better = safe.map { ": \"\($0)\" says the same" } ?? ""
    return ProseMatch(
      source: sentence.source(range), summary: "\"\(words)\" can go\(better).", replacement: safe)
  }

  /// Leaves the words out; the next word goes with them, since it may have to begin the sentence.
  private func deletion(_ sentence: ProseSentence, _ range: Range<Int>) -> ProseMatch {
    guard range.upperBound < sentence.tokens.count, sentence.tokens[range.upperBound].isWord,
      !sentence.tokens[range.upperBound].text.isEmpty
    else { return match(sentence, range, nil) }
    let words = sentence.text(range)
    let next = cased(sentence.tokens[range.upperBound].text, like: words)
    return ProseMatch(
      source: sentence.source(range.lowerBound..<range.upperBound + 1), summary: "\"\(words)\" can go.",
      replacement: next)
  }

  private func cased(_ replacement: String, like words: String) -> String {
    guard words.first?.isUppercase == true else { return replacement }
    return replacement.prefix(1).uppercased() + replacement.dropFirst()
  }
}
