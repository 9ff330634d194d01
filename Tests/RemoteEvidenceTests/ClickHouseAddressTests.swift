import IncidentModel
import Testing

@testable import RemoteEvidence

struct ClickHouseAddressTests {
  @Test func partsAreRead() throws {
    let address = try ClickHouseAddress("clickhouse://logs.internal:8124/prod/requests")
    #expect((address.host, address.port, address.isSecure) == ("logs.internal", 8124, false))
    #expect((address.database, address.table) == ("prod", "requests"))
    #expect(address.root == "http://logs.internal:8124/")
    #expect(address.text == "clickhouse://logs.internal:8124/prod/requests")
  }

  @Test(arguments: [
    ("clickhouse://h/d/t", "http://h:8123/"), ("clickhouse+https://h/d/t", "https://h:8443/"),
    ("clickhouse://h/d/t?secure=1", "https://h:8443/"), ("clickhouse+https://h:443/d/t", "https://h:443/"),
    ("CLICKHOUSE://h/d/t/", "http://h:8123/"), ("clickhouse://[::1]:8123/d/t", "http://[::1]:8123/"),
  ]) func schemesAndPorts(text: String, root: String) throws {
    #expect(try ClickHouseAddress(text).root == root)
  }

  @Test func namesAreDecodedAndWrittenAgain() throws {
    let address = try ClickHouseAddress("clickhouse://h/my%2Fdb/req%60%40%27uests")
    #expect((address.database, address.table) == ("my/db", "req`@'uests"))
    #expect(try ClickHouseAddress(address.text) == address)
  }

  @Test func timesAreRead() throws {
    let address = try ClickHouseAddress("clickhouse://h/d/t?from=2026-03-12T01:00:00Z&to=2026-03-13")
    #expect(address.from == Timestamp(seconds: 1_773_277_200))
    #expect(address.to == Timestamp(seconds: 1_773_360_000))
    #expect(address.text == "clickhouse://h:8123/d/t")
  }

  @Test(arguments: [
    "clickhouse://h", "clickhouse://h/d", "clickhouse://h/d/t/x", "clickhouse:///d/t", "clickhouse://h:0/d/t",
    "clickhouse://h:70000/d/t", "clickhouse://h/d/t?form=2026-03-12", "clickhouse://h/d/t?from=yesterday",
    "clickhouse://h/d/t?from=2026-03-13&to=2026-03-12", "clickhouse://h//t", "clickhouse://h/d/t#x",
    "clickhouse://h/d/%00", "clickhouse://h h/d/t", "postgres://h/d/t",
  ]) func othersAreRefused(text: String) {
    #expect(TestServer.problem { _ = try ClickHouseAddress(text) }?.id == "clickhouse/address")
  }

  @Test func aMistypedOptionIsGuessed() {
    let problem = TestServer.problem { _ = try ClickHouseAddress("clickhouse://h/d/t?form=2026-03-12") }
    #expect(problem?.summary.contains("did you mean 'from'?") == true)
  }

  @Test(arguments: [
    "clickhouse://me:s3cret@h/d/t", "clickhouse://me@h/d/t", "clickhouse://me:s3cret/x@h/d/t",
    "clickhouse://me:s3cret@h/d", "clickhouse://:s3cret@h:8123/d/t?secure=1",
  ]) func credentialsAreRefusedAndNotRepeated(text: String) {
    let problem = TestServer.problem { _ = try ClickHouseAddress(text) }
    #expect(problem?.id == "clickhouse/credentials-in-address" || problem?.id == "clickhouse/address")
    #expect(problem.map { "\($0)" }?.contains("s3cret") == false)
  }

  @Test func otherTextIsNotClaimed() {
    #expect(ClickHouseAddress.claims("clickhouse+https://h/d/t"))
    #expect(!ClickHouseAddress.claims("https://h/d/t"))
    #expect(!ClickHouseAddress.claims("evidence/clickhouse.log"))
  }

  @Test func namesHaveALimit() throws {
    let longest = String(repeating: "a", count: ClickHouseAddress.nameLimit)
    #expect(try ClickHouseAddress("clickhouse://h/d/\(longest)").table == longest)
    #expect(TestServer.problem { _ = try ClickHouseAddress("clickhouse://h/d/\(longest)a") } != nil)
  }

  @Test func credentialsShowNothing() {
    let credentials = ClickHouseCredentials {
      ["CANDOR_CLICKHOUSE_USER": "me", "CANDOR_CLICKHOUSE_PASSWORD": "s3cret"][$0]
    }
    var dumped = ""
    dump(credentials, to: &dumped)
    for text in ["\(credentials)", String(reflecting: credentials), dumped] {
      #expect(!text.contains("s3cret") && !text.contains("\"me\""))
    }
    #expect(credentials.headers.map(\.value) == ["me", "s3cret"])
  }
}
