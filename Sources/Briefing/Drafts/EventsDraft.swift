import IncidentModel

/// The words above the timeline.
struct EventsDraft {
  let context: Drafter

  var text: String {
    let sentences: [String?] = [change, errors, concentration]
    let text = sentences.paragraph
    return text.isEmpty ? fallback : text
  }

  /// When it changed; the sequence below names what. Without a sequence the change is named here.
  private var change: String? {
    guard let change = context.facts.text("change.suspect"), !change.isEmpty else { return nil }
    let isListed = context.inputs.timeline.contains { $0.kind == .change }
    guard isListed, let time = context.facts.time("time.cause_start"),
      let onset = context.facts.time("time.onset"), time <= onset
    else { return "Shortly before the failures this was changed: {{change.suspect}}." }
    let isSameDay = context.format.day(time, year: true) == context.format.day(onset, year: true)
    return isSameDay
      ? "The change that fits in time came at {{time.cause_start|clock}}, the first failures at {{time.onset|clock}}."
      : "The change that fits in time came at {{time.cause_start}}, the first failures at {{time.onset}}."
  }

  /// Words of the system that say little beside an explanation.
  private var errors: String? {
    guard context.incident.hypotheses.isEmpty, let error = context.inputs.errors.first else { return nil }
    let age = error.isNew ? ", not seen before the change" : ""
    return "The most frequent error message\(age): \(Drafter.code(String(error.text.prefix(80))))."
  }

  /// That all failures came in at one address says nothing to a reader who has an explanation.
  private var concentration: String? {
    guard let words = context.inputs.concentration.map(Drafter.clause), !words.isEmpty else { return nil }
    let isOnlyAnAddress = words.hasPrefix("endpoint ") && !words.contains(",")
    if isOnlyAnAddress, !context.incident.hypotheses.isEmpty { return nil }
    return "Most failures share one trait: \(Drafter.code(words))."
  }

  private var fallback: String {
    context.inputs.timeline.isEmpty && context.incident.times.isEmpty
      ? "The sequence of events is \(FactPhrase.unknown)." : "The evidence shows this sequence."
  }
}
