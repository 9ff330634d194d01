import IncidentModel

/// What is done, what comes next, and what if it does not work.
enum FixQuestions {
  static let all = [
    done, permanent, owners, options, contingency, tomorrow, prevention, sooner, risk, confidence, resources,
  ]

  static let done = Question(
    "fix.done", .fix, "What have you done so far?", about: ["time.mitigated"],
    topics: ["done so far", "already done"],
    need: Need("actions", "list what has been done as actions with state done"), nextStep: true,
    otherwise: "Nothing that I can name yet."
  ) { c in
    let done = c.incident.actions.filter { $0.state == .done }
    let running = c.incident.actions.filter { $0.state == .inProgress }
    let under = running.isEmpty ? nil : "Under way: \(c.tasks(running, limit: 2, owners: true))." as Words?
    guard !done.isEmpty else {
      return under.map { Reply("Nothing is finished yet.", $0, Say.nextUpdate(c)) }
    }
    return Reply(
      "\(c.past(done, limit: 3, otherwise: "Done so far")).",
      c.isOver ? c.time("time.mitigated").map { "Customers were safe again at \($0)." } : nil, under)
  }

  static let permanent = Question(
    "fix.permanent", .fix, "When is it fixed for good?",
    topics: ["permanent", "fixed for good", "final fix"],
    need: Need("actions", "add the permanent fix with an owner and a due date"), nextStep: true,
    otherwise: "We have no plan for that yet, so we have no date."
  ) { c in
    let fixes = c.actions(.remediate, .prevent)
    let open = fixes.filter { $0.state != .done }
    guard !fixes.isEmpty else { return nil }
    guard !open.isEmpty else { return Reply("Every fix that we planned is in place.", Say.riskLeft(c)) }
    guard let last = open.compactMap(\.due).max() else {
      return Reply(
        "I have no date for you yet.", "What is left: \(c.tasks(open, limit: 2, owners: true)).",
        lacking: Need("actions: due", "give each open action a due date"))
    }
    let dated = open.allSatisfy { $0.due != nil }
    return Reply(
      "Our plan has the last step done \(c.byDay(last)).",
      "What is left: \(c.tasks(open, limit: 2, owners: true)).",
      "It is a plan; if a date moves, you hear it from me first.",
      lacking: dated ? nil : Need("actions: due", "give each open action a due date"))
  }

  static let owners = Question(
    "fix.owners", .fix, "Who owns each of these steps?", topics: ["who owns", "owner"],
    need: Need("actions: owner", "give each action an owner"), nextStep: true,
    otherwise: "There is no list of steps yet, so nobody owns them."
  ) { c in
    let open = c.incident.actions.filter { $0.state != .done }
    guard !open.isEmpty else {
      return c.incident.actions.isEmpty ? nil : Reply("All steps are done, so there is nothing left to own.")
    }
    let orphans = open.filter { $0.owner == nil }
    let owned = open.filter { $0.owner != nil }
    if owned.isEmpty {
      return Reply(
        "Nobody yet, and I will change that today.",
        lacking: Need("actions: owner", "give each action an owner"))
    }
    let list = owned.prefix(3).map { action -> Words in
      "\(c.writing(action.owner ?? "").clause): \(c.task(action))\(action.due.map { ", \(c.byDay($0))" } ?? "")"
    }
    return Reply(
      "\(Array(list).map(\.capitalized).sentences).",
      orphans.isEmpty
        ? nil
        : "\(Noun.spelled(orphans.count).capitalizedFirst) of them \(orphans.count == 1 ? "has" : "have") no owner yet.",
      lacking: orphans.first.map { Need("actions: owner", "give “\($0.what)” an owner") })
  }

  static let options = Question(
    "fix.options", .fix, "What are our options?", topics: ["options", "choices"],
    need: Need("options", "write at least two options, with cost, benefit and risk, and recommend one"),
    otherwise: "We have not worked out options for you yet."
  ) { c in
    let options = c.incident.options
    guard !options.isEmpty else { return nil }
    let names = options.prefix(3).map { c.writing($0.what).clause.imperative }
    let choice = c.recommendation.map { option -> Words in
      "We recommend this: \(c.writing(option.what).clause.imperative)."
    }
    let reason = c.recommendation?.benefit.map { benefit -> Words in
      "The reason: \(c.writing(benefit).clause.imperative)."
    }
    let price = c.recommendation?.cost.map { cost -> Words in
      "The price: \(c.writing(cost).clause.imperative)."
    }
    return Reply(
      options.count == 1
        ? "We see one: \(Array(names).list())."
        : "We see \(Noun.spelled(options.count)): \(Array(names).list(separator: ";", last: "or")).",
      choice, reason, price,
      lacking: options.count < 2 ? Need("options", "write a second option; doing nothing is one") : nil,
      choice == nil ? Need("options: recommended", "recommend one of the options") : nil)
  }

  static let contingency = Question(
    "fix.contingency", .fix, "What if the fix does not work?",
    topics: ["fix fails", "plan b", "contingency"],
    need: Need("contingency", "write if, then, decided_by and takes"),
    otherwise: "We have no second plan yet, and we need one."
  ) { c in
    guard let plan = c.incident.contingency, let response = plan.response else { return nil }
    let trigger = plan.trigger.map { trigger -> Words in "We use it if \(c.writing(trigger).condition)." }
    return Reply(
      "Then \(c.writing(response).clause.imperative.asPlan).", trigger,
      plan.takes.map { "That takes \(c.writing($0).clause.imperative)." },
      plan.decidedBy.map { "\(c.who($0).capitalized) decides." },
      lacking: plan.trigger == nil ? Need("contingency: if", "write the sign that anyone can see") : nil,
      plan.decidedBy == nil ? Need("contingency: decided_by", "write who decides") : nil)
  }

  static let tomorrow = Question(
    "fix.tomorrow", .fix, "Can it happen again tomorrow?", topics: ["happen again", "tomorrow", "recur"],
    need: Need("actions", "add what stops it from coming back, as an action of kind prevent")
  ) { c in
    if !c.isOver { return Reply("It is still happening today.", Say.fixUnderWay(c), Say.nextUpdate(c)) }
    let shields = c.actions(.remediate, .prevent, states: [.done])
    let open = c.actions(.remediate, .prevent).filter { $0.state != .done }
    guard !shields.isEmpty || !open.isEmpty else { return nil }
    let holds = shields.last.map { action -> Words in
      "\(c.past([action], limit: 1, otherwise: "What we have done against it"))."
    }
    if open.isEmpty {
      return Reply("Every step that we planned against it is done.", holds, Say.riskLeft(c))
    }
    return Reply(
      shields.isEmpty
        ? "Yes. Nothing stands in its way yet."
        : "It is less likely than before the fix, and not impossible.",
      holds, "Still to do: \(c.tasks(open, limit: 2, owners: true)).")
  }

  static let prevention = Question(
    "fix.prevention", .fix, "How do you keep this from happening again?", topics: ["prevent"],
    need: Need("actions", "add actions of kind prevent, each with an owner and a date"), nextStep: true,
    otherwise: "We have no plan for that yet."
  ) { c in
    let steps = c.actions(.prevent)
    guard !steps.isEmpty else { return nil }
    let watch = c.actions(.detect).first.map { action -> Words in
      "And to see it sooner: \(c.taskWithOwner(action))."
    }
    let count = steps.count == 1 ? "One change" : "\(Noun.spelled(steps.count).capitalizedFirst) changes"
    let list = steps.prefix(3).enumerated().map { position, action -> Words in
      steps.count == 1
        ? c.taskWithOwner(action) : "\(["First", "Second", "Third"][position]): \(c.taskWithOwner(action))"
    }
    return Reply(
      "\(count)\(steps.count == 1 ? ": " : ". ")\(c.series(list, joined: list.sentences, of: steps.count)).",
      watch)
  }

  static let sooner = Question(
    "fix.sooner", .fix, "How will we notice sooner next time?",
    topics: ["notice sooner", "monitoring", "alerting"],
    need: Need("actions", "add an action of kind detect, with an owner and a date"), nextStep: true,
    otherwise: "We have no plan for that yet."
  ) { c in
    let steps = c.actions(.detect)
    guard !steps.isEmpty else { return nil }
    return Reply(
      "Like this: \(c.tasks(steps, limit: 2, owners: true)).",
      c.value("duration.to_detect").map { "This time it took \($0)." })
  }

  static let risk = Question(
    "fix.risk", .fix, "What is the remaining risk?", topics: ["risk"],
    need: Need("hypotheses", "write the leading explanation; without one nobody can judge the risk"),
    nextStep: true,
    otherwise: "I cannot judge it before we know the cause."
  ) { c in
    guard !c.incident.actions.isEmpty || c.leadingHypothesis != nil else { return nil }
    return Reply(Say.riskLeft(c), Say.riskReasons(c), Say.contingency(c))
  }

  static let confidence = Question(
    "fix.proof", .fix, "How will you know that the fix works?",
    about: ["requests.failure_rate_before", "requests.failure_rate"],
    topics: ["fix works", "verify fix", "prove"],
    need: Need("contingency: if", "write the sign that tells a working fix from a failing one"),
    otherwise: "We have not agreed on the sign yet."
  ) { c in
    let yardstick = c.value("requests.failure_rate_before").map { rate -> Words in
      "Failures must stay at the level from before, \(rate) of requests."
    }
    let trigger = c.incident.contingency?.trigger.map { trigger -> Words in
      "It has failed if \(c.writing(trigger).condition)."
    }
    guard yardstick != nil || trigger != nil else { return nil }
    return Reply(yardstick, trigger, c.leadingHypothesis.flatMap { Say.confirmation(c, $0) })
  }

  static let resources = Question(
    "fix.tradeoff", .fix, "What do we stop doing to make room for this?",
    topics: ["stop doing", "fund", "postpone", "roadmap"],
    need: Need("options: cost", "write what work waits while this is done")
  ) { c in
    Say.sentence(c, about: ["postpone", "stop doing", "make room", "pause work", "delay the"]).map {
      Reply($0)
    }
      ?? c.recommendation?.cost.map {
        Reply(
          "What it takes: \(c.writing($0).clause.imperative).",
          lacking: Need("options: cost", "name the work that waits"))
      }
  }
}
