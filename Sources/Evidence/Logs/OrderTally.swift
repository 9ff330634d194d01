import IncidentModel
import Scan

/// Orders on failed requests, each counted once, and their value.
struct OrderTally {
  private let ids = ByteTable()
  private var orders: [(value: Int64?, currency: Int, recovered: Bool)] = []
  private let currencies = ByteTable()
  private var loose: [Int: Int64] = [:]
  private var looseCounts: [Int: Int] = [:]
  private var result = FailedOrders()
  /// The file's position and the line of the first amount that was left out.
  private(set) var firstNegative, firstUnreadable: (file: Int, line: Int)?

  /// A failed request with an order id, an amount, or both.
  mutating func fail(_ line: LogLine, order: FieldValue?, amount: Money, file: Int) {
    switch amount {
    case .negative:
      result.negative += 1
      if firstNegative == nil { firstNegative = (file, line.number) }
    case .unreadable:
      result.unreadable += 1
      if firstUnreadable == nil { firstUnreadable = (file, line.number) }
    case .none, .minor: break
    }
    guard let order else { return failWithoutID(amount) }
    let id = line.withText(order) { ids.insert($0) }
    if id == orders.count { orders.append((nil, 0, false)) }
    guard orders[id].value == nil, case .minor(let value, let currency) = amount else { return }
    orders[id].value = value
    orders[id].currency = number(of: currency)
  }

  private mutating func failWithoutID(_ amount: Money) {
    guard case .minor(let value, let currency) = amount else { return }
    result.linesWithoutID += 1
    let key = number(of: currency)
    loose[key] = Self.sum(loose[key] ?? 0, value)
    looseCounts[key, default: 0] += 1
  }

  /// A good request for an order: one that failed before has recovered.
  mutating func succeed(_ line: LogLine, order: FieldValue) {
    guard !orders.isEmpty, let id = line.withText(order, { ids.find($0) }) else { return }
    orders[id].recovered = true
  }

  private func number(of currency: String) -> Int {
    Array(currency.utf8).withUnsafeBufferPointer { currencies.insert($0) }
  }

  /// Sums stop at the largest number rather than wrap.
  private static func sum(_ left: Int64, _ right: Int64) -> Int64 {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? .max : sum
  }

  var total: FailedOrders {
    var total = result
    total.failed = orders.count
    total.recovered = orders.count { $0.recovered }
    var values = loose
    var priced = looseCounts
    for order in orders {
      guard let value = order.value else { continue }
      values[order.currency] = Self.sum(values[order.currency] ?? 0, value)
      priced[order.currency, default: 0] += 1
    }
    for (currency, value) in values { total.value[currencies.text(currency)] = value }
    for (currency, count) in priced { total.priced[currencies.text(currency)] = count }
    return total
  }
}

/// An amount of a line.
enum Money: Hashable {
  case none
  case minor(Int64, currency: String)
  case negative, unreadable

  /// Plain numbers first; also `12,50` and `1.234,50`.
  private static func number(_ bytes: LineBytes) -> DecimalNumber? {
    DecimalNumber(bytes) ?? AmountText.parse(bytes)?.number
  }

  static func read(_ line: LogLine, amount: SlotList, currency: SlotList, default fallback: String?)
    -> Money
  {
    guard let (value, unit) = line.first(amount) else { return .none }
    let code =
      line.first(currency).map { $0.value.text(in: line.bytes).uppercased() } ?? fallback ?? CurrencyCode.none
    guard let number = number(value.bytes(in: line.bytes)) else { return .unreadable }
    if number.mantissa < 0 { return .negative }
    let power = unit == .minor ? 0 : FactFormat.minorDigits(code)
    return number.scaled(by: power).map { .minor($0, currency: code) } ?? .unreadable
  }
}
