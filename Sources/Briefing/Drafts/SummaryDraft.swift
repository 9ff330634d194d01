import IncidentModel

/// Where it happened, how it was noticed, what is thought to have caused it and what is being done.
struct SummaryDraft {
  let context: Drafter

  var text: String {
    let text = (components + [detection, data, cause, repair]).paragraph
    return text.isEmpty ? Drafter.sentence(context.incident.title) : text
  }

  private var components: [String?] {
    let known = context.incident.components.filter { $0.role != nil }
    let named = known.isEmpty ? context.incident.components : known
    let facing = named.filter { $0.customerFacing == true }
    return (facing.isEmpty ? named : facing).prefix(facing.isEmpty ? 2 : 1).map(introduction)
  }

  private func introduction(_ component: Component) -> String? {
    let name = Drafter.code(component.name)
    guard let role = component.role.map(Drafter.clause), let first = role.split(separator: " ").first else {
      return "The part concerned is \(name)."
    }
    let isVerb = first.hasSuffix("s") && !["its", "this", "customers", "orders"].contains(first.lowercased())
    return isVerb ? "\(name) \(role)." : "\(name) is \(role)."
  }

  private var detection: String? {
    context.sentence(
      "We noticed {{duration.to_detect}} after the first failure.", ifKnown: "duration.to_detect")
      ?? (context.facts.time("time.detected") == nil ? nil : "We noticed at {{time.detected}}.")
  }

  private var data: String? {
    guard let damage = context.damage else { return nil }
    let worth = context.family("records.value_at_risk").map { "{{\($0)}}" }
    return "Comparing our records shows \(damage)"
      + (worth.isEmpty ? "." : ", together worth \(Drafter.list(worth)).")
  }

  private var cause: String {
    guard let hypothesis = context.incident.hypotheses.first else {
      return "The cause is \(FactPhrase.unknown)."
    }
    return "The preliminary cause: \(context.phrase(hypothesis.claim))."
  }

  private var repair: String? {
    let actions = context.incident.actions.filter { $0.kind == .remediate }
    let done = actions.filter { $0.state == .done }
    if !done.isEmpty {
      return "Done so far: \(context.phrase(done[0].what))."
    }
    return actions.first.map { "In hand: \(context.phrase($0.what))." }
  }
}
