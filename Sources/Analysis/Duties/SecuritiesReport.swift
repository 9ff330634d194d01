import Foundation
import IncidentModel

/// Form 8-K, Item 1.05 and General Instruction B.1 (17 CFR 249.308). The day ends at 17:30 in New York: 17 CFR
/// 232.13(a)(2).
enum SecuritiesReport: DutyRules {
  static let regime = DutyRegime.sec
  private static let zone = TimeZone(identifier: "America/New_York") ?? .gmt

  static func duties(_ facts: DutyCase) -> [Duty] {
    let (standing, reason) = material(facts)
    return [
      Duty(
        "sec_8k_105", "SEC Form 8-K Item 1.05", standing, because: reason,
        term: "4 business days after the determination that the incident is material",
        reference: "Form 8-K, Item 1.05 and General Instruction B.1",
        startsWith: "the determination of materiality"
      ).running(from: facts.context.material, to: facts.context.material.map(deadline))
    ]
  }

  private static func deadline(_ determined: Timestamp) -> Timestamp {
    WorkingDays.add(4, to: CivilTime(determined, in: zone), isHoliday: WorkingDays.isFederalHoliday)
      .at(17, 30).timestamp(in: zone)
  }

  private static func material(_ facts: DutyCase) -> (Duty.Standing, String) {
    if facts.context.material != nil { return (.mayApply, "The incident was determined to be material.") }
    switch facts.context.isAttack {
    case true?: return (.mayApply, "There was an attack; whether it is material is not determined yet.")
    case false?:
      return (.notIndicated, "There was no attack, and a fault alone is usually no cybersecurity incident.")
    case nil: return (.notAssessed, "Whether there was an attack, and whether it is material, is not stated.")
    }
  }
}
