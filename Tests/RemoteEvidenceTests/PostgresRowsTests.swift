import Evidence
import Foundation
import IncidentModel
import RemoteEvidence
import Testing

/// Against the real server that `scripts/with-test-servers` starts.
@Suite(.enabled(if: PostgresTestServer.isThere, "scripts/with-test-servers starts the server"), .serialized)
struct PostgresRowsTests {
  private func failure(_ text: String, environment: @escaping @Sendable (String) -> String? = { _ in nil })
    -> Diagnostic?
  {
    let error = #expect(throws: DiagnosticError.self) { _ = try allRows(text, environment: environment) }
    return error?.diagnostics.first
  }

  private func makeOrders() throws {
    try PostgresTestServer.run(
      """
      DROP TABLE IF EXISTS orders; CREATE TABLE orders (id bigint, total numeric(12, 2), paid boolean, \
      placed_at timestamptz, note text, raw bytea); \
      INSERT INTO orders VALUES (1, 12.50, true, '2026-03-12 03:14:00+01', E'tab\\there \\\\N', '\\x00ff'), \
      (2, NULL, false, NULL, '', NULL)
      """)
  }

  @Test func readsTypedTextAndNull() throws {
    try makeOrders()
    let (columns, rows) = try allRows(PostgresTestServer.address("orders"))
    #expect(columns.map(\.name) == ["id", "total", "paid", "placed_at", "note", "raw"])
    #expect(columns.map(\.kind) == [.integer, .decimal, .boolean, .time, .text, .bytes])
    #expect(rows[0] == ["1", "12.50", "t", "2026-03-12 02:14:00+00", "tab\there \\N", "\\x00ff"])
    #expect(rows[1] == ["2", nil, "f", nil, "", nil])
  }

  @Test func takesCredentialsFromTheEnvironment() throws {
    try makeOrders()
    let rows = try allRows(PostgresTestServer.address("public.orders", user: "")) { name in
      ["CANDOR_POSTGRES_USER": "candor", "CANDOR_POSTGRES_PASSWORD": "let me read"][name]
    }.rows
    #expect(rows.count == 2)
  }

  @Test func readsTheAnswerToAStatementInOneSnapshot() throws {
    let (columns, rows) = try allRows(
      PostgresTestServer.address("SELECT n AS id, n * 1.5 AS total FROM generate_series(1, 20000) n"))
    #expect(columns.map(\.kind) == [.integer, .decimal])
    #expect(rows.count == 20_000)
    #expect(rows.last == ["20000", "30000.0"])
  }

  @Test func neverShowsThePassword() throws {
    let diagnostic = failure(PostgresTestServer.address("orders", user: "candor:wr0ng-s3cret@"))
    #expect(diagnostic?.id == "database/credentials")
    #expect(diagnostic.map { "\($0)\($0.span?.file ?? "")".contains("wr0ng") } == false)
  }

  @Test func namesWhatIsNotThere() throws {
    try makeOrders()
    let table = failure(PostgresTestServer.address("order"))
    #expect(table?.id == "database/no-table")
    #expect(table?.nextStep.contains("Did you mean 'orders'?") == true)
    let database = failure(
      "postgres://candor:\(PostgresTestServer.password)@127.0.0.1:\(PostgresTestServer.port ?? 0)/nowhere#orders"
    )
    #expect(database?.id == "database/no-database")
    #expect(failure("postgres://127.0.0.1:1/candor#orders")?.id == "database/unreachable")
  }

  @Test func stopsAtTheTimeLimit() throws {
    let diagnostic = failure(PostgresTestServer.address("SELECT pg_sleep(30)")) {
      $0 == SQLLimits.secondsVariable ? "1" : nil
    }
    #expect(diagnostic?.id == "database/time-limit")
  }

  @Test(arguments: [
    "WITH gone AS (DELETE FROM orders RETURNING id) SELECT * FROM gone",
    "SELECT 1) TO STDOUT; DROP TABLE orders; COPY (SELECT 1", "SELECT 1; SELECT 2",
    "SELECT nextval('numbers')",
  ]) func refusesWhatDoesNotOnlyRead(statement: String) throws {
    try makeOrders()
    try PostgresTestServer.run("CREATE SEQUENCE IF NOT EXISTS numbers")
    #expect(failure(PostgresTestServer.address(statement)) != nil)
    #expect(try allRows(PostgresTestServer.address("orders")).rows.count == 2)
  }

  @Test(arguments: [
    "postgres://host/", "postgres://host/db", "postgres://host/db#", "postgres://host/db/table?nosuch=1",
  ]) func refusesIncompleteAddresses(text: String) throws {
    #expect(throws: DiagnosticError.self) { try DatabaseAddress(text) { _ in false } }
  }

  @Test func joinsAsAFileDoes() throws {
    try PostgresTestServer.run(
      "DROP TABLE IF EXISTS postings; CREATE TABLE postings AS SELECT 'k' || n AS ref, (n * 1.10)::numeric(12, 2) AS amt "
        + "FROM generate_series(1, 500) n WHERE n <> 77")
    let address = try #require(try DatabaseAddress(PostgresTestServer.address("postings")) { _ in false })
    let table = DatabaseTable(address, LibraryDatabases { _ in nil }) { TestScratch() }
    let right = try RecordSource.open(table.source)
    #expect(right.columns == ["ref", "amt"])
    #expect(right.name == "postgres://127.0.0.1:\(PostgresTestServer.port ?? 0)/candor#postings")
    var rows = 0
    try right.forEachRow([0]) { _ in rows += 1 }
    #expect(rows == 499)
  }
}
