import IncidentModel

/// What happened, to whom, is it over, what did it cost, what is needed.
struct BottomLineDraft {
  let context: Drafter

  var text: String {
    [harm, state, cost, need].paragraph
  }

  private var harm: String {
    if context.showsNoHarm { return "The evidence shows no failed requests and no damaged records." }
    if let customers = customers { return customers }
    if context.isQuiet {
      return "The evidence shows no failures beyond the usual {{requests.failure_rate_before}} of requests."
    }
    if let effect = failedRequests ?? damagedRecords {
      return "\(effect) \(customersUnnamed)"
    }
    return Drafter.sentence(context.incident.title)
      + " How many customers are affected is \(FactPhrase.unknown)."
  }

  private var customersUnnamed: String {
    context.facts.known("customers.affected") == nil
      ? "How many customers that touches is \(FactPhrase.unknown)."
      : "The evidence shows no customer affected."
  }

  private var customers: String? {
    guard context.has("customers.affected") else { return nil }
    let one = context.facts.number("customers.affected") == 1
    let past = one ? "was" : "were"
    let lasting = one ? "has been" : "have been"
    let verb = context.hasEnded ? past : lasting
    return "{{customers.affected|noun}} \(verb) affected\(span)\(effect)."
  }

  /// What happened to them, where it was counted.
  private var effect: String {
    for id in ["orders.failed", "requests.failed"] where context.has(id) { return ": {{\(id)|noun}} failed" }
    return context.damage.map { ": \($0)" } ?? ""
  }

  private var failedRequests: String? {
    context.sentence("{{requests.failed|noun}} failed\(span).", ifKnown: "requests.failed")
  }

  private var damagedRecords: String? { context.damage.map { "The records do not agree: \($0)." } }

  /// Length and both ends, or what is known of them.
  private var span: String {
    let hasStart = context.facts.time("time.onset") != nil
    let hasEnd = context.facts.time("time.mitigated") != nil
    let length = context.has("duration.impact") ? " for {{duration.impact}}" : ""
    if hasStart, hasEnd { return "\(length), from {{time.onset}} to {{time.mitigated\(endForm)}}" }
    if hasStart {
      return length + (context.hasEnded ? ", starting" : length.isEmpty ? " since" : ", since")
        + " {{time.onset}}"
    }
    return length
  }

  /// The end's date is said only when it is another day than the start's.
  private var endForm: String {
    guard let start = context.facts.time("time.onset"), let end = context.facts.time("time.mitigated") else {
      return ""
    }
    let isSameDay = context.format.day(start, year: true) == context.format.day(end, year: true)
    return isSameDay ? "|\(FactPhrase.clock.rawValue)" : ""
  }

  private var state: String {
    if context.showsNoHarm || context.isQuiet, !context.hasEnded { return "We are still looking." }
    switch context.incident.status {
    case .resolved: return "It is over."
    case .mitigated: return "The failures have stopped; the permanent repair is not finished."
    case .identified, .investigating:
      if context.facts.time("time.mitigated") != nil {
        return "The evidence shows no further failures; we have not confirmed that it is over."
      }
      return context.facts.time("time.onset") == nil
        ? "When it began, and whether it is over, is \(FactPhrase.unknown)." : "It is still going on."
    }
  }

  private var cost: String? {
    if context.showsNoHarm || context.isQuiet && context.family("revenue.lost").isEmpty { return nil }
    let revenue = context.family("revenue.lost")
    let risk = context.family("records.value_at_risk")
    let damage = Drafter.list(risk.map { "{{\($0)}}" })
    if let id = revenue.first, revenue.count == 1, (context.facts.number(id) ?? 0) < 0 {
      return "We see no lost revenue; the estimate is {{\(id)}}."
    }
    if !revenue.isEmpty {
      return "We estimate the lost revenue at \(Drafter.list(revenue.map { "{{\($0)}}" }))"
        + (risk.isEmpty ? "." : "; records worth \(damage) are damaged.")
    }
    let value = context.family("orders.failed_value")
    if !value.isEmpty {
      return "Orders worth \(Drafter.list(value.map { "{{\($0)}}" })) failed"
        + (risk.isEmpty ? "." : "; records worth \(damage) are damaged.")
    }
    if !risk.isEmpty { return "Records worth \(damage) are in doubt." }
    return "What it cost is \(FactPhrase.unknown)."
  }

  private var need: String {
    if let option = context.incident.options.first(where: \.recommended) {
      return "We ask you to agree to this: \(context.phrase(option.what))."
    }
    return context.incident.options.isEmpty
      ? "We are not asking for a decision yet." : "We need your choice between the options below."
  }
}
