import IncidentModel

/// What is done, what if it fails, what can be chosen, what is open and what comes next.
struct PlanDraft {
  let context: Drafter

  private var incident: Incident { context.incident }

  func text(_ kind: SectionKind) -> String {
    switch kind {
    case .remediation: remediation
    case .contingency: contingency
    case .options: options
    case .unknowns: unknowns
    case .decision: decision
    default: nextUpdate
    }
  }

  private var remediation: String {
    if incident.actions.isEmpty { return ["No step is recorded yet.", prevention].paragraph }
    let done = incident.actions.filter { $0.state == .done }.map { Drafter.sentence($0.what) }
    let open = incident.actions.filter { $0.state != .done }
    let isComplete = open.allSatisfy { $0.owner != nil && $0.due != nil }
    let sentences: [String?] = [
      done.isEmpty ? nil : "**Done:** \(done.joined(separator: " "))",
      isComplete ? nil : "Some steps have no owner or no date yet.",
      prevention,
    ]
    if !sentences.paragraph.isEmpty { return sentences.paragraph }
    return "Every open step has an owner and a date."
  }

  /// Where a prevention plan starts, as long as no step of that kind is recorded.
  private var prevention: String? {
    guard !incident.actions.contains(where: { $0.kind == .prevent }),
      context.facts.known("crash.caught_by") != nil
    else { return nil }
    return
      "**To prevent it:** this kind of fault is found by {{crash.caught_by}}; no such step is planned yet."
  }

  private var contingency: String {
    guard let plan = incident.contingency, plan.trigger != nil || plan.response != nil else {
      return "There is no plan yet for the case that the fix fails."
    }
    let sentences: [String?] = [
      plan.trigger.map { "**If:** \(Drafter.sentence($0))" },
      plan.response.map { "**Then:** \(Drafter.sentence($0))" },
      plan.decidedBy.map { "**Who decides:** \(Drafter.sentence($0))" },
      plan.takes.map { "It takes \(context.phrase($0))." },
    ]
    return sentences.paragraph
  }

  private var options: String {
    guard !incident.options.isEmpty else { return "No options are recorded." }
    guard let option = incident.options.first(where: \.recommended) else {
      return "We have no recommendation between these yet."
    }
    return "We recommend: \(context.phrase(option.what))."
  }

  private var unknowns: String {
    incident.unknowns.isEmpty && !context.lacksKeyFact
      ? "No open question is recorded."
      : "We do not guess at these; you get each answer as soon as it is known."
  }

  private var decision: String {
    let asks = [choice] + blocked + [duties]
    let text = asks.paragraph
    return text.isEmpty ? "We are not asking for a decision yet." : text
  }

  private var choice: String? {
    if incident.options.isEmpty { return nil }
    return incident.options.contains(where: \.recommended)
      ? "Your agreement to the recommended option." : "Your choice between the options."
  }

  private var blocked: [String?] {
    incident.actions.filter { $0.state == .blocked }.prefix(2).map { action in
      let need = action.resources.map { " It needs \(Drafter.clause($0))." } ?? ""
      return "Your help with a blocked step: \(context.phrase(action.what)).\(need)"
    }
  }

  private var duties: String? {
    let named = incident.duties(with: context.facts).prefix(3).map { duty in
      duty.due.map { "\(Drafter.clause(duty.name)) (by \(context.format.deadline($0)))" }
        ?? Drafter.clause(duty.name)
    }
    return named.isEmpty ? nil : "Counsel to confirm: \(named.joined(separator: "; "))."
  }

  private var nextUpdate: String {
    guard let time = incident.nextUpdate else { return "The time of the next update is not set yet." }
    return "You hear from us again at \(context.format.clock(time))."
  }
}

extension Drafter {
  /// The facts without which a CEO cannot judge an incident.
  static let keyFacts = ["customers.affected", "revenue.lost", "time.onset", "time.mitigated"]

  /// Key facts that were asked for and that the evidence does not hold.
  var missingKeyFacts: [Fact] {
    Self.keyFacts.compactMap { facts[$0] }.filter { $0.value == nil }
  }

  var lacksKeyFact: Bool { !missingKeyFacts.isEmpty }
}
