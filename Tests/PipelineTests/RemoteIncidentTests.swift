import Foundation
import IncidentModel
import Pipeline
import RemoteEvidence
import Synchronization
import Testing

/// Counts what is sent and answers nothing.
private final class SilentAccess: HTTPAccess {
  private let count = Mutex(0)
  var requests: Int { count.withLock { $0 } }

  func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
    count.withLock { $0 += 1 }
    throw .refused
  }
}

/// An incident whose requests lie in a table on a server.
struct RemoteIncidentTests {
  private static func world(
    _ evidence: String, log: [UInt8] = [], http: any HTTPAccess, times: String = ""
  ) -> World {
    let text = "---\ntitle: Payments fail\nseverity: SEV1\nevidence:\n\(evidence)\n\(times)---\n"
    var files = ["case/incident.md": Array(text.utf8)]
    if !log.isEmpty { files["case/evidence/requests.ndjson"] = log }
    return World(files: MemoryFiles(files), now: { Timestamp(seconds: 0) }, http: http)
  }

  @Test func nothingIsContactedForFiles() throws {
    let http = SilentAccess()
    let world = Self.world("  - evidence/requests.ndjson", log: RemoteRows.log, http: http)
    let investigation = Investigation(try LoadedIncident(IncidentFolder("case"), world: world))
    #expect(investigation.facts.integer("requests.failed") ?? 0 > 100)
    #expect(http.requests == 0)
  }

  @Test func nothingIsContactedBeforeTheEvidenceIsRead() throws {
    let http = SilentAccess()
    let world = Self.world("  - clickhouse://h/d/t", http: http)
    let loaded = try LoadedIncident(IncidentFolder("case"), world: world)
    #expect(loaded.evidence.remotes.map(\.address.text) == ["clickhouse://h:8123/d/t"])
    #expect(loaded.diagnostics.isEmpty)
    #expect(http.requests == 0)
    #expect(Investigation(loaded).diagnostics.map(\.id) == ["clickhouse/no-server"])
    #expect(http.requests == 1)
  }

  @Test func aPasswordInTheAddressIsRefused() throws {
    let http = SilentAccess()
    let world = Self.world("  - source: clickhouse://me:s3cret@h/d/t", http: http)
    let loaded = try LoadedIncident(IncidentFolder("case"), world: world)
    #expect(loaded.evidence.remotes.isEmpty)
    #expect(loaded.diagnostics.map(\.id) == ["clickhouse/credentials-in-address"])
    #expect(loaded.diagnostics.first?.span?.line != nil)
    #expect(!loaded.diagnostics.contains { "\($0)".contains("s3cret") })
    _ = Investigation(loaded)
    #expect(http.requests == 0)
  }

  @Test func hoursComeFromTheSourceThenFromTheAddress() throws {
    let evidence = "  - {source: 'clickhouse://h/d/t?to=2026-03-13T00:00:00Z', from: 2026-03-12 01:00}"
    let loaded = try LoadedIncident(
      IncidentFolder("case"), world: Self.world(evidence, http: SilentAccess()))
    let address = try #require(loaded.evidence.remotes.first?.address)
    #expect(address.from == Timestamp(rfc3339: "2026-03-12T01:00:00Z"))
    #expect(address.to == Timestamp(rfc3339: "2026-03-13T00:00:00Z"))
  }

  private static let shards = (ProcessInfo.processInfo.environment["CANDOR_TEST_CLICKHOUSE"] ?? "")
    .split(separator: " ").compactMap { Int($0) }

  @Test(
    .enabled(if: !shards.isEmpty, "needs the servers of scripts/with-test-servers, which `make test` starts"))
  func factsAreThoseOfAFileAndAreVerified() throws {
    try RemoteRows.load(Self.shards)
    let http = LibcurlAccess()
    let source = "clickhouse://127.0.0.1:\(Self.shards[0])/default/payments"
    let remote = Self.world("  - source: \(source)", http: http)
    let loaded = try LoadedIncident(IncidentFolder("case"), world: remote)
    let asked = Investigation(loaded)
    let read = Investigation(
      try LoadedIncident(
        IncidentFolder("case"),
        world: Self.world("  - evidence/requests.ndjson", log: RemoteRows.log, http: SilentAccess())))
    #expect(asked.facts.ids == read.facts.ids)
    for id in read.facts.ids {
      #expect(asked.facts[id]?.value == read.facts[id]?.value, "\(id)")
      #expect(asked.facts[id]?.label == read.facts[id]?.label, "\(id)")
    }
    let receipt = try #require(asked.facts["customers.affected"]?.receipt.inputs.first)
    #expect(receipt.file == source)
    #expect(receipt.server?.hasPrefix("ClickHouse 18.") == true)
    #expect(receipt.query?.contains("candor_customer") == true)
    #expect(receipt.lineCount ?? 0 > 0)
    #expect(
      asked.facts["latency.p99_before"]?.receipt.inputs.first?.query
        != asked.facts["latency.p99"]?.receipt.inputs.first?.query)
    var build = BuildRun(loaded, world: remote)
    build.write(world: remote)
    #expect(build.written.contains("case/out/facts.json"))
    #expect(try VerifyRun(loaded, world: remote).result.isUnchanged)
    try RemoteRows.run("INSERT INTO payments_rows SELECT * FROM payments_rows LIMIT 1", Self.shards[0])
    let moved = try VerifyRun(loaded, world: remote).result
    #expect(moved.files.map(\.file) == [source])
    #expect(moved.files.first?.kind == .changed)
  }
}

/// Two hours of requests, of which a third fails for half an hour.
private enum RemoteRows {
  static let count = 6000
  static let start = 1_773_277_200

  static let log: [UInt8] = lines { time, fields in
    "{\"time\":\"\(Timestamp(seconds: Int64(time)).rfc3339)\",\(fields)}"
  }

  private static func lines(_ line: (Int, String) -> String) -> [UInt8] {
    Array((0..<count).map { line(start + $0 * 7200 / count, fields($0)) + "\n" }.joined().utf8)
  }

  private static func fields(_ index: Int) -> String {
    let fails = (2400..<3900).contains(index) && index % 3 == 0 || index % 400 == 7
    return
      "\"service\":\"pay\",\"version\":\"\(index > 2300 ? "2.1.0" : "2.0.0")\",\"endpoint\":\"/pay\",\"method\":\"POST\","
      + "\"status\":\(fails ? 503 : 200),\"duration_ms\":\(index % 97 + 3),\"customer_id\":\"c-\(index % 700)\","
      + "\"order_id\":\"o-\(index / 2)\",\"amount_cents\":\(index % 50 * 100 + 100),\"currency\":\"USD\","
      + "\"error\":\"\(fails ? "pool exhausted" : "")\""
  }

  static func load(_ shards: [Int]) throws {
    let columns = """
      (time DateTime, service String, version String, endpoint String, method String, status UInt16, duration_ms UInt32,
      customer_id String, order_id String, amount_cents UInt32, currency String, error String)
      """
    let rows = lines { time, fields in "{\"time\":\(time),\(fields)}" }.split(separator: 10)
    for (shard, port) in shards.enumerated() {
      try run("DROP TABLE IF EXISTS payments_rows", port)
      try run("CREATE TABLE payments_rows \(columns) ENGINE = MergeTree ORDER BY time", port)
      let part = rows.enumerated().filter { $0.offset % shards.count == shard }.flatMap { $0.element + [10] }
      try run("INSERT INTO payments_rows FORMAT JSONEachRow", port, part)
      try run("DROP TABLE IF EXISTS payments", port)
      try run("CREATE TABLE payments \(columns) ENGINE = Distributed(pair, default, payments_rows)", port)
    }
  }

  static func run(_ sql: String, _ port: Int, _ data: [UInt8] = [10]) throws {
    let query = sql.addingPercentEncoding(withAllowedCharacters: .alphanumerics)!
    let answer = try LibcurlAccess().send(
      HTTPRequest(
        url: "http://127.0.0.1:\(port)/?query=\(query)", body: data, connectSeconds: 5, totalSeconds: 60,
        mostBytes: 1 << 20))
    try #require(answer.status == 200, "\(String(decoding: answer.body, as: UTF8.self))")
  }
}
