import Evidence
import Foundation
import IncidentModel
import Scan

/// Reads the money of a side's records, exactly, with what had to be assumed about it.
struct AmountReading: Sendable {
  typealias Money = ReconciliationResult.Money

  /// What is counted in: minor units of the currency, and this many decimals of one.
  static let decimals = 9

  let column: Int?
  let currencyColumn: Int?
  private let fallback: String
  /// Whether the cells count cents already.
  let isMinor: Bool
  private(set) var assumption: String?

  /// `table` may be a sample of the records.
  init(
    _ table: RecordTable, column: Int?, currency: String?, unit: ReconciliationOptions.AmountUnit?,
    impliedMinor: Bool?
  ) {
    self.column = column
    currencyColumn = table.roles.currency
    let named = column.flatMap { Self.code(in: table.columns[$0].name) }
    fallback = currency ?? named ?? CurrencyCode.none
    guard let column else {
      isMinor = true
      return
    }
    if let unit {
      isMinor = unit == .minor
    } else if let impliedMinor {
      isMinor = impliedMinor
    } else {
      (isMinor, assumption) = Self.infer(table.columns[column])
    }
  }

  static func code(in name: String) -> String? {
    let parts = name.uppercased().split { !$0.isLetter }.map(String.init)
    return parts.first { AmountText.currencies.contains($0) }
  }

  /// Decimals mean major units; whole numbers minor ones, unless they are small.
  private static func infer(_ column: TableColumn) -> (Bool, String?) {
    let name = column.name.lowercased()
    if ["cent", "minor", "pence", "øre"].contains(where: name.contains) { return (true, nil) }
    if column.kind == .decimal { return (false, nil) }
    let sizes = (0..<min(column.count, 1000)).compactMap { column.number($0)?.double }.map { abs($0) }
      .sorted()
    let isMinor = (sizes.isEmpty ? 0 : sizes[sizes.count / 2]) >= 100
    let unit = isMinor ? "minor units (cents)" : "whole units"
    return (isMinor, "The whole numbers of `\(column.name)` were taken as \(unit)")
  }

  /// The amount of a record from its cells; `nil` when it names none, or one that does not fit.
  func amount(_ cell: [UInt8], currency code: [UInt8]) -> ExactAmount? {
    guard let parsed = cell.withUnsafeBufferPointer({ AmountText.parse($0) }) else { return nil }
    let code = String(decoding: code, as: UTF8.self).uppercased()
    let currency = code.utf8.count == 3 ? code : parsed.currency ?? fallback
    let power = isMinor ? 0 : FactFormat.minorDigits(currency)
    return ExactAmount(parsed.number, currency: currency, power: power)
  }

  func money(_ table: RecordTable, _ row: Int) -> Money? {
    guard let column else { return nil }
    let cell = table.columns[column].withCell(row) { Array($0) }
    let code = currencyColumn.map { index in table.columns[index].withCell(row) { Array($0) } } ?? []
    return amount(cell, currency: code)?.money
  }
}

/// An amount without rounding: in billionths of the currency's smallest unit.
struct ExactAmount: Sendable, Hashable {
  var currency: String
  var units: Int128

  private static let one = Int128(1_000_000_000)
  /// Larger ones are no amounts; ten million of them add up without overflow.
  private static let largest = Int128(1) << 100

  init?(_ number: DecimalNumber, currency: String, power: Int) {
    let shift = number.exponent + power + AmountReading.decimals
    var units = Int128(number.mantissa)
    guard (-40...40).contains(shift) || units == 0 else { return nil }
    for _ in 0..<max(0, units == 0 ? 0 : shift) {
      let (product, overflow) = units.multipliedReportingOverflow(by: 10)
      guard !overflow, product.magnitude <= Self.largest else { return nil }
      units = product
    }
    for _ in 0..<max(0, -shift) { units /= 10 }
    (self.currency, self.units) = (currency, units)
  }

  init(currency: String, units: Int128) { (self.currency, self.units) = (currency, units) }

  /// Rounded to the smallest unit, halves away from zero.
  var money: ReconciliationResult.Money {
    let half = Self.one / 2
    let rounded = (units + (units < 0 ? -half : half)) / Self.one
    return .init(currency: currency, minor: Int64(clamping: rounded))
  }
}

/// Adds money up by currency, exactly.
struct MoneySum: Sendable {
  private var totals: [String: Int128] = [:]

  mutating func add(_ amount: ExactAmount) { add(amount.units, amount.currency) }

  mutating func add(_ units: Int128, _ currency: String) {
    let (sum, overflow) = totals[currency, default: 0].addingReportingOverflow(units)
    totals[currency] = overflow ? (units > 0 ? .max : .min) : sum
  }

  /// Rounded once, after adding.
  var sorted: [ReconciliationResult.Money] {
    totals.sorted { $0.key < $1.key }.map { ExactAmount(currency: $0.key, units: $0.value).money }
  }
}
