import IncidentModel

/// What the numbers in the table mean.
struct ImpactDraft {
  let context: Drafter

  var text: String {
    if context.showsNoHarm { return "Every count of failures and damaged records is zero." }
    let sentences: [String?] = [share, rate, recovered, reputation]
    return sentences.paragraph
  }

  private var share: String? {
    context.sentence(
      "Of {{customers.active|noun}} active at the time, {{customers.affected_share}} were affected.",
      ifKnown: "customers.active", "customers.affected_share")
  }

  private var rate: String? {
    guard context.has("requests.failure_rate_peak") else { return nil }
    let before = context.facts.known("requests.failure_rate_before") != nil
    return "In the worst minute {{requests.failure_rate_peak}} of requests failed"
      + (before ? "; before the incident it was {{requests.failure_rate_before}}." : ".")
  }

  private var recovered: String? {
    context.sentence("{{orders.recovered|noun}} came back later.", ifKnown: "orders.recovered")
  }

  private var reputation: String {
    let known = context.incident.stated.contains {
      $0.id.hasPrefix("support.") || $0.id.hasPrefix("reputation.") || $0.id.hasPrefix("press.")
    }
    return known
      ? "What customers told us is in the table." : "The effect on our reputation is not known yet."
  }
}
