import Evidence
import IncidentModel
import Testing

@testable import RemoteEvidence

/// The same rows give the same facts, whether a file holds them or two shards.
@Suite(.serialized, .enabled(if: !TestServer.shards.isEmpty, TestServer.hint))
struct SameFactsTests {
  static let rows = SampleRows.make(20_000)
  static let tables: [SampleTable] = [.nullable, .plain, .numbers]
  static let failures = [
    nil, "status >= 502", "level >= error and not (service = checkout)", "has(error) or status in (404, 502)",
    "error contains \"it's\" or message contains \"C:\\temp\\\"", "duration > 2s and tier != gold",
  ]

  @Test(arguments: tables.indices) func aDistributedTableIsAFile(index: Int) throws {
    let table = Self.tables[index]
    try table.distribute(Self.rows)
    let remote = try TestServer.logs(table.name, port: TestServer.shards[0])
    let embedded = EmbeddedFacts.logs(Self.rows)
    let whole = try remote.summarize()
    expectSame(whole, embedded.summarize())
    #expect(whole.requestsOverall.failed > 500)
    #expect(whole.orders.recovered > 20)
    #expect(whole.orders.value.count == 4)
    for window in [SampleRows.incident, Timestamp(nanoseconds: .min)..<SampleRows.incident.lowerBound] {
      expectSame(
        try remote.summarize(window: window, whole: whole), embedded.summarize(window: window))
    }
    #expect(whole.files[0].remote?.server.hasPrefix("ClickHouse 18.") == true)
    #expect(whole.files[0].sha256 == (try remote.summarize()).files[0].sha256)
  }

  @Test func slicesAddUp() throws {
    try SampleTable.nullable.distribute(Self.rows)
    var remote = try TestServer.logs("requests", port: TestServer.shards[0])
    remote.groups = 500
    expectSame(try remote.summarize(), EmbeddedFacts.logs(Self.rows).summarize())
  }

  @Test(arguments: failures.compactMap { $0 }) func failureExpressions(text: String) throws {
    try SampleTable.nullable.distribute(Self.rows)
    let options = LogOptions(failure: try FailureExpression(text))
    let remote = try TestServer.logs("requests", port: TestServer.shards[1], options: options)
    let summary = try remote.summarize()
    #expect(summary.requestsOverall.failed > 10)
    expectSame(summary, EmbeddedFacts.logs(Self.rows, options).summarize())
  }
}

/// Today's dialect answers the same.
@Suite(.serialized, .enabled(if: !TestServer.today.isEmpty, TestServer.hint))
struct SameFactsTodayTests {
  static let rows = SampleRows.make(10_000)
  static let tables: [SampleTable] = [.nullable, .plain, .numbers, .fine]

  @Test(arguments: tables.indices) func aTableIsAFile(index: Int) throws {
    let table = Self.tables[index]
    let port = TestServer.today[0]
    try table.create(Self.rows, port: port)
    let remote = try TestServer.logs(table.name + "_rows", port: port)
    let embedded = EmbeddedFacts.logs(Self.rows)
    let whole = try remote.summarize()
    expectSame(whole, embedded.summarize())
    expectSame(
      try remote.summarize(window: SampleRows.incident, whole: whole),
      embedded.summarize(window: SampleRows.incident))
  }
}
