import IncidentModel

/// The preliminary cause: a claim with its confidence, what speaks for and against it, what would settle it.
struct CauseDraft {
  /// Hypotheses that fit the page.
  static let most = 2
  /// Reasons for or against that fit the page.
  static let mostReasons = 3

  let context: Drafter

  var text: String {
    let hypotheses = context.incident.hypotheses.prefix(Self.most)
    guard !hypotheses.isEmpty else { return [unknownCause, crash].paragraph }
    var written: Set<Confidence> = []
    let paragraphs = hypotheses.map { hypothesis($0, &written) } + [[crash].paragraph]
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var unknownCause: String {
    context.facts.text("change.suspect") == nil
      ? "The cause is not known yet."
      : "The cause is not known yet. We are examining {{change.suspect}}."
  }

  private func hypothesis(_ hypothesis: Hypothesis, _ written: inout Set<Confidence>) -> String {
    let sure = hypothesis.confidence.map { confidence in
      written.insert(confidence).inserted ? confidence.wordWithBand : confidence.rawValue
    }
    let label = ["Preliminary", sure].compactMap { $0 }.joined(separator: ", ")
    let sentences: [String?] = [
      "**\(label):** \(Drafter.sentence(hypothesis.claim))",
      reasons("For it", hypothesis.supportedBy),
      reasons("Against it", hypothesis.against) ?? "Nothing recorded speaks against it.",
      hypothesis.confirmBy.map { "To be settled by: \(Drafter.clause($0))." },
    ]
    return sentences.paragraph
  }

  private func reasons(_ lead: String, _ reasons: [String]) -> String? {
    guard !reasons.isEmpty else { return nil }
    return "\(lead): \(reasons.prefix(Self.mostReasons).map(Drafter.clause).joined(separator: "; "))."
  }

  private var crash: String? {
    guard let crash = context.inputs.crashes.first(where: \.isCause) else { return nil }
    let article = "aeiou".contains(crash.name.lowercased().first ?? "x") ? "an" : "a"
    let place = crash.component.map { " in \(Drafter.code($0))" } ?? ""
    return "The evidence holds \(article) \(Drafter.clause(crash.name))\(place). "
      + Drafter.sentence(crash.explanation)
  }
}
