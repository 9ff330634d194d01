import Evidence
import IncidentModel

/// The mean value of an order.
public struct MeanOrderValue: Sendable, Hashable {
  /// Minor units.
  public var value: Double
  public var currency: String
  public var orders: Int
  public var file: String
  /// True when the mean is over orders that failed, and not over all.
  public var areFailed = false

  public init(value: Double, currency: String, orders: Int, file: String) {
    self.value = value
    self.currency = currency
    self.orders = orders
    self.file = file
  }

  /// The mean of the failed orders of the logs that carry an amount in `currency`, or name no currency. `nil` when
  /// fewer than `fewestOrders` do.
  public init?(logs: LogSummary, currency: String) {
    let codes = [currency, CurrencyCode.none]
    let orders = codes.reduce(0) { $0 + (logs.orders.priced[$1] ?? 0) }
    let sum = codes.reduce(0.0) { $0 + Double(logs.orders.value[$1] ?? 0) }
    guard orders >= Self.fewestOrders, let file = logs.files.max(by: { $0.orderLines < $1.orderLines })?.file
    else { return nil }
    self.init(value: sum / Double(orders), currency: currency, orders: orders, file: file)
    areFailed = true
  }

  /// A mean of fewer failed orders says too little of what an order is worth.
  static let fewestOrders = 30

  /// The mean of a table's amounts in `currency`; amounts that name none are taken to be in it. `nil` when the
  /// table has no amount column or nothing in that currency. Negative amounts are returns and left out. Reads the table
  /// once, and throws what that throws.
  public init?(table: RecordSource, currency: String) throws {
    let head = table.head
    guard let column = table.roles.amount else { return nil }
    let reading = AmountReading(head, column: column, currency: currency, unit: nil, impliedMinor: nil)
    let columns = [column] + (reading.currencyColumn.map { [$0] } ?? [])
    var sum = 0.0
    var orders = 0
    try table.forEachRow(columns) { cells in
      let code = cells.count > 1 ? Array(cells[1]) : []
      guard let amount = reading.amount(Array(cells[0]), currency: code), amount.currency == currency,
        amount.units >= 0
      else { return }
      sum += Double(amount.money.minor)
      orders += 1
    }
    guard orders > 0 else { return nil }
    self.init(value: sum / Double(orders), currency: currency, orders: orders, file: table.name)
  }
}
