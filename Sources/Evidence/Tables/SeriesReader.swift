import Foundation
import IncidentModel
import Scan

/// Reads series: tables with a time and one or more value columns, also one row per time and label, and saved
/// answers of Prometheus (`query_range`).
public enum SeriesReader {
  /// Label columns with more different values than this are not labels.
  static let mostLabelValues = 50

  /// Never fails on content; throws only when the source cannot be opened. Zoneless times are taken in `zone`;
  /// `value` names the value column, `step` the seconds of a step, where they should not be inferred.
  public static func read(
    _ source: ByteSource, zone: TimeZone = .gmt, value: String? = nil, step: Int? = nil
  ) throws -> SeriesReading {
    if let saved = try PrometheusAnswer.read(source, step: step) { return saved }
    return series(of: try TableReader.read(source, zone: zone), zone: zone, value: value, step: step)
  }

  /// The series of a table already read, under the same rules.
  public static func series(
    of table: RecordTable, zone: TimeZone = .gmt, value: String? = nil, step: Int? = nil
  ) -> SeriesReading {
    var reading = SeriesReading(series: [], diagnostics: table.diagnostics)
    guard let time = table.roles.time else {
      reading.diagnostics.append(
        Diagnostic(
          "series/no-time", .error, "No column holds times; a series needs one.",
          nextStep: "Add a column with times such as 2026-03-12T02:14:00Z.", at: SourceSpan(file: table.file))
      )
      return reading
    }
    let columns = SeriesColumns(table, time: time, value: value)
    guard !columns.values.isEmpty else {
      reading.diagnostics.append(noValue(table, value))
      return reading
    }
    let times = self.times(table.columns[time], zone: zone)
    let groups = columns.groups(table)
    for column in columns.values {
      for group in groups {
        add(table, column, group, times, step, to: &reading)
      }
    }
    return reading
  }

  private static func noValue(_ table: RecordTable, _ value: String?) -> Diagnostic {
    let found = value.map { "\(table.file) has no column `\($0)` with numbers." }
    return Diagnostic(
      "series/no-value", .error, found ?? "No column holds numbers over time.",
      nextStep: "Its columns are: \(table.columns.map(\.name).joined(separator: ", ")). Name the one to use.",
      at: SourceSpan(file: table.file))
  }

  private static func times(_ column: TableColumn, zone: TimeZone) -> [Timestamp?] {
    var parser = TimeText(zone: zone)
    return (0..<column.count).map { row in column.withCell(row) { parser.parse($0)?.time } }
  }

  private static func add(
    _ table: RecordTable, _ column: Int, _ group: SeriesColumns.Group, _ times: [Timestamp?], _ step: Int?,
    to reading: inout SeriesReading
  ) {
    let source = table.columns[column]
    let points = group.rows.compactMap { row -> SeriesGridding.Point? in
      guard let time = times[row], let number = source.number(row) else { return nil }
      return .init(time: time, value: number.double, line: table.lines[row])
    }
    guard let grid = SeriesGridding(points, step: step) else {
      reading.diagnostics.append(
        Diagnostic(
          "series/too-short", .warning,
          "`\(source.name)` has \(points.count) \(points.count == 1 ? "point" : "points"), which make no series.",
          nextStep: "Export a longer stretch.", at: SourceSpan(file: table.file)))
      return
    }
    let kind = SeriesColumns.kind(source, isRole: table.roles.amount == column)
    reading.series.append(
      RegularSeries(
        name: source.name, labels: group.labels, kind: kind,
        currency: kind == .amount ? group.currency ?? SeriesColumns.currency(in: source.name) : nil,
        start: grid.start, stepSeconds: grid.stepSeconds, values: grid.values, file: table.file))
    reading.diagnostics += notes(grid, source.name, table.file)
  }

  static func notes(_ grid: SeriesGridding, _ name: String, _ file: String) -> [Diagnostic] {
    var notes: [Diagnostic] = []
    if grid.repeated > 0 {
      notes.append(
        Diagnostic(
          "series/repeated-time", .warning,
          "\(grid.repeated) times of `\(name)` come more than once; \(grid.repeatedSame) with the same value, taken "
            + "once, the others added up.",
          nextStep: "Check whether the export repeats rows.",
          at: SourceSpan(file: file, line: grid.repeatedLine)))
    }
    if grid.isIrregular {
      notes.append(
        Diagnostic(
          "series/irregular", .note,
          "The times of `\(name)` keep no regular distance; they were added up by \(grid.stepSeconds) seconds, with "
            + "zero where there is nothing.",
          nextStep: "Give the step if the series has another one.", at: SourceSpan(file: file)))
    }
    return notes
  }
}

/// Which columns of a table are values and which are labels.
struct SeriesColumns {
  struct Group {
    var labels: [RegularSeries.Label]
    var currency: String?
    var rows: [Int]
  }

  /// Value columns, the most telling first.
  private(set) var values: [Int] = []
  private var labels: [Int] = []

  private static let wanted = [
    "orders", "ordercount", "count", "value", "total", "requests", "transactions", "sales", "revenue",
    "amount", "qty",
    "n",
  ]

  init(_ table: RecordTable, time: Int, value: String?) {
    let numeric = table.columns.indices.filter { $0 != time && Self.isValue(table.columns[$0]) }
    if let value {
      values = table.column(named: value).map { [$0] }?.filter(numeric.contains) ?? []
    } else {
      values = numeric.sorted { (Self.rank(table.columns[$0]), $0) < (Self.rank(table.columns[$1]), $1) }
    }
    labels = table.columns.indices.filter { $0 != time && table.columns[$0].kind == .text }.filter {
      Self.distinct(table.columns[$0]) <= SeriesReader.mostLabelValues
    }
  }

  private static func isValue(_ column: TableColumn) -> Bool {
    let name = ColumnName.plain(column.name)
    let isIdentity =
      ["id", "code", "zip", "year", "weekday", "line", "index"].contains { name == $0 }
      || ColumnName.words(column.name).last == "id"
    return (column.kind == .integer || column.kind == .decimal) && !isIdentity
  }

  private static func rank(_ column: TableColumn) -> Int {
    let name = ColumnName.plain(column.name)
    if let exact = wanted.firstIndex(of: name) { return exact }
    let part = wanted.firstIndex { $0.count > 2 && name.contains($0) }
    return part.map { 100 + $0 } ?? 1000
  }

  private static func distinct(_ column: TableColumn) -> Int {
    var seen: Set<String> = []
    for row in 0..<column.count where seen.count <= SeriesReader.mostLabelValues {
      seen.insert(column.text(row))
    }
    return seen.count
  }

  /// Rows by the values of the label columns, larger groups first.
  func groups(_ table: RecordTable) -> [Group] {
    var order: [String: Int] = [:]
    var groups: [Group] = []
    for row in 0..<table.rowCount {
      let texts = labels.map { table.columns[$0].text(row) }
      let key = texts.joined(separator: "\u{1F}")
      let index: Int
      if let known = order[key] {
        index = known
      } else {
        index = groups.count
        order[key] = index
        groups.append(group(texts, table))
      }
      groups[index].rows.append(row)
    }
    return groups.enumerated().sorted {
      ($1.element.rows.count, $0.offset) < ($0.element.rows.count, $1.offset)
    }
    .map(\.element)
  }

  private func group(_ texts: [String], _ table: RecordTable) -> Group {
    let currency = table.roles.currency.flatMap { labels.firstIndex(of: $0) }.map { texts[$0].uppercased() }
    let named = zip(labels, texts).map { RegularSeries.Label(key: table.columns[$0].name, value: $1) }
    return Group(labels: named.sorted { $0.key < $1.key }, currency: currency, rows: [])
  }

  static func kind(_ column: TableColumn, isRole: Bool) -> RegularSeries.Kind {
    let words = Set(ColumnName.words(column.name))
    let money: Set<String> = [
      "revenue", "amount", "sales", "gmv", "turnover", "gross", "net", "price", "paid", "cents", "value",
      "spend",
    ]
    if !words.isDisjoint(with: ["count", "orders", "requests", "number", "n", "qty", "quantity"]),
      !words.contains("revenue")
    {
      return words.contains("value") || words.contains("amount") ? .amount : .count
    }
    if currency(in: column.name) != nil || !words.isDisjoint(with: money.subtracting(["value"])) {
      return .amount
    }
    return column.kind == .decimal && words.contains("value") && !isRole ? .amount : .count
  }

  /// `revenue_eur`
  static func currency(in name: String) -> String? {
    ColumnName.words(name).map { $0.uppercased() }.first { AmountText.currencies.contains($0) }
  }
}
