/// The sections of a brief, in the order of the page. The raw value is the stable key in JSON.
public enum SectionKind: String, Sendable, Codable, CaseIterable {
  case bottomLine = "bottom_line"
  case summary
  case whatHappened = "what_happened"
  case impact
  case cause
  case remediation
  case contingency
  case options
  case unknowns
  case decision
  case nextUpdate = "next_update"

  /// The heading in `incident.md` and in every document.
  public var title: String {
    switch self {
    case .bottomLine: "Bottom line"
    case .summary: "Executive summary"
    case .whatHappened: "What happened"
    case .impact: "Impact"
    case .cause: "Preliminary cause"
    case .remediation: "Remediation"
    case .contingency: "If the fix fails"
    case .options: "Options"
    case .unknowns: "What we do not know yet"
    case .decision: "What we need from you"
    case .nextUpdate: "Next update"
    }
  }
}
