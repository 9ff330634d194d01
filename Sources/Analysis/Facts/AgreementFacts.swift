import Foundation
import IncidentModel

/// Availability of the month, and what the service-level agreements make of it.
extension FactMaker {
  mutating func addAgreements() {
    for agreement in file.incident.agreements { add(agreement) }
    addMonth()
    addCredits()
  }

  /// The calendar month of the onset on the incident's wall clock.
  private var month: Range<Timestamp>? {
    guard let onset = sheet.time("time.onset") else { return nil }
    let day = CivilTime(onset, in: file.incident.timeZone)
    let first = CivilTime(year: day.year, month: day.month, day: 1)
    let start = first.timestamp(in: file.incident.timeZone)
    return start..<first.nextMonth.timestamp(in: file.incident.timeZone)
  }

  /// Seconds down by the agreement's own rule, with the rule in words.
  private func downtime(_ agreement: ServiceAgreement) -> (seconds: Int64, rule: String)? {
    guard let from = agreement.downFrom else {
      return sheet.integer("duration.impact").map { ($0, "the whole impact counts as down") }
    }
    guard let window = file.window, let logs = file.inWindow else { return nil }
    let down = logs.perMinute.filter { minute in
      window.contains(minute: minute.minute) && minute.total > 0
        && Double(minute.failed) >= from * Double(minute.total)
    }
    return (
      Int64(down.count) * 60,
      "a minute counts as down when \(FactFormat.percent(from)) of its requests or more fail"
    )
  }

  private mutating func add(_ agreement: ServiceAgreement) {
    let id = "sla.\(Self.name(agreement.name))"
    guard let month, let down = downtime(agreement) else {
      for part in ["downtime", "availability", "budget_left", "credit"] {
        addUnknown(
          "\(id).\(part)",
          part == "availability" ? .ratio : part == "credit" ? .money(agreement.currency) : .seconds,
          because: "The duration of the impact is not known.")
      }
      return
    }
    let source = agreement.source ?? "incident.md"
    let receipt = Receipt(facts: ["time.onset", "duration.impact"], source: source)
    let whole = month.upperBound.seconds(since: month.lowerBound)
    let sum = down.seconds + (agreement.earlierDowntime ?? 0)
    let availability = 1 - Double(min(sum, whole)) / Double(whole)
    let earlier = earlier(agreement)
    add(
      "\(id).downtime", .integer(down.seconds), .seconds, title: "Down under \(agreement.name)",
      method: "In this incident, where \(down.rule).", receipt)
    add(
      "\(id).availability", .decimal(availability), .ratio,
      title: "Month's availability under \(agreement.name)",
      method: "Of the whole calendar month, if nothing else goes down. \(earlier)", receipt)
    addBudget(id, agreement, whole: whole, sum: sum, earlier, receipt)
    addCredit(id, agreement, availability, earlier, receipt)
  }

  private func earlier(_ agreement: ServiceAgreement) -> String {
    agreement.earlierDowntime.map {
      "Earlier in the month \(FactFormat.duration(seconds: $0)) were down, as stated."
    } ?? "Whether anything was down earlier in the month is not stated; it is left out."
  }

  private mutating func addBudget(
    _ id: String, _ agreement: ServiceAgreement, whole: Int64, sum: Int64, _ earlier: String,
    _ receipt: Receipt
  ) {
    let budget = Int64((Double(whole) * (1 - agreement.target)).rounded())
    let promise =
      "A promise of \(FactFormat.percent(agreement.target)) leaves "
      + "\(FactFormat.duration(seconds: budget)) a month."
    let over =
      sum > budget
      ? " It is overdrawn by \(FactFormat.duration(seconds: sum - budget))." : ""
    add(
      "\(id).budget_left", .integer(max(0, budget - sum)), .seconds,
      title: "Downtime left this month under \(agreement.name)", method: "\(promise)\(over) \(earlier)",
      receipt)
  }

  private mutating func addCredit(
    _ id: String, _ agreement: ServiceAgreement, _ availability: Double, _ earlier: String, _ receipt: Receipt
  ) {
    let title = "Credit under \(agreement.name)"
    let unit = FactUnit.money(agreement.currency)
    guard let tier = agreement.tiers.last(where: { availability < $0.below }) else {
      return add(
        "\(id).credit", .integer(0), unit, title: title,
        method: "The month's availability stays above every tier. \(earlier)", receipt)
    }
    let words =
      "The tier below \(FactFormat.percent(tier.below)) is reached: "
      + "a credit of \(FactFormat.percent(tier.credit)) of the fee. \(earlier)"
    guard let fee = agreement.fee else {
      return add("\(id).credit", nil, unit, title: title, method: "\(words) The fee is not stated.", receipt)
    }
    add(
      "\(id).credit", .integer(Int64((Double(fee) * tier.credit).rounded())), unit, title: title,
      method: words, receipt)
  }

  /// From the start of the month to the meeting, or to the end of the evidence.
  private mutating func addMonth() {
    guard sheet["availability.month"] == nil, let month, let agreement = file.incident.agreements.first,
      let earlier = agreement.earlierDowntime, let down = downtime(agreement), let end = monthToDate(month)
    else { return }
    let passed = end.seconds(since: month.lowerBound)
    let sum = min(passed, earlier + down.seconds)
    add(
      "availability.month", .decimal(1 - Double(sum) / Double(passed)), .ratio,
      title: "Availability of the month to date",
      method: "From the start of the month to \(format.clock(end)): \(down.rule), and earlier "
        + "\(FactFormat.duration(seconds: earlier)) were down, as stated.",
      Receipt(facts: ["time.onset", "duration.impact"], source: agreement.source ?? "incident.md"))
  }

  private func monthToDate(_ month: Range<Timestamp>) -> Timestamp? {
    let end = file.incident.meeting?.time ?? sheet.time("time.resolved") ?? file.window?.end
    return end.map { min($0, month.upperBound) }.flatMap { $0 > month.lowerBound ? $0 : nil }
  }

  private mutating func addCredits() {
    let agreements = file.incident.agreements
    guard sheet["sla.credit"] == nil, !agreements.isEmpty else { return }
    let ids = agreements.map { "sla.\(Self.name($0.name)).credit" }
    let credits = ids.compactMap { sheet.integer($0) }
    let unit = FactUnit.money(file.incident.currency)
    guard credits.count == agreements.count else {
      return addUnknown(
        "sla.credit", unit,
        because: "The credit of at least one agreement is not known: its fee is not stated.")
    }
    add(
      "sla.credit", .integer(credits.reduce(0, &+)), unit,
      method: agreements.count == 1
        ? "The credit under \(agreements[0].name)." : "The credits of all agreements together.",
      Receipt(facts: ids))
  }
}
