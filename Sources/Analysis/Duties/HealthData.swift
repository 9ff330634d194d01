import IncidentModel

/// 45 CFR 164.404 (people) and 164.408 (the Secretary of Health and Human Services).
enum HealthData: DutyRules {
  static let regime = DutyRegime.hipaa
  /// From this many people on the authority is told at the same time as they are.
  static let large: Int64 = 500

  static func duties(_ facts: DutyCase) -> [Duty] {
    let (standing, reason) = breach(facts)
    let deadline = facts.endOfDay(60, after: facts.discovered)
    let people = Duty(
      "hipaa_404", "HIPAA, the people concerned", standing, because: reason,
      term: "without unreasonable delay, at most 60 calendar days after discovery",
      reference: "45 CFR 164.404(b)", startsWith: "discovery of the breach"
    ).running(from: facts.discovered, to: deadline)
    return [people, authority(facts, standing, reason, deadline)]
  }

  private static func authority(
    _ facts: DutyCase, _ standing: Duty.Standing, _ reason: String, _ deadline: Timestamp?
  ) -> Duty {
    let isSmall = facts.context.people.map { $0 < large } ?? false
    return Duty(
      "hipaa_408", "HIPAA, the health authority", standing, because: reason,
      term: isSmall
        ? "60 days after the end of the calendar year of the discovery, for fewer than 500 people"
        : "at the same time as the people concerned, from 500 people on",
      reference: "45 CFR 164.408(b) and (c)", startsWith: "discovery of the breach"
    ).running(from: facts.discovered, to: isSmall ? yearly(facts) : deadline)
  }

  private static func yearly(_ facts: DutyCase) -> Timestamp? {
    facts.discovered.map {
      CivilTime(year: CivilTime($0, in: facts.zone).year, month: 12, day: 31).adding(days: 60).at(23, 59)
        .timestamp(in: facts.zone)
    }
  }

  private static func breach(_ facts: DutyCase) -> (Duty.Standing, String) {
    switch facts.context.healthData {
    case true?: (.mayApply, "Health information was touched.")
    case false?: (.notIndicated, "People say that no health information was touched.")
    case nil: (.notAssessed, "Whether health information was touched is not stated.")
    }
  }
}
