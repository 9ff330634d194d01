import Evidence
import Foundation
import IncidentModel
import Scan
import Testing

@Suite struct LogsEngineTests {
  @Test(arguments: LoggerFixture.allCases)
  func everyLoggerGivesTheSameNumbers(logger: LoggerFixture) throws {
    let summary = LogEngine.summarize([source(logger.text)])
    #expect(summary.requests == RequestCount(total: 20, failed: 4), "\(summary.diagnostics)")
    #expect(summary.malformed == 0)
    #expect(summary.perMinute.map(\.total) == [20])
    #expect(summary.perMinute.first?.minute == time("2026-03-12T02:00:00Z"))
    #expect(summary.firstFailure?.floored(to: 1) == time("2026-03-12T02:00:04Z"))
    #expect(summary.lastFailure?.floored(to: 1) == time("2026-03-12T02:00:19Z"))
    let latency = try #require(summary.latencyFailed)
    #expect(abs(latency.p50 - (logger == .envoy ? 12 : 12.5)) < 0.001)
    if logger != .envoy { #expect((summary.customers.affected, summary.customers.active) == (1, 5)) }
    if ![.envoy, .access].contains(logger) {
      #expect(summary.orders.failed == 4)
      #expect(summary.orders.value == ["EUR": 5000])
    }
    if ![.envoy, .access, .csv, .foreign].contains(logger) {
      #expect(summary.topErrors.map(\.message) == ["pool exhausted"])
      #expect(summary.topErrors.first?.count == 4)
      #expect(summary.topErrors.first?.firstLine == 5)
    }
    #expect(summary.cube.combinations.contains { $0.contains("/orders") })
  }

  @Test func packedAndPlainGiveTheSameButTheHash() {
    let text = LoggerFixture.zap.text
    let plain = LogEngine.summarize([source(text)])
    let packed = LogEngine.summarize([ByteSource(name: "log", bytes: gzip(Array(text.utf8)))])
    #expect(plain.requests == packed.requests)
    #expect(plain.perMinute == packed.perMinute)
    #expect(packed.files[0].compression == .gzip)
    #expect(plain.files[0].sha256 == Digest.sha256(Array(text.utf8)))
    #expect(plain.files[0].sha256 != packed.files[0].sha256)
  }

  @Test func nestedKeysEscapesAndDamageDoNotCount() {
    let text = """
      {"ts":"2026-03-12T02:14:01Z","status":200,"customer_id":"a","up":{"status":503,"customer_id":"n","error":"x"}}
      {"ts":"2026-03-12T02:14:02Z","status":500,"customer_id":7,"error":"d\\u00e9j\\u00e0","msg":"{\\"status\\":200}\\\\"}
      {"ts":"2026-03-12T02:14:03Z","status":500,"customer_id":"7","error":"déjà"}
      {"ts":"2026-03-12T02:14:04Z","status":50
      {"ts":"2026-03-12T02:1{"ts":"2026-03-12T02:14:05Z","status":500}

      \tat com.example.Main(Main.java:5)
      {"ts":"2026-03-12T02:14:06Z","level":"ERROR","msg":"no request"}
      {"ts":"2026-03-12T02:14:07Z","status":null,"error":null}
      {"ts":"2026-03-12T02:14:08Z","status":204,"customer_id":null}

      """
    let summary = LogEngine.summarize([source(text)])
    #expect(summary.lines == 10)
    #expect(summary.malformed == 4)
    #expect(summary.malformedExamples.map(\.line) == [4, 5, 6, 7])
    #expect(summary.requests == RequestCount(total: 4, failed: 2))
    #expect((summary.customers.affected, summary.customers.active) == (1, 2))
    #expect(summary.customers.affectedIDs == ["7"])
    #expect(summary.topErrors.map(\.message) == ["déjà"])
    #expect(summary.topErrors.first?.count == 2)
  }

  @Test func aWindowRestrictsAllButTheSeries() {
    let window = time("2026-03-12T02:00:04Z")..<time("2026-03-12T02:00:09Z")
    let summary = LogEngine.summarize([source(LoggerFixture.slog.text)], options: LogOptions(window: window))
    #expect(summary.requests == RequestCount(total: 5, failed: 1))
    #expect(summary.requestsOverall == RequestCount(total: 20, failed: 4))
    #expect(summary.perMinute.map(\.total) == [20])
    #expect(summary.orders.value == ["EUR": 1250])
    #expect(summary.lastFailure == time("2026-03-12T02:00:04Z"))
    #expect(summary.files[0].requests == RequestCount(total: 5, failed: 1))
  }

  /// Also before 1970 and out of order.
  @Test(arguments: ["2026-03-12T02:10", "1969-12-31T23:58"])
  func failuresLieInFiveSecondsOfTheirMinute(minute: String) {
    let seconds = ["57.5", "04.9", "05", "59.999", "00", "30", "55"]
    let text = seconds.map { #"{"time":"\#(minute):\#($0)Z","status":\#($0 == "30" ? 200 : 500)}"# + "\n" }
    let summary = LogEngine.summarize([source(text.joined())])
    let at = { (second: String) in time("\(minute):\(second)Z") }
    #expect(
      summary.perMinute.map(\.failures) == [
        [
          FailureBucket(failed: 2, first: at("00"), last: at("04.9")),
          FailureBucket(failed: 1, first: at("05"), last: at("05")),
          FailureBucket(failed: 3, first: at("55"), last: at("59.999")),
        ]
      ])
    #expect(summary.perMinute.first?.firstFailure == at("00"))
    #expect(summary.perMinute.first?.lastFailure == at("59.999"))
  }

  @Test func ordersCountOnceAndMayRecover() {
    func line(_ second: Int, _ status: Int, _ rest: String) -> String {
      "{\"time\":\"2026-03-12T02:14:0\(second)Z\",\"status\":\(status)\(rest)}"
    }
    let rows = [
      line(0, 500, #","order_id":"a","amount":"12.345","currency":"EUR""#),
      line(1, 500, #","order_id":"a","amount":"12.345","currency":"EUR""#),
      line(2, 200, #","order_id":"a","amount":"12.345","currency":"EUR""#),
      line(3, 500, #","order_id":"b","amount":700,"currency":"JPY""#),
      line(4, 500, #","amount":5,"currency":"EUR""#),
      line(5, 500, #","order_id":"c","amount":-5,"currency":"EUR""#),
      line(6, 500, #","order_id":"d","amount":"many","currency":"EUR""#),
      line(7, 500, #","order_id":"e","amount":1"#),
    ]
    let summary = LogEngine.summarize([source(rows.joined(separator: "\n"))])
    #expect(summary.orders.failed == 5)
    #expect(summary.orders.recovered == 1)
    #expect(summary.orders.value == ["EUR": 1235 + 500, "JPY": 700, "XXX": 100])
    #expect(summary.orders.linesWithoutID == 1)
    #expect(summary.orders.negative == 1)
    #expect(summary.orders.unreadable == 1)
    let ids = Set(summary.diagnostics.map(\.id))
    #expect(ids.isSuperset(of: ["logs/negative-amount", "logs/unreadable-amount", "logs/no-currency"]))
    let stated = LogEngine.summarize(
      [source(rows.joined(separator: "\n"))], options: LogOptions(currency: "EUR"))
    #expect(stated.orders.value == ["EUR": 1835, "JPY": 700])
  }

  @Test func timesFarFromTheOthersAreLeftOut() {
    let text =
      LoggerFixture.slog.text + #"{"time":"1970-01-01T00:00:00Z","status":500}"# + "\n" + #"{"status":500}"#
    let summary = LogEngine.summarize([source(text)])
    #expect(summary.files[0].implausible == 1)
    #expect(summary.files[0].undated == 1)
    #expect(summary.requests == RequestCount(total: 21, failed: 5))
    #expect(summary.perMinute.map(\.failed) == [4])
  }

  @Test func zonelessTimesTakeTheGivenZone() {
    let text = lines(10) { #"{"time":"2026-07-12 02:00:0\#($0)","status":200}"# }
    let options = LogOptions(zone: TimeZone(identifier: "Europe/Berlin"))
    let summary = LogEngine.summarize([source(text)], options: options)
    #expect(summary.perMinute.first?.minute == time("2026-07-12T00:00:00Z"))
    #expect(summary.diagnostics.contains { $0.id == "logs/no-zone" })
  }

  @Test func logsWithoutStatusUseLevels() {
    let text = lines(10) {
      #"{"time":"2026-03-12T02:14:0\#($0)Z","level":"\#($0 < 3 ? "ERROR" : "INFO")","path":"/x","elapsed_ms":5,"msg":"m"}"#
    }
    let summary = LogEngine.summarize([source(text)])
    #expect(summary.requests == RequestCount(total: 10, failed: 3))
    #expect(summary.topErrors.map(\.message) == ["m"])
  }

  @Test func errorsOfALogWithoutRequestsAreListedBesideRequests() {
    let app = lines(4) { #"{"time":"2026-03-12T02:14:0\#($0)Z","level":"ERROR","msg":"ledger stopped"}"# }
    let summary = LogEngine.summarize([source(LoggerFixture.slog.text, name: "a"), source(app, name: "b")])
    #expect(summary.requests.total == 20)
    #expect(Set(summary.topErrors.map(\.message)) == ["pool exhausted", "ledger stopped"])
    #expect(summary.topErrors.map(\.count) == [4, 4])
  }

  @Test func overridesWinAndTyposAreNamed() {
    let text = lines(10) {
      #"{"time":"2026-03-12T02:14:0\#($0)Z","status":200,"real":{"code":\#($0 < 2 ? 500 : 200)}}"#
    }
    let options = LogOptions(fields: ["status": "real.code", "custmer": "x"])
    let summary = LogEngine.summarize([source(text)], options: options)
    #expect(summary.requests.failed == 2)
    #expect(summary.diagnostics.contains { $0.id == "evidence/unknown-role" && $0.replacement == "customer" })
  }

  @Test func versionsAreSeenFromTheirFirstLine() {
    let text = lines(60) {
      #"{"time":"2026-03-12T02:00:\#($0 < 10 ? "0" : "")\#($0)Z","service":"s","version":"\#($0 < 30 ? "1.0" : "1.1")","status":200}"#
    }
    let versions = LogEngine.summarize([source(text)]).versions
    #expect(versions.map(\.version) == ["1.0", "1.1"])
    #expect(versions.last?.firstSeen == time("2026-03-12T02:00:30Z"))
    #expect(versions.map(\.requests.total) == [30, 30])
  }

  @Test func grpcWordsAreStatuses() {
    let codes = ["OK", "UNAVAILABLE", "NotFound", "Internal", "OK"]
    let text = lines(20) { #"{"time":"2026-03-12T02:14:\#(10 + $0)Z","grpc.code":"\#(codes[$0 % 5])"}"# }
    #expect(LogEngine.summarize([source(text)]).requests == RequestCount(total: 20, failed: 8))
  }

  @Test func theReportHasTheContractsKeys() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let data = try encoder.encode(LogEngine.summarize([source(LoggerFixture.slog.text)]).report())
    let object = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let keys = [
      "lines", "malformed", "requests", "per_minute", "customers", "orders", "latency_ms", "first_failure",
      "last_failure", "top_errors", "explained_by",
    ]
    #expect(Set(object.keys).isSuperset(of: keys))
    #expect((object["orders"] as? [String: Any])?["failed_value"] as? [String: Int] == ["EUR": 5000])
    #expect(object["first_failure"] as? String == "2026-03-12T02:00:04Z")
    let minute = (object["per_minute"] as? [[String: Any]])?.first
    #expect(minute?["minute"] as? String == "2026-03-12T02:00:00Z")
  }

  @Test func nothingIsFineToo() {
    #expect(LogEngine.summarize([]).requests.total == 0)
    let summary = LogEngine.summarize([source(""), ByteSource(name: "gone") { throw Missing() }])
    #expect(summary.diagnostics.map(\.id) == ["logs/not-a-log", "evidence/unreadable"])
  }

  private struct Missing: Error {}
}
