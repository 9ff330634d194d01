import Evidence
import IncidentModel

/// Amounts of money in minor units, as the embedded engine reads them.
struct MoneySQL {
  /// What stands for an amount that does not count.
  static let absent = -1
  static let negative = -2
  static let unreadable = -3

  let columns: LogColumns
  /// For rows that name no currency.
  let currencyDefault: String

  var currency: String {
    guard columns.has(.currency) else { return SQLText.literal(currencyDefault) }
    let text = columns.text(.currency)
    return "if(\(text) != '', upper(\(text)), \(SQLText.literal(currencyDefault)))"
  }

  /// Minor units as Int64, or one of the negative marks.
  var minor: String {
    LogColumns.first(columns[.amount], else: "toInt64(\(Self.absent))", present: \.isTelling) { use in
      let value = use.unit == .minor ? amount(use, digits: 0) : byCurrency { amount(use, digits: $0) }
      return "toInt64(ifNull(\(value), \(Self.absent)))"
    }
  }

  /// Most currencies have two digits after the point.
  private func byCurrency(_ value: (Int) -> String) -> String {
    let zero = SQLText.list(TableMapping.currencies(digits: 0))
    let three = SQLText.list(TableMapping.currencies(digits: 3))
    guard columns.has(.currency) else { return value(FactFormat.minorDigits(currencyDefault)) }
    return
      "multiIf(\(currency) IN (\(zero)), \(value(0)), \(currency) IN (\(three)), \(value(3)), \(value(2)))"
  }

  private func amount(_ use: LogColumns.Use, digits: Int) -> String {
    let power = "1" + String(repeating: "0", count: digits)
    let value = use.column.sql
    switch use.column.type.kind {
    case .integer:
      return checked("toFloat64(\(value))", "toInt64(\(value)) * \(power)", limit: "9000000000000000")
    case .float:
      let double = "toFloat64(\(value))"
      return checked(double, "toInt64(floor(\(double) * \(power) + 0.5))", limit: "9000000000000")
    default: return written(use.column.text, digits: digits)
    }
  }

  private func checked(_ number: String, _ minor: String, limit: String) -> String {
    "multiIf(\(number) < 0, \(Self.negative), \(number) < \(limit), \(minor), \(Self.unreadable))"
  }

  /// Decimal text digit by digit, halves rounded up: a Float64 would lose some.
  private func written(_ text: String, digits: Int) -> String {
    let whole = "extract(\(text), '^[+]?([0-9]*)')"
    let rest = "concat(extract(\(text), '[.]([0-9]*)'), '0000')"
    let minor =
      "toInt64OrZero(concat(\(whole), substring(\(rest), 1, \(digits)))) + "
      + "toUInt8(substring(\(rest), \(digits + 1), 1) >= '5')"
    let kept = digits == 0 ? minor.replacing("substring(\(rest), 1, 0)", with: "''") : minor
    let isNumber = "match(\(text), \(SQLText.literal(#"^[+]?([0-9]{1,14}[.]?[0-9]*|[.][0-9]+)$"#)))"
    return
      "multiIf(match(\(text), \(SQLText.literal(#"^-[0-9.]+$"#))), \(Self.negative), \(isNumber), \(kept), "
      + "\(Self.unreadable))"
  }
}
