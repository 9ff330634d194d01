import Evidence
import IncidentModel

/// What was not ordered and not taken, estimated from the history of a series.
extension FactMaker {
  mutating func addLosses() {
    let counts = file.losses.first { $0.series.kind == .count && !$0.countsRequests }
    addRequestsLost(file.losses.first { $0.countsRequests })
    let currency = file.incident.currency
    let money = file.losses.filter { $0.series.kind == .amount }
    let amounts = money.first { $0.series.currency ?? currency == currency } ?? money.first
    addOrdersLost(counts)
    if let amounts, amounts.result.loss != nil {
      addRevenue(amounts)
    } else {
      addRevenue(
        counts,
        orderValue: file.orderValue
          ?? file.inWindow.flatMap { MeanOrderValue(logs: $0, currency: file.incident.currency) })
    }
  }

  /// Only where the logs themselves are the only history.
  private mutating func addRequestsLost(_ loss: SeriesLoss?) {
    guard let loss, let estimate = loss.result.loss else { return }
    add(
      "requests.lost", .decimal(estimate.gross), .count("requests"), interval: interval(estimate.interval90),
      label: .estimated, method: loss.result.method, receipt([(loss.series.file, loss.series.values.count)]))
  }

  private mutating func addOrdersLost(_ loss: SeriesLoss?) {
    guard let loss, let estimate = loss.result.loss else {
      let reason = loss.map { whyNot($0.result) } ?? "There is no history of orders in the evidence."
      addUnknown("orders.lost", .count("orders"), because: reason)
      return addUnknown("orders.recovered", .count("orders"), because: reason)
    }
    let receipt = receipt([(loss.series.file, loss.series.values.count)])
    add(
      "orders.lost", .decimal(estimate.gross), .count("orders"), interval: interval(estimate.interval90),
      label: .estimated, method: loss.result.method, receipt)
    add(
      "orders.recovered", .decimal(max(0, estimate.gross - estimate.net)), .count("orders"),
      interval: recovered(estimate), label: .estimated,
      method: "Orders above what was to be expected after the window, by the same method.", receipt)
  }

  private func whyNot(_ result: EstimateResult) -> String {
    result.reason ?? "The history shows no loss."
  }

  private func interval(_ interval: EstimateResult.Interval, times factor: Double = 1) -> FactInterval {
    FactInterval(low: interval.low * factor, high: interval.high * factor, level: 0.9)
  }

  private func recovered(_ loss: EstimateResult.Loss) -> FactInterval {
    let low = max(0, loss.gross - loss.netInterval90.high)
    return FactInterval(low: low, high: max(low, loss.gross - loss.netInterval90.low), level: 0.9)
  }

  /// From a series of money: minor units already, or units of the currency with a fraction.
  private mutating func addRevenue(_ loss: SeriesLoss) {
    guard let estimate = loss.result.loss else { return }
    let currency = loss.series.currency ?? file.incident.currency
    let scale = loss.series.isInMinorUnits ? 1 : Self.minorPerUnit(currency)
    add(
      "revenue.lost", .decimal(estimate.gross * scale), .money(currency),
      interval: interval(estimate.interval90, times: scale), label: .estimated, method: loss.result.method,
      receipt([(loss.series.file, loss.series.values.count)]))
  }

  private static func minorPerUnit(_ currency: String) -> Double {
    var factor = 1.0
    for _ in 0..<FactFormat.minorDigits(currency) { factor *= 10 }
    return factor
  }

  /// From orders not placed, at the mean value of an order.
  private mutating func addRevenue(_ loss: SeriesLoss?, orderValue: MeanOrderValue?) {
    let currency = file.incident.currency
    guard let loss, let estimate = loss.result.loss else {
      return addUnknown(
        "revenue.lost", .money(currency),
        because: loss.map { whyNot($0.result) } ?? "There is no history of orders or revenue in the evidence."
      )
    }
    guard let orderValue else {
      return addUnknown(
        "revenue.lost", .money(currency), because: "The evidence does not show what an order is worth.")
    }
    let mean = FactFormat.money(minor: orderValue.value, currency: orderValue.currency)
    var receipt = receipt([
      (loss.series.file, loss.series.values.count), (orderValue.file, orderValue.orders),
    ])
    receipt.facts = ["orders.lost"]
    add(
      "revenue.lost", .decimal(estimate.gross * orderValue.value), .money(orderValue.currency),
      interval: interval(estimate.interval90, times: orderValue.value), label: .estimated,
      method:
        "orders.lost times \(mean), the mean of \(FactFormat.grouped(Double(orderValue.orders))) \(orderValue.areFailed ? "failed " : "")orders in \(orderValue.file). The "
        + "range is that of orders.lost.", receipt)
  }
}
