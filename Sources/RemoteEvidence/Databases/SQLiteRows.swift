import CSQLite
import Foundation
import IncidentModel
import Scan

/// The rows of a statement on an SQLite file, which is opened for reading only.
final class SQLiteRows: SQLRows {
  private(set) var columns: [SQLColumn] = []
  private let address: DatabaseAddress
  private let limits: SQLLimits
  private let deadline: Deadline
  private var database: OpaquePointer?
  private var statement: OpaquePointer?
  private var hexadecimal: [Int: [UInt8]] = [:]

  /// When a statement has to be over; SQLite asks for it now and then.
  private final class Deadline {
    let end: ContinuousClock.Instant

    init(seconds: Int) { end = .now + .seconds(seconds) }
  }

  /// Steps of SQLite's machine between two looks at the clock.
  private static let stepsBetweenLooks: Int32 = 10_000

  init(_ file: String, _ address: DatabaseAddress, _ limits: SQLLimits) throws(DiagnosticError) {
    (self.address, self.limits) = (address, limits)
    deadline = Deadline(seconds: limits.seconds)
    let code = sqlite3_open_v2(file, &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK else { throw failure(code) }
    sqlite3_busy_timeout(database, Int32(SQLLimits.connectSeconds * 1000))
    sqlite3_progress_handler(
      database, Self.stepsBetweenLooks,
      { context in
        let deadline = Unmanaged<Deadline>.fromOpaque(context!).takeUnretainedValue()
        return ContinuousClock.now > deadline.end ? 1 : 0
      }, Unmanaged.passUnretained(deadline).toOpaque())
    try checkTable()
    try prepare()
  }

  deinit {
    sqlite3_finalize(statement)
    sqlite3_close_v2(database)
  }

  private func checkTable() throws(DiagnosticError) {
    guard case .table(nil, let name) = address.content else { return }
    let known = try names()
    if !known.contains(where: { $0.lowercased() == name.lowercased() }) {
      throw DiagnosticError(.noSuchTable(address, name, known))
    }
  }

  private func names() throws(DiagnosticError) -> [String] {
    let sql =
      "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY name"
    var query: OpaquePointer?
    let code = sqlite3_prepare_v2(database, sql, -1, &query, nil)
    defer { sqlite3_finalize(query) }
    guard code == SQLITE_OK else { throw failure(code) }
    var names: [String] = []
    while sqlite3_step(query) == SQLITE_ROW {
      if let text = sqlite3_column_text(query, 0) { names.append(String(cString: text)) }
    }
    return names
  }

  private func prepare() throws(DiagnosticError) {
    var rest: UnsafePointer<CChar>?
    let code = address.sql.withCString { text -> Int32 in
      let code = sqlite3_prepare_v2(database, text, -1, &statement, &rest)
      hasMore = code == SQLITE_OK && rest.map { strspn($0, " \t\r\n;") != strlen($0) } == true
      return code
    }
    guard code == SQLITE_OK else { throw failure(code) }
    guard !hasMore, statement != nil, sqlite3_stmt_readonly(statement) != 0 else {
      throw DiagnosticError(
        .databaseFailed("database/statement", address, "one statement that only reads was expected"))
    }
    columns = (0..<sqlite3_column_count(statement)).map { index in
      let name = sqlite3_column_name(statement, index).map { String(cString: $0) } ?? ""
      let type = sqlite3_column_decltype(statement, index).map { String(cString: $0) } ?? ""
      return SQLColumn(name: name, kind: Self.kind(type))
    }
  }

  private var hasMore = false

  /// What a declared type says, by SQLite's own rules of affinity and common names.
  private static func kind(_ type: String) -> SQLColumn.Kind {
    let type = type.uppercased()
    let known: [(String, SQLColumn.Kind)] = [
      ("BOOL", .boolean), ("INT", .integer), ("DATE", .time), ("TIME", .time), ("CHAR", .text),
      ("CLOB", .text),
      ("TEXT", .text), ("BLOB", .bytes), ("REAL", .decimal), ("FLOA", .decimal), ("DOUB", .decimal),
      ("DEC", .decimal), ("NUM", .decimal),
    ]
    return known.first { type.contains($0.0) }?.1 ?? .other
  }

  func next() throws(DiagnosticError) -> Bool {
    hexadecimal.removeAll(keepingCapacity: true)
    let code = sqlite3_step(statement)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else { throw failure(code) }
    return false
  }

  func value(_ column: Int) -> LineBytes? {
    let index = Int32(column)
    switch sqlite3_column_type(statement, index) {
    case SQLITE_NULL: return nil
    case SQLITE_BLOB: return blob(index)
    default:
      let text = sqlite3_column_text(statement, index)
      return LineBytes(start: text, count: text == nil ? 0 : Int(sqlite3_column_bytes(statement, index)))
    }
  }

  private func blob(_ index: Int32) -> LineBytes {
    let count = Int(sqlite3_column_bytes(statement, index))
    let bytes = UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, index), count: count)
    let digits = Array("0123456789abcdef".utf8)
    let text = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    hexadecimal[Int(index)] = text
    return text.withUnsafeBufferPointer { $0 }
  }

  private func failure(_ code: Int32) -> DiagnosticError {
    let words = database.map { String(cString: sqlite3_errmsg($0)) } ?? String(cString: sqlite3_errstr(code))
    switch code & 0xFF {
    case SQLITE_INTERRUPT: return DiagnosticError(.statementTimedOut(address, limits.seconds))
    case SQLITE_NOTADB:
      return DiagnosticError(
        .databaseFailed("database/not-a-database", address, "the file is no SQLite database"))
    case SQLITE_CORRUPT:
      return DiagnosticError(
        .databaseFailed(
          "database/damaged", address, "the file is damaged (\(words))",
          next: "Work on a copy: sqlite3 FILE .recover > copy.sql, and compare what that saves."))
    case SQLITE_BUSY, SQLITE_LOCKED:
      return DiagnosticError(
        .databaseFailed(
          "database/locked", address, "another program is writing to it", next: "Work on a copy of the file.")
      )
    default: return DiagnosticError(.databaseFailed("database/statement", address, words))
    }
  }
}
