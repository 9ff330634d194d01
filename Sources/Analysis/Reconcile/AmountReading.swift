import Evidence
import Foundation
import IncidentModel
import Scan

/// The money of a record in minor units, with what had to be assumed about it.
struct AmountReading {
  typealias Money = ReconciliationResult.Money

  private let table: RecordTable
  private let column: Int?
  private let currencyColumn: Int?
  private let fallback: String
  /// Whether the cells count cents already.
  let isMinor: Bool
  private(set) var assumption: String?

  init(
    _ table: RecordTable, column: Int?, currency: String?, unit: ReconciliationOptions.AmountUnit?,
    impliedMinor: Bool?
  ) {
    self.table = table
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

  private static func code(in name: String) -> String? {
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

  func money(_ row: Int) -> Money? {
    guard let column else { return nil }
    let parsed = table.columns[column].withCell(row) { AmountText.parse($0) }
    guard let parsed else { return nil }
    let code = currencyColumn.map { table.columns[$0].text(row).uppercased() } ?? ""
    let currency = code.count == 3 ? code : parsed.currency ?? fallback
    let power = isMinor ? 0 : FactFormat.minorDigits(currency)
    return parsed.number.scaled(by: power).map { Money(currency: currency, minor: $0) }
  }
}

/// Adds money up by currency, without overflow.
struct MoneySum {
  private var totals: [String: Int64] = [:]

  mutating func add(_ minor: Int64, _ currency: String) {
    let (sum, overflow) = totals[currency, default: 0].addingReportingOverflow(minor)
    totals[currency] = overflow ? (minor > 0 ? .max : .min) : sum
  }

  var sorted: [ReconciliationResult.Money] {
    totals.sorted { $0.key < $1.key }.map { .init(currency: $0.key, minor: $0.value) }
  }
}
