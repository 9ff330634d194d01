extension SectionKind {
  /// The section that a heading means, whatever its case, numbering and punctuation: `Root cause` and
  /// `4. Preliminary root cause:` are both `cause`. `nil` for a heading of the user's own.
  public init?(heading: String) {
    let name = Self.normalized(heading)
    guard let kind = Self.byName[name] else { return nil }
    self = kind
  }

  /// Letters only, in lower case, with single blanks between words.
  private static func normalized(_ heading: String) -> String {
    let words = heading.lowercased().split { !$0.isLetter }
    return words.joined(separator: " ")
  }

  private static let byName: [String: SectionKind] = {
    var names: [String: SectionKind] = [:]
    for kind in SectionKind.allCases {
      names[normalized(kind.title)] = kind
      names[normalized(kind.rawValue)] = kind
      for synonym in kind.synonyms { names[synonym] = kind }
    }
    return names
  }()

  /// Other headings that people give this section, in normalised form.
  private var synonyms: [String] {
    switch self {
    case .bottomLine: ["bottom line up front", "bluf", "in one sentence", "key message", "tl dr"]
    case .summary: ["executive summary", "overview", "in short", "management summary"]
    case .whatHappened:
      ["timeline", "sequence of events", "events", "chronology", "what happened when", "technical details"]
    case .impact: ["business impact", "customer impact", "impact assessment", "impact in numbers", "damage"]
    case .cause:
      [
        "cause", "root cause", "root cause analysis", "preliminary root cause", "probable cause",
        "likely cause",
        "preliminary cause analysis", "root cause analysis preliminary", "why it happened", "what caused it",
        "causes", "contributing causes", "contributing factors",
      ]
    case .remediation:
      [
        "remediation plan", "the fix", "fix", "what we are doing", "actions", "action items", "action plan",
        "next steps", "plan", "prevention", "what we do about it",
      ]
    case .contingency: ["contingency plan", "plan b", "fallback", "backup plan", "if this fails"]
    case .options: ["choices", "your options", "options and recommendation", "alternatives"]
    case .unknowns:
      [
        "open questions", "unknown", "what we don t know", "what we don t know yet", "not yet known",
        "questions",
      ]
    case .decision:
      [
        "decision", "decisions", "decision needed", "decisions needed", "ask", "the ask", "asks",
        "what we need", "request", "requests",
      ]
    case .nextUpdate: ["next updates", "updates", "communication plan", "next report"]
    }
  }
}
