import Briefing
import IncidentModel

/// Sentences for the ear. `nil` where the incident has nothing to fill them with.
extension Say {
  static func spokenReach(_ c: PreparationContext, besides: Words) -> Words? {
    reach(c, besides: besides, count: c.spokenCount, value: c.spoken)
      ?? (besides.text.factIDs.isEmpty ? "I cannot give you the number of customers yet." : nil)
  }

  /// Whether anything is known that a page could show as a figure.
  static func hasFigures(_ c: PreparationContext) -> Bool {
    ["customers.affected", "orders.failed", "revenue.lost", "requests.failed"].contains {
      c.facts.known($0) != nil
    }
  }

  static func spokenSpan(_ c: PreparationContext) -> Words? {
    guard let start = c.time("time.onset") else { return nil }
    guard c.isOver else { return "It began at \(start)." }
    let end = c.facts.time("time.mitigated") != nil ? "time.mitigated" : "time.resolved"
    return c.span("time.onset", end).map { "It ran \($0)." } ?? "It began at \(start)."
  }

  static func spokenSeed(_ c: PreparationContext) -> Words? {
    c.spokenClock("time.cause_start").map { "The change that fits best had gone in before, at \($0)." }
  }

  static func spokenDetection(_ c: PreparationContext) -> Words? {
    guard let delay = c.spoken("duration.to_detect") else { return nil }
    guard let repair = c.spoken("duration.to_mitigate"), c.isOver else {
      return "It took us \(delay) to notice."
    }
    return "It took us \(delay) to notice, and \(repair) to stop it."
  }

  static func spokenServices(_ c: PreparationContext) -> Words? {
    let part = c.incident.components.first { $0.customerFacing == true && $0.role != nil }
    return part.flatMap { part in
      part.role.map { "The part concerned \(c.writing($0).clause.imperative)." }
    }
  }

  static func spokenCustomers(_ c: PreparationContext) -> Words? {
    guard let hit = c.spokenCount("customers.affected") else { return nil }
    let was = c.verb("customers.affected")
    guard let share = c.spoken("customers.affected_share") else { return "\(hit.capitalized) \(was) hit." }
    if c.countsDamagedRecords {
      return
        "\(hit.capitalized) \(was) hit, by a failed request or a damaged record. \(share.capitalized) of those who used us in that time saw a request fail."
    }
    return "\(hit.capitalized) \(was) hit: \(share) of those who used us in that time."
  }

  static func spokenOrders(_ c: PreparationContext) -> Words? {
    guard let orders = c.spokenCount("orders.failed") else {
      return c.spoken("orders.failed_value").map { "The orders that failed were worth \($0)." }
    }
    let worth = c.spoken("orders.failed_value").map { value -> Words in " They were worth \(value)." } ?? ""
    let back = c.spokenRecovered.map { back -> Words in " \(back.capitalized) have come back since." } ?? ""
    return "\(orders.capitalized) did not go through.\(worth)\(back)"
  }

  static func spokenRecords(_ c: PreparationContext) -> Words? {
    guard let checked = c.spokenCount("records.checked") else { return nil }
    let kinds = [
      ("records.missing", "missing"), ("records.duplicated", "duplicated"), ("records.mismatched", "wrong"),
    ]
    let found = kinds.compactMap { id, word -> Words? in
      (c.facts.number(id) ?? 0) > 0 ? c.spoken(id).map { "\($0) are \(word)" } : nil
    }
    if found.isEmpty { return "We compared \(checked) and found no damage." }
    return "We compared \(checked): \(found.list())."
  }

  static func spokenResources(_ c: PreparationContext) -> Words? {
    let priced = c.incident.actions.filter { $0.resources != nil && $0.state != .done }
    guard !priced.isEmpty else { return nil }
    let items = priced.prefix(2).map { c.writing($0.resources ?? "").clause.imperative }
    return "What is left takes \(Array(items).list())."
  }

  static func spokenTrigger(_ c: PreparationContext) -> Words? {
    guard let trigger = c.incident.contingency?.trigger else { return nil }
    let decider = c.incident.contingency?.decidedBy.map { who -> Words in
      " \(c.who(who).capitalized) decides."
    }
    return "We do that if \(c.writing(trigger).condition).\(decider ?? "")"
  }

  static func spokenUnknowns(_ c: PreparationContext, limit: Int) -> Words? {
    let open = c.incident.unknowns
    guard !open.isEmpty else { return nil }
    let items = open.prefix(limit).map { "\(c.writing($0.question).question) \(c.promise($0))" as Words }
    return "What we do not know yet: \(items.paragraph)"
  }

  static func spokenDuties(_ c: PreparationContext) -> Words? {
    let duties = c.incident.duties(with: c.facts)
    return duties.first.map { first in
      duties.count == 1
        ? "There may be a duty to notify. \(duty(c, first)) Counsel confirms whether it applies."
        : "There may be \(Noun.spelled(duties.count)) duties to notify. The first: \(duty(c, first)) Counsel confirms whether they apply."
    }
  }

  static func ask(_ c: PreparationContext) -> Words {
    if let written = c.written(.decision) { return written }
    if let option = c.recommendation {
      return "I need your agreement to one step: \(c.writing(option.what).clause.imperative)."
    }
    return c.incident.options.isEmpty
      ? "I am not asking you for a decision yet." : "I need you to choose between the options on the page."
  }

  static func askReason(_ c: PreparationContext) -> Words? {
    guard let benefit = c.recommendation?.benefit else { return nil }
    return "The reason: \(c.writing(benefit).clause.imperative)."
  }

  /// The other way, where there is one to choose.
  static func alternative(_ c: PreparationContext) -> Words? {
    guard c.recommendation != nil, let other = c.incident.options.first(where: { !$0.recommended }) else {
      return nil
    }
    let risk = other.risk.map { risk -> Words in " Its risk: \(c.writing(risk).clause.imperative)." }
    return "The other way: \(c.writing(other.what).clause.imperative).\(risk ?? "")"
  }

  static func askPrice(_ c: PreparationContext) -> Words? {
    guard let cost = c.recommendation?.cost else { return nil }
    return "The price: \(c.writing(cost).clause.imperative)."
  }
}

extension PreparationContext {
  /// Actions for the ear: what, and by when; owners stay on the page.
  func spokenTasks(_ actions: [Action], limit: Int) -> Words {
    let items = actions.prefix(limit).map { action -> Words in
      guard let due = action.due, action.state != .done else { return task(action) }
      return "\(task(action)), \(byDay(due))"
    }
    return series(items, of: actions.count)
  }
}
