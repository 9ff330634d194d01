import IncidentModel

/// Regulation (EU) 2016/679, Articles 4(12), 33 and 34.
enum DataProtection: DutyRules {
  static let regime = DutyRegime.gdpr

  static func duties(_ facts: DutyCase) -> [Duty] {
    let breach = breach(facts)
    let authority = Duty(
      "gdpr_33", "GDPR Article 33, data protection authority", breach.standing, because: breach.reason,
      term:
        "72 hours after becoming aware, in phases if need be, with reasons if later; not when a risk to people is unlikely",
      reference: "Regulation (EU) 2016/679, Article 33(1) and (4)",
      startsWith: "the company becoming aware of the breach"
    ).running(from: facts.aware, to: facts.hours(72, after: facts.aware))
    return [authority, people(facts, breach.standing)]
  }

  private static func breach(_ facts: DutyCase) -> (standing: Duty.Standing, reason: String) {
    switch facts.context.personalData {
    case .none? where facts.hasBadRecords:
      return (.mayApply, "People say that no personal data was touched, but \(records(facts)).")
    case .none?: return (.notIndicated, "People say that no personal data was touched.")
    case let harm?:
      return (.mayApply, "Personal data was \(harm.rawValue), which counts as a breach.")
    case nil where facts.hasBadRecords:
      return (.mayApply, "\(records(facts).prefix(1).uppercased() + records(facts).dropFirst()).")
    case nil: return (.notAssessed, "Whether personal data was touched is not stated.")
    }
  }

  private static func records(_ facts: DutyCase) -> String {
    "records of \(DutyCase.grouped(facts.customersOfBadRecords)) customers are missing, duplicated or different, "
      + "and the loss or alteration of personal data counts as a breach"
  }

  private static func people(_ facts: DutyCase, _ breach: Duty.Standing) -> Duty {
    let (standing, reason): (Duty.Standing, String) =
      switch (breach, facts.context.highRisk) {
      case (.notIndicated, _): (.notIndicated, "No breach of personal data is indicated.")
      case (_, true?): (.mayApply, "The risk to people is said to be high.")
      case (_, false?): (.notIndicated, "The risk to people is said not to be high.")
      case (_, nil): (.notAssessed, "Whether the risk to people is high is not stated.")
      }
    return Duty(
      "gdpr_34", "GDPR Article 34, the people concerned", standing, because: reason,
      term: "without undue delay, in plain language", reference: "Regulation (EU) 2016/679, Article 34(1)",
      startsWith: "the company becoming aware of the breach"
    ).running(from: facts.aware, to: nil)
  }
}
