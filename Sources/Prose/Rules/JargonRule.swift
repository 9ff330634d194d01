import IncidentModel

struct JargonRule: ProseRule {
  let id = "clarity/undefined-jargon"
  let severity = Severity.warning
  let what =
    "A technical term with no explanation at or before its first use in the text. Spelling out an acronym does not explain it."
  let why =
    "One term that the CEO does not know stops the listening; asking for it costs the speaker the thread."
  let mend = "Use plain words, explain it in half a sentence, or add it to the glossary in the front matter."
  let mustFire = [
    "A race condition corrupted the orders.", "The pods lost their DNS records.", "The SLO was missed.",
    "The CDN (content delivery network) was down.", "ReplicaSet limits were too low.",
    "Kafka consumers fell behind.",
  ]
  let mustNotFire = [
    "The CEO was told at 10:00 UTC.", "The fault was in a cable between the two buildings.",
    "Kafka, a queue that passes orders from one program to the next, was full.",
    "We rolled back the release, that is, returned to the previous version.",
    "Two parts of the program wrote the same order at once (a race condition). A race condition is rare.",
    "The container ship docks on 21 May.", "The firm \"DataCorp CDN\" called.",
    "We hold a safety certificate.", "The key [aws_key#834934ed] was changed.",
  ]

  /// Every term of the text, in the form in which terms are compared.
  static func termsMet(in document: ProseDocument) -> Set<String> {
    Set(
      document.sentences.flatMap { sentence in
        JargonScan.terms(in: sentence.tokens).map { canonical(sentence.text($0)) }
      })
  }

  func matches(in document: ProseDocument, _ context: ProseContext) -> [ProseMatch] {
    var known = Set((context.explainedTerms.union(context.vocabulary)).map(Self.canonical))
    for name in context.vocabulary {
      known.formUnion(name.split { !$0.isLetter && !$0.isNumber }.map { Self.canonical(String($0)) })
    }
    var matches: [ProseMatch] = []
    for sentence in document.sentences {
      let uses = JargonScan.terms(in: sentence.tokens)
      for use in uses {
        let term = Self.canonical(sentence.text(use))
        if TermExplanation.isExplained(use, in: sentence) {
          known.insert(term)
          continue
        }
        guard !isKnown(term, known), !sentence.isHeading else { continue }
        known.insert(term)
        matches.append(match(sentence, use))
      }
    }
    return matches
  }

  /// The term, or for a term of several words one that is part of it and was explained.
  private func isKnown(_ term: String, _ known: Set<String>) -> Bool {
    if known.contains(term) { return true }
    return term.contains(" ")
      && term.split(separator: " ").allSatisfy { known.contains(Self.canonical(String($0))) }
  }

  private func match(_ sentence: ProseSentence, _ use: Range<Int>) -> ProseMatch {
    ProseMatch(
      source: sentence.source(use), summary: "\"\(sentence.text(use))\" is used before it is explained.")
  }

  /// Lower case, and singular as far as an ending shows it.
  static func canonical(_ term: String) -> String {
    let lower = term.lowercased()
    if lower.hasSuffix("ies"), lower.count > 5 { return lower.dropLast(3) + "y" }
    return lower.hasSuffix("s") && !lower.hasSuffix("ss") && lower.count > 3
      ? String(lower.dropLast()) : lower
  }
}

/// Finds technical terms in a sentence: by list, and by the shape of acronyms and program names.
enum JargonScan {
  private static let phrases = PhraseList(
    JargonTerms.words.split(whereSeparator: \.isWhitespace).joined(separator: "|") + "\n"
      + JargonTerms.phrases.split(separator: "\n").map { withPlural(String($0)) }.joined(separator: "\n"))
  private static let capitals = WordSet(JargonTerms.commonCapitals)
  private static let capitalised = Set(
    JargonTerms.capitalised.split(whereSeparator: \.isWhitespace).map(String.init))
  private static let listed = WordSet(JargonTerms.words)
  private static let names = WordSet(JargonTerms.names)

  /// The last word in singular and plural.
  private static func withPlural(_ phrase: String) -> String {
    var words = phrase.split(separator: " ").map(String.init)
    guard let last = words.last, !last.hasPrefix("!"), !last.hasPrefix("~"), words.count > 1 else {
      return phrase
    }
    let forms = last.split(separator: "|").flatMap { [String($0), $0 + "s", $0 + "es"] }
    words[words.count - 1] = forms.joined(separator: "|")
    return words.joined(separator: " ")
  }

  static func terms(in tokens: [ProseToken]) -> [Range<Int>] {
    let listed = phrases.matches(in: tokens)
    let shaped = tokens.indices.filter { index in
      isTechnical(tokens[index]) && !isPseudonym(tokens, index) && !listed.contains { $0.contains(index) }
    }.map { $0..<$0 + 1 }
    return (listed + shaped).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// `[email#5f3a9c12]`, as redaction writes it.
  private static func isPseudonym(_ tokens: [ProseToken], _ index: Int) -> Bool {
    index > 0 && index + 1 < tokens.count && tokens[index - 1].text == "[" && tokens[index + 1].text == "#"
  }

  private static func isTechnical(_ token: ProseToken) -> Bool {
    guard token.kind == .word, !token.shape.isEmpty else { return false }
    if capitals.contains(token) || names.contains(token) { return false }
    if token.shape.contains(.capital), capitalised.contains(token.text) { return true }
    guard token.shape != .capital else { return false }
    let bytes = Array(token.text.utf8)
    if bytes.contains(45), bytes.split(separator: 45).contains(where: { listed.contains(WordKey(word: $0)) })
    {
      return true
    }
    if bytes.contains(where: { $0 == 46 || $0 == 47 || $0 == 39 }) { return false }
    return isAcronym(bytes) || hasInnerCapital(bytes) || hasUnderscore(bytes)
  }

  /// Two to five capitals, digits or a plural `s` behind them allowed.
  private static func isAcronym(_ bytes: [UInt8]) -> Bool {
    let stem = bytes.last == UInt8(ascii: "s") ? bytes.dropLast() : bytes[...]
    let upper = stem.count { (65...90).contains($0) }
    return upper >= 2 && stem.count <= 5
      && stem.allSatisfy { (65...90).contains($0) || (48...57).contains($0) }
  }

  /// `ReplicaSet`, `etcdServer`: a small letter and later a capital.
  private static func hasInnerCapital(_ bytes: [UInt8]) -> Bool {
    guard !bytes.contains(45) else { return false }
    return zip(bytes, bytes.dropFirst()).contains { (97...122).contains($0) && (65...90).contains($1) }
  }

  private static func hasUnderscore(_ bytes: [UInt8]) -> Bool {
    bytes.count > 3 && bytes.dropFirst().dropLast().contains(95)
  }
}
