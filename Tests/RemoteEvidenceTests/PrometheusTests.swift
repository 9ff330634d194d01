import Evidence
import Foundation
import IncidentModel
import Scan
import Testing

@testable import RemoteEvidence

@Suite struct PrometheusTests {
  private static let start = Timestamp(seconds: 1_772_409_600)

  private func series(
    _ http: any HTTPAccess, hours: Int64 = 24, step: Int = 300, query: String = "sum(increase(x[5m]))",
    environment: [String: String] = [:]
  ) throws -> PrometheusSeries {
    PrometheusSeries(
      try PrometheusAddress("prometheus://metrics.internal:9090#\(query)"),
      range: Self.start..<Self.start.adding(seconds: hours * 3600), stepSeconds: step,
      credentials: PrometheusCredentials { environment[$0] }, http: http, scratch: { TestScratch() })
  }

  private func matrix(_ values: String) -> Result<HTTPResponse, HTTPFailure> {
    let body =
      #"{"status":"success","data":{"resultType":"matrix","result":[{"metric":{"a":"]"},"values":["# + values
      + "]}]}}"
    return .success(HTTPResponse(status: 200, body: Array(body.utf8)))
  }

  @Test func asksInPartsAndJoinsTheAnswer() throws {
    let http = ScriptedAccess([
      matrix(#"[1772409600,"1"],[1772409660,"2"]"#), matrix(#"[1773009600,"3"]"#),
    ])
    let reading = try SeriesReader.read(try series(http, hours: 200, step: 60).source, step: 60)
    let bodies = http.requests.map { String(decoding: $0.body, as: UTF8.self) }
    #expect(bodies.count == 2)
    #expect(
      bodies[0].contains("query=sum%28increase%28x%5B5m%5D%29%29&start=1772409600&end=1773009540&step=60"))
    #expect(bodies[1].contains("start=1773009600&end=1773129540"))
    #expect(http.requests.allSatisfy { $0.url == "http://metrics.internal:9090/api/v1/query_range" })
    #expect(reading.series.count == 1)
    #expect(reading.series.first?.values.count == 10_001)
    #expect(reading.series.first?.values.last == 3)
  }

  @Test func takesItsCredentialsFromTheEnvironment() throws {
    for (environment, wanted) in [
      ([PrometheusCredentials.tokenVariable: "secret"], "Bearer secret"),
      ([PrometheusCredentials.userVariable: "u", PrometheusCredentials.passwordVariable: "p"], "Basic dTpw"),
    ] {
      let http = ScriptedAccess([matrix(#"[1,"1"]"#)])
      _ = try series(http, environment: environment).text()
      #expect(http.requests.first?.headers.first { $0.name == "Authorization" }?.value == wanted)
    }
    #expect(!"\(PrometheusCredentials { _ in "secret" })".contains("secret"))
  }

  private static let answers: [(Result<HTTPResponse, HTTPFailure>, String)] = [
    (.failure(.refused), "prometheus/no-server"), (.failure(.unknownHost), "prometheus/unknown-host"),
    (.failure(.timedOut), "prometheus/timeout"), (.failure(.offline), "prometheus/offline"),
    (.failure(.tooLarge), "prometheus/too-much"), (.failure(.cancelled), "prometheus/cancelled"),
    (.failure(.insecure("x")), "prometheus/encryption"), (.failure(.broken("x")), "prometheus/no-http"),
    (.refusal(400, #"{"status":"error","error":"parse error"}"#), "prometheus/query"),
    (.refusal(422, #"{"status":"error","error":"many-to-many"}"#), "prometheus/query"),
    (.refusal(401, "no"), "prometheus/credentials"),
    (.refusal(503, #"{"error":"query timed out"}"#), "prometheus/busy"),
    (.refusal(404, "<html>"), "prometheus/no-prometheus"),
    (.refusal(200, "<html>"), "prometheus/no-prometheus"),
    (.refusal(200, #"{"status":"success","data":{"resultType":"matrix","result":[]}}"#), "prometheus/empty"),
    (
      .refusal(200, #"{"status":"success","data":{"resultType":"matrix","result":[{"#),
      "prometheus/no-prometheus"
    ),
  ]

  @Test(arguments: answers.indices) func saysWhatWentWrong(_ index: Int) throws {
    let (answer, id) = Self.answers[index]
    let series = try series(ScriptedAccess([answer]))
    let problem = TestServer.problem { _ = try series.text() }
    #expect(problem?.id == id)
    #expect(problem?.nextStep.isEmpty == false)
  }

  @Test func asksForNoMoreThanItsLimit() throws {
    let hours = Int64(PrometheusSeries.mostPoints) / 3600
    #expect(
      TestServer.problem { _ = try series(OfflineAccess(), hours: hours, step: 1).text() }?.id
        == "prometheus/offline")
    #expect(
      TestServer.problem { _ = try series(OfflineAccess(), hours: hours + 1, step: 1).text() }?.id
        == "prometheus/too-much")
  }

  @Test(arguments: [
    "prometheus://host:9090", "prometheus://#up", "prometheus://u:p@host#up", "prometheus://host:99999#up",
    "clickhouse://host#up",
  ]) func refusesAWrongAddress(_ text: String) {
    #expect(TestServer.problem { _ = try PrometheusAddress(text) }?.id == "prometheus/address")
  }

  @Test func readsAnAddress() throws {
    let address = try PrometheusAddress("prometheus+https://host/team/#rate(x[1m])")
    #expect(address.text == "prometheus+https://host:443/team#rate(x[1m])")
    #expect(address.url == "https://host:443/team/api/v1/query_range")
    #expect(address.looksBack && address.isRate)
    #expect(try !PrometheusAddress("prometheus://host#irate_total").looksBack)
    #expect(PrometheusAddress.claims("Prometheus://x") && !PrometheusAddress.claims("prometheus.json"))
  }
}

@Suite(.enabled(if: !TestServer.prometheus.isEmpty, TestServer.hint)) struct PrometheusServerTests {
  private func series(_ query: String, hours: Int64 = 24 * 27, step: Int = 300) throws -> PrometheusSeries {
    let start = Timestamp(seconds: 1_772_409_600)
    return PrometheusSeries(
      try PrometheusAddress("prometheus://127.0.0.1:\(TestServer.prometheus[0])#\(query)"),
      range: start.adding(seconds: 3600)..<start.adding(seconds: hours * 3600), stepSeconds: step,
      credentials: PrometheusCredentials { _ in nil }, http: TestServer.http, scratch: { TestScratch() })
  }

  @Test func readsARealRange() throws {
    let reading = try SeriesReader.read(
      try series("sum by (region) (increase(shop_orders_total[5m]))", hours: 24 * 27, step: 60).source,
      step: 60)
    #expect(reading.series.count == 2)
    let eu = try #require(reading.series.first { $0.labels.map(\.value) == ["eu"] })
    // Samples every five minutes: between them a stretch of five minutes holds one, and no increase.
    #expect(eu.values.count == (24 * 27 - 1) * 60 - 4)
    #expect(eu.values[60] == 10)
    #expect(eu.values[24 * 24 * 60 + 12 * 60] == 0)
    #expect(eu.start == Timestamp(seconds: 1_772_413_200))
  }

  @Test func passesOnWhatTheServerSays() throws {
    #expect(TestServer.problem { _ = try series("incre(x)").text() }?.id == "prometheus/query")
    #expect(TestServer.problem { _ = try series("no_such_metric").text() }?.id == "prometheus/empty")
    #expect(TestServer.problem { _ = try series("\"text\"").text() }?.id == "prometheus/query")
  }
}
