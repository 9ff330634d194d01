import IncidentModel

/// What the listener is asked to decide.
enum DecisionQuestions {
  static let all = [ask, recommendation, downside, nothing, deadline, change, board]

  static let ask = Question(
    "decision.ask", .decisions, "What do you need from me today?", topics: ["need from", "decision"],
    need: Need("What we need from you", "write the decision you ask for; if there is none, write that"),
    nextStep: true,
    otherwise: "I have no decision to put in front of you yet."
  ) { c in
    if let written = c.written(.decision) { return Reply(written, Say.recommendation(c)) }
    guard let option = c.recommendation else {
      return c.incident.options.isEmpty
        ? nil
        : Reply(
          "A choice between \(Noun.spelled(c.incident.options.count)) options: \(c.incident.options.prefix(3).map { c.writing($0.what).clause.imperative }.list(separator: ";", last: "or")).",
          lacking: Need("options: recommended", "recommend one of the options"))
    }
    return Reply(
      "Your agreement to one step: \(c.writing(option.what).clause.imperative).",
      option.cost.map { "The price: \(c.writing($0).clause.imperative)." },
      option.benefit.map { "What it brings: \(c.writing($0).clause.imperative)." })
  }

  static let recommendation = Question(
    "decision.recommendation", .decisions, "What would you do in my place?", topics: ["recommend"],
    need: Need("options: recommended", "recommend one of the options, with its cost, benefit and risk"),
    otherwise: "I am not ready to recommend anything yet."
  ) { c in
    guard let option = c.recommendation else { return nil }
    return Reply(
      "This: \(c.writing(option.what).clause.imperative).",
      option.benefit.map { "The reason: \(c.writing($0).clause.imperative)." },
      option.risk.map { "The risk in it: \(c.writing($0).clause.imperative)." })
  }

  static let downside = Question(
    "decision.downside", .decisions, "What speaks against what you recommend?",
    topics: ["downside", "trade-off", "tradeoff"],
    need: Need("options: risk", "write the cost and the risk of the option that you recommend"),
    otherwise: "I am not ready to recommend anything yet."
  ) { c in
    guard let option = c.recommendation, option.cost != nil || option.risk != nil else { return nil }
    return Reply(
      option.risk.map { "The risk: \(c.writing($0).clause.imperative)." },
      option.cost.map { "The price: \(c.writing($0).clause.imperative)." },
      option.benefit.map { "We still recommend it: \(c.writing($0).clause.imperative)." },
      lacking: option.risk == nil
        ? Need("options: risk", "write the risk of the option that you recommend") : nil)
  }

  static let nothing = Question(
    "decision.nothing", .decisions, "What happens if we do nothing?",
    topics: ["do nothing", "no action", "if we wait"],
    need: Need("options", "write doing nothing as an option, with its risk")
  ) { c in
    let idle = c.incident.options.first {
      Topic.matches(["nothing", "wait", "leave", "keep", "no change", "accept"], text: $0.what)
        && !$0.recommended
    }
    if let idle, let risk = idle.risk {
      return Reply(
        "\(c.writing(risk).sentence)",
        idle.cost.map { "The price of waiting: \(c.writing($0).clause.imperative)." })
    }
    guard let claim = c.leadingHypothesis?.claim, c.actions(.prevent).contains(where: { $0.state != .done })
    else { return nil }
    return Reply(
      "Then the cause stays in place, and it can come back.",
      "The cause as we see it: \(c.writing(claim).clause.imperative).",
      lacking: Need("options", "write doing nothing as an option, with its risk"))
  }

  static let deadline = Question(
    "decision.deadline", .decisions, "By when do I have to decide?",
    topics: ["decide by", "deadline decision"],
    need: Need("What we need from you", "write by when you need the decision, and what waits for it"),
    nextStep: true,
    otherwise: "I have no date for that yet."
  ) { c in
    if let written = Say.sentence(c, in: .decision, about: ["by", "today", "tomorrow", "before"]) {
      return Reply(written)
    }
    let blocked = c.incident.actions.first { $0.state == .blocked }
    guard let blocked else { return nil }
    return Reply(
      blocked.due.map { "Before \(c.dueDay($0))." } ?? "As soon as you can.",
      "This waits for you: \(c.taskWithOwner(blocked)).",
      lacking: Need("What we need from you", "write by when you need the decision"))
  }

  static let change = Question(
    "decision.change", .decisions, "What would change your mind?",
    topics: ["change your mind", "change our mind"],
    need: Need("hypotheses: confirm_by", "write what would confirm or refute the leading explanation"),
    otherwise: "We have not said what would settle it yet."
  ) { c in
    guard let leading = c.leadingHypothesis, let test = leading.confirmBy else {
      return c.incident.contingency?.trigger.map { Reply("This: \(c.writing($0).condition).") }
    }
    return Reply(
      "A different result from the test that settles it.", "The test: \(c.writing(test).clause.imperative).",
      Say.counter(c, leading),
      c.incident.contingency?.trigger.map { "And this sign: \(c.writing($0).condition)." })
  }

  static let board = Question(
    "decision.board", .decisions, "What do I tell the board?",
    about: ["customers.affected", "duration.impact", "revenue.lost"], topics: ["board"],
    need: Need("Bottom line", "write the one sentence that everyone should repeat")
  ) { c in
    let line = c.written(.bottomLine) ?? c.written(.summary) ?? c.writing(c.incident.title).sentence
    guard !line.plain.isEmpty else { return nil }
    return Reply(
      line, Say.reach(c, besides: line), Say.state(c),
      c.value("revenue.lost").map { "Our estimate of the lost revenue is \($0)." }, Say.nextUpdate(c))
  }
}
