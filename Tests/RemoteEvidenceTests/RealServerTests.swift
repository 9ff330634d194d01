import Evidence
import IncidentModel
import Testing

@testable import RemoteEvidence

/// What a real server of version 18.16 says when something is wrong.
@Suite(.serialized, .enabled(if: !TestServer.shards.isEmpty, TestServer.hint))
struct RealServerTests {
  private var port: Int { TestServer.shards[0] }

  private static let small = SampleTable(
    name: "small", columns: SampleTable.nullable.columns, cells: SampleTable.nullable.cells)
  private static let rows = SampleRows.make(300)

  private func problem(
    _ table: String = "small_rows", database: String = "default", port: Int? = nil, query: String = "",
    fields: [String: String] = [:], failure: String? = nil, environment: [String: String] = [:]
  ) throws -> Diagnostic? {
    try Self.small.create(Self.rows, port: self.port)
    return TestServer.problem {
      var options = LogOptions()
      options.failure = try failure.map { try FailureExpression($0) }
      _ = try TestServer.logs(
        table, port: port ?? self.port, database: database, query: query, fields: fields, options: options,
        environment: environment
      ).summarize()
    }
  }

  @Test func everythingIsThere() throws { #expect(try problem() == nil) }

  @Test func theNearestDatabaseIsNamed() throws {
    let found = try problem(database: "defualt")
    #expect((found?.id, found?.replacement) == ("clickhouse/unknown-database", "default"))
  }

  @Test func theNearestTableIsNamed() throws {
    let found = try problem("smal_rows")
    #expect((found?.id, found?.replacement) == ("clickhouse/unknown-table", "small_rows"))
  }

  @Test func theNearestColumnIsNamed() throws {
    let mapped = try problem(fields: ["customer": "costumer_id"])
    #expect((mapped?.id, mapped?.replacement) == ("clickhouse/unknown-column", "customer_id"))
    let failed = try problem(failure: "stauts >= 500")
    #expect((failed?.id, failed?.replacement) == ("clickhouse/unknown-column", "status"))
  }

  @Test func aColumnOfListsIsRefused() throws {
    #expect(try problem(fields: ["customer": "tags"])?.id == "clickhouse/unusable-column")
  }

  @Test(arguments: [["CANDOR_CLICKHOUSE_USER": "nobody"], ["CANDOR_CLICKHOUSE_USER": "reader"]])
  func wrongCredentials(environment: [String: String]) throws {
    #expect(try problem(environment: environment)?.id == "clickhouse/credentials")
  }

  /// The profile of this user forbids every setting.
  @Test func aReaderWithFixedSettings() throws {
    let environment = ["CANDOR_CLICKHOUSE_USER": "reader", "CANDOR_CLICKHOUSE_PASSWORD": "let me read"]
    #expect(try problem(environment: environment) == nil)
  }

  @Test func noServer() throws { #expect(try problem(port: 1)?.id == "clickhouse/no-server") }

  /// The greeting of TLS holds bytes of chance: the server may refuse it as no HTTP, or wait for the rest of a line.
  @Test func unencryptedWhereEncryptionIsAsked() throws {
    let problem = try #require(try problem(query: "?secure=1"))
    #expect(["clickhouse/encryption", "clickhouse/timeout"].contains(problem.id))
    #expect(problem.nextStep.contains("the port speaks https"))
  }

  @Test func hoursWithoutRows() throws {
    try Self.small.create(Self.rows, port: port)
    let range = Timestamp(seconds: 1_000_000_000)..<Timestamp(seconds: 1_000_003_600)
    let summary = try TestServer.logs("small_rows", port: port, range: range).summarize()
    #expect(summary.diagnostics.map(\.id) == ["clickhouse/no-rows"])
    #expect(summary.requests.total == 0)
  }

  @Test func hoursAreHalfOpen() throws {
    try Self.small.create(Self.rows, port: port)
    let times = Self.rows.map { Timestamp(nanoseconds: $0.time * 1_000_000) }
    let range = times[100]..<times[200]
    let summary = try TestServer.logs("small_rows", port: port, range: range).summarize()
    #expect(summary.lines == times.count { range.contains($0) })
    #expect(summary.firstTime == times[100])
  }

  /// The settings that every question carries forbid it.
  @Test func nothingCanBeWritten() throws {
    let access = ScriptedAccess([.rows(["a"], "[1]")])
    _ = try ClickHouseClient(
      address: ClickHouseAddress("clickhouse://127.0.0.1:\(port)/default/x"),
      credentials: ClickHouseCredentials { _ in nil }, http: access
    ).ask("SELECT 1")
    var request = try #require(access.requests.first)
    request.body = Array("CREATE TABLE written (a Int8) ENGINE = Memory".utf8)
    let answer = try TestServer.http.send(request)
    #expect(answer.status == 500)
    #expect(ClickHouseFailure(answer).code == 164)
    #expect(!ClickHouseFailure(answer).forbidsSettings)
  }

  /// Names and values that try to leave their quotes only name and mean themselves.
  @Test func hostileNamesAreNames() throws {
    let database = "d`b\\'; DROP TABLE small_rows --"
    let quoted = SQLText.identifier(database)
    let customer = "cust`omer' OR 1=1 --\\"
    try TestServer.run("CREATE DATABASE IF NOT EXISTS \(quoted)", port: port)
    defer { try? TestServer.run("DROP DATABASE \(quoted)", port: port) }
    let table = SQLText.identifier("t`\\")
    try TestServer.run(
      "CREATE TABLE \(quoted).\(table) (ts DateTime, status UInt16, \(SQLText.identifier(customer)) String, note String) "
        + "ENGINE = Memory", port: port)
    let value = "x' OR status >= 0 OR note = '\\"
    let row =
      "{\"ts\":1773277200,\"status\":200,\(SampleRow.quoted(customer)):\"c\",\"note\":\(SampleRow.quoted(value))}\n"
    let other = "{\"ts\":1773277201,\"status\":200,\(SampleRow.quoted(customer)):\"d\",\"note\":\"y\"}\n"
    try TestServer.run(
      "INSERT INTO \(quoted).\(table) FORMAT JSONEachRow", data: Array((row + other).utf8), port: port)
    let failure = FailureExpression(root: .compare("note", .equal, value))
    let address = "clickhouse://127.0.0.1:\(port)/d%60b%5C%27%3B%20DROP%20TABLE%20small_rows%20--/t%60%5C"
    let logs = try RemoteLogs(
      ClickHouseAddress(address), fields: ["customer": customer], options: LogOptions(failure: failure),
      range: nil,
      credentials: ClickHouseCredentials { _ in nil }, http: TestServer.http)
    let summary = try logs.summarize()
    #expect(summary.requests == RequestCount(total: 2, failed: 1))
    #expect(summary.customers == CustomerCount(affected: 1, active: 2, affectedIDs: ["c"]))
    #expect(logs.name == address)
  }

  /// By time, whatever the order of the rows: recovered, failed again and then good, good only before, never good,
  /// only looked at.
  @Test func recoveryGoesByTime() throws {
    let table = "recoveries"
    try TestServer.run("DROP TABLE IF EXISTS \(table)", port: port)
    try TestServer.run(
      "CREATE TABLE \(table) (ts DateTime, method String, status UInt16, order_id String) ENGINE = Memory",
      port: port)
    let rows = [
      (3, "POST", 200, "a"), (1, "POST", 500, "a"), (1, "POST", 500, "b"), (2, "POST", 500, "b"),
      (2, "POST", 200, "b"),
      (1, "POST", 200, "c"), (2, "POST", 500, "c"), (1, "POST", 500, "d"), (1, "POST", 500, "e"),
      (2, "GET", 200, "e"),
      (1, "GET", 500, "f"),
    ]
    let text = rows.map {
      "{\"ts\":\(1_773_277_200 + $0.0),\"method\":\"\($0.1)\",\"status\":\($0.2),\"order_id\":\"\($0.3)\"}\n"
    }
    try TestServer.run("INSERT INTO \(table) FORMAT JSONEachRow", data: Array(text.joined().utf8), port: port)
    let orders = try TestServer.logs(table, port: port).summarize().orders
    #expect((orders.failed, orders.recovered) == (5, 2))
  }
}
