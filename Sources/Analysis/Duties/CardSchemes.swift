import IncidentModel

/// Visa, "What To Do If Compromised": the acquirer at once, a report after three working days, the account numbers
/// after ten. Other schemes have rules of their own; public holidays are not known here.
enum CardSchemes: DutyRules {
  static let regime = DutyRegime.cards
  private static let reference = "Visa, What To Do If Compromised; the contract with the acquirer"

  static func duties(_ facts: DutyCase) -> [Duty] {
    let (standing, reason) = compromise(facts)
    return [
      Duty(
        "cards_report", "Card schemes, incident report", standing, because: reason,
        term: "the acquirer at once, a report 3 working days after discovery", reference: reference,
        startsWith: "discovery of the suspected compromise"
      ).running(from: facts.discovered, to: working(3, facts)),
      Duty(
        "cards_accounts", "Card schemes, account numbers", standing, because: reason,
        term: "10 working days after discovery", reference: reference,
        startsWith: "discovery of the suspected compromise"
      ).running(from: facts.discovered, to: working(10, facts)),
    ]
  }

  private static func working(_ days: Int, _ facts: DutyCase) -> Timestamp? {
    facts.discovered.map {
      WorkingDays.add(days, to: CivilTime($0, in: facts.zone), isHoliday: { _ in false }).at(23, 59)
        .timestamp(in: facts.zone)
    }
  }

  private static func compromise(_ facts: DutyCase) -> (Duty.Standing, String) {
    switch facts.context.cardData {
    case true?: (.mayApply, "Card data may be compromised.")
    case false?: (.notIndicated, "People say that no card data was touched.")
    case nil: (.notAssessed, "Whether card data was touched is not stated.")
    }
  }
}
