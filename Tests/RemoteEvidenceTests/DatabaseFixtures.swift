import CSQLite
import Evidence
import Foundation
import IncidentModel
import RemoteEvidence
import Scan
import Synchronization
import Testing

/// A real SQLite file for one test.
struct SQLiteFile {
  let path: String

  init(_ statements: String) throws {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent("candor-\(UUID().uuidString).db").path
    var database: OpaquePointer?
    try #require(sqlite3_open(path, &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    try #require(sqlite3_exec(database, statements, nil, nil, nil) == SQLITE_OK)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  var size: UInt64 { (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? UInt64) ?? 0 }
}

/// The PostgreSQL server that `scripts/with-test-servers` starts.
enum PostgresTestServer {
  static let port = ProcessInfo.processInfo.environment["CANDOR_TEST_POSTGRES"].flatMap(Int.init)
  static var isThere: Bool { port != nil }
  static let password = "let%20me%20read"

  static func address(_ content: String, user: String = "candor:\(password)@") -> String {
    "postgres://\(user)127.0.0.1:\(port ?? 0)/candor#\(content)"
  }

  /// Runs statements with psql, which Debian's client package has.
  static func run(_ statements: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "psql", "-q", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", "\(port ?? 0)", "-U", "candor", "-d",
      "candor",
      "-c", statements,
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(["PGPASSWORD": "let me read"]) { $1 }
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }
}

/// All rows of an address as texts, `nil` for NULL.
func allRows(
  _ text: String, environment: @escaping @Sendable (String) -> String? = { _ in nil }
) throws -> (columns: [SQLColumn], rows: [[String?]]) {
  let address = try #require(try DatabaseAddress(text) { FileManager.default.fileExists(atPath: $0) })
  let rows = try LibraryDatabases(environment: environment).rows(address)
  var all: [[String?]] = []
  while try rows.next() {
    all.append(rows.columns.indices.map { rows.value($0).map { String(decoding: $0, as: UTF8.self) } })
  }
  return (rows.columns, all)
}

/// Temporary storage in memory.
final class TestScratch: ScratchFile {
  private let bytes = Mutex<[UInt8]>([])

  func append(_ piece: UnsafeRawBufferPointer) -> Int {
    bytes.withLock { bytes in
      bytes += piece
      return bytes.count - piece.count
    }
  }

  func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) {
    bytes.withLock { buffer.copyBytes(from: $0[offset..<offset + buffer.count]) }
  }
}
