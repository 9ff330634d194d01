import IncidentModel

/// Directive (EU) 2022/2555, Article 23(3) and (4).
enum NetworkSecurity: DutyRules {
  static let regime = DutyRegime.nis2
  private static let reference = "Directive (EU) 2022/2555, Article 23(4)"
  private static let awareness = "the company becoming aware of the significant incident"

  static func duties(_ facts: DutyCase) -> [Duty] {
    let (standing, reason) = significance(facts)
    let warned = facts.hours(24, after: facts.aware)
    let notified = facts.hours(72, after: facts.aware)
    let final = facts.month(after: facts.context.notified ?? notified)
    return [
      Duty(
        "nis2_23_early_warning", "NIS2 Article 23, early warning", standing, because: reason,
        term: "24 hours after becoming aware", reference: "\(reference)(a)", startsWith: awareness
      ).running(from: facts.aware, to: warned),
      Duty(
        "nis2_23_notification", "NIS2 Article 23, incident notification", standing, because: reason,
        term: "72 hours after becoming aware", reference: "\(reference)(b)", startsWith: awareness
      ).running(from: facts.aware, to: notified),
      Duty(
        "nis2_23_final", "NIS2 Article 23, final report", standing, because: reason,
        term: "one month after the incident notification", reference: "\(reference)(d)",
        startsWith: "the incident notification being sent"
      ).running(from: facts.context.notified, to: final, isLatest: facts.context.notified == nil),
    ]
  }

  /// Significant: severe disruption or financial loss, or considerable damage to others (Article 23(3)).
  private static func significance(_ facts: DutyCase) -> (Duty.Standing, String) {
    guard facts.context.regimes.contains(.nis2) else {
      return (.notAssessed, "Whether the company is an essential or important entity is not stated.")
    }
    switch facts.severity {
    case .sev1, .sev2:
      return (.mayApply, "The incident is \(facts.severity.rawValue), so its disruption may be severe.")
    case .sev3, .sev4, .sev5:
      return (.notIndicated, "The incident is \(facts.severity.rawValue), so it may not be significant.")
    }
  }
}
