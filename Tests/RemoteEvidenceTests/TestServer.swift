import Evidence
import Foundation
import IncidentModel
import Testing

@testable import RemoteEvidence

/// The servers that scripts/with-test-servers starts, told by the environment.
enum TestServer {
  private static let environment = ProcessInfo.processInfo.environment

  /// HTTP ports of the two shards.
  static let shards = ports("CANDOR_TEST_CLICKHOUSE")
  /// Today's ClickHouse, embedded behind HTTP.
  static let today = ports("CANDOR_TEST_CLICKHOUSE_TODAY")
  /// Prometheus with four weeks of an invented shop.
  static let prometheus = ports("CANDOR_TEST_PROMETHEUS")
  static let hint: Comment = "needs the servers of scripts/with-test-servers, which `make test` starts"

  private static func ports(_ name: String) -> [Int] {
    (environment[name] ?? "").split(separator: " ").compactMap { Int($0) }
  }

  static let http = LibcurlAccess()

  /// Runs a statement that is no question, such as `CREATE TABLE`.
  static func run(_ sql: String, data: [UInt8] = [], port: Int, settings: String = "") throws {
    let query = sql.addingPercentEncoding(withAllowedCharacters: .alphanumerics)!
    let response = try http.send(
      HTTPRequest(
        url: "http://127.0.0.1:\(port)/?query=\(query)\(settings)", body: data.isEmpty ? [10] : data,
        connectSeconds: 5, totalSeconds: 120, mostBytes: 1 << 20))
    try #require(response.status == 200, "\(String(decoding: response.body, as: UTF8.self))")
  }

  static func logs(
    _ table: String, port: Int, database: String = "default", query: String = "",
    fields: [String: String] = [:], options: LogOptions = LogOptions(), range: Range<Timestamp>? = nil,
    environment: [String: String] = [:]
  ) throws -> RemoteLogs {
    let address = try ClickHouseAddress("clickhouse://127.0.0.1:\(port)/\(database)/\(table)\(query)")
    return try RemoteLogs(
      address, fields: fields, options: options, range: range,
      credentials: ClickHouseCredentials { environment[$0] }, http: http)
  }

  /// The first diagnostic of whatever `body` throws.
  static func problem(_ body: () throws -> Void) -> Diagnostic? {
    do { try body() } catch { return (error as? DiagnosticError)?.diagnostics.first }
    return nil
  }
}
