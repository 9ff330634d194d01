import IncidentModel

/// One thing that an incident's structure must hold before anyone walks into the meeting.
public protocol StructureRule: Sendable {
  /// Stable: `structure/name`.
  var id: String { get }
  var severity: Severity { get }
  /// What it finds.
  var what: String { get }
  /// Why it matters in that meeting.
  var why: String { get }
  /// How to mend it, as an instruction.
  var mend: String { get }

  func matches(in incident: Incident, _ facts: FactSheet) -> [StructureMatch]
  /// The same with the words of the composed brief, where there is one.
  func matches(in incident: Incident, _ facts: FactSheet, brief: String) -> [StructureMatch]
}

extension StructureRule {
  public func matches(in incident: Incident, _ facts: FactSheet, brief: String) -> [StructureMatch] {
    matches(in: incident, facts)
  }
}

/// What a structure rule found, and the line of `incident.md` where that is known.
public struct StructureMatch: Sendable, Hashable {
  public var summary: String
  public var line: Int?

  public init(_ summary: String, line: Int? = nil) {
    self.summary = summary
    self.line = line
  }
}

/// Checks what an incident holds, beside how it is worded.
public enum StructureCheck {
  /// In the order of docs/rules.md.
  public static let rules: [any StructureRule] = [
    MissingSectionRule(), ActionIncompleteRule(), ContingencyWithoutTriggerRule(), NoDecisionRule(),
    FewOptionsRule(), NoNextUpdateRule(), TimesOutOfOrderRule(), HypothesisWithoutConfidenceRule(),
    MaterialFactOmittedRule(), UnknownsMissingRule(), DutyNotMentionedRule(), CreditNotMentionedRule(),
  ]

  /// Findings in the order of their lines, those without a line first. Sections that Candor drafts itself are
  /// not missing; `brief` holds the words of the composed brief.
  public static func findings(
    incident: Incident, file: String, facts: FactSheet, brief: String = ""
  ) -> [Diagnostic] {
    let found = rules.flatMap { rule in
      rule.matches(in: incident, facts, brief: brief).map { match in
        Diagnostic(
          rule.id, rule.severity, match.summary, explanation: rule.why, nextStep: rule.mend,
          at: SourceSpan(file: file, line: match.line))
      }
    }
    return found.enumerated().sorted {
      ($0.element.span?.line ?? 0, $0.offset) < ($1.element.span?.line ?? 0, $1.offset)
    }.map(\.element)
  }
}

extension Incident {
  /// A section that a person has written, by its heading; `nil` when it is absent, empty or an unedited draft.
  func written(_ kind: SectionKind) -> WrittenSection? {
    sections.first { section in
      section.title.lowercased() == kind.title.lowercased() && !section.isDraft && !section.markdown.isBlank
    }
  }
}

extension String {
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

extension String? {
  var isBlank: Bool { self?.isBlank ?? true }
}
