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
    if incident.actions.isEmpty { return "No step is recorded yet." }
    let isComplete = incident.actions.allSatisfy { $0.state == .done || ($0.owner != nil && $0.due != nil) }
    return isComplete
      ? "Every open step has an owner and a date." : "Some steps have no owner or no date yet."
  }

  private var contingency: String {
    guard let plan = incident.contingency, plan.trigger != nil || plan.response != nil else {
      return "There is no plan yet for the case that the fix fails."
    }
    let sentences: [String?] = [
      plan.trigger.map { "**If** \(Drafter.clause($0)):" },
      plan.response.map { plan.trigger == nil ? Drafter.sentence($0) : Drafter.clause($0) + "." },
      plan.decidedBy.map { "Decided by \(Drafter.clause($0))." },
      plan.takes.map { "It takes \(Drafter.clause($0))." },
    ]
    return sentences.paragraph
  }

  private var options: String {
    guard !incident.options.isEmpty else { return "No options are recorded." }
    guard let option = incident.options.first(where: \.recommended) else {
      return "We have no recommendation between these yet."
    }
    let reason = option.benefit.map { " The reason: \(Drafter.clause($0))." } ?? ""
    return "We recommend: \(Drafter.sentence(option.what))\(reason)"
  }

  private var unknowns: String {
    incident.unknowns.isEmpty && !context.lacksKeyFact
      ? "No open question is recorded."
      : "We do not guess at these. We will report each answer when it is known."
  }

  private var decision: String {
    let asks = [choice] + blocked + duties
    let text = asks.paragraph
    return text.isEmpty ? "We need no decision from you today." : text
  }

  private var choice: String? {
    if incident.options.isEmpty { return nil }
    return incident.options.contains(where: \.recommended)
      ? "Please confirm the recommended option." : "Please choose one of the options."
  }

  private var blocked: [String?] {
    incident.actions.filter { $0.state == .blocked }.prefix(2).map { action in
      let need = action.resources.map { " It needs \(Drafter.clause($0))." } ?? ""
      return "Please help to unblock: \(Drafter.sentence(action.what))\(need)"
    }
  }

  private var duties: [String?] {
    incident.obligations.prefix(2).map { duty in
      let due = duty.due.map { " by \(context.format.deadline($0))" } ?? ""
      return "Counsel to confirm\(due): \(Drafter.sentence(duty.name))"
    }
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
