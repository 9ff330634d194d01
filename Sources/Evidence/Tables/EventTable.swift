import Foundation
import IncidentModel
import Scan

/// Things that happened, one a row, or counted by the row: tickets, visits, mentions, cancellations.
public struct EventTable: Sendable {
  public var file: String
  /// When, and how many.
  public private(set) var events: [(time: Timestamp, count: Double)] = []
  /// Rows without a time that can be read.
  public private(set) var undated = 0
  public private(set) var diagnostics: [Diagnostic]

  /// Throws only when the source cannot be opened; a table without a column of times has no events, and says so.
  public init(_ source: ByteSource, zone: TimeZone) throws {
    let table = try TableReader.read(source, zone: zone)
    file = source.name
    diagnostics = table.diagnostics
    guard let column = table.roles.time ?? Self.timeColumn(table) else {
      diagnostics.append(
        Diagnostic(
          "evidence/no-times", .warning, "No column holds times; its rows were not counted.",
          nextStep: "Export the table with the time of each row.", at: SourceSpan(file: source.name)))
      return
    }
    var parser = TimeParser()
    let rule = ZoneRule(zone)
    let counts = Self.countColumn(table, time: column)
    for row in 0..<table.rowCount {
      let text = Array(table.columns[column].text(row).utf8)
      guard let time = text.withUnsafeBufferPointer({ parser.parse($0) }) else {
        undated += 1
        continue
      }
      let count = counts.flatMap { Int32(table.columns[$0].text(row)) }.map(Double.init) ?? 1
      events.append((Timestamp(nanoseconds: rule.instant(time)), max(0, count)))
    }
    if undated > 0 { diagnostics.append(Self.undated(undated, of: table.rowCount, source.name)) }
    events.sort { $0.time < $1.time }
  }

  /// The column of which most values are times: a few that cannot be read do not make it another one.
  private static func timeColumn(_ table: RecordTable) -> Int? {
    let rows = 0..<min(table.rowCount, 1000)
    let shares = table.columns.indices.map { column in
      let texts = rows.lazy.map { table.columns[column].text($0) }
      return texts.count { !$0.allSatisfy(\.isNumber) && RoleValues.parse($0) != nil }
    }
    guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }), shares[best] * 2 > rows.count else {
      return nil
    }
    return best
  }

  private static func undated(_ count: Int, of rows: Int, _ file: String) -> Diagnostic {
    Diagnostic(
      "evidence/undated-rows", .warning,
      "\(count) of \(rows) rows have no time that can be read, and were not counted.",
      nextStep: "Write times as `2026-03-12T14:30:00Z`.", at: SourceSpan(file: file))
  }

  /// The only other column, when its name says that it counts: a row stands for as many as it says.
  private static func countColumn(_ table: RecordTable, time: Int) -> Int? {
    guard table.columns.count == 2, let other = table.columns.indices.first(where: { $0 != time }),
      table.columns[other].kind == .integer,
      countWords.contains(ColumnName.plain(table.columns[other].name))
    else { return nil }
    return other
  }

  private static let countWords: Set<String> = [
    "count", "n", "total", "number", "value", "visits", "visitors", "views", "pageviews", "hits", "sessions",
    "tickets", "mentions", "posts", "cancellations", "users", "people",
  ]

  /// How many from `start` up to `end`.
  public func count(from start: Timestamp, to end: Timestamp) -> Double {
    events.reduce(0) { $0 + ($1.time >= start && $1.time < end ? $1.count : 0) }
  }

  public var first: Timestamp? { events.first?.time }
  public var last: Timestamp? { events.last?.time }
}
