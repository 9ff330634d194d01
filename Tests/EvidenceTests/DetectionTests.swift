import Evidence
import IncidentModel
import Scan
import Testing

@Suite struct DetectionTests {
  private func inspect(_ text: String, fields: [String: String] = [:]) throws -> EvidenceProfile {
    try EvidenceInspector.inspect(source(text), fields: fields)
  }

  @Test(arguments: LoggerFixture.allCases)
  func requestLogs(logger: LoggerFixture) throws {
    let profile = try inspect(logger.text)
    #expect(profile.kind == .requestLog)
    #expect(profile.malformed == 0)
    #expect(profile.lines == LoggerFixture.count + (logger == .csv ? 1 : 0))
    #expect(profile.firstTime?.floored(to: 60) == time("2026-03-12T02:00:00Z"))
    #expect(profile.lastTime?.floored(to: 1) == time("2026-03-12T02:00:19Z"))
    #expect(profile.sha256 == Digest.sha256(Array(logger.text.utf8)))
    #expect(profile.mapping[.status] != nil)
  }

  @Test(arguments: [
    ("", EvidenceKind.empty), ("\u{0}\u{1}\u{2}\u{3}\u{0}\u{0}", .binary),
    ("Just some words.\nAnd more.\n", .plainText),
    ("==================\nWARNING: DATA RACE\nWrite at 0x00c0000b4010 by goroutine 8:\n", .goRace),
    ("panic: assignment to entry in nil map\n\ngoroutine 1 [running]:\nmain.main()\n", .goPanic),
    ("fatal error: concurrent map writes\n\ngoroutine 6 [running]:\n", .goPanic),
    ("thread 'main' panicked at src/main.rs:4:5:\nindex out of bounds\n", .rustPanic),
    ("==1==ERROR: AddressSanitizer: heap-use-after-free on address 0x60\n", .crashText),
    ("time,orders\n2026-03-12T02:00:00Z,41\n2026-03-12T02:01:00Z,44\n", .series),
    ("order_id;customer;total;currency\na1;c1;12,50;EUR\na2;c2;9,00;EUR\n", .recordTable),
    (#"[{"service":"shop","version":"1.2","deployed_at":"2026-03-12T02:00:00Z"}]"#, .deployments),
    (
      #"{"deployments":[{"app":"x","sha":"abc","time":"2026-03-12T02:00:00Z","event":"rollback"}]}"#,
      .deployments
    ),
    (
      "{\n\"status\":\"success\",\"alerts\":[{\"labels\":{\"alertname\":\"A\"},\"startsAt\":\"2026-03-12T02:00:00Z\"}]}",
      .alerts
    ),
    (
      #"{"alert":"HighErrors","state":"firing","fired_at":"2026-03-12T02:00:00Z","severity":"page"}"# + "\n",
      .alerts
    ),
    (#"{"time":"2026-03-12T02:00:00Z","level":"INFO","msg":"started"}"# + "\n", .appLog),
    ("{\"a\": [1,\n 2]}", .unknown),
  ])
  func kinds(text: String, kind: EvidenceKind) throws {
    let profile = try inspect(text)
    #expect(profile.kind == kind)
    #expect((profile.confidence > 0) && (profile.confidence <= 1))
  }

  @Test func zapTimesAreSecondsAndLatenciesTold() throws {
    let mapping = try inspect(LoggerFixture.zap.text).mapping
    #expect(mapping[.duration]?.unit == .seconds)
    #expect(mapping[.duration]?.assumption != nil)
    #expect(mapping[.amount]?.unit == .major)
    #expect(mapping[.customer]?.path == "userId")
    #expect(try inspect(LoggerFixture.slog.text).mapping[.duration]?.unit == .nanoseconds)
    #expect(try inspect(LoggerFixture.slog.text).mapping[.amount]?.unit == .minor)
  }

  @Test func valuesShowRolesThatNamesDoNot() throws {
    let mapping = try inspect(LoggerFixture.foreign.text).mapping
    #expect(mapping[.level]?.path == "Stufe")
    #expect(mapping[.endpoint]?.path == "ziel")
    #expect(mapping[.currency]?.path == "Whg")
    #expect(mapping[.currency]?.basis == .values)
  }

  @Test func twoLoggersInOneFileAreBothUnderstood() throws {
    let text = LoggerFixture.slog.text + LoggerFixture.tracing.text
    let paths = try inspect(text).mapping.fields[.status]?.map(\.path)
    #expect(paths == ["status", "fields.status"])
    #expect(LogEngine.summarize([source(text)]).requests == RequestCount(total: 40, failed: 8))
  }

  @Test func misleadingNamesAreRefused() throws {
    let text = lines(30) {
      #"{"time":"2026-03-12T02:14:\#(10 + $0)Z","status":"active","duration":"long","code":\#(200 + $0 % 2)}"#
    }
    let mapping = try inspect(text).mapping
    #expect(mapping[.status]?.path == "code")
    #expect(mapping.has(.duration) == false)
  }

  @Test func problemsAreNamed() throws {
    let text = LoggerFixture.slog.text + "damaged\n"
    let profile = try inspect(text, fields: ["time": "time", "statuz": "x"])
    #expect(profile.malformed == 1)
    let ids = profile.diagnostics.map(\.id)
    #expect(ids.contains("evidence/malformed"))
    #expect(ids.contains("evidence/unknown-role"))
    #expect(profile.diagnostics.first { $0.id == "evidence/malformed" }?.span?.line == 21)
    let odd = try EvidenceInspector.inspect(source(text), kind: "request-logs")
    #expect(odd.diagnostics.contains { $0.replacement == "request-log" })
  }

  @Test func crashesInsideALogAreSeen() throws {
    let profile = try inspect(LoggerFixture.slog.text + "panic: boom\n\ngoroutine 7 [running]:\n")
    #expect(profile.kind == .requestLog)
    #expect(profile.crashes == [.goPanic])
  }

  @Test func digestsAreSHA256() {
    #expect(
      Digest.sha256(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
