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
    "The backend timed out.",
    "A flaky integration test hid the regression.",
    "Goroutines leaked in the ledger-worker.",
    "Traffic failed over to the replica.",
    "We reverted the commit on the release branch.",
    "The load balancer returned 502 errors.",
  ]
  let mustNotFire = [
    "The CEO was told at 10:00 UTC.", "The fault was in a cable between the two buildings.",
    "Kafka, a queue that passes orders from one program to the next, was full.",
    "We rolled back the release, that is, returned to the previous version.",
    "Two parts of the program wrote the same order at once (a race condition). A race condition is rare.",
    "The container ship docks on 21 May.", "The firm \"DataCorp CDN\" called.",
    "We hold a safety certificate.", "The key [aws_key#834934ed] was changed.",
    "The payment gateway called us.",
    "The team's workload grew.",
    "The ship left San Francisco on time.",
    "WE ARE BACK ON LINE NOW.",
    "A raft of measures was agreed.",
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
