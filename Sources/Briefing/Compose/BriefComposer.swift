import IncidentModel

/// Makes the brief: what people wrote, or else the drafts, with the tables and pictures that facts give.
public struct BriefComposer {
  /// Rows of the impact table; more do not fit two pages.
  public static let mostImpactRows = 8
  /// Rows of the timeline.
  public static let mostTimelineEntries = 8
  /// Terms explained at the end.
  public static let mostGlossaryTerms = 6

  private let incident: Incident
  private let facts: FactSheet
  private let inputs: BriefingInputs
  private let format: FactFormat
  private let file: String
  private var placeholders: Placeholders
  private var diagnostics: [Diagnostic] = []

  /// `file` is the name of `incident.md` in diagnostics.
  public init(
    incident: Incident, facts: FactSheet, inputs: BriefingInputs, file: String = "incident.md"
  ) {
    self.incident = incident
    self.facts = facts
    self.inputs = inputs
    self.file = file
    format = inputs.format ?? FactFormat(timeZone: incident.timeZone)
    placeholders = Placeholders(facts: facts, format: format)
  }

  /// The brief and what is wrong with its writing: placeholders that name no fact, facts without a value,
  /// sections that belong to no document.
  public static func compose(
    incident: Incident, facts: FactSheet, inputs: BriefingInputs, file: String = "incident.md"
  ) -> (document: Document, diagnostics: [Diagnostic]) {
    var composer = BriefComposer(incident: incident, facts: facts, inputs: inputs, file: file)
    let document = composer.document()
    return (document, composer.diagnostics + composer.placeholders.diagnostics)
  }

  private mutating func document() -> Document {
    let order: [SectionKind] = [
      .bottomLine, .summary, .impact, .whatHappened, .cause, .remediation, .contingency, .options, .unknowns,
      .decision, .nextUpdate,
    ]
    var sections = order.compactMap { section($0) }
    if let words = GlossarySection.make(
      for: sections, incident: incident, limit: Self.mostGlossaryTerms)
    {
      sections.append(words)
    }
    reportOtherSections()
    return Document(
      title: incident.title, subtitle: subtitle, footer: footer, sections: sections)
  }

  private var subtitle: String {
    let date = (inputs.asOf ?? incident.meeting?.time ?? facts.time("time.onset")).map {
      format.day($0, year: true)
    }
    let reader = incident.preparedFor.isEmpty ? nil : "prepared for \(Self.withArticle(incident.preparedFor))"
    return [incident.severity.rawValue, incident.status.rawValue, reader, date].compactMap { $0 }
      .joined(separator: " · ")
  }

  /// `the CEO`, `the board`; names and phrases that bring their own article stay.
  private static func withArticle(_ reader: String) -> String {
    let isRole = reader == reader.uppercased() || reader == reader.lowercased()
    return isRole && !reader.lowercased().hasPrefix("the ") ? "the \(reader)" : reader
  }

  private var footer: String {
    let owner = incident.owner.map { "Owner: \($0). " } ?? ""
    let id = "Incident \(incident.id). "
    return owner + id + "Every number has a receipt in facts.json. \(inputs.generator)."
  }

  private mutating func reportOtherSections() {
    for section in incident.sections where SectionKind(heading: section.title) == nil {
      if section.title == incident.title || section.markdown.isEmpty { continue }
      let nearest = NearestName.suggest(for: section.title, among: SectionKind.allCases.map(\.title))
      diagnostics.append(
        Diagnostic(
          "section/not-in-brief", .note, "The section `\(section.title)` is not part of the brief.",
          nextStep: nearest.map { "Did you mean `\($0)`?" }
            ?? "Leave it as a note, or move its text under one of the brief's headings.",
          replacement: nearest, at: SourceSpan(file: file, line: section.line)))
    }
  }
}

extension BriefComposer {
  /// The section's words followed by the blocks that its facts give; `nil` when there is nothing to say.
  private mutating func section(_ kind: SectionKind) -> DocumentSection? {
    let words = prose(kind)
    let blocks = blocks(kind, words)
    return blocks.isEmpty ? nil : DocumentSection(key: kind.rawValue, title: kind.title, blocks: blocks)
  }

  /// What people wrote, or a fresh draft where they wrote nothing or left Candor's draft as it was.
  private mutating func prose(_ kind: SectionKind) -> [Block] {
    let written = incident.sections.first { SectionKind(heading: $0.title) == kind && !$0.isDraft }
    if let written {
      let blocks = placeholders.blocks(written.markdown, file: file, line: written.line)
      if !blocks.isEmpty { return blocks }
    }
    let drafter = Drafter(incident: incident, facts: facts, inputs: inputs)
    var quiet = placeholders
    return quiet.blocks(drafter.draft(kind), file: file, line: 1)
  }

  private mutating func blocks(_ kind: SectionKind, _ words: [Block]) -> [Block] {
    switch kind {
    case .bottomLine: return words.calledOut
    case .impact: return impact(words)
    case .whatHappened: return words + timeline
    case .remediation: return words + actions()
    case .options: return incident.options.isEmpty && isDraft(kind) ? [] : words + options()
    case .unknowns: return unknowns(after: words)
    default: return words
    }
  }

  private func isDraft(_ kind: SectionKind) -> Bool {
    !incident.sections.contains {
      SectionKind(heading: $0.title) == kind && !$0.isDraft && !$0.markdown.isEmpty
    }
  }

  private func impact(_ words: [Block]) -> [Block] {
    let overview = ImpactOverview(incident: incident, facts: facts, format: format)
    let tiles = overview.tiles
    var blocks: [Block] = tiles.isEmpty ? [] : [.tiles(tiles)]
    if let chart = inputs.chart { blocks.append(.chart(chart)) }
    blocks += words
    if let table = overview.table(limit: Self.mostImpactRows) { blocks.append(.table(table)) }
    return blocks
  }

  private var timeline: [Block] {
    let entries = TimelineSelection(incident: incident, facts: facts, format: format)
      .entries(inputs.timeline, limit: Self.mostTimelineEntries)
    return entries.isEmpty ? [] : [.timeline(entries)]
  }
}

extension BriefComposer {
  /// The open steps; those that are done stand in the draft's words, and in the table where people wrote
  /// their own.
  private mutating func actions() -> [Block] {
    let listed = isDraft(.remediation) ? incident.actions.filter { $0.state != .done } : incident.actions
    guard !listed.isEmpty else { return [] }
    let hasResources = listed.contains { $0.resources != nil }
    var header: [RichText] = ["What", "Owner", "Due", "State"]
    if hasResources { header.append("Needs") }
    let rows = listed.map { action in
      var row = [
        written(action.what, action.line), written(action.owner ?? "no owner yet", action.line),
        RichText(action.due.map { format.day($0) } ?? (action.state == .done ? "–" : "no date yet")),
        RichText(action.state.rawValue),
      ]
      if hasResources { row.append(written(action.resources ?? "–", action.line)) }
      return row
    }
    return [
      .table(
        Table(
          header: header, rows: rows, widths: hasResources ? [3.4, 1.7, 1.5, 1.25, 2.6] : [6, 2, 2, 1.6]))
    ]
  }

  private mutating func options() -> [Block] {
    guard !incident.options.isEmpty else { return [] }
    let rows = incident.options.map { option in
      var what = written(option.what)
      if option.recommended { what = RichText([.strong("Recommended: ")]) + what }
      return [what] + [option.cost, option.benefit, option.risk].map { written($0 ?? "–") }
    }
    return [
      .table(Table(header: ["Option", "Cost", "Benefit", "Risk"], rows: rows, widths: [4, 3, 2.5, 2.9]))
    ]
  }

  /// The table speaks for itself; only what people wrote stands above it.
  private mutating func unknowns(after words: [Block]) -> [Block] {
    let drafter = Drafter(incident: incident, facts: facts, inputs: inputs)
    var rows = incident.unknowns.map { unknown in
      [
        written(unknown.question), written(unknown.owner ?? "no owner yet"),
        RichText(unknown.answerBy.map(format.deadline) ?? "no date yet"),
      ]
    }
    for fact in drafter.missingKeyFacts where rows.count < 6 {
      rows.append([RichText(fact.title + ": " + FactPhrase.unknown), "no owner yet", "no date yet"])
    }
    guard !rows.isEmpty else { return words }
    return (isDraft(.unknowns) ? [] : words) + [
      .table(Table(header: ["Question", "Who will know", "By when"], rows: rows, widths: [5.6, 2.2, 2.2]))
    ]
  }

  /// Text from the front matter, with its placeholders resolved.
  private mutating func written(_ text: String, _ line: Int? = nil) -> RichText {
    placeholders.resolve(text, file: file, line: line)
  }
}

extension [Block] {
  /// The first paragraph set apart as what the reader must take away.
  fileprivate var calledOut: [Block] {
    guard let first = firstIndex(where: { if case .paragraph = $0 { true } else { false } }),
      case .paragraph(let text) = self[first]
    else { return self }
    var blocks = self
    blocks[first] = .callout(text)
    return blocks
  }
}
