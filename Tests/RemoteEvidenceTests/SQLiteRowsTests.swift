import Evidence
import Foundation
import IncidentModel
import RemoteEvidence
import Scan
import Testing

@Suite struct SQLiteRowsTests {
  private func orders() throws -> SQLiteFile {
    try SQLiteFile(
      """
      CREATE TABLE orders (id INTEGER PRIMARY KEY, total NUMERIC, paid BOOLEAN, placed_at DATETIME, note TEXT, raw BLOB);
      INSERT INTO orders VALUES (1, 12.5, 1, '2026-03-12 02:14:00', 'a,"b"', x'00ff');
      INSERT INTO orders VALUES (2, NULL, 0, NULL, '', NULL);
      """)
  }

  private func failure(_ text: String, environment: @escaping @Sendable (String) -> String? = { _ in nil })
    -> Diagnostic?
  {
    let error = #expect(throws: DiagnosticError.self) { _ = try allRows(text, environment: environment) }
    return error?.diagnostics.first
  }

  @Test func readsTypedTextAndNull() throws {
    let file = try orders()
    defer { file.remove() }
    let (columns, rows) = try allRows("\(file.path)#orders")
    #expect(columns.map(\.name) == ["id", "total", "paid", "placed_at", "note", "raw"])
    #expect(columns.map(\.kind) == [.integer, .decimal, .boolean, .time, .text, .bytes])
    #expect(rows[0] == ["1", "12.5", "1", "2026-03-12 02:14:00", "a,\"b\"", "00ff"])
    #expect(rows[1] == ["2", nil, "0", nil, "", nil])
  }

  @Test func readsTheAnswerToAStatement() throws {
    let file = try orders()
    defer { file.remove() }
    let (columns, rows) = try allRows("\(file.path)#SELECT id, total * 2 AS twice FROM orders WHERE id = 1;")
    #expect(columns.map(\.name) == ["id", "twice"])
    #expect(rows == [["1", "25.0"]])
  }

  @Test func becomesTextThatReadsAsATable() throws {
    let file = try orders()
    defer { file.remove() }
    let address = try #require(try DatabaseAddress("\(file.path)#orders") { $0 == file.path })
    let table = DatabaseTable(address, LibraryDatabases { _ in nil }) { TestScratch() }
    let records = try RecordSource.open(table.source)
    #expect(records.columns == ["id", "total", "paid", "placed_at", "note", "raw"])
    #expect(records.head.columns[4].text(0) == "a,\"b\"")
    #expect(try Digest.sha256(of: table.source) == Digest.sha256(of: table.source))
  }

  @Test func namesTheTablesThatThereAre() throws {
    let file = try orders()
    defer { file.remove() }
    let diagnostic = failure("\(file.path)#order")
    #expect(diagnostic?.id == "database/no-table")
    #expect(diagnostic?.nextStep.contains("Did you mean 'orders'?") == true)
  }

  @Test(arguments: [
    "DELETE FROM orders", "WITH gone AS (SELECT 1) DELETE FROM orders", "SELECT 1; DELETE FROM orders",
    "SELECT 1; SELECT 2",
  ]) func refusesWhatDoesNotOnlyRead(statement: String) throws {
    let file = try orders()
    defer { file.remove() }
    #expect(failure("\(file.path)#\(statement)") != nil)
    #expect(try allRows("\(file.path)#orders").rows.count == 2)
  }

  @Test func stopsAtTheTimeLimit() throws {
    let file = try orders()
    defer { file.remove() }
    let endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    let diagnostic = failure("\(file.path)#\(endless)") { $0 == SQLLimits.secondsVariable ? "1" : nil }
    #expect(diagnostic?.id == "database/time-limit")
  }

  @Test func namesAFileThatIsNoDatabase() throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("candor-\(UUID().uuidString).db")
      .path
    try Data(repeating: 0x41, count: 5_000).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(failure("\(path)#orders")?.id == "database/not-a-database")
  }

  @Test func namesADamagedFile() throws {
    let rows = (0..<3_000).map { "(\($0), 'some text that fills the page \($0)')" }.joined(separator: ",")
    let file = try SQLiteFile(
      "CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT); INSERT INTO t VALUES \(rows);")
    defer { file.remove() }
    let handle = try #require(FileHandle(forWritingAtPath: file.path))
    try handle.truncate(atOffset: file.size / 2)
    try handle.close()
    #expect(failure("\(file.path)#t")?.id == "database/damaged")
  }

  @Test func asksForATableBehindTheMark() throws {
    let error = #expect(throws: DiagnosticError.self) { try DatabaseAddress("x.db#") { $0 == "x.db" } }
    #expect(error?.diagnostics.map(\.id) == ["database/address"])
    #expect(try DatabaseAddress("x#y.csv") { $0 == "x#y.csv" } == nil)
    #expect(try DatabaseAddress("plain.csv") { _ in true } == nil)
  }
}
