import Briefing
import IncidentModel

/// What the follow-up says, before it becomes an e-mail or a page.
public struct FollowUpLetter: Sendable {
  public var subject: String
  public var sections: [DocumentSection]

  public init(_ input: FollowUpInput) {
    let title = input.clause(input.incident.title).plain
    subject =
      title.isEmpty ? "What we said and what we promised" : "\(title): what we said and what we promised"
    sections = LetterComposer(input: input).sections
  }

  /// CommonMark, with the subject as its heading.
  public var markdown: String {
    let body = sections.map { section in
      let heading = section.title.isEmpty ? "" : "## \(RichText(section.title).markdown)\n\n"
      return heading + section.blocks.map(Self.markdown).joined(separator: "\n\n")
    }
    return "# \(RichText(subject).markdown)\n\n" + body.joined(separator: "\n\n") + "\n"
  }

  private static func markdown(_ block: Block) -> String {
    switch block {
    case .paragraph(let text), .callout(let text): text.markdown
    case .list(let items, _): items.map { "- " + $0.markdown }.joined(separator: "\n")
    default: ""
    }
  }

  /// Plain text; one line a paragraph, as mail programs wrap by themselves.
  public var plainText: String {
    sections.map { section in
      let heading = section.title.isEmpty ? "" : section.title.uppercased() + "\n"
      return heading + section.blocks.map(Self.plain).joined(separator: "\n\n")
    }.joined(separator: "\n\n") + "\n"
  }

  private static func plain(_ block: Block) -> String {
    switch block {
    case .paragraph(let text), .callout(let text): text.plain
    case .list(let items, _): items.map { "- " + $0.plain }.joined(separator: "\n")
    default: ""
    }
  }
}

/// Writes the sections of the letter; a section with nothing to say is left out, or says so where silence
/// would mislead.
struct LetterComposer {
  let input: FollowUpInput

  private var incident: Incident { input.incident }

  var sections: [DocumentSection] {
    [
      section("opening", "", [.paragraph(opening)]),
      section("said", "What we told you", said),
      section("promised", "What we promised", promised),
      section("open_questions", "What we do not know yet", openQuestions),
      section("duties", "Who else has to be told", duties),
      section("decision", "Your decision", decision),
      section("next_update", "Next update", nextUpdate),
      section("page", "The page", page),
      section(
        "closing", "",
        [.paragraph("If I have left something out or got it wrong, tell me and I will correct it.")]),
    ].compactMap { $0 }
  }

  private func section(_ key: String, _ title: String, _ blocks: [Block]) -> DocumentSection? {
    blocks.isEmpty ? nil : DocumentSection(key: key, title: title, blocks: blocks)
  }

  private var opening: RichText {
    "Thank you for your time. This is what we said and what we promised, with names and dates."
  }

  private var said: [Block] {
    var blocks: [Block] = [.callout(headline + ". " + RichText(status))]
    if !figures.isEmpty { blocks.append(.list(figures, ordered: false)) }
    if let cause { blocks.append(.paragraph(cause)) }
    return blocks
  }

  private var headline: RichText {
    input.clause(written(.bottomLine) ?? incident.title)
  }

  /// The first paragraph that a person wrote in a section, as one line.
  private func written(_ kind: SectionKind) -> String? {
    let title = kind.title.lowercased()
    guard let section = incident.sections.first(where: { !$0.isDraft && $0.title.lowercased() == title })
    else {
      return nil
    }
    let lines = section.markdown.split(separator: "\n", omittingEmptySubsequences: false)
    let text = lines.drop { !$0.contains(where: \.isLetter) }.prefix { $0.contains { !$0.isWhitespace } }
    return text.isEmpty ? nil : text.joined(separator: " ")
  }

  private var status: String {
    switch incident.status {
    case .investigating: "It is still going on, and we are looking for the cause."
    case .identified: "It is still going on; we know where it comes from."
    case .mitigated: "The failures have stopped; the permanent fix is still to come."
    case .resolved: "It is over."
    }
  }

  /// The figures that were told, in the order in which they matter.
  private var figures: [RichText] {
    [
      "customers.affected", "customers.affected_share", "duration.impact", "requests.failed", "orders.failed",
      "orders.failed_value", "revenue.lost", "records.missing", "records.duplicated", "records.mismatched",
    ].compactMap { id in
      guard let fact = input.facts.known(id), !fact.title.isEmpty else { return nil }
      return [.text(fact.title + ": "), .fact(input.format.text(fact), id: id)]
    }
  }

  private var cause: RichText? {
    let best = incident.hypotheses.enumerated().max {
      ($0.element.confidence?.band.upperBound ?? 0, -$0.offset) < (
        $1.element.confidence?.band.upperBound ?? 0, -$1.offset
      )
    }
    guard let hypothesis = best?.element else { return nil }
    let standing =
      hypothesis.confidence.map { " We call that \($0.wordWithBand), and it is not proven." }
      ?? " That is not proven."
    let claim = input.clause(hypothesis.claim)
    return RichText([.text("Preliminary cause: ")] + claim.runs + [.text("." + standing)])
  }

  private var promised: [Block] {
    let done = incident.actions.filter { $0.state == .done }.map { action -> RichText in
      RichText([.strong("Done:"), .text(" ")] + input.clause(action.what).runs)
    }
    let open = incident.actions.filter { $0.state != .done }.map { action -> RichText in
      input.clause(action.what) + RichText(" — \(responsibility(action.owner, action.due))")
    }
    let items = open + done
    return items.isEmpty
      ? [.paragraph("We have no list of steps yet, and we owe you one.")] : [.list(items, ordered: false)]
  }

  private func responsibility(_ owner: String?, _ due: Timestamp?) -> String {
    let name = owner.map { input.clause($0).plain } ?? "no owner yet"
    return "\(name), \(due.map { "by \(input.date($0))" } ?? "no date yet")"
  }

  private var openQuestions: [Block] {
    let items = incident.unknowns.map { unknown -> RichText in
      let question = input.clause(unknown.question)
      let mark = question.plain.hasSuffix("?") ? "" : "?"
      return question + RichText("\(mark) — \(responsibility(unknown.owner, unknown.answerBy))")
    }
    return items.isEmpty ? [] : [.list(items, ordered: false)]
  }

  private var duties: [Block] {
    let items = incident.duties(with: input.facts).filter { $0.due != nil }.map { duty in
      input.clause(duty.name)
        + RichText(" (counsel to confirm that it applies) — \(responsibility(duty.owner, duty.due))")
    }
    return items.isEmpty ? [] : [.list(items, ordered: false)]
  }

  private var decision: [Block] {
    if let taken = input.decisionTaken.map(input.clause), !taken.plain.isEmpty {
      return [.paragraph(RichText([.text("You decided: ")] + taken.runs + [.text(".")]))]
    }
    let asked = written(.decision) ?? incident.options.first(where: \.recommended)?.what
    guard let asked else { return [] }
    return [
      .paragraph(RichText([.text("We asked you for this: ")] + input.clause(asked).runs + [.text(".")])),
      .paragraph("A short reply to this message is enough."),
    ]
  }

  private var nextUpdate: [Block] {
    guard let next = incident.nextUpdate, next >= input.now else {
      return [.paragraph("The time of the next update is not set yet; you will have it today.")]
    }
    return [
      .paragraph(RichText("You hear from us again at \(input.date(next)), even if nothing has changed."))
    ]
  }

  private var page: [Block] {
    input.pages.isEmpty ? [] : [.list(input.pages.map { [.code($0)] }, ordered: false)]
  }
}
