import Foundation
import IncidentModel
import Pipeline
import RemoteEvidence
import Synchronization
import Testing

/// Answers every range query with a steady series that stands still from 12:00 to 14:00 on 2026-03-24.
private final class MadeMetrics: HTTPAccess {
  private let bodies = Mutex<[String]>([])
  var asked: [String] { bodies.withLock { $0 } }

  func send(_ request: HTTPRequest) throws(HTTPFailure) -> HTTPResponse {
    let body = String(decoding: request.body, as: UTF8.self)
    bodies.withLock { $0.append(body) }
    let fields = Dictionary(
      body.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        .filter { $0.count == 2 }.map { ($0[0], $0[1]) }, uniquingKeysWith: { $1 })
    guard let start = fields["start"].flatMap(Int.init), let end = fields["end"].flatMap(Int.init),
      let step = fields["step"].flatMap(Int.init)
    else { throw .refused }
    let still = SeriesIncidentTests.onset..<SeriesIncidentTests.onset + 7200
    let points = stride(from: start, through: end, by: step).map { time in
      "[\(time),\"\(still.contains(time - step) ? 0 : 40 + time / step % 3)\"]"
    }
    let answer =
      #"{"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":["#
      + points.joined(separator: ",") + "]}]}}"
    return HTTPResponse(status: 200, body: Array(answer.utf8))
  }
}

/// Incidents whose loss comes from series of every kind of source.
@Suite struct SeriesIncidentTests {
  /// 2026-03-24T12:00:00Z
  static let onset = 1_774_353_600
  private static let times = "times: {onset: 2026-03-24T12:00:00Z, mitigated: 2026-03-24T14:00:00Z}\n"

  private func investigation(
    _ front: String, files: [String: String] = [:], http: any HTTPAccess = OfflineAccess()
  ) throws -> Investigation {
    let text = "---\ntitle: Shop down\nseverity: SEV1\n\(front)---\n"
    var all = ["case/incident.md": Array(text.utf8)]
    for (name, content) in files { all["case/evidence/\(name)"] = Array(content.utf8) }
    let world = World(files: MemoryFiles(all), now: { Timestamp(seconds: 0) }, http: http)
    return Investigation(try LoadedIncident(IncidentFolder("case"), world: world))
  }

  /// Five-minute rows from 2026-03-02 to the 25th, by region; `hit` regions stand still in the window.
  private func csv(_ regions: [String], hit: Set<String>) -> String {
    let first = Self.onset - 22 * 86_400 - 43_200
    var lines = ["time,region,orders"]
    var state: UInt64 = 4
    for step in 0..<(23 * 288) {
      let time = first + step * 300
      state = state &* 6_364_136_223_846_793_005 &+ 1
      let swing = Int(state >> 60)
      for region in regions {
        let lost = hit.contains(region) && (Self.onset..<Self.onset + 7200).contains(time)
        lines.append(
          "\(Timestamp(seconds: Int64(time)).rfc3339),\(region),\(lost ? 0 : 40 + swing * (region == "eu" ? 2 : 1))"
        )
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test func asksPrometheusForTheFourWeeksBefore() throws {
    let http = MadeMetrics()
    let front =
      "evidence:\n  - {source: 'prometheus://m:9090', query: 'sum(increase(orders_total[5m]))', step: 5m, role: orders}\n"
      + Self.times
    let facts = try investigation(front, http: http).facts
    #expect(http.asked.count == 1)
    #expect(http.asked.first?.contains("start=\(Self.onset - 28 * 86_400)&") == true)
    let lost = try #require(facts.known("orders.lost"))
    let value = try #require(lost.value?.number)
    #expect(abs(value - 24 * 41) < 30)
    #expect(lost.receipt.inputs.first?.file == "prometheus://m:9090#sum(increase(orders_total[5m]))")
  }

  @Test func saysWhichHoursAreMissing() throws {
    let front = "evidence:\n  - {source: 'prometheus://m:9090', query: up}\n"
    #expect(try investigation(front).diagnostics.map(\.id).contains("prometheus/hours"))
    let offline = try investigation(front + Self.times)
    #expect(offline.diagnostics.map(\.id).contains("prometheus/offline"))
    #expect(offline.facts.known("orders.lost") == nil)
  }

  @Test func takesAnotherRegionAsControlUnlessItWasHit() throws {
    let front = Self.times + "evidence:\n  - {path: evidence/orders.csv, role: orders}\n"
    let one = try investigation(
      front, files: ["orders.csv": csv(["eu", "us"], hit: ["eu"])])
    let method = one.facts.known("orders.lost")?.method ?? ""
    #expect(method.contains("orders (region: us), which was not hit"))
    let both = try investigation(
      front, files: ["orders.csv": csv(["eu", "us"], hit: ["eu", "us"])])
    #expect(both.facts.known("orders.lost")?.method.contains("fell in the same window") == true)
  }

  @Test func estimatesNoLossOfAControl() throws {
    let front =
      Self.times
      + "evidence:\n  - {path: evidence/a.csv, role: orders}\n  - {path: evidence/b.csv, control: true}\n"
      + "holidays: [2026-03-10]\n"
    let found = try investigation(
      front, files: ["a.csv": csv(["eu"], hit: ["eu"]), "b.csv": csv(["us"], hit: [])])
    #expect(found.incident.holidays == [CivilTime(year: 2026, month: 3, day: 10)])
    #expect(found.facts.known("orders.lost")?.method.contains("(region: us), which was not hit") == true)
    #expect(found.caseFile.losses.count == 1)
  }

  @Test func saysWhenAStepIsTooCoarse() throws {
    let rows = (0..<40).map { day in
      "\(Timestamp(seconds: Int64(Self.onset - 43_200 - (39 - day) * 86_400)).rfc3339),\(900 + day % 5)"
    }
    let found = try investigation(
      Self.times, files: ["orders.csv": "time,orders\n" + rows.joined(separator: "\n") + "\n"])
    #expect(found.diagnostics.map(\.id).contains("series/coarse"))
  }

  @Test(arguments: [
    ("holidays: [tomorrow]\n", "holiday"),
    ("evidence:\n  - {path: evidence/a.csv, step: soon}\n", "wrong-type"),
    ("evidence:\n  - {path: evidence/a.csv, role: visitors}\n", "bad-choice"),
  ]) func namesWhatIsWrong(_ front: String, _ id: String) throws {
    let found = try investigation(front, files: ["a.csv": csv(["eu"], hit: [])])
    #expect(found.diagnostics.contains { $0.id.hasSuffix(id) }, "\(found.diagnostics.map(\.id))")
  }

  @Test func countsGoodRequestsWhereThereIsNothingElse() throws {
    var lines: [String] = []
    for minute in 0..<(4 * 1440) {
      let time = Self.onset - 3 * 86_400 + minute * 60
      let isDown = (Self.onset..<Self.onset + 7200).contains(time)
      for request in 0..<(isDown ? 1 : 3) {
        lines.append(
          "{\"ts\":\"\(Timestamp(seconds: Int64(time + request)).rfc3339)\",\"level\":\"info\",\"msg\":\"request\","
            + "\"method\":\"POST\",\"path\":\"/orders\",\"status\":\(isDown ? 500 : 200),\"duration_ms\":12}")
      }
    }
    let found = try investigation(
      "failure: status >= 500\n", files: ["requests.ndjson": lines.joined(separator: "\n") + "\n"])
    let lost = try #require(found.facts.known("requests.lost")?.value?.number)
    #expect(abs(lost - 360) < 40)
    #expect(found.facts.known("orders.lost") == nil)
  }
}
