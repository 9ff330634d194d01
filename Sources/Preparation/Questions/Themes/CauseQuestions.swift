import IncidentModel

/// Why it happened, how sure we are, and what let it through.
enum CauseQuestions {
  static let all = [
    cause, sure, against, unknowns, again, testing, detection, repairTime, change, responsible, single,
  ]

  static let cause = Question(
    "cause.what", .cause, "What caused it?",
    about: ["change.suspect", "time.cause_start", "crash.signatures", "blast.explained_by"],
    topics: ["cause", "root cause", "why did it happen"],
    need: Need(
      "hypotheses",
      "write the leading explanation, with its confidence, what supports it and what would confirm it")
  ) { c in
    guard let leading = c.leadingHypothesis else {
      return c.value("change.suspect").map {
        Reply(
          "We have no confirmed cause yet.", "The change closest in time is \($0).",
          lacking: Need(
            "hypotheses", "write the leading explanation, with its confidence and what would confirm it"))
      }
    }
    let claim = c.writing(leading.claim).sentence
    let standing: Words =
      leading.confidence.map { "We call that \($0.rawValue), and it is still preliminary." }
      ?? "That is still preliminary."
    return Reply(claim, standing, Say.support(c, leading), Say.confirmation(c, leading))
  }

  static let sure = Question(
    "cause.sure", .cause, "How sure are you of that?", about: ["change.suspect"],
    topics: ["how sure", "confidence", "certain"],
    need: Need("hypotheses", "give the leading explanation a confidence, and list what supports it"),
    otherwise: "Not at all yet: we have no explanation that we would stand behind."
  ) { c in
    guard let leading = c.leadingHypothesis else { return nil }
    guard let confidence = leading.confidence else {
      return Reply(
        "We have not put a number on it.", Say.support(c, leading), Say.confirmation(c, leading),
        lacking: Need(
          "hypotheses: confidence",
          "choose one: \(Confidence.allCases.map(\.rawValue).joined(separator: ", "))"))
    }
    return Reply(
      "\(confidence.wordWithBand.capitalizedFirst).", Say.support(c, leading), Say.counter(c, leading),
      Say.confirmation(c, leading))
  }

  static let against = Question(
    "cause.against", .cause, "What speaks against that explanation?",
    topics: ["against", "other explanation", "alternative"],
    need: Need(
      "hypotheses: against", "write what does not fit, or that nothing found so far speaks against it"),
    otherwise: "We have not looked for what does not fit yet."
  ) { c in
    guard let leading = c.leadingHypothesis else { return nil }
    let others = c.incident.hypotheses.filter { $0 != leading }
    let other = others.first.map { other -> Words in
      "The next best explanation: \(c.writing(other.claim).clause.imperative)."
    }
    guard let counter = Say.counter(c, leading) else {
      guard let other else { return nil }
      return Reply("Nothing that we have recorded.", other, Say.confirmation(c, leading))
    }
    return Reply(counter, other)
  }

  static let unknowns = Question(
    "cause.unknowns", .cause, "What do you not know, and when will you?", topics: [],
    need: Need("unknowns", "list what you cannot answer yet, each with an owner and an answer_by"),
    nextStep: true,
    otherwise: "We have not written that list yet, and we should."
  ) { c in
    let open = c.incident.unknowns
    guard let first = open.first else { return nil }
    let opening: Words =
      open.count == 1
      ? "One thing: \(c.writing(first.question).question)"
      : "\(Noun.spelled(open.count).capitalizedFirst) things. First: \(c.writing(first.question).question)"
    let second = open.dropFirst().first.map { unknown -> Words in
      "Next: \(c.writing(unknown.question).question) \(c.promise(unknown))"
    }
    return Reply(
      opening, c.promise(first), second, open.count > 2 ? "The rest is on the page, each with an owner." : nil
    )
  }

  static let again = Question(
    "cause.before", .cause, "Has this happened before?",
    topics: ["happened before", "previous", "how often", "recurr"],
    need: Need(
      "stated.previous_incidents",
      "look through earlier incidents, and state how many were alike, with the source")
  ) { c in
    if let fact = c.stated(about: "previous", "earlier incidents", "happened before"),
      let number = c.counted(fact.id)
    {
      return Reply(
        fact.value?.number == 0 ? "No, not that we have found." : "Yes: \(number).", c.attribution(fact.id))
    }
    return Say.sentence(c, about: ["happened before", "first time", "previous incident", "earlier incident"])
      .map { Reply($0) }
  }

  static let testing = Question(
    "cause.testing", .cause, "Why was it not caught before it reached customers?",
    about: ["crash.caught_by", "crash.finding"],
    topics: ["test", "caught", "review"],
    need: Need("Preliminary cause", "write one sentence on which check let it through, and why")
  ) { c in
    let gap = Say.sentence(c, about: ["test", "review", "staging", "caught"])
    let plan = c.actions(.prevent).first {
      Topic.matches(["test", "check", "review", "detector", "analysis"], text: $0.what)
    }
    let change = plan.map { action -> Words in "What changes: \(c.taskWithOwner(action))." }
    let practice = c.value("crash.caught_by").map { words -> Words in
      "This kind of fault is found by \(words)."
    }
    let warning = c.value("crash.finding").map { words -> Words in
      "A program that reviews the code had a warning about the same file (\(words)); the evidence does not say since when."
    }
    guard let gap else {
      guard change != nil || practice != nil else { return nil }
      return Reply(
        "Our checks did not look for this kind of fault.", practice, warning, change,
        lacking: Need("Preliminary cause", "write one sentence on which check let it through, and why"))
    }
    return Reply(gap, practice, warning, change)
  }

  static let detection = Question(
    "cause.detection", .cause, "Why did it take so long to notice?",
    about: ["duration.to_detect", "time.onset", "time.detected"],
    topics: ["long notice", "slow detect", "long detect"],
    need: Need(
      "duration.to_detect", "add alerts as JSON to evidence/, or state times.onset and times.detected")
  ) { c in
    guard let delay = c.value("duration.to_detect") else { return nil }
    let plan = c.actions(.detect).first.map { action -> Words in "What changes: \(c.taskWithOwner(action))." }
    let reason = Say.sentence(c, about: ["alert", "monitor", "notice"])
    return Reply(
      "It took \(delay) from the first failure until we knew.", reason, plan,
      lacking: plan == nil
        ? Need("actions", "add an action of kind detect: what will tell us sooner next time?") : nil)
  }

  static let repairTime = Question(
    "cause.repair_time", .cause, "Why did it take so long to stop?",
    about: ["duration.to_mitigate", "time.detected", "time.mitigated"],
    topics: ["long stop", "long repair", "long fix", "slow recover"],
    need: Need("duration.to_mitigate", "state times.detected and times.mitigated")
  ) { c in
    guard let delay = c.value("duration.to_mitigate") else {
      return c.isOver ? nil : Reply("It has not stopped yet.", Say.fixUnderWay(c), Say.nextUpdate(c))
    }
    let done = c.actions(.remediate, states: [.done]).first.map { action -> Words in
      Verbs.done(c.task(action)).map { "It stopped once we had \($0)." }
        ?? "The step that stopped it: \(c.task(action))."
    }
    return Reply(
      "It took \(delay) until customers were safe again.", done,
      Say.sentence(c, about: ["rollback took", "roll back", "took us"]))
  }

  static let change = Question(
    "cause.change", .cause, "What changed in the days before, and who checked it?",
    about: ["change.suspect", "time.cause_start"],
    topics: ["changed", "who reviewed", "approved change"],
    need: Need("change.suspect", "add deployments or configuration changes as JSON to evidence/")
  ) { c in
    guard let change = c.value("change.suspect") else { return nil }
    let checked = Say.sentence(c, about: ["review", "approved"])
    return Reply(
      "The change that fits is \(change).", c.time("time.cause_start").map { "It went in at \($0)." },
      checked ?? "It came through our normal process, so it is the process we are changing.")
  }

  static let responsible = Question(
    "cause.responsible", .cause, "Who is responsible?",
    topics: ["responsible", "accountable", "whose fault"],
    need: Need("owner", "name the team or role that owns this incident"), nextStep: true
  ) { c in
    let owner = c.incident.owner.map(c.who)
    let opening: Words =
      owner.map { "We are: \($0.lowercased) owns this incident, from the cause to the fix." }
      ?? "We are, and I own getting this right."
    let gate: Words =
      c.incident.actions.contains { $0.kind == .prevent || $0.kind == .detect }
      ? "Our checks let one fault reach customers, and those checks are what we are changing."
      : "One fault could reach customers through our checks, and that is what we must change."
    let step = c.actions(.prevent, .detect).first { $0.state != .done }.map { action -> Words in
      "Next: \(c.taskWithOwner(action))."
    }
    return Reply(
      opening, gate, step,
      lacking: owner == nil ? Need("owner", "name the team or role that owns this incident") : nil)
  }

  static let single = Question(
    "cause.single", .cause, "Do we depend on one person, one tool or one supplier here?",
    topics: ["depend", "single point", "supplier", "one person"],
    need: Need("unknowns", "ask the owner of each component, and write the answer under Preliminary cause")
  ) { c in
    Say.sentence(c, about: ["single point", "only person", "one person", "supplier", "vendor"]).map {
      Reply($0)
    }
  }
}
