import Briefing
import IncidentModel

/// Sentences that more than one answer needs. `nil` where the incident has nothing to fill them with.
enum Say {
  /// How far it reached and how long, leaving out what `besides` has already said. `count` and `value` say
  /// how facts are put into words.
  static func reach(
    _ c: PreparationContext, besides: Words? = nil, count: (String) -> Words?, value: (String) -> Words?
  ) -> Words? {
    let told = Set(besides?.text.factIDs ?? [])
    let length = told.contains("duration.impact") ? nil : value("duration.impact")
    if told.isDisjoint(with: ["customers.affected", "orders.failed", "requests.failed"]) {
      if let customers = count("customers.affected") {
        return length.map {
          c.isOver
            ? "It reached \(customers) and lasted \($0)." : "So far it has reached \(customers), over \($0)."
        } ?? (c.isOver ? "It reached \(customers)." : "So far it has reached \(customers).")
      }
      if let failed = count("orders.failed") ?? count("requests.failed") {
        return length.map { "\(failed.capitalized) failed, over \($0)\(c.isOver ? "" : " so far")." }
          ?? "\(failed.capitalized) \(c.isOver ? "failed" : "have failed so far")."
      }
    }
    return length.map { c.isOver ? "It lasted \($0)." : "It has lasted \($0) so far." }
  }

  static func reach(_ c: PreparationContext, besides: Words? = nil) -> Words? {
    reach(c, besides: besides, count: c.counted, value: c.value)
  }

  /// Where it stands.
  static func state(_ c: PreparationContext) -> Words {
    switch c.phase {
    case .ongoing: "It is still going on."
    case .mitigated: "The failures have stopped; the permanent fix is still to come."
    case .resolved: "It is over."
    }
  }

  /// What is being done about it right now.
  static func fixUnderWay(_ c: PreparationContext) -> Words? {
    let now = c.actions(.remediate, states: [.inProgress])
    guard let first = now.first else { return nil }
    return "Right now we are on this: \(c.task(first))."
  }

  /// What remains to be done, as a number of steps and the last date.
  static func stillOpen(_ c: PreparationContext) -> Words? {
    let open = c.incident.actions.filter { $0.state != .done }
    guard !open.isEmpty else { return nil }
    let steps = open.count == 1 ? "One step is" : "\(Noun.spelled(open.count).capitalizedFirst) steps are"
    guard let last = open.compactMap(\.due).max(), open.allSatisfy({ $0.due != nil }) else {
      return "\(steps) still open."
    }
    return open.count == 1
      ? "\(steps) still open, due \(c.dueDay(last))." : "\(steps) still open, the last due \(c.dueDay(last))."
  }

  static func nextUpdate(_ c: PreparationContext) -> Words? {
    c.incident.nextUpdate.flatMap { $0 >= c.now ? "You will hear from us again at \(c.when($0))." : nil }
  }

  /// A sentence that a person wrote, in any section, that holds one of the words.
  static func sentence(_ c: PreparationContext, about topics: [String]) -> Words? {
    let topic = Topic(topics)
    return c.sentences.first { topic.matches($0.words) }.map { c.writing($0.text).sentence }
  }
}

/// Causes, risks and duties.
extension Say {
  static func support(_ c: PreparationContext, _ hypothesis: Hypothesis) -> Words? {
    let reasons = hypothesis.supportedBy.prefix(2).map { c.reason($0).imperative }
    return reasons.isEmpty ? nil : "What supports it: \(Array(reasons).series)."
  }

  static func counter(_ c: PreparationContext, _ hypothesis: Hypothesis) -> Words? {
    let reasons = hypothesis.against.prefix(2).map { c.reason($0).imperative }
    return reasons.isEmpty ? nil : "What does not fit yet: \(Array(reasons).series)."
  }

  static func confirmation(_ c: PreparationContext, _ hypothesis: Hypothesis) -> Words? {
    hypothesis.confirmBy.map { "What will settle it: \(c.writing($0).clause.imperative)." }
  }

  /// Where the risk stands, in one sentence, without promising anything.
  static func riskLeft(_ c: PreparationContext) -> Words {
    let open = c.actions(.remediate, .prevent).contains { $0.state != .done }
    switch (c.phase, open) {
    case (.ongoing, _): return "The risk is high until this has stopped."
    case (_, true): return "The same fault can return until the open steps are done."
    case (_, false): return "The risk is lower than before, and it is not zero."
    }
  }

  /// Why a risk remains.
  static func riskReasons(_ c: PreparationContext) -> Words? {
    let open = c.actions(.remediate, .prevent).filter { $0.state != .done }
    let unsure = c.leadingHypothesis == nil ? "the cause is not known" : "the cause is not confirmed"
    if open.isEmpty { return "The reason: \(unsure)." }
    let steps =
      open.count == 1 ? "one step against it is" : "\(Noun.spelled(open.count)) steps against it are"
    return "Two reasons: \(unsure), and \(steps) still open."
  }

  static func contingency(_ c: PreparationContext) -> Words? {
    guard let response = c.incident.contingency?.response else { return nil }
    return "If the fix fails: \(c.writing(response).clause.imperative)."
  }

  /// A duty with its date and owner.
  static func duty(_ c: PreparationContext, _ duty: Obligation) -> Words {
    let due = duty.due.map { "due by \(c.when($0))" }
    let owner = duty.owner.map { "with \(c.who($0).plain)" }
    let details = [due, owner].compactMap { $0 }
    let name = c.writing(duty.name).clause.capitalized
    guard details.isEmpty else { return "\(name): \(details.joined(separator: ", "))." }
    return duty.detail.map { "\(name): \(c.writing($0).clause.lowercased)." } ?? "\(name)."
  }

  static func communication(_ c: PreparationContext) -> Words? {
    c.actions(.communicate).first { $0.state != .done }.map { "Planned: \(c.taskWithOwner($0))." }
  }

  static func recommendation(_ c: PreparationContext) -> Words? {
    c.recommendation.map { "We recommend this: \(c.writing($0.what).clause.imperative)." }
  }

  /// The first sentence of one section that a person wrote and that holds one of the words.
  static func sentence(_ c: PreparationContext, in kind: SectionKind, about topics: [String]) -> Words? {
    let section = c.incident.sections.firstIndex {
      !$0.isDraft && $0.title.lowercased() == kind.title.lowercased()
    }
    let topic = Topic(topics)
    return c.sentences.first { $0.section == section && topic.matches($0.words) }.map {
      c.writing($0.text).sentence
    }
  }
}

extension PreparationContext {
  /// An owner as a subject: "orders team" becomes "the orders team", "finance" stays.
  func who(_ owner: String) -> Words {
    let words = writing(owner).clause
    let list = Topic.wordList(words.plain)
    let groups: Set<String> = [
      "team", "engineer", "lead", "manager", "desk", "group", "office", "officer", "department", "director",
    ]
    guard let first = list.first, let last = list.last, groups.contains(last) else { return words }
    return ["the", "our", "a", "an", "my", "your"].contains(first)
      ? words.lowercased : "the \(words.imperative)"
  }

  /// An action as a clause that can follow a colon.
  func task(_ action: Action) -> Words { writing(action.what).clause.imperative }

  /// A reason given for or against a hypothesis: a fact's id is replaced by its title and value.
  func reason(_ text: String) -> Words {
    guard let fact = facts.known(text), let value = value(text) else { return writing(text).clause }
    let title = writing(fact.title).clause.imperative
    if case .count = fact.unit { return "\(value) \(title)" }
    return "\(title): \(value)"
  }

  /// An action with who does it and by when: "fix the lock (orders team, by Friday, 13 March)".
  func taskWithOwner(_ action: Action) -> Words {
    let owner = action.owner.map { writing($0).clause.plain }
    let due = action.due.map { action.state == .done ? nil : byDay($0) } ?? nil
    let details = [owner, due].compactMap { $0 }
    return details.isEmpty ? task(action) : "\(task(action)) (\(details.joined(separator: ", ")))"
  }

  /// Items of equal rank as sentences, and how many more the page holds.
  func series(_ items: [Words], joined: Words? = nil, of total: Int) -> Words {
    let list = joined ?? items.series
    let rest = total - items.count
    guard rest > 0 else { return list }
    return "\(list). \(Noun.spelled(rest).capitalizedFirst) more \(rest == 1 ? "is" : "are") on the page"
  }

  /// Actions as a list in a sentence, no more than `limit` of them and the rest as a number.
  func tasks(_ actions: [Action], limit: Int = 3, owners: Bool = false) -> Words {
    let items = actions.prefix(limit).map { owners ? taskWithOwner($0) : task($0) }
    return series(Array(items), of: actions.count)
  }
}

extension PreparationContext {
  /// `We have rolled order-sync back. We have held all shipments`; as instructions after `otherwise` where
  /// one of them cannot be turned.
  func past(_ actions: [Action], limit: Int, otherwise: Words) -> Words {
    let turned = actions.prefix(limit).compactMap { Verbs.done(task($0)) }
    guard turned.count == min(limit, actions.count) else {
      return "\(otherwise): \(tasks(actions, limit: limit))"
    }
    return series(turned, joined: turned.map { "We have \($0)" as Words }.sentences, of: actions.count)
  }

  /// `We are correcting the bookings, by tomorrow`
  func present(_ actions: [Action], limit: Int, otherwise: Words) -> Words {
    let turned = actions.prefix(limit).compactMap { action in
      Verbs.doing(task(action)).map { words -> Words in
        action.due.map { "We are \(words), to be done \(byDay($0))" } ?? "We are \(words)"
      }
    }
    guard turned.count == min(limit, actions.count) else {
      return "\(otherwise): \(spokenTasks(actions, limit: limit))"
    }
    return series(turned, joined: turned.sentences, of: actions.count)
  }
}

extension Words {
  /// An instruction as it reads after a colon: its first word in small letters, unless it is all capitals.
  var imperative: Words {
    guard let first = text.runs.first, case .text(let words) = first else { return self }
    let word = words.prefix { $0.isLetter }
    guard word == "A" || word.count > 1, word.dropFirst().allSatisfy(\.isLowercase) else { return self }
    return Words(RichText([.text(words.prefix(1).lowercased() + words.dropFirst())] + text.runs.dropFirst()))
  }
}

extension Words {
  /// A question as it was written, with its question mark.
  var question: Words {
    let clause = self.clause.capitalized
    return clause.plain.hasSuffix("?") ? clause : "\(clause)?"
  }

  /// A condition as it reads after "if", without a second "if".
  var condition: Words {
    let clause = self.clause.imperative
    guard case .text(let text)? = clause.text.runs.first, text.hasPrefix("if ") else { return clause }
    return Words(RichText([.text(String(text.dropFirst(3)))] + clause.text.runs.dropFirst()))
  }

  /// An instruction as a plan: "we roll back"; a sentence with its own subject stays as it is.
  var asPlan: Words {
    let first = plain.prefix { $0.isLetter }.lowercased()
    let subjects: Set<String> = [
      "we", "the", "our", "a", "an", "it", "this", "i", "they", "all", "every", "no",
    ]
    return subjects.contains(first) ? self : "we \(self)"
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
