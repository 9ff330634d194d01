import IncidentModel

/// The words above the timeline.
struct EventsDraft {
  let context: Drafter

  var text: String {
    let sentences: [String?] = [change, errors, concentration]
    let text = sentences.paragraph
    return text.isEmpty ? fallback : text
  }

  private var change: String? {
    guard let change = context.facts.text("change.suspect"), !change.isEmpty else { return nil }
    return "The last change before the failures was {{change.suspect}}."
  }

  private var errors: String? {
    guard let error = context.inputs.errors.first else { return nil }
    return "The most frequent error reads \(Drafter.code(String(error.text.prefix(80))))."
  }

  private var concentration: String? {
    guard let words = context.inputs.concentration.map(Drafter.clause), !words.isEmpty else { return nil }
    return "Most failures share one trait: \(words)."
  }

  private var fallback: String {
    context.inputs.timeline.isEmpty && context.incident.times.isEmpty
      ? "The sequence of events is \(FactPhrase.unknown)." : "The evidence shows this sequence."
  }
}
