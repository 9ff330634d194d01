import IncidentModel

/// What the incident costs in money: each piece once, and their sum.
extension FactMaker {
  mutating func addCosts() {
    addResponse()
    let costs = file.incident.costs
    addStatedCost("cost.refunds", costs.refunds)
    addStatedCost("cost.goodwill", costs.goodwill)
    addStatedCost("cost.other", costs.other)
    addNetRevenue()
    addTotal()
  }

  /// The nearest whole number; what nobody can mean is cut to what an amount can hold.
  private static func whole(_ number: Double) -> Int64 { Int64(min(max(number, -1e17), 1e17).rounded()) }

  private var money: FactUnit { .money(file.incident.currency) }

  private mutating func addResponse() {
    let efforts = file.incident.costs.response
    guard !efforts.isEmpty, sheet["cost.response"] == nil else { return }
    let hours = efforts.reduce(0) { $0 + $1.people * $1.hours }
    add(
      "cost.response_hours", .integer(Self.whole(hours * 3600)), .seconds, label: .stated,
      method: efforts.map(Self.words).joined(separator: "; ") + ".", Receipt(source: "incident.md"))
    guard efforts.allSatisfy({ $0.rate != nil }) else {
      return addUnknown("cost.response", money, because: "The rate of at least one effort is not stated.")
    }
    let sum = efforts.reduce(0) { $0 + $1.people * $1.hours * ($1.rate ?? 0) }
    add(
      "cost.response", .integer(Self.whole(sum)), money, label: .stated,
      method: "People times hours times rate, as stated: \(efforts.map(Self.words).joined(separator: "; ")).",
      Receipt(facts: ["cost.response_hours"], source: "incident.md"))
  }

  private static func words(_ effort: IncidentCosts.Effort) -> String {
    "\(effort.what), \(FactFormat.grouped(effort.people)) people for \(FactFormat.grouped(effort.hours)) hours"
  }

  private mutating func addStatedCost(_ id: String, _ amount: IncidentCosts.Amount?) {
    guard let amount, sheet[id] == nil else { return }
    let source = amount.source ?? "incident.md"
    add(
      id, .integer(amount.minor), money, label: .stated, method: "As stated by \(source).",
      Receipt(source: source))
  }

  /// Revenue that has not come back: the loss, less the share of orders that were placed afterwards.
  private mutating func addNetRevenue() {
    guard sheet["revenue.lost_net"] == nil, let lost = sheet.known("revenue.lost"), let range = lost.interval,
      let gross = lost.value?.number, let orders = sheet.number("orders.lost"), orders > 0,
      let back = sheet.known("orders.recovered"), let returned = back.value?.number,
      let returnedRange = back.interval
    else { return }
    let worth = gross / orders
    add(
      "revenue.lost_net", .decimal(max(0, gross - returned * worth)), lost.unit,
      interval: FactInterval(
        low: max(0, range.low - returnedRange.high * worth),
        high: max(0, range.high - returnedRange.low * worth), level: range.level),
      label: .estimated,
      method:
        "revenue.lost less orders.recovered at the same mean value of an order; the range takes the worse "
        + "end of both.", Receipt(facts: ["revenue.lost", "orders.lost", "orders.recovered"]))
  }

  /// The pieces that may be added: none contains another.
  static let pieces = [
    "revenue.lost_net", "sla.credit", "cost.response", "cost.refunds", "cost.goodwill", "cost.other",
  ]

  private mutating func addTotal() {
    let revenue = sheet.known("revenue.lost_net") ?? sheet.known("revenue.lost")
    let known = ([revenue] + Self.pieces.dropFirst().map { sheet.known($0) }).compactMap { $0 }
      .filter { $0.unit == money }
    guard known.count > 1 else {
      return addUnknown("cost.total", money, because: "There are no two amounts to add.")
    }
    let sum = known.reduce(0) { $0 + ($1.value?.number ?? 0) }
    let low = known.reduce(0) { $0 + ($1.interval?.low ?? $1.value?.number ?? 0) }
    let high = known.reduce(0) { $0 + ($1.interval?.high ?? $1.value?.number ?? 0) }
    let isEstimate = known.contains { $0.interval != nil }
    let missing = Self.pieces.dropFirst().filter { sheet.known($0) == nil }
    let left = missing.isEmpty ? "" : " Not known, and so not in it: \(missing.joined(separator: ", "))."
    add(
      "cost.total", isEstimate ? .decimal(sum) : .integer(Self.whole(sum)), money,
      interval: isEstimate ? FactInterval(low: low, high: high, level: 0.9) : nil,
      label: isEstimate ? .estimated : .computed,
      method:
        "The sum of \(known.map(\.id).joined(separator: ", ")). The values of failed orders and of damaged "
        + "records are no further losses and are not added.\(left)", Receipt(facts: known.map(\.id)))
  }
}
