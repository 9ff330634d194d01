import IncidentModel

/// What the numbers in the table mean.
struct ImpactDraft {
  let context: Drafter

  var text: String {
    if context.showsNoHarm { return "Every count of failures and damaged records is zero." }
    let sentences: [String?] = [affected, rate, definitions, recovered, reputation]
    return sentences.paragraph.isEmpty ? reputationUnknown : sentences.paragraph
  }

  private var hasDamagedOwners: Bool { context.has("customers.bad_records") }

  /// Who counts as affected, and of how many.
  private var affected: String? {
    guard hasDamagedOwners, context.has("customers.failed_requests") else { return share }
    let share =
      context.has("customers.affected_share") ? " ({{customers.affected_share}} of those active)" : ""
    return "{{customers.failed_requests|noun}} had a failed request\(share) and "
      + "{{customers.bad_records}} a damaged record; some had both."
  }

  private var share: String? {
    context.sentence(
      "Of {{customers.active|noun}} active at the time, {{customers.affected_share}} "
        + (hasDamagedOwners ? "had a failed request." : "were affected."),
      ifKnown: "customers.active", "customers.affected_share")
  }

  private var rate: String? {
    guard context.has("requests.failure_rate_peak") else { return nil }
    let before = context.facts.known("requests.failure_rate_before") != nil
    return "In the worst minute {{requests.failure_rate_peak}} of requests failed"
      + (before ? ", before the incident {{requests.failure_rate_before}}." : ".")
  }

  /// Refused orders and orders that never came are two things.
  private var definitions: String? {
    context.sentence(
      "Orders that failed are counted; orders not placed are estimated against comparable days.",
      ifKnown: "orders.failed", "orders.lost")
  }

  /// A range that reaches down to nothing shows no return.
  private var recovered: String? {
    guard let fact = context.facts.known("orders.recovered"), (fact.interval?.low ?? 1) >= 1 else {
      return nil
    }
    return context.sentence("{{orders.recovered|noun}} came back later.", ifKnown: "orders.recovered")
  }

  private let reputationUnknown = "The effect on our reputation is not known yet."

  /// What customers and the press told us stands in the table.
  private var reputation: String? {
    let known = context.incident.stated.contains {
      $0.id.hasPrefix("support.") || $0.id.hasPrefix("reputation.") || $0.id.hasPrefix("press.")
    }
    return known ? nil : reputationUnknown
  }
}
