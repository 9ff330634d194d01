import IncidentModel

struct CreditNotMentionedRule: StructureRule {
  let id = "obligations/credit-not-mentioned"
  let severity = Severity.error
  let what =
    "A service-level agreement (`agreements` in the front matter) whose credit the month's availability has reached, a `sla.….credit` fact, and that neither the brief nor anything written mentions."
  let why = "Customers claim a credit under their contract; the CEO should hear of it before they write."
  let mend =
    "Say what is owed under which agreement and who tells the customers, or that counsel is to confirm it."

  func matches(in incident: Incident, _ facts: FactSheet) -> [StructureMatch] {
    matches(in: incident, facts, brief: "")
  }

  func matches(in incident: Incident, _ facts: FactSheet, brief: String) -> [StructureMatch] {
    let written = incident.sections.filter { !$0.isDraft }.map(\.markdown) + incident.obligations.map(\.name)
    let text = ([brief] + written).joined(separator: "\n").lowercased()
    guard !speaksOfCredits(text) else { return [] }
    return facts.facts.compactMap { fact in
      guard fact.label != .stated, let agreement = agreement(of: fact), isOwed(fact, agreement, facts),
        !text.contains(fact.id)
      else { return nil }
      return StructureMatch(summary(fact, FactFormat(timeZone: incident.timeZone)))
    }
  }

  /// Cards are another kind of credit.
  private func speaksOfCredits(_ text: String) -> Bool {
    let text = text.replacing("credit card", with: "").replacing("credit-card", with: "")
    return text.contains("credit") || text.contains("refund of the fee")
  }

  /// `sla.gold` of `sla.gold.credit`.
  private func agreement(of fact: Fact) -> String? {
    let parts = fact.id.split(separator: ".")
    guard parts.count == 3, parts[0] == "sla", parts[2] == "credit" else { return nil }
    return parts.dropLast().joined(separator: ".")
  }

  /// An amount, or an amount that is not known though the availability is: then the fee was not stated.
  private func isOwed(_ fact: Fact, _ agreement: String, _ facts: FactSheet) -> Bool {
    if let amount = fact.value?.integer { return amount > 0 }
    return facts["\(agreement).availability"]?.value != nil
  }

  private func summary(_ fact: Fact, _ format: FactFormat) -> String {
    let amount = fact.value == nil ? "of an amount that is not known" : "of \(format.text(fact))"
    return "\(fact.title): a credit \(amount) may be owed, and nothing written mentions it. \(fact.method)"
  }
}
