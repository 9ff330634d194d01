import Evidence
import IncidentModel

/// Orders that failed, and their value by currency.
extension FactMaker {
  mutating func addOrders() {
    let currency = file.incident.currency
    guard let logs = file.inWindow, logs.files.contains(where: { $0.orderLines > 0 }) else {
      addUnknown(
        "orders.failed", .count("orders"),
        because: isQuiet
          ? "No failure stands out in the logs, so no orders are counted."
          : "No failed request in the evidence names an order or an amount.")
      return addUnknown(
        "orders.failed_value", .money(currency),
        because: "No failed request in the evidence carries an amount.")
    }
    let orders = logs.orders
    let receipt = receipt(logs.counts { $0.orderLines })
    add(
      "orders.failed", .integer(Int64(orders.failed + orders.linesWithoutID)), .count("orders"),
      method: failedMethod(orders), receipt)
    addFailedValue(orders, receipt)
  }

  private func failedMethod(_ orders: FailedOrders) -> String {
    if orders.failed == 0 { return "Failed requests \(windowText) that carry an amount; they name no order." }
    let plain = "Distinct orders of the failed requests \(windowText), lookups left out."
    if orders.linesWithoutID == 0 { return plain }
    return plain
      + " \(orders.linesWithoutID) failed requests with an amount name no order and count one each."
  }

  private mutating func addFailedValue(_ orders: FailedOrders, _ receipt: Receipt) {
    var values = orders.value
    let currency = file.incident.currency
    // Amounts that name no currency are taken to be in the incident's own.
    if let unnamed = values.removeValue(forKey: CurrencyCode.none) {
      values[currency] = (values[currency] ?? 0) &+ unnamed
    }
    let assumed =
      orders.value[CurrencyCode.none] != nil ? " Amounts name no currency; \(currency) is assumed." : ""
    if values.isEmpty {
      addUnknown("orders.failed_value", .money(currency), because: "The failed requests carry no amount.")
    } else if values[currency] == nil {
      let codes = values.keys.sorted().joined(separator: ", ")
      addUnknown(
        "orders.failed_value", .money(currency),
        because: "The failed requests carry amounts in \(codes) and none in \(currency).")
    } else {
      add(
        "orders.failed_value", .integer(values[currency] ?? 0), .money(currency),
        method: "Sum of the amounts of orders.failed in \(currency), each order once.\(assumed)", receipt)
    }
    for (other, value) in values.sorted(by: { $0.key < $1.key }) where other != currency {
      add(
        "orders.failed_value.\(other)", .integer(value), .money(other),
        title: "\(FactCatalogue.title("orders.failed_value")) in \(other)",
        method: "Sum of the amounts of orders.failed in \(other), each order once; not converted.", receipt)
    }
  }
}
