import Evidence
import Foundation
import IncidentModel
import Testing

@testable import RemoteEvidence

/// The texts of the queries, as a reader of a receipt sees them.
struct QueryGoldenTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Goldens/ClickHouse")

  private static let columns: [(String, String)] = [
    ("ts", "DateTime"), ("ts_ms", "UInt16"), ("service", "LowCardinality(String)"),
    ("version", "Nullable(String)"),
    ("status", "Nullable(UInt16)"), ("customer_id", "Nullable(String)"), ("order_id", "String"),
    ("amount", "Decimal(18, 2)"), ("currency", "String"), ("duration_ms", "Float64"), ("error", "String"),
    ("path", "String"),
  ]

  private static func queries() throws -> LogQueries {
    let columns = columns.map { TableColumn(name: $0.0, type: ColumnType($0.1)) }
    let found = TableMapping.map(
      columns: columns.map(\.name),
      rows: [
        ["2026-03-12 01:00:00", "5", "pay", "2.1", "200", "c", "o", "1.50", "EUR", "12.5", "", "/pay/17"]
      ],
      stated: [:])
    return LogQueries(
      try ClickHouseAddress("clickhouse://h/logs/requests"),
      LogColumns(columns, found.mapping, milliseconds: columns[1]), found,
      range: Timestamp(seconds: 1_773_277_200)..<Timestamp(seconds: 1_773_284_400), expression: .serverErrors,
      options: LogOptions(currency: "EUR"))
  }

  private static let window = Timestamp(seconds: 1_773_280_800)..<Timestamp(seconds: 1_773_282_600)

  private static let texts: [(String, @Sendable (LogQueries) -> String)] = [
    ("overview", { $0.overview(window) }), ("minutes", { $0.minutes() }), ("failures", { $0.failures() }),
    ("customers", { $0.customers(window, Slice(index: 2, count: 8)) }),
    ("affected", { $0.affectedIDs(window) }),
    ("orders", { $0.orders(window, Slice(index: 0, count: 1), since: 1_773_280_801_000_000_000) }),
    ("amounts", { $0.amountsWithoutOrder(window) }), ("latency", { $0.latency(window) }),
    ("errors", { $0.errors(window) }), ("distinct-errors", { $0.distinctErrors(window) }),
    ("versions", { $0.versions() }), ("cube", { $0.cube(stepMinutes: 2) }),
  ]

  @Test(arguments: texts.map(\.0)) func textIsAsRecorded(name: String) throws {
    let make = try #require(Self.texts.first { $0.0 == name }?.1)
    let text = make(try Self.queries()) + "\n"
    let file = Self.folder.appending(path: "\(name).sql")
    if ProcessInfo.processInfo.environment["CANDOR_RECORD"] != nil {
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == text, "\(name).sql differs; see CONTRIBUTING.md")
  }

  /// A question without a limit could bring back a table.
  @Test(arguments: texts.map(\.0)) func everyQueryHasALimit(name: String) throws {
    let make = try #require(Self.texts.first { $0.0 == name }?.1)
    let last = make(try Self.queries()).split(separator: "\n").last
    #expect(last?.hasPrefix("LIMIT ") == true)
  }
}
