import Foundation
import Scan

extension RecordTable {
  /// Tells what the columns hold and which of them mean something. Zoneless times are taken in `zone`.
  public mutating func describe(zone: TimeZone = .gmt) {
    ColumnTyping.apply(to: &self, zone: zone)
    roles = RoleFinder.roles(of: self)
  }
}

/// Decides what each column holds from all of its cells.
enum ColumnTyping {
  /// The share of the filled cells that must agree.
  static let agreement = 0.98

  static func apply(to table: inout RecordTable, zone: TimeZone) {
    for index in table.columns.indices {
      table.columns[index].kind = kind(of: table.columns[index], zone: zone)
    }
  }

  private struct Counts {
    var integers = 0
    var numbers = 0
    var booleans = 0
    var times = 0
    var epochs = 0
  }

  private static func kind(of column: TableColumn, zone: TimeZone) -> TableColumn.Kind {
    guard column.filled > 0 else { return .empty }
    var counts = Counts()
    var times = TimeText(zone: zone)
    for row in 0..<column.count {
      column.withCell(row) { count($0, &counts, &times) }
    }
    let needed = agreement * Double(column.filled)
    if Double(counts.booleans) >= needed { return .boolean }
    if Double(counts.times - counts.epochs) >= needed { return .time }
    if Double(counts.epochs) >= needed, isTimeName(column.name) { return .time }
    if Double(counts.integers) >= needed { return .integer }
    if Double(counts.numbers) >= needed { return .decimal }
    return Double(counts.times) >= needed ? .time : .text
  }

  private static func count(_ cell: LineBytes, _ counts: inout Counts, _ times: inout TimeText) {
    guard !cell.isEmpty else { return }
    if isBoolean(cell) { counts.booleans += 1 }
    if let amount = AmountText.parse(cell) {
      counts.numbers += 1
      if amount.number.exponent >= 0, amount.currency == nil { counts.integers += 1 }
    }
    if let reading = times.parse(cell) {
      counts.times += 1
      if reading.isEpoch { counts.epochs += 1 }
    }
  }

  private static func isBoolean(_ cell: LineBytes) -> Bool {
    guard cell.count == 4 || cell.count == 5 else { return false }
    return ["true", "false"].contains { word in
      word.utf8.count == cell.count && zip(word.utf8, cell).allSatisfy { $0 == $1 | 0x20 }
    }
  }

  static func isTimeName(_ name: String) -> Bool {
    let words = ColumnName.words(name)
    let known: Set<String> = [
      "time", "timestamp", "ts", "date", "datetime", "at", "when", "created", "updated", "placed", "minute",
      "hour",
      "day", "epoch", "bucket", "period",
    ]
    return words.contains(where: known.contains)
  }
}
