import Evidence
import Foundation

/// A table that holds sample rows, as a server's people may have made it.
struct SampleTable {
  var name: String
  /// Columns with their types.
  var columns: String
  /// What a row has in them, as JSON.
  var cells: @Sendable (SampleRow) -> [(String, String?)]

  /// Whole seconds beside milliseconds; values that may be missing.
  static let nullable = SampleTable(
    name: "requests",
    columns: """
      ts DateTime, ts_ms UInt16, level Enum8('info' = 1, 'warn' = 2, 'error' = 3), service LowCardinality(String),
      version Nullable(String), region String, endpoint String, method FixedString(4), status Nullable(UInt16),
      duration_ms Nullable(Decimal(18, 3)), customer_id Nullable(String), order_id Nullable(String),
      amount Nullable(Decimal(18, 2)), currency Nullable(String), error Nullable(String), msg String, tier String,
      tags Array(String)
      """
  ) { row in
    row.logged.map { name, value in
      name == "ts" ? ("ts", "\(row.time / 1000)") : (name, value)
    } + [("ts_ms", "\(row.time % 1000)")]
  }

  /// Nothing may be missing: zero and empty text stand for that. Times and lengths of time are text.
  static let plain = SampleTable(
    name: "plain_requests",
    columns: """
      at String, level String, service String, version String, region String, endpoint String, method String,
      status UInt16, took String, customer_id String, order_id String, amount Float64, currency String, error String,
      msg String, tier String
      """
  ) { row in
    row.logged.map { name, value in
      switch name {
      case "ts": ("at", value)
      case "duration_ms": ("took", SampleRow.quoted(row.duration.map { "\($0)us" } ?? ""))
      case "status", "amount": (name, value ?? "0")
      default: (name, value ?? "\"\"")
      }
    }
  }

  /// Milliseconds since 1970, minor units, seconds with a fraction.
  static let numbers = SampleTable(
    name: "number_requests",
    columns: """
      time UInt64, level String, service String, version Nullable(String), region String, endpoint String,
      method String, status String, latency_s Nullable(Float64), customer_id String, order_id String,
      amount_cents Nullable(Int64), currency String, error String, msg String, tier String
      """
  ) { row in
    row.logged.map { name, value in
      switch name {
      case "ts": ("time", "\(row.time)")
      case "status": ("status", "\"\(value ?? "")\"")
      case "duration_ms": ("latency_s", row.duration.map { SampleRow.decimal($0, digits: 6) })
      case "amount": ("amount_cents", row.amount.map(String.init))
      case "version": (name, value)
      default: (name, value ?? "\"\"")
      }
    }
  }

  /// Today's types.
  static let fine = SampleTable(
    name: "fine_requests",
    columns: """
      ts DateTime64(3, 'Asia/Tokyo'), level LowCardinality(String), service LowCardinality(String),
      version LowCardinality(Nullable(String)), region String, endpoint String, method String,
      status Nullable(Int32), duration_ms Nullable(Float64), customer_id Nullable(String), order_id Nullable(String),
      amount Nullable(Decimal(38, 4)), currency Nullable(String), error Nullable(String), msg String, tier String
      """
  ) { row in
    row.logged.map { name, value in
      name == "ts" ? ("ts", SampleRow.decimal(row.time, digits: 3)) : (name, value)
    }
  }

  /// The table on a server with some of the rows, and nothing that was in it before.
  func create(_ rows: [SampleRow], port: Int, order: String = "tuple()") throws {
    try TestServer.run("DROP TABLE IF EXISTS \(name)_rows", port: port)
    try TestServer.run(
      "CREATE TABLE \(name)_rows (\(columns)) ENGINE = MergeTree ORDER BY \(order)", port: port,
      settings: "&allow_experimental_low_cardinality_type=1")
    try TestServer.run(
      "INSERT INTO \(name)_rows FORMAT JSONEachRow", data: SampleRow.lines(rows, cells), port: port)
  }

  /// A `Distributed` table over the two shards' parts: every other row on each, so that customers and orders lie on
  /// both.
  func distribute(_ rows: [SampleRow]) throws {
    for (shard, port) in TestServer.shards.enumerated() {
      try create(rows.enumerated().filter { $0.offset % 2 == shard }.map(\.element), port: port)
    }
    for port in TestServer.shards {
      try TestServer.run("DROP TABLE IF EXISTS \(name)", port: port)
      try TestServer.run(
        "CREATE TABLE \(name) (\(columns)) ENGINE = Distributed(pair, default, \(name)_rows)", port: port,
        settings: "&allow_experimental_low_cardinality_type=1")
    }
  }
}
