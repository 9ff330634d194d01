import CPostgres
import Foundation
import IncidentModel
import Scan

/// The rows of a statement on a PostgreSQL server, in a read-only transaction: one snapshot, streamed by COPY.
final class PostgresRows: SQLRows {
  private(set) var columns: [SQLColumn] = []
  private let address: DatabaseAddress
  private let credentials: PostgresCredentials
  private let limits: SQLLimits
  private let connection: OpaquePointer?
  private var line: UnsafeMutablePointer<CChar>?
  /// Start, length and whether it is NULL, of each value of the line.
  private var values: [(start: Int, count: Int, isNull: Bool)] = []

  init(
    _ server: PostgresServer, _ address: DatabaseAddress, _ credentials: PostgresCredentials,
    _ limits: SQLLimits
  ) throws(DiagnosticError) {
    (self.address, self.credentials, self.limits) = (address, credentials, limits)
    guard candor_pq_start() else { throw DiagnosticError(.noPostgresLibrary(address)) }
    connection = Self.connect(server, credentials)
    guard candor_pq_status(connection) == Int32(CANDOR_PQ_CONNECTED) else { throw connectionFailure(server) }
    for statement in opening { try run(statement) }
    try describe()
    let answer = candor_pq_exec(connection, "COPY (\(address.sql)) TO STDOUT (FORMAT text)")
    defer { candor_pq_clear(answer) }
    guard candor_pq_result_status(answer) == Int32(CANDOR_PQ_COPY_OUT) else { throw failure(answer) }
  }

  deinit {
    candor_pq_free(line)
    candor_pq_finish(connection)
  }

  private static func connect(_ server: PostgresServer, _ credentials: PostgresCredentials) -> OpaquePointer?
  {
    var parameters = server.parameters
    if parameters["host"] == nil, !server.host.isEmpty { parameters["host"] = server.host }
    if let port = server.port { parameters["port"] = "\(port)" }
    parameters["dbname"] = server.database
    parameters["user"] = credentials.user
    parameters["password"] = credentials.password
    parameters["connect_timeout"] = "\(SQLLimits.connectSeconds)"
    parameters["application_name"] = "candor"
    parameters["client_encoding"] = "UTF8"
    let sorted = parameters.sorted { $0.key < $1.key }
    let words = sorted.map { strdup($0.key) } + [nil]
    let texts = sorted.map { strdup($0.value) } + [nil]
    defer { for text in words + texts { free(text) } }
    return candor_pq_connect(words.map { UnsafePointer($0) }, texts.map { UnsafePointer($0) })
  }

  private var opening: [String] {
    [
      "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", "SET LOCAL statement_timeout = '\(limits.seconds)s'",
      "SET LOCAL lock_timeout = '\(SQLLimits.connectSeconds)s'", "SET LOCAL TimeZone = 'UTC'",
      "SET LOCAL DateStyle = 'ISO, YMD'", "SET LOCAL bytea_output = 'hex'",
      "SET LOCAL extra_float_digits = 1",
    ]
  }

  private func run(_ statement: String) throws(DiagnosticError) {
    let answer = candor_pq_exec(connection, statement)
    defer { candor_pq_clear(answer) }
    guard candor_pq_result_status(answer) == Int32(CANDOR_PQ_COMMAND_OK) else { throw failure(answer) }
  }

  /// Names and types, without running the statement; more than one statement is refused here.
  private func describe() throws(DiagnosticError) {
    let prepared = candor_pq_prepare(connection, address.sql)
    defer { candor_pq_clear(prepared) }
    guard candor_pq_result_status(prepared) == Int32(CANDOR_PQ_COMMAND_OK) else { throw failure(prepared) }
    let answer = candor_pq_describe(connection)
    defer { candor_pq_clear(answer) }
    guard candor_pq_result_status(answer) == Int32(CANDOR_PQ_COMMAND_OK) else { throw failure(answer) }
    columns = (0..<candor_pq_columns(answer)).map { index in
      SQLColumn(
        name: String(cString: candor_pq_column_name(answer, index)),
        kind: Self.kind(candor_pq_column_type(answer, index)))
    }
  }

  /// By the fixed numbers of the built-in types (PostgreSQL, `pg_type.dat`).
  private static func kind(_ type: UInt32) -> SQLColumn.Kind {
    switch type {
    case 16: .boolean
    case 20, 21, 23, 26: .integer
    case 700, 701, 790, 1700: .decimal
    case 1082, 1114, 1184: .time
    case 17: .bytes
    case 18, 19, 25, 1042, 1043, 2950: .text
    default: .other
    }
  }

  func next() throws(DiagnosticError) -> Bool {
    candor_pq_free(line)
    line = nil
    let count = candor_pq_copy_line(connection, &line)
    if count > 0, let line {
      cut(UnsafeMutableRawPointer(line).assumingMemoryBound(to: UInt8.self), Int(count))
      return true
    }
    guard count == -1 else { throw failure(nil) }
    while let answer = candor_pq_next_result(connection) {
      defer { candor_pq_clear(answer) }
      guard candor_pq_result_status(answer) == Int32(CANDOR_PQ_COMMAND_OK) else { throw failure(answer) }
    }
    return false
  }

  func value(_ column: Int) -> LineBytes? {
    guard values.indices.contains(column), !values[column].isNull, let line else { return nil }
    let start = UnsafeRawPointer(line + values[column].start).assumingMemoryBound(to: UInt8.self)
    return LineBytes(start: start, count: values[column].count)
  }

  /// Parts a line of COPY's text format at its tabs and decodes it in place.
  private func cut(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int) {
    values.removeAll(keepingCapacity: true)
    let end = count > 0 && bytes[count - 1] == 0x0A ? count - 1 : count
    var (source, target, start, isNull) = (0, 0, 0, false)
    while source < end {
      let byte = bytes[source]
      if byte == 0x09 {
        values.append((start, target - start, isNull))
        (source, target, isNull) = (source + 1, source + 1, false)
        start = target
        continue
      }
      if byte == 0x5C, source + 1 < end {
        if bytes[source + 1] == 0x4E, target == start { isNull = true }
        bytes[target] = Self.unescaped(bytes[source + 1])
        (source, target) = (source + 2, target + 1)
        continue
      }
      bytes[target] = byte
      (source, target) = (source + 1, target + 1)
    }
    values.append((start, target - start, isNull))
  }

  private static func unescaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    case 0x76: 0x0B
    default: byte
    }
  }
}

extension PostgresRows {
  private func words(_ text: UnsafePointer<CChar>?) -> String {
    let line =
      text.map { String(cString: $0) }?.split(separator: "\n").first.map(String.init) ?? "it said nothing"
    return credentials.without(line)
  }

  /// By the state of the SQL standard (PostgreSQL, appendix A).
  private func failure(_ answer: OpaquePointer?) -> DiagnosticError {
    let state =
      answer.flatMap { candor_pq_result_field($0, Int32(UInt8(ascii: "C"))) }.map { String(cString: $0) }
      ?? ""
    let text = words(
      answer.flatMap { candor_pq_result_field($0, Int32(UInt8(ascii: "M"))) }.map { UnsafePointer($0) }
        ?? candor_pq_error(connection).map { UnsafePointer($0) })
    switch (state, address.content) {
    case ("57014", _): return DiagnosticError(.statementTimedOut(address, limits.seconds))
    case ("42P01", .table(_, let name)), ("3F000", .table(_, let name)):
      return DiagnosticError(.noSuchTable(address, name, tables()))
    case ("42501", _):
      return DiagnosticError(
        .databaseFailed(
          "database/not-allowed", address, text, next: "Ask for GRANT SELECT on the table for this user."))
    case ("25006", _):
      return DiagnosticError(
        .databaseFailed("database/statement", address, "a statement that only reads was expected"))
    default: return DiagnosticError(.databaseFailed("database/statement", address, text))
    }
  }

  /// After a failure the transaction is over, so that this is asked in one of its own.
  private func tables() -> [String] {
    candor_pq_clear(candor_pq_exec(connection, "ROLLBACK"))
    let answer = candor_pq_exec(
      connection,
      "SELECT CASE WHEN table_schema = 'public' THEN table_name ELSE table_schema || '.' || table_name END AS name "
        + "FROM information_schema.tables WHERE table_schema NOT IN ('pg_catalog', 'information_schema') "
        + "ORDER BY name LIMIT 200")
    defer { candor_pq_clear(answer) }
    guard candor_pq_result_status(answer) == Int32(CANDOR_PQ_TUPLES_OK) else { return [] }
    return (0..<candor_pq_rows(answer)).map { String(cString: candor_pq_value(answer, $0, 0)) }
  }

  private func connectionFailure(_ server: PostgresServer) -> DiagnosticError {
    let raw = candor_pq_error(connection).map { String(cString: $0) } ?? ""
    let text = words(candor_pq_error(connection).map { UnsafePointer($0) })
    if raw.contains("password") || raw.contains("authentication") {
      return DiagnosticError(
        .databaseFailed(
          "database/credentials", address, "the server did not accept the user or the password",
          next:
            "Set \(PostgresCredentials.userVariable) and \(PostgresCredentials.passwordVariable), or PGUSER and "
            + "PGPASSWORD; the password is never shown."))
    }
    if raw.contains("does not exist") {
      return DiagnosticError(
        .databaseFailed(
          "database/no-database", address, "the server has no database '\(server.database)', or no such user",
          next: "Correct the name behind the host, and the user."))
    }
    return DiagnosticError(
      .databaseFailed(
        "database/unreachable", address, "no server answered (\(text))",
        next: "Check the host, the port and the network; psql with the same address shows the same."))
  }
}
