import IncidentModel

/// The preliminary cause: a claim with its confidence, what speaks for and against it, what would settle it.
struct CauseDraft {
  /// Hypotheses beside the first that are named, a line each.
  static let mostOthers = 2
  /// Reasons for or against that fit the page.
  static let mostReasons = 3

  let context: Drafter

  var text: String {
    guard let first = context.incident.hypotheses.first else { return [unknownCause, crash].paragraph }
    var written: Set<Confidence> = []
    let main = hypothesis(first, &written)
    let others = context.incident.hypotheses.dropFirst().prefix(Self.mostOthers).map {
      "**Also considered\(sureness($0, &written, lead: ", ")):** \(Drafter.sentence($0.claim))"
    }
    return ([main] + others).joined(separator: "\n\n")
  }

  private var unknownCause: String {
    context.facts.text("change.suspect") == nil
      ? "The cause is not known yet."
      : "The cause is not known yet. We are examining {{change.suspect}}."
  }

  private func sureness(
    _ hypothesis: Hypothesis, _ written: inout Set<Confidence>, lead: String
  ) -> String {
    guard let confidence = hypothesis.confidence else { return "" }
    return lead + (written.insert(confidence).inserted ? confidence.wordWithBand : confidence.rawValue)
  }

  private func hypothesis(_ hypothesis: Hypothesis, _ written: inout Set<Confidence>) -> String {
    let sentences: [String?] = [
      "**Preliminary\(sureness(hypothesis, &written, lead: ", ")):** \(Drafter.sentence(hypothesis.claim))",
      reasons(
        "For it", hypothesis.supportedBy.prefix(Self.mostReasons) + evidence(for: hypothesis, isFor: true)),
      reasons(
        "Against it", hypothesis.against.prefix(Self.mostReasons) + evidence(for: hypothesis, isFor: false))
        ?? "Nothing recorded speaks against it.",
      hypothesis.confirmBy.map { "**To settle it:** \(Drafter.sentence($0))" },
    ]
    return sentences.paragraph
  }

  /// Each reason is a sentence of its own.
  private func reasons(_ lead: String, _ reasons: [String]) -> String? {
    guard !reasons.isEmpty else { return nil }
    return "**\(lead):** \(reasons.map(Drafter.sentence).joined(separator: " "))"
  }

  /// What people wrote, as far as it fits, then what the leading crash says, when both are about the same thing.
  private func evidence(for hypothesis: Hypothesis, isFor: Bool) -> [String] {
    guard let bearing = context.inputs.crashes.first?.bearing, bearing.isFor == isFor else { return [] }
    let written = ([hypothesis.claim] + hypothesis.supportedBy).joined(separator: " ").lowercased()
    guard bearing.names.contains(where: { written.contains($0.lowercased()) }) else { return [] }
    return [
      bearing.sentence
        + (isFor ? bearing.isTimed ? ". This fits, and is no proof" : ". This is no proof" : "")
    ]
  }

  /// What the evidence shows where nobody has an explanation yet.
  private var crash: String? {
    guard let crash = context.inputs.crashes.first(where: \.isCause) else { return nil }
    let article = "aeiou".contains(crash.name.lowercased().first ?? "x") ? "an" : "a"
    let place = crash.component.map { " in \(Drafter.code($0))" } ?? ""
    return "The evidence holds \(article) \(Drafter.clause(crash.name))\(place). "
      + Drafter.sentence(crash.explanation)
      + (crash.bearing.map {
        " " + Drafter.sentence($0.sentence + "; that is a reason to look, and no proof")
      } ?? "")
  }
}
