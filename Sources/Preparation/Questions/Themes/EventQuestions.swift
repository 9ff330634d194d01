import IncidentModel

/// What happened, when, and whether it is over.
enum EventQuestions {
  static let all = [what, over, when, duration, trigger, services, attack, worst, noticed, before]

  static let what = Question(
    "event.what", .event, "In one sentence: what happened?",
    about: ["customers.affected", "duration.impact", "orders.failed", "requests.failed"],
    need: Need("title", "give the incident a title that a customer would understand")
  ) { c in
    let headline = c.written(.bottomLine) ?? c.written(.summary) ?? c.writing(c.incident.title).sentence
    guard !headline.plain.isEmpty else { return nil }
    return Reply(headline, Say.reach(c, besides: headline), Say.state(c))
  }

  static let over = Question(
    "event.over", .event, "Is it over, and how do you know?",
    about: ["time.resolved", "time.mitigated", "requests.failure_rate_before"],
    topics: ["over", "still happening", "fully recovered", "come back"],
    need: Need("status", "set status, and times.mitigated or times.resolved")
  ) { c in
    let end = c.time("time.mitigated") ?? c.time("time.resolved")
    switch c.phase {
    case .ongoing:
      return Reply("No, it is still going on.", Say.fixUnderWay(c), Say.nextUpdate(c))
    case .mitigated:
      return Reply(
        end.map { "The failures stopped at \($0), but we are not finished." }
          ?? "The failures have stopped, but we are not finished.",
        Say.stillOpen(c),
        lacking: end == nil
          ? Need("time.mitigated", "add logs that reach past the end, or state times.mitigated") : nil)
    case .resolved:
      return Reply(
        end.map { "Yes. The failures stopped at \($0)." } ?? "Yes, it is over.",
        c.value("requests.failure_rate_before").map {
          "Before the incident, \($0) of requests failed; that is our yardstick."
        },
        Say.stillOpen(c),
        lacking: end == nil
          ? Need("time.resolved", "add logs that reach past the end, or state times.resolved") : nil)
    }
  }

  static let when = Question(
    "event.when", .event, "When did it start, and when did it end?",
    about: ["time.onset", "time.mitigated", "time.resolved", "time.cause_start"],
    topics: ["when start", "when begin", "when end"],
    need: Need("time.onset", "add logs that cover the start, or state times.onset")
  ) { c in
    guard let start = c.time("time.onset") else { return nil }
    let seed = c.time("time.cause_start").map { cause -> Words in
      "By our preliminary account, the cause was in place from \(cause)."
    }
    if !c.isOver { return Reply("It started at \(start), and it has not ended yet.", seed) }
    let end = c.facts.time("time.mitigated") != nil ? "time.mitigated" : "time.resolved"
    guard let span = c.span("time.onset", end) else {
      return Reply(
        "It started at \(start).", "We do not have the exact end.", seed,
        lacking: Need("time.mitigated", "state times.mitigated, or add logs that reach past the end"))
    }
    return Reply("It ran \(span).", seed)
  }

  static let duration = Question(
    "event.duration", .event, "How long did customers feel it?",
    about: ["duration.impact", "availability.month"],
    topics: ["how long"],
    need: Need(
      "duration.impact", "add logs that cover start and end, or state times.onset and times.mitigated")
  ) { c in
    guard let length = c.value("duration.impact") else {
      guard !c.isOver, let start = c.time("time.onset") else { return nil }
      return Reply("Since \(start), and it is not over yet.", Say.nextUpdate(c))
    }
    return Reply(
      c.isOver
        ? "\(length.capitalized), from the first failure to the last."
        : "\(length.capitalized) so far, and it is not over yet.",
      c.value("availability.month").map { "That leaves this month's availability at \($0)." })
  }

  static let trigger = Question(
    "event.trigger", .event, "What set it off?", about: ["change.suspect", "time.cause_start"],
    topics: ["trigger", "set off", "which change"],
    need: Need("change.suspect", "add deployments or configuration changes as JSON to evidence/")
  ) { c in
    if let change = c.value("change.suspect") {
      return Reply(
        "The change that fits best is \(change).", c.time("time.cause_start").map { "It went in at \($0)." },
        "That is a match in time, and it becomes proof only once we have reproduced it.")
    }
    guard let claim = c.leadingHypothesis?.claim else { return nil }
    return Reply(
      "We have no confirmed trigger yet.", "Our leading explanation: \(c.writing(claim).clause.imperative).",
      lacking: Need("change.suspect", "add deployments or configuration changes as JSON to evidence/"))
  }

  static let services = Question(
    "event.services", .event, "Which of our services were hit?",
    about: ["blast.explained_by", "requests.failed"],
    topics: ["which service", "which system"],
    need: Need("components", "list the services involved under components, each with its role in plain words")
  ) { c in
    let parts = c.incident.components.map { part -> Words in
      guard let role = part.role else { return "\(Words([.code(part.name)]))" }
      return "\(Words([.code(part.name)])), which \(c.writing(role).clause.imperative)"
    }
    let blast = c.facts.concentration.flatMap { c.value($0.id) }.map { place -> Words in
      "The failures concentrate in \(place)."
    }
    guard let first = parts.first else { return blast.map { Reply($0) } }
    let opening: Words =
      parts.count == 1
      ? "One: \(first)."
      : "\(Noun.spelled(parts.count).capitalizedFirst) of them. \(parts.map(\.capitalized).sentences)."
    return Reply(opening, blast)
  }

  static let attack = Question(
    "event.attack", .event, "Was this an attack?",
    topics: ["attack", "breach", "malicious", "intrusion", "security"],
    need: Need(
      "unknowns",
      "ask security to look, and add the question with an owner and a time; or write the answer under Preliminary cause"
    )
  ) { c in
    guard let answer = Say.sentence(c, about: ["attack", "malicious", "intrusion", "intruder"]) else {
      return nil
    }
    return Reply(answer)
  }

  static let worst = Question(
    "event.worst", .event, "How bad was it at its worst?",
    about: ["requests.failure_rate_peak", "requests.failure_rate", "latency.p99"], topics: ["worst", "peak"],
    need: Need("requests.failure_rate_peak", "add request logs to evidence/")
  ) { c in
    let normal = c.value("requests.failure_rate_before").map { rate -> Words in
      "Before it began, it was \(rate)."
    }
    if let peak = c.value("requests.failure_rate_peak") {
      return Reply(
        "In the worst minute, \(peak) of requests failed.",
        c.value("requests.failure_rate").map { "Over the whole incident it was \($0)." }, normal)
    }
    guard let rate = c.value("requests.failure_rate") else { return nil }
    return Reply(
      "Over the whole incident, \(rate) of requests failed.", normal,
      lacking: Need("requests.failure_rate_peak", "add request logs with times to evidence/"))
  }

  static let noticed = Question(
    "event.noticed", .event, "Did we notice, or did a customer have to tell us?",
    about: ["time.detected", "duration.to_detect"],
    topics: ["notice", "detect", "found out", "who reported"],
    need: Need("time.detected", "add alerts as JSON to evidence/, or state times.detected with its source")
  ) { c in
    guard let time = c.time("time.detected") else { return nil }
    let source = c.incident.times[.detected]?.source ?? c.facts["time.detected"]?.receipt.source
    let delay = c.value("duration.to_detect").map { delay -> Words in "That was \(delay) after it began." }
    guard let source else {
      let isMeasured = c.facts["time.detected"]?.label == .computed
      return Reply(isMeasured ? "Our own alerts told us, at \(time)." : "We have known since \(time).", delay)
    }
    return Reply("We learned of it at \(time), from \(c.writing(source).clause.imperative).", delay)
  }

  static let before = Question(
    "event.before", .event, "Were there warning signs beforehand?",
    about: ["requests.failure_rate_before", "latency.p99_before", "errors.signatures"],
    topics: ["warning", "earlier sign", "beforehand"],
    need: Need("requests.failure_rate_before", "add logs from before the incident to evidence/")
  ) { c in
    guard let rate = c.value("requests.failure_rate_before") else { return nil }
    return Reply(
      "In the requests before it began, \(rate) failed.",
      c.value("requests.failure_rate").map { "During the incident it was \($0)." },
      c.time("time.cause_start").map { "By our preliminary account, the cause was in place from \($0)." })
  }
}
