import IncidentModel

/// What can be said in each part, in the order in which it is said.
struct ScriptParts {
  let c: PreparationContext
  let length: Script.Length

  var all: [PartPlan] { [opening, whatHappened, cause, fix, prevention, risk, close] }

  private var form: Meeting.Form { c.incident.meeting?.form ?? .inPerson }

  /// The listener's question; in one minute there is no time for more than the first.
  private func asked(_ text: String) -> String? { length == .sixtySeconds ? nil : text }

  // MARK: Opening

  private var opening: PartPlan {
    PartPlan(
      key: "opening", title: "Opening", asked: greeting, cue: pageCue,
      passages: [
        Passage(headline, shorter: c.writing(c.incident.title).sentence, rank: 0),
        Say.spokenReach(c, besides: headline).map { Passage($0, rank: 0) },
        Passage(Say.state(c), rank: 0, cue: "pause, and wait for a sign that it has landed"),
        Passage(apology, in: .long, rank: 2),
        Passage(plan, in: .long, rank: 3),
      ].compactMap { $0 })
  }

  private var greeting: String {
    if length == .sixtySeconds { return "I have one minute. What happened?" }
    switch form {
    case .inPerson: return "Thanks for coming in. What do I need to know?"
    case .video: return "I can see and hear you. What do I need to know?"
    case .phone: return "I am listening. What do I need to know?"
    }
  }

  private var pageCue: String? {
    switch form {
    case .inPerson: "hand over the page"
    case .video: length == .sixtySeconds ? nil : "share the page on the screen, and look into the camera"
    case .phone: length == .sixtySeconds ? nil : "check that the page has arrived; say which line you are on"
    }
  }

  private var headline: Words {
    let title = c.writing(c.incident.title).sentence
    return c.written(.bottomLine) ?? (title.plain == "." ? "We have a serious problem." : title)
  }

  private var apology: Words {
    c.isOver
      ? "I am sorry that this reached our customers." : "I am sorry that this is reaching our customers."
  }

  private var plan: Words {
    length == .fiveMinutes
      ? "I will be short: what happened, why, and what we do about it."
      : "I will take you through what happened, why, how we fix it, and what risk is left. Then I am here for your questions."
  }

  // MARK: The five questions

  private var whatHappened: PartPlan {
    PartPlan(
      key: "what_happened", title: "What happened", asked: asked("Walk me through what happened."),
      passages: [
        Passage(Say.spokenSpan(c) ?? "We do not have the exact times yet.", in: .long, rank: 1),
        Say.spokenSeed(c).map { Passage($0, in: .long) },
        Say.spokenDetection(c).map { Passage($0, in: .long, rank: 2) },
        Say.spokenServices(c).map { Passage($0, in: .full) },
        Say.spokenCustomers(c).map { Passage($0, in: .long, rank: 1) },
        Say.spokenOrders(c).map { Passage($0, in: .long) },
        c.spoken("revenue.lost").map { Passage("We estimate the lost revenue at \($0).", in: .all, rank: 2) },
        c.spokenRange("revenue.lost").map { Passage($0, in: .long, rank: 2) },
        Say.spokenRecords(c).map { Passage($0, in: .long, rank: 2) },
        c.spoken("requests.failure_rate_peak").map {
          Passage("In the worst minute, \($0) of requests failed.", in: .full, rank: 3)
        },
        Say.hasFigures(c)
          ? Passage("The exact figures are on the page in front of you.", in: .long, rank: 3, cue: "pause")
          : nil,
      ].compactMap { $0 })
  }

  private var cause: PartPlan {
    guard let leading = c.leadingHypothesis else {
      return PartPlan(
        key: "cause", title: "The cause", asked: asked("What caused it?"), passages: unknownCause)
    }
    let claim = c.writing(leading.claim).clause.lowercased
    return PartPlan(
      key: "cause", title: "The cause", asked: asked("What caused it?"),
      passages: [
        Passage(
          "Our preliminary answer: \(claim).",
          shorter: "We have a preliminary answer, and it is on the page.", rank: 1),
        Passage(
          leading.confidence.map { "We call that \($0.rawValue), not proven." } ?? "That is not proven yet.",
          rank: 1),
        spokenChange(besides: leading.claim).map { Passage($0, in: .long) },
        Say.support(c, leading).map { Passage($0, in: .long) },
        Say.counter(c, leading).map { Passage($0, in: .long) },
        Say.confirmation(c, leading).map { Passage($0, in: .long, rank: 2) },
        Passage(
          "When the cause is confirmed, you get it in writing, even if we were wrong today.", in: .full,
          rank: 3,
          cue: "pause"),
      ].compactMap { $0 })
  }

  /// The change most suspect by its name alone, unless the claim has said it.
  private func spokenChange(besides claim: String) -> Words? {
    guard let change = c.facts.text("change.suspect") else { return nil }
    let name = String(change.prefix { $0 != "(" }).split(separator: " ").joined(separator: " ")
    let isSaid = name.split(separator: " ").allSatisfy { claim.contains($0) }
    guard !name.isEmpty, !isSaid else { return nil }
    let fact = Words([.fact(name, id: "change.suspect")])
    return c.spokenClock("time.cause_start").map { "What changed shortly before: \(fact), at \($0)." }
      ?? "What changed shortly before: \(fact)."
  }

  private var unknownCause: [Passage] {
    let answer = QuestionBank.question("cause.what")?.answer(c)
    let known = answer.flatMap { $0.facts.isEmpty ? nil : Words($0.text) }
    let looking = c.incident.owner.map {
      "We do not know the cause yet; \(c.who($0)) is looking for it." as Words
    }
    return [
      Passage(
        known ?? looking ?? "We do not know the cause yet.", shorter: "We do not know the cause yet.", rank: 1
      ),
      Passage("I would rather give you no cause today than a wrong one.", in: .long, rank: 2),
    ]
  }

  private var fix: PartPlan {
    let done = c.incident.actions.filter { $0.state == .done }
    let repairs = c.actions(.remediate, .communicate, states: [.inProgress])
    let running = done.isEmpty && repairs.isEmpty ? c.actions(states: [.inProgress]) : repairs
    let next = c.actions(.remediate).filter { $0.state == .planned || $0.state == .blocked }
    return PartPlan(
      key: "fix", title: "The fix", asked: asked("How are you fixing it?"),
      passages: [
        done.isEmpty
          ? nil
          : Passage(
            "\(c.past(done, limit: length == .sixtySeconds ? 1 : 3, otherwise: "What is done")).",
            shorter: "What is done is on the page, step by step.", rank: 1),
        running.isEmpty
          ? nil
          : Passage(
            "\(c.present(running, limit: length == .sixtySeconds ? 1 : 3, otherwise: "Under way")).",
            shorter: "What is under way is on the page.",
            rank: done.isEmpty ? 1 : 2),
        next.isEmpty
          ? nil
          : Passage(
            "Next: \(c.spokenTasks(next, limit: 3)).", shorter: "The next steps are on the page.",
            in: done.isEmpty && running.isEmpty ? .all : .long, rank: done.isEmpty && running.isEmpty ? 1 : 2),
        done.isEmpty && running.isEmpty && next.isEmpty
          ? Passage("We have no plan that I would put in front of you yet.", rank: 1) : nil,
        Say.spokenResources(c).map { Passage($0, in: .full) },
        Say.contingency(c).map { Passage($0, in: .long) },
        Say.spokenTrigger(c).map { Passage($0, in: .full) },
        allOwned ? Passage("Every step has an owner and a date on the page.", in: .long, rank: 3) : nil,
      ].compactMap { $0 })
  }

  private var allOwned: Bool {
    let open = c.incident.actions.filter { $0.state != .done }
    return !open.isEmpty && open.allSatisfy { $0.owner != nil && $0.due != nil }
  }

  private var prevention: PartPlan {
    let steps = c.actions(.prevent)
    let watch = c.actions(.detect)
    let limit = length == .sixtySeconds ? 1 : 3
    return PartPlan(
      key: "prevention", title: "Prevention",
      asked: asked("How do you make sure this does not happen again?"),
      passages: [
        steps.isEmpty
          ? Passage(
            c.isOver
              ? "We have no plan to prevent it yet, and we owe you one."
              : "First we stop it; the plan to prevent it follows, and we owe it to you.", rank: 1)
          : Passage(
            "To prevent it: \(c.spokenTasks(steps, limit: limit)).",
            shorter: "The steps that prevent it are on the page.", rank: 1),
        watch.isEmpty ? nil : Passage("To see it sooner: \(c.spokenTasks(watch, limit: 2)).", in: .long),
        Say.sentence(c, about: ["test", "review", "caught"]).map { Passage($0, in: .full) },
        steps.isEmpty
          ? nil
          : Passage(
            "We are changing the checks that let it through, not looking for someone to blame.", in: .full,
            rank: 3),
      ].compactMap { $0 })
  }

  private var risk: PartPlan {
    PartPlan(
      key: "risk", title: "The remaining risk", asked: asked("What is the remaining risk?"),
      passages: [
        Passage(Say.riskLeft(c), rank: 1),
        Say.riskReasons(c).map { Passage($0, in: .long, rank: 1) },
        Say.spokenUnknowns(c, limit: length == .fifteenMinutes ? 3 : 1).map {
          Passage($0, in: .long, rank: 2)
        },
        told.map { Passage($0, in: .full) },
        Say.spokenDuties(c).map { Passage($0, in: .full) },
        Passage("I cannot promise you that it will never happen again.", in: .long, rank: 3),
        knowsWhatToDo ? Passage("If it does, we know what to do, and who decides.", in: .long, rank: 3) : nil,
      ].compactMap { $0 })
  }

  /// Whether the customers know, where that is known.
  private var told: Words? {
    guard let answer = QuestionBank.question("customers.told")?.answer(c), answer.state == .answered else {
      return nil
    }
    return "Have we told the customers? \(Words(answer.text))"
  }

  private var laterUpdate: Words {
    c.phase == .resolved
      ? "I will write to you when the cause is confirmed."
      : "I will send you the time of the next update within the hour."
  }

  private var knowsWhatToDo: Bool {
    c.incident.contingency?.response != nil && c.incident.contingency?.decidedBy != nil
  }

  // MARK: Close

  private var close: PartPlan {
    PartPlan(
      key: "close", title: "Close", asked: asked("What do you need from me?"),
      passages: [
        Passage(
          Say.ask(c), shorter: "What we need from you is on the page, under “What we need from you”.", rank: 0
        ),
        Say.askReason(c).map { Passage($0, in: .long) },
        Say.askPrice(c).map { Passage($0, in: .long) },
        Say.alternative(c).map { Passage($0, in: .full) },
        Passage(
          Say.nextUpdate(c) ?? laterUpdate, rank: 0),
        Passage("You get today's points in writing, with every promise, owner and date.", in: .long, rank: 3),
        Passage("Thank you.", rank: 0, cue: "stop here, on time"),
      ].compactMap { $0 })
  }
}
