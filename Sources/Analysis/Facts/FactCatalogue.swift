import IncidentModel

/// Every fact id that Candor itself gives out, with its title and its definition; docs/facts.md is this list.
public enum FactCatalogue {
  /// An id, or a family of ids that ends in `<…>`, and what it stands for.
  public struct Entry: Sendable {
    public var id: String
    /// As a table row says it.
    public var title: String
    public var definition: String

    init(_ id: String, _ title: String, _ definition: String) {
      self.id = id
      self.title = title
      self.definition = definition
    }
  }

  /// In the order of documents.
  public static let entries: [Entry] = times + requests + customers + money + records + causes

  /// The catalogue's entry of an id, or of the family that it belongs to (`orders.failed_value.EUR`).
  public static func entry(for id: String) -> Entry? {
    if let entry = entries.first(where: { $0.id == id }) { return entry }
    return entries.first { $0.id.hasSuffix("<…>") && id.hasPrefix($0.id.dropLast(3)) }
  }

  static func title(_ id: String) -> String { entry(for: id)?.title ?? id }

  static let times = [
    Entry(
      "time.cause_start", "Cause began",
      "When the condition behind the incident began: stated, or the time of the change most suspect."),
    Entry(
      "time.onset", "First customers hit",
      "The first failed request of the incident's window; without request logs, the start of the loss."),
    Entry(
      "time.detected", "We noticed",
      "The first alert that fired around the window, or as stated."),
    Entry(
      "time.mitigated", "Customers no longer hit",
      "The end of the incident's failures in the logs, or as stated."),
    Entry("time.resolved", "Resolved", "When the last alert of the incident cleared, or as stated."),
    Entry("duration.to_detect", "From first failure to detection", "From time.onset to time.detected."),
    Entry("duration.to_mitigate", "From detection to mitigation", "From time.detected to time.mitigated."),
    Entry("duration.impact", "Duration of the impact", "From time.onset to time.mitigated."),
  ]

  static let requests = [
    Entry("requests.total", "Requests in the window", "Requests logged from onset to mitigation."),
    Entry("requests.failed", "Failed requests", "Requests in the window that meet the failure expression."),
    Entry(
      "requests.lost", "Good requests that did not come",
      "Successful requests expected in the window from comparable hours before, less those that came; from the logs "
        + "themselves, where the evidence has no series."),
    Entry("requests.failure_rate", "Share of requests that failed", "requests.failed of requests.total."),
    Entry(
      "requests.failure_rate_peak", "Worst minute's failure rate",
      "The highest share of failed requests in one minute of the window that has at least ten requests."),
    Entry(
      "requests.failure_rate_before", "Failure rate before",
      "The share of failed requests in the logs before the onset."),
    Entry("latency.p50", "Median response time", "Median duration of the window's requests that succeeded."),
    Entry(
      "latency.p99", "Slowest 1 % took longer than",
      "99th percentile of the duration of the window's requests that succeeded."),
    Entry(
      "latency.p99_before", "Slowest 1 % before", "The same percentile over the logs before the onset."),
    Entry(
      "availability.window", "Requests served in the window", "1 minus requests.failure_rate."),
    Entry(
      "availability.month", "Availability of the month",
      "As stated; or the month to date, from what the first agreement says was down earlier and this incident."
    ),
    Entry(
      "sla.credit", "Credits owed to customers", "As stated; or the credits of all agreements together."),
    Entry(
      "sla.<…>", "Service agreement",
      "Of each agreement its `downtime` in this incident, its `availability` of the month, its `budget_left` and its "
        + "`credit`."),
  ]

  static let customers = [
    Entry(
      "customers.affected", "Customers affected",
      "Distinct customers with a failed request in the window, or with a record that is missing, duplicated or "
        + "different between the two record sources; each customer counts once."),
    Entry(
      "customers.failed_requests", "Customers with a failed request",
      "Distinct customers with a failed request in the window."),
    Entry(
      "customers.bad_records", "Customers with a damaged record",
      "Distinct customers of records that are missing, duplicated or different between the two sources."),
    Entry(
      "customers.active", "Customers active in the window",
      "Distinct customers with any request in the window."),
    Entry(
      "customers.affected_share", "Share of active customers with a failed request",
      "customers.failed_requests of customers.active."),
  ]

  static let money = [
    Entry(
      "orders.failed", "Orders that failed",
      "Distinct orders among the window's failed requests other than lookups; "
        + "without order ids, such requests with an amount."
    ),
    Entry(
      "orders.failed_value", "Value of the orders that failed",
      "Sum of the amounts of orders.failed in the incident's currency."),
    Entry("orders.failed_value.<…>", "Value of the orders that failed", "The same in another currency."),
    Entry(
      "orders.lost", "Orders not placed",
      "Orders expected in the window from comparable hours before, less the orders placed."),
    Entry(
      "orders.recovered", "Orders that came back",
      "Orders above what was expected after the window: customers who came back."),
    Entry(
      "revenue.lost", "Revenue not taken",
      "orders.lost times the mean value of an order in the evidence, or the loss of a revenue series."),
    Entry(
      "revenue.lost_net", "Revenue not taken, net",
      "revenue.lost less orders.recovered at the mean value of an order."),
    Entry("cost.response_hours", "Working time of the response", "As stated: people times hours."),
    Entry("cost.response", "Cost of the response", "As stated: people times hours times rate."),
    Entry("cost.refunds", "Refunds", "As stated."),
    Entry("cost.goodwill", "Goodwill", "As stated."),
    Entry("cost.other", "Other costs", "As stated."),
    Entry(
      "cost.total", "Money in all, as far as known",
      "Revenue not taken (net where known), credits, response, refunds, goodwill and other costs, each once."),
  ]

  static let records = [
    Entry("records.checked", "Records compared", "Distinct records found in either of the two sources."),
    Entry("records.missing", "Records missing", "Records that one source has and the other lacks."),
    Entry("records.duplicated", "Records duplicated", "Records that stand more than once in one source."),
    Entry("records.mismatched", "Records that differ", "Records in both sources with a different value."),
    Entry(
      "records.value_at_risk", "Value of the damaged records",
      "Sum of the amounts of the records that are missing, duplicated or different, each counted once."),
    Entry("records.value_at_risk.<…>", "Value of the damaged records", "The same in another currency."),
  ]

  static let causes = [
    Entry("crash.count", "Crashes and race reports", "Crashes and race reports found in the evidence."),
    Entry("crash.signatures", "Distinct crashes and races", "The same, grouped by kind and place."),
    Entry(
      "crash.leading", "Leading crash",
      "The crash to speak of first, of the service that the suspect change touched where there is one."),
    Entry("crash.leading.count", "Reports of the leading crash", "How often the evidence holds it."),
    Entry(
      "crash.leading.first_seen", "Leading crash first seen", "Its earliest report with a complete time."),
    Entry("crash.leading.last_seen", "Leading crash last seen", "Its latest report with a complete time."),
    Entry(
      "crash.after_change", "From the change to the first crash",
      "From the suspect change to the first report of the leading crash. A reason to look, no proof."),
    Entry(
      "crash.before_change", "From the first crash to the change",
      "The same, where the crash was seen before the change: that speaks against the change."),
    Entry(
      "crash.caught_by", "What would have caught it",
      "The practice that finds this class of fault before customers do."),
    Entry(
      "crash.finding", "Warning of a code checker there",
      "The finding of static analysis nearest to the leading crash, in the same file."),
    Entry(
      "errors.signatures", "Kinds of error",
      "Error messages of the window's failed requests; those that differ only in their values count once."),
    Entry(
      "errors.signature.<…>", "Error of failed requests",
      "The most frequent kinds of error, numbered: its words, its `count` and its `first_seen`."),
    Entry(
      "change.suspect", "Change most suspect",
      "The deployment or configuration change that the evidence points at. A suspicion, not a proof."),
    Entry(
      "blast.explained_by", "Where the failures concentrate",
      "The attributes that carry the failures, or that none does."),
    Entry(
      "event.<…>", "Event",
      "The time of a change, an alert or a crash of the story, numbered by kind in order of time."),
    Entry(
      "clock.<…>", "Deadline",
      "A duty to notify that incident.md names or that the facts point at; counsel to confirm."),
    Entry(
      "duties.assessed", "Duties to notify", "Which duties may apply, which do not seem to, which are open."),
    Entry(
      "support.tickets", "Support tickets",
      "Tickets from the onset on, counted in a table of tickets, or as stated."),
    Entry(
      "status_page.visits", "Visits to the status page",
      "Visits from the onset on, counted in a table of visits, or as stated."),
    Entry(
      "public.mentions", "Public mentions", "Mentions from the onset on, counted in a table, or as stated."),
    Entry(
      "customers.cancelled", "Cancellations",
      "Cancellations from the onset on, counted in a table, or as stated."),
    Entry(
      "hosts.clock_difference", "Clocks of two hosts differ by",
      "The steady distance between the lines of two hosts about the same requests."),
    Entry("stated.<…>", "Stated", "A number that people gave, with its source and date."),
  ]
}
