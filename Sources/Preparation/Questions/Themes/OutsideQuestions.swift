import IncidentModel

/// Duties, customers, press, staff, and who was told when.
enum OutsideQuestions {
  static let all = [
    duties, message, press, staff, speaker, management, night, toldWhen, nextUpdate, partners,
  ]

  static let duties = Question(
    "outside.duties", .outside, "Do we have to notify anyone, and by when?", about: [],
    topics: ["notify", "regulator", "authority", "legal"],
    need: Need("obligations", "list the contracts and regimes that apply; counsel confirms"), nextStep: true
  ) { c in
    let duties = c.incident.duties(with: c.facts)
    guard let first = duties.first.map({ Say.duty(c, $0) }) else { return nil }
    let more = duties.dropFirst().first.map { Say.duty(c, $0) }
    return Reply(first, more, "Whether each one applies is for counsel to confirm.")
  }

  static let message = Question(
    "outside.message", .outside, "What do we say to customers?",
    about: ["customers.affected", "duration.impact"],
    topics: ["say customers", "customer message", "statement"],
    need: Need("Executive summary", "write two sentences that could go to a customer as they are"),
    nextStep: true,
    otherwise: "We have no words ready for them yet."
  ) { c in
    guard let plain = c.written(.summary) ?? c.written(.bottomLine) else {
      let when = c.span("time.onset", "time.mitigated") ?? c.span("time.onset", "time.resolved")
      guard let when else { return nil }
      return Reply(
        "This: \(c.writing(c.incident.title).clause.imperative).", "It ran \(when), and we are sorry.",
        Say.communication(c),
        lacking: Need("Executive summary", "write two sentences that could go to a customer as they are"))
    }
    return Reply(
      "The same that I tell you: \(plain.lowercased)", "And that we are sorry.", Say.communication(c))
  }

  static let press = Question(
    "outside.press", .outside, "What if the press calls?",
    topics: ["press", "media", "journalist", "social media"],
    need: Need("actions", "add an action of kind communicate for the press, with one speaker as its owner"),
    otherwise: "We have not prepared for that yet."
  ) { c in
    let plan = c.actions(.communicate).first {
      Topic.matches(["press", "media", "public", "status page"], text: $0.what)
    }
    if let plan {
      return Reply("This is the plan: \(c.taskWithOwner(plan)).", "One voice speaks, and says what we know.")
    }
    return Say.sentence(c, about: ["press", "media"]).map { Reply($0) }
  }

  static let staff = Question(
    "outside.staff", .outside, "What do our own people know?",
    topics: ["staff", "employees", "own people", "colleagues"],
    need: Need("actions", "add an action of kind communicate for staff, with an owner"),
    otherwise: "I do not know, and nobody has it as a task so far."
  ) { c in
    let plan = c.actions(.communicate).first {
      Topic.matches(["staff", "employee", "internal", "all hands", "team", "support"], text: $0.what)
    }
    guard let plan else { return Say.sentence(c, about: ["staff", "employees"]).map { Reply($0) } }
    return Reply(
      plan.state == .done
        ? "They know: \(c.task(plan))." : "Not enough yet. Planned: \(c.taskWithOwner(plan)).")
  }

  static let speaker = Question(
    "outside.speaker", .outside, "Who speaks for us?", topics: ["who speaks", "spokes", "speaker"],
    need: Need("actions: owner", "give each action of kind communicate an owner"),
    otherwise: "Nobody has been named yet."
  ) { c in
    guard let plan = c.actions(.communicate).first(where: { $0.owner != nil }), let owner = plan.owner else {
      return nil
    }
    return Reply(
      "\(c.writing(owner).clause.capitalized).",
      "What is planned: \(c.task(plan))\(plan.due.map { ", by \(c.when($0))" } ?? "").")
  }

  static let management = Question(
    "outside.management", .outside, "What has management done so far?", topics: ["management", "leadership"],
    need: Need("What happened", "write one sentence on who was told when, and what they decided")
  ) { c in
    Say.sentence(c, about: ["management", "leadership", "vp ", "director", "escalat"]).map { Reply($0) }
      ?? c.time("time.detected").map {
        Reply(
          "The team has run the response since \($0), and this meeting is where we bring you in.",
          lacking: Need("What happened", "write who in management was told when, and what they decided"))
      }
  }

  static let night = Question(
    "outside.night", .outside, "Who decides if this comes back at two in the morning?",
    topics: ["two in the morning", "on call", "at night", "who decides"],
    need: Need("contingency: decided_by", "write who decides, in a role that is always on duty"),
    otherwise: "Nobody has been named yet."
  ) { c in
    guard let decider = c.incident.contingency?.decidedBy else { return nil }
    let role = c.who(decider)
    return Reply(
      "\(role.capitalized).",
      c.incident.contingency?.trigger.map { "The sign is clear: \(c.writing($0).condition)." },
      c.incident.contingency?.response.map { "And so is the step: \(c.writing($0).clause.imperative)." })
  }

  static let toldWhen = Question(
    "outside.told_when", .outside, "When did we know, and why am I hearing it now?",
    about: ["time.detected", "time.onset", "duration.to_detect"],
    topics: ["when told", "hearing", "told me"],
    need: Need("time.detected", "add alerts as JSON to evidence/, or state times.detected")
  ) { c in
    guard let known = c.time("time.detected") else { return nil }
    let why: Words = "You are hearing it with what we have checked, and with what we still do not know."
    return Reply(
      "We have known since \(known).",
      Say.sentence(c, about: ["told the ceo", "informed the ceo", "ceo was"]) ?? why, Say.nextUpdate(c))
  }

  static let nextUpdate = Question(
    "outside.next_update", .outside, "When do I hear from you again?", topics: ["next update", "hear again"],
    need: Need("next_update", "set the time of the next update"), nextStep: true,
    otherwise: "I have not set a time yet."
  ) { c in
    guard let next = c.incident.nextUpdate else { return nil }
    guard next >= c.now else {
      return Reply(
        "I owe you a new time: the last one has passed.",
        lacking: Need("next_update", "the time has passed: set the next one"))
    }
    let news = c.incident.unknowns.first { ($0.answerBy ?? next) <= next }
    return Reply(
      "At \(c.when(next)), even if nothing has changed.",
      news.map { "By then I expect the answer to this: \(c.writing($0.question).question)" })
  }

  static let partners = Question(
    "outside.partners", .outside, "Are partners or suppliers affected, or part of it?",
    topics: ["partner", "supplier", "third party", "vendor"],
    need: Need("unknowns", "ask whoever owns partners, and add the question with an owner and a time")
  ) { c in
    Say.sentence(c, about: ["partner", "supplier", "third party", "vendor"]).map { Reply($0) }
  }
}
