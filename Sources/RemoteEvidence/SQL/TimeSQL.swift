import Foundation
import IncidentModel

/// The time of a row as nanoseconds since 1970, 0 where there is none.
struct TimeSQL {
  /// For texts without an offset.
  var zone: TimeZone?

  /// Of the first of `columns` that has one; `milliseconds` holds what lies beyond whole seconds.
  func nanoseconds(_ columns: [TableColumn], milliseconds: TableColumn?) -> String {
    guard let last = columns.last else { return "toInt64(0)" }
    var sql = nanoseconds(last)
    for column in columns.dropLast().reversed() {
      let own = nanoseconds(column)
      sql = "if(\(own) != 0, \(own), \(sql))"
    }
    guard let milliseconds else { return sql }
    let part = "toInt64(ifNull(\(milliseconds.number), 0)) * 1000000"
    return "if(\(sql) != 0, \(sql) + \(part), 0)"
  }

  private func nanoseconds(_ column: TableColumn) -> String {
    let value = column.sql
    let sql: String
    switch column.type.kind {
    case .dateTime: sql = "toInt64(toUnixTimestamp(\(value))) * 1000000000"
    case .fineDateTime: sql = "toUnixTimestamp64Nano(\(value))"
    case .date: sql = "toInt64(toUInt16(\(value))) * 86400000000000"
    case .wideDate: sql = "toInt64(toInt32(\(value))) * 86400000000000"
    case .integer: sql = Self.epoch(whole: "toInt64(\(value))")
    case .float, .decimal: sql = Self.epoch(fraction: "toFloat64(\(value))")
    case .text, .fixedText: sql = written(column.text)
    case .written, .compound: sql = "toInt64(0)"
    }
    return column.type.isNullable ? "ifNull(\(sql), 0)" : sql
  }

  /// Seconds below 10^11, milliseconds below 10^14, microseconds below 10^17, else nanoseconds.
  private static func epoch(whole value: String) -> String {
    "multiIf(\(value) < 10000000, 0, \(value) < 100000000000, \(value) * 1000000000, "
      + "\(value) < 100000000000000, \(value) * 1000000, \(value) < 100000000000000000, \(value) * 1000, \(value))"
  }

  /// The same with a fraction: microseconds are what a Float64 keeps of seconds today.
  private static func epoch(fraction value: String) -> String {
    "multiIf(NOT (\(value) >= 10000000), 0, "
      + "\(value) < 100000000000, toInt64(floor(\(value) * 1000000 + 0.5)) * 1000, "
      + "\(value) < 100000000000000, toInt64(floor(\(value) * 1000 + 0.5)) * 1000, "
      + "\(value) < 100000000000000000, toInt64(floor(\(value) + 0.5)) * 1000, toInt64(\(value)))"
  }

  private static let calendar = SQLText.literal(
    #"^[0-9]{4}-[0-9]{2}-[0-9]{2}[Tt ][0-9]{2}:[0-9]{2}:[0-9]{2}([.,][0-9]+)?([Zz]|[+-][0-9]{2}:?[0-9]{2})?$"#
  )
  private static let digits = SQLText.literal("^[0-9]{8,19}$")
  private static let decimal = SQLText.literal(#"^[0-9]{8,19}\.[0-9]+$"#)
  private static let fraction = SQLText.literal(#"[.,]([0-9]+)"#)

  private func written(_ text: String) -> String {
    let plain = "replaceRegexpOne(\(text), '[.,][0-9]+', '')"
    let seconds =
      "toInt64(toUnixTimestamp(parseDateTimeBestEffortOrZero(\(plain), \(SQLText.literal(zoneName)))))"
    let rest = "toInt64OrZero(substring(concat(extract(\(text), \(Self.fraction)), '000000000'), 1, 9))"
    return "multiIf(match(\(text), \(Self.calendar)), \(seconds) * 1000000000 + \(rest), "
      + "match(\(text), \(Self.digits)), \(Self.epoch(whole: "toInt64OrZero(\(text))")), "
      + "match(\(text), \(Self.decimal)), \(Self.epoch(fraction: "toFloat64OrZero(\(text))")), 0)"
  }

  /// Names of the time-zone database only; offsets and the rest are UTC.
  private var zoneName: String {
    guard let name = zone?.identifier, name.contains("/"), TimeZone.knownTimeZoneIdentifiers.contains(name)
    else {
      return "UTC"
    }
    return name
  }
}

extension TimeSQL {
  /// A condition on the column itself that its index can use and that holds for every row of `range`, and perhaps
  /// for a few more; `nil` when there is none.
  static func coarse(_ column: TableColumn, _ range: Range<Timestamp>) -> String? {
    let from = min(max(0, range.lowerBound.seconds), lastSecond)
    let to = min(max(0, range.upperBound.seconds), lastSecond - 1) + 1
    let value = column.sql
    switch column.type.kind {
    case .dateTime: return "\(value) >= toDateTime(\(from)) AND \(value) <= toDateTime(\(to))"
    case .fineDateTime:
      return "\(value) >= toDateTime64(\(from), 0, 'UTC') AND \(value) <= toDateTime64(\(to), 0, 'UTC')"
    case .date:
      return "\(value) >= toDate(\(from / 86_400)) AND \(value) <= toDate(\(to / 86_400))"
    default: return nil
    }
  }

  /// The last that a DateTime holds (2106).
  private static let lastSecond: Int64 = 4_294_967_295
}
