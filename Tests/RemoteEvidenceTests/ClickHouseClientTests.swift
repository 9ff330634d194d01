import IncidentModel
import Testing

@testable import RemoteEvidence

/// One question and what may come back.
struct ClickHouseClientTests {
  static func client(
    _ answers: Result<HTTPResponse, HTTPFailure>..., environment: [String: String] = [:]
  ) throws -> (ClickHouseClient, ScriptedAccess) {
    let access = ScriptedAccess(answers)
    let client = ClickHouseClient(
      address: try ClickHouseAddress("clickhouse://h/d/t"),
      credentials: ClickHouseCredentials { environment[$0] }, http: access)
    return (client, access)
  }

  @Test func aQuestionIsReadOnlyAndLimited() throws {
    let (client, access) = try Self.client(
      .rows(["a"], "[1]"),
      environment: ["CANDOR_CLICKHOUSE_USER": "me", "CANDOR_CLICKHOUSE_PASSWORD": "s3cret"])
    _ = try client.ask("SELECT 1")
    let request = try #require(access.requests.first)
    for setting in [
      "readonly=1", "max_execution_time=300", "max_result_rows=600000", "skip_unavailable_shards=0",
      "wait_end_of_query=1", "result_overflow_mode=throw", "distributed_group_by_no_merge=0",
    ] { #expect(request.url.contains(setting), "\(setting)") }
    #expect(String(decoding: request.body, as: UTF8.self) == "SELECT 1\nFORMAT JSONCompact")
    #expect(
      request.headers.map { "\($0.name): \($0.value)" } == [
        "X-ClickHouse-User: me", "X-ClickHouse-Key: s3cret",
      ])
    #expect(!request.url.contains("me@") && !request.url.contains("s3cret"))
    #expect((request.connectSeconds, request.mostBytes) == (10, 64 << 20))
  }

  @Test func readonlyComesBehindWhatItForbids() throws {
    let (client, access) = try Self.client(.rows(["a"], "[1]"))
    _ = try client.ask("SELECT 1")
    let names = access.requests[0].url.split(separator: "?")[1].split(separator: "&").map {
      $0.split(separator: "=")[0]
    }
    #expect(names == names.sorted())
  }

  @Test(arguments: [
    "Code: 164, e.displayText() = DB::Exception: Cannot override setting (max_result_rows) in readonly mode",
    "Code: 164. DB::Exception: Cannot modify 'max_result_rows' setting in readonly mode. (READONLY)",
  ]) func aFixedProfileIsAskedWithoutSettings(text: String) throws {
    let refused = Result<HTTPResponse, HTTPFailure>.refusal(500, text)
    let (client, access) = try Self.client(refused, refused, .rows(["a"], "[\"7\"]"), .rows(["a"], "[8]"))
    #expect(try client.ask("SELECT 7").rows[0][0].integer == 7)
    _ = try client.ask("SELECT 8")
    #expect(access.requests.map { $0.url.contains("readonly") } == [true, false, false, false])
    #expect(access.requests[2].url == "http://h:8123/?wait_end_of_query=1")
  }

  /// The server's word for "you may not write" is the same; it must not lead to a question without `readonly`.
  @Test func aRefusalToWriteIsNoFixedProfile() throws {
    let (client, access) = try Self.client(
      .refusal(500, "Code: 164, e.displayText() = DB::Exception: Cannot create table in readonly mode"),
      .rows(["a"], "[1]"))
    #expect(TestServer.problem { _ = try client.ask("SELECT 1") }?.id == "clickhouse/not-allowed")
    #expect(access.requests.count == 1)
  }

  static let refusals: [(Int, String, String)] = [
    (401, "Code: 193, e.displayText() = DB::Exception: Wrong password for user x", "clickhouse/credentials"),
    (500, "Code: 516. DB::Exception: x: Authentication failed", "clickhouse/credentials"),
    (403, "", "clickhouse/credentials"),
    (500, "Code: 497. DB::Exception: not enough privileges", "clickhouse/not-allowed"),
    (404, "Code: 60, e.displayText() = DB::Exception: Table d.t doesn't exist.", "clickhouse/unknown-table"),
    (404, "Code: 81. DB::Exception: Database d does not exist", "clickhouse/unknown-database"),
    (500, "Code: 159. DB::Exception: Timeout exceeded", "clickhouse/timeout"),
    (500, "Code: 241. DB::Exception: Memory limit exceeded", "clickhouse/too-much"),
    (500, "Code: 396. DB::Exception: Limit for result exceeded", "clickhouse/too-much"),
    (500, "Code: 279. DB::Exception: All connection tries failed", "clickhouse/shard-missing"),
    (500, "Code: 202. DB::Exception: Too many simultaneous queries", "clickhouse/busy"),
    (500, "Code: 43. DB::Exception: Illegal types of arguments", "clickhouse/refused-query"),
    (502, "<html>Bad Gateway</html>", "clickhouse/strange-answer"),
    (200, "<html>Please log in</html>", "clickhouse/strange-answer"),
    (200, "{\"meta\":[{\"name\":\"a\"}],\"data\":[[1,2]]}", "clickhouse/strange-answer"),
    (200, "{\"meta\":[{\"name\":\"a\"}],\"data\":[[1", "clickhouse/strange-answer"),
  ]

  @Test(arguments: refusals) func refusalsHaveOneDiagnostic(status: Int, body: String, id: String) throws {
    let (client, _) = try Self.client(.refusal(status, body))
    let problem = TestServer.problem { _ = try client.ask("SELECT 1") }
    #expect(problem?.id == id)
    #expect(problem?.nextStep.isEmpty == false)
  }

  static let failures: [(HTTPFailure, String)] = [
    (.unknownHost, "clickhouse/unknown-host"), (.refused, "clickhouse/no-server"),
    (.timedOut, "clickhouse/timeout"),
    (.insecure("expired"), "clickhouse/encryption"), (.tooLarge, "clickhouse/too-much"),
    (.cancelled, "clickhouse/cancelled"), (.broken("empty reply"), "clickhouse/no-http"),
    (.offline, "clickhouse/offline"),
  ]

  @Test(arguments: failures) func missingAnswersHaveOneDiagnostic(failure: HTTPFailure, id: String) throws {
    let (client, _) = try Self.client(.failure(failure))
    #expect(TestServer.problem { _ = try client.ask("SELECT 1") }?.id == id)
  }

  @Test func aServersWordsAreCutAndCleaned() {
    let long = "Code: 43. DB::Exception: bad\u{1B}[31m\n" + String(repeating: "x", count: 5000)
    let failure = ClickHouseFailure(HTTPResponse(status: 500, body: Array(long.utf8)))
    #expect(failure.code == 43)
    #expect(failure.message.count <= ClickHouseFailure.longest)
    #expect(!failure.message.unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test(arguments: [("18.16.1", true), ("18.14.9", false), ("24.8.4.13", true), ("1.1.54385", false)])
  func versions(text: String, isEnough: Bool) throws {
    let version = try #require(ClickHouseVersion(text))
    #expect((version >= .oldest) == isEnough)
    let (client, _) = try Self.client(.rows(["version()"], "[\"\(text)\"]"))
    let problem = TestServer.problem { _ = try RemoteTable(client: client).version() }
    #expect((problem?.id == "clickhouse/too-old") == !isEnough)
  }

  @Test func aStrangeVersionIsNoVersion() { #expect(ClickHouseVersion("latest") == nil) }

  @Test func nothingIsSentWithAControlCharacter() throws {
    let access = ScriptedAccess([])
    let problem = TestServer.problem {
      _ = try RemoteLogs(
        ClickHouseAddress("clickhouse://h/d/t"), fields: [:], options: .init(), range: nil,
        credentials: ClickHouseCredentials { _ in "a\r\nX-Other: b" }, http: access)
    }
    #expect(problem?.id == "clickhouse/credentials")
    #expect(access.requests.isEmpty)
  }

  @Test func wholeNumbersAreExact() throws {
    let body =
      "{\"meta\":[{\"name\":\"a\"},{\"name\":\"b\"}],\"data\":[[1773280800123456789,\"-9223372036854775808\"],[1.5,null]]}"
    let answer = try #require(ClickHouseAnswer(Array(body.utf8)))
    #expect(answer.rows[0].map(\.integer) == [1_773_280_800_123_456_789, .min])
    #expect(answer.rows[1] == [.decimal(1.5), .null])
  }
}
