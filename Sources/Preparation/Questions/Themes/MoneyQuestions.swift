import IncidentModel

/// What it costs.
enum MoneyQuestions {
  static let all = [lost, perHour, orders, credits, response, repair, quarter, insured, comingBack]

  static let lost = Question(
    "money.lost", .money, "What has this cost us in revenue?",
    about: ["revenue.lost", "orders.failed_value", "orders.lost"],
    topics: ["revenue", "cost us", "how much money", "financial"],
    need: Need(
      "revenue.lost",
      "add orders per minute over the earlier weeks to evidence/, so that the loss can be estimated")
  ) { c in
    let value = c.value("orders.failed_value").map { value -> Words in
      "The orders that failed were worth \(value)."
    }
    guard let lost = c.value("revenue.lost") else {
      guard let failed = c.value("orders.failed_value") else { return nil }
      return Reply(
        "No more than \(failed), if none of the failed orders came back.",
        lacking: Need("revenue.lost", "add orders per minute over the earlier weeks to evidence/"))
    }
    let basis: Words? =
      c.facts.known("revenue.lost")?.interval == nil
      ? c.attribution("revenue.lost")
      : "That is what the same hours of ordinary weeks would have brought, less what came in."
    return Reply("\(lost.capitalized)\(c.isOver ? "" : " so far").", basis, value)
  }

  static let perHour = Question(
    "money.per_hour", .money, "What does each hour of it cost?",
    about: ["revenue.lost_per_hour", "revenue.lost", "duration.impact"],
    topics: ["per hour", "each hour", "an hour"],
    need: Need(
      "revenue.lost_per_hour", "state the loss for an hour, or add orders per minute over the earlier weeks")
  ) { c in
    if let hour = c.value("revenue.lost_per_hour") ?? c.stated(about: "per hour").flatMap({ c.value($0.id) })
    {
      return Reply("\(hour.capitalized) an hour.")
    }
    guard let lost = c.value("revenue.lost"), let length = c.value("duration.impact") else { return nil }
    return Reply(
      c.isOver ? "It has stopped costing us by the hour." : "We have only the total so far.",
      "The total was \(lost), over \(length).")
  }

  static let orders = Question(
    "money.orders", .money, "How many orders did we lose, and what were they worth?",
    about: ["orders.failed", "orders.failed_value", "orders.lost", "orders.recovered"],
    topics: ["orders lost", "how many order"],
    need: Need("orders.failed", "add order logs with an amount to evidence/")
  ) { c in
    guard let failed = c.counted("orders.failed") else {
      return c.counted("orders.lost").map {
        Reply("\($0.capitalized) fewer than an ordinary day would have brought.")
      }
    }
    let worth = c.value("orders.failed_value")
    return Reply(
      worth.map { "\(failed.capitalized) failed, worth \($0)." } ?? "\(failed.capitalized) failed.",
      c.recovered.map { "\($0.capitalized) came back later." },
      c.counted("orders.lost").map {
        "Beside that count stands an estimate: against ordinary days, \($0) were not placed."
      },
      lacking: worth == nil
        ? Need("orders.failed_value", "add the order amounts to the logs, or state the value") : nil)
  }

  static let credits = Question(
    "money.credits", .money, "Do we owe anyone credits or compensation?",
    about: ["sla.credit", "availability.month"],
    topics: ["credit", "compensation", "penalt", "sla"],
    need: Need("obligations", "list the contracts with an availability promise, and state sla.credit")
  ) { c in
    let month = c.value("availability.month").map { share -> Words in
      "This month's availability stands at \(share)."
    }
    if c.facts.number("sla.credit") == 0 {
      return Reply("No: the month's availability stays above every tier.", month)
    }
    if let credit = c.value("sla.credit") {
      return Reply("Yes: \(credit) in service credits.", month, c.attribution("sla.credit"))
    }
    let contracts = c.incident.obligations.filter {
      Topic.matches(["sla"], text: $0.name) || Topic.matches(["service level"], text: $0.name)
        || Topic.matches(["contract"], text: $0.name)
    }
    guard let contract = contracts.first else { return nil }
    return Reply(
      "Possibly, under this: \(c.writing(contract.name).clause.imperative).",
      contract.detail.map { c.writing($0).sentence },
      month,
      lacking: Need("sla.credit", "state the credit that the contract gives at this availability"))
  }

  static let response = Question(
    "money.response", .money, "What has the response itself cost?",
    topics: ["response cost", "cost response", "overtime"],
    need: Need(
      "costs", "state people, hours and rate of the response under `costs`, or stated.response_cost")
  ) { c in
    if let cost = c.value("cost.response") {
      return Reply("\(cost.capitalized).", c.attribution("cost.response"))
    }
    guard let fact = c.stated(about: "response cost", "cost of the response", "response_cost", "overtime"),
      let cost = c.counted(fact.id)
    else { return nil }
    return Reply("\(cost.capitalized).", c.attribution(fact.id))
  }

  static let repair = Question(
    "money.repair", .money, "What will the fix cost, in people and money?",
    topics: ["fix cost", "cost fix", "resources"],
    need: Need("actions", "write under resources what each action takes: people, days, money")
  ) { c in
    let priced = c.incident.actions.filter { $0.resources != nil && $0.state != .done }
    let choice = c.recommendation.flatMap { option in
      option.cost.map { "The price of what we recommend: \(c.writing($0).clause.imperative)." as Words }
    }
    guard !priced.isEmpty else { return choice.map { Reply($0) } }
    let items = priced.prefix(3).map { action -> Words in
      "\(c.writing(action.resources ?? "").clause.imperative), to \(c.task(action))"
    }
    return Reply("\(Array(items).map(\.capitalized).sentences).", choice)
  }

  static let quarter = Question(
    "money.quarter", .money, "Will it show in the quarter?", about: ["revenue.lost"],
    topics: ["quarter", "forecast", "guidance", "material"],
    need: Need(
      "unknowns", "ask finance whether it is material, and add the question with an owner and a time")
  ) { c in
    if let fact = c.stated(about: "quarter"), let value = c.counted(fact.id) {
      return Reply("\(c.writing(fact.title).clause.capitalized): \(value).", c.attribution(fact.id))
    }
    return Say.sentence(c, about: ["quarter"]).map { Reply($0) }
  }

  static let insured = Question(
    "money.insured", .money, "Are we insured for this?", topics: ["insur"],
    need: Need(
      "unknowns", "ask finance or counsel whether the policy covers it and by when to tell the insurer")
  ) { c in
    Say.sentence(c, about: ["insur"]).map { Reply($0) }
      ?? c.incident.obligations.first { Topic.matches(["insur"], text: $0.name) }.map {
        Reply(Say.duty(c, $0))
      }
  }

  static let comingBack = Question(
    "money.recovered", .money, "How much of that will come back?",
    about: ["orders.recovered", "orders.failed", "revenue.lost"],
    topics: ["come back", "recover", "retry"],
    need: Need(
      "orders.recovered",
      "add order logs from after the incident, with the customer's id, to see who tried again")
  ) { c in
    guard let back = c.recovered else { return c.unclearRecovery.map { Reply($0) } }
    let of = c.value("orders.failed").map { failed -> Words in
      "\(back.capitalized) have come back already, and \(failed) had failed."
    }
    return Reply(
      of ?? "\(back.capitalized) have come back already.", "We do not count on more until we see it.")
  }
}
