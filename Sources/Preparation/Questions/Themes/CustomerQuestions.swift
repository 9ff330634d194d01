import IncidentModel

/// Who is hurt, how, and what we do for them.
enum CustomerQuestions {
  static let all = [affected, atMost, strategic, experience, support, data, exposed, told, repair]

  static let affected = Question(
    "customers.affected", .customers, "How many customers were hit?",
    about: ["customers.affected", "customers.affected_share"],
    topics: ["how many customer", "number customer", "customers affected"],
    need: Need(
      "customers.affected",
      "add request logs that name the customer, or state customers.affected with its source")
  ) { c in
    guard let hit = c.counted("customers.affected") else {
      guard let requests = c.counted("requests.failed") else { return nil }
      return Reply(
        "We cannot count customers yet.", "We can count failures: \(requests) failed.",
        lacking: Need(
          "customers.affected", "add request logs that name the customer, or state customers.affected"))
    }
    let share = c.value("customers.affected_share").map { share -> Words in
      c.countsDamagedRecords
        ? "They had a failed request or a damaged record; \(share) of those who used the service had a failed request."
        : "That is \(share) of those who used the service in that time."
    }
    return Reply(
      c.isOver ? "\(hit.capitalized)." : "\(hit.capitalized) so far.", share,
      c.attribution("customers.affected"))
  }

  static let atMost = Question(
    "customers.at_most", .customers, "And at worst, how many could it be?",
    about: ["customers.active", "customers.affected"], topics: ["at worst", "at most", "upper"],
    need: Need(
      "customers.active", "add request logs that name the customer, so that everyone active can be counted")
  ) { c in
    let counted = c.counted("customers.affected").map { hit -> Words in
      "Those we have counted as hit: \(hit)."
    }
    if let fact = c.facts.known("customers.affected"), let interval = fact.interval {
      let high = c.format.text(.decimal(interval.high.rounded()), fact.unit)
      return Reply("No more than \(Words([.fact(high, id: fact.id)])), by our estimate.", counted)
    }
    guard let active = c.counted("customers.active") else { return nil }
    return Reply(
      c.countsDamagedRecords
        ? "\(active.capitalized) used the service in that time; damaged records can touch a few more."
        : "It cannot be more than the \(active) who used the service in that time.", counted)
  }

  static let strategic = Question(
    "customers.strategic", .customers, "Which of our important accounts are among them?",
    topics: ["strategic", "key account", "which account", "which customer", "enterprise"],
    need: Need("stated.strategic_accounts", "ask sales for the list, and state the number with its source")
  ) { c in
    guard let fact = c.stated(about: "strategic", "key account", "important account", "enterprise") else {
      return Say.sentence(c, about: ["strategic", "key account", "important account"]).map { Reply($0) }
    }
    return Reply(
      c.counted(fact.id).map { "\(c.writing(fact.title).clause.capitalized): \($0)." }, c.attribution(fact.id)
    )
  }

  static let experience = Question(
    "customers.experience", .customers, "What could a customer not do?",
    about: ["orders.failed", "requests.failed", "latency.p99"],
    topics: ["customer experience", "could not do", "customers see"],
    need: Need("components", "say in each customer-facing component's role what customers do with it")
  ) { c in
    let facing = c.incident.components.filter { $0.customerFacing == true && $0.role != nil }
    let tried = c.counted("orders.failed").map { orders -> Words in
      "\(orders.capitalized) did not go through."
    }
    let role = facing.first.flatMap { part in
      part.role.map { "The part concerned \(c.writing($0).clause.imperative)." as Words }
    }
    let slow = c.value("latency.p99").map { slow -> Words in
      "The slowest one in a hundred requests took \(slow) or more."
    }
    guard role != nil || tried != nil else { return nil }
    return Reply(tried, role, slow)
  }

  static let support = Question(
    "customers.support", .customers, "How many have called us, and what did we tell them?",
    topics: ["support", "called", "complain", "ticket"],
    need: Need(
      "stated.support_contacts",
      "ask support for the number of contacts, and state it with its source and time")
  ) { c in
    guard let fact = c.stated(about: "support", "contact", "ticket", "complaint"),
      let number = c.counted(fact.id)
    else { return nil }
    let told = c.actions(.communicate, states: [.done]).first.map { action -> Words in
      "\(c.past([action], limit: 1, otherwise: "What we did"))."
    }
    return Reply(
      "\(number.capitalized) so far.", c.attribution(fact.id),
      told ?? "What support tells them is not recorded here.",
      lacking: told == nil
        ? Need("actions", "add what support tells customers as an action of kind communicate") : nil)
  }

  static let data = Question(
    "customers.data", .customers, "Has data been lost or damaged?",
    about: ["records.missing", "records.duplicated", "records.mismatched", "records.checked"],
    topics: ["data lost", "data loss", "corrupt", "damaged", "records", "orders intact"],
    need: Need(
      "records.checked", "add the same records from two sources to evidence/, so that they can be compared")
  ) { c in
    let kinds = [
      ("records.missing", "missing"), ("records.duplicated", "duplicated"),
      ("records.mismatched", "different"),
    ]
    let found = kinds.compactMap { id, word -> Words? in
      guard let number = c.facts.number(id), number > 0 else { return nil }
      return c.value(id).map { "\($0) \(word)" }
    }
    let checked = c.counted("records.checked").map { checked -> Words in
      "We compared \(checked) between the two systems."
    }
    guard checked != nil || !found.isEmpty else { return nil }
    if found.isEmpty { return Reply("No damage found.", checked) }
    return Reply(
      "Yes: \(found.list()).", checked,
      c.value("records.value_at_risk").map { "The records in question are worth \($0)." })
  }

  static let exposed = Question(
    "customers.exposed", .customers, "Did anyone see data that is not theirs?",
    topics: ["exposed", "leak", "personal data", "privacy", "data breach"],
    need: Need(
      "unknowns", "ask security or privacy to confirm, and add the question with an owner and a time")
  ) { c in
    Say.sentence(c, about: ["exposed", "personal data", "leak"]).map { Reply($0) }
  }

  static let told = Question(
    "customers.told", .customers, "Have we told the customers?",
    topics: ["told customer", "inform customer", "notify customer"],
    need: Need("actions", "add an action of kind communicate, with an owner and a date"), nextStep: true,
    otherwise: "Not that I know, and nobody has it as a task so far."
  ) { c in
    let talk = c.actions(.communicate)
    let done = talk.filter { $0.state == .done }
    let open = talk.filter { $0.state != .done }
    guard !talk.isEmpty else { return nil }
    if done.isEmpty { return Reply("Not yet. What comes next: \(c.tasks(open, limit: 2, owners: true)).") }
    return Reply(
      "Yes. \(c.past(done, limit: 2, otherwise: "Done so far")).",
      open.isEmpty ? nil : "Still to come: \(c.tasks(open, limit: 2, owners: true)).")
  }

  static let repair = Question(
    "customers.repair", .customers, "What are we doing for the ones we hurt?",
    about: ["orders.recovered", "orders.failed", "records.value_at_risk"],
    topics: ["make good", "compensat", "refund", "recover orders"],
    need: Need("actions", "add the action that puts customers right, with an owner and a date"),
    nextStep: true,
    otherwise: "We have no plan for them yet, and nobody owns one so far."
  ) { c in
    let recovered = c.recovered.map { orders -> Words in
      "\(orders.capitalized) have come back since."
    }
    let steps = c.actions(.remediate, .communicate).filter {
      Topic.matches(
        ["customer", "refund", "credit", "order", "correct", "restore", "repair", "apolog"], text: $0.what)
    }
    guard recovered != nil || !steps.isEmpty else { return nil }
    let plan: Words? =
      steps.isEmpty
      ? nil
      : "For them we \(steps.allSatisfy { $0.state == .done } ? "have done" : "do") this: \(c.tasks(steps, limit: 2, owners: true))."
    return Reply(
      plan, recovered,
      lacking: steps.isEmpty
        ? Need("actions", "add the action that puts customers right, with an owner and a date") : nil)
  }
}
