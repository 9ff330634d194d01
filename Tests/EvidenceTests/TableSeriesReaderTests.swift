import Foundation
import IncidentModel
import Scan
import Testing

@testable import Evidence

@Suite struct TableSeriesReaderTests {
  private func read(_ text: String, zone: TimeZone = .gmt, value: String? = nil) throws -> SeriesReading {
    try SeriesReader.read(ByteSource(name: "orders.csv", bytes: Array(text.utf8)), zone: zone, value: value)
  }

  @Test func readsGapsAsNothingAndRowsInAnyOrder() throws {
    let reading = try read(
      """
      minute,orders
      2026-03-12T02:03:00Z,7
      2026-03-12T02:00:00Z,4
      2026-03-12T02:01:00Z,5
      2026-03-12T02:02:00Z,0
      2026-03-12T02:05:00Z,9
      2026-03-12T02:06:00Z,9
      """)
    let series = try #require(reading.series.first)
    #expect(series.values == [4, 5, 0, 7, nil, 9, 9])
    #expect(series.stepSeconds == 60)
    #expect(series.start.rfc3339 == "2026-03-12T02:00:00Z")
    #expect(series.kind == .count)
    #expect(series.steps(from: series.time(of: 2), to: series.time(of: 4)) == 2..<4)
  }

  @Test func prefersTheOrdersAndKeepsRevenueApart() throws {
    let reading = try read(
      "time,latency,revenue_eur,orders\n"
        + (0..<10).map { "2026-03-12 0\($0):00:00,\($0).5,\($0 * 10).25,\($0)\n" }.joined())
    #expect(reading.series.map(\.name) == ["orders", "revenue_eur", "latency"])
    #expect(reading.series[1].kind == .amount)
    #expect(reading.series[1].currency == "EUR")
    #expect(reading.series[0].stepSeconds == 3600)
    #expect(try read("time,a,b\n2026-03-12,1,2\n2026-03-13,1,2\n", value: "b").series.map(\.name) == ["b"])
  }

  @Test func keepsLabelsApart() throws {
    let reading = try read(
      "time,currency,amount\n"
        + (0..<6).map { "2026-03-12T02:0\($0):00Z,EUR,1\($0)\n2026-03-12T02:0\($0):00Z,USD,2\($0)\n" }
        .joined())
    #expect(reading.series.map(\.currency) == ["EUR", "USD"])
    #expect(reading.series[1].values == [20, 21, 22, 23, 24, 25])
    #expect(reading.diagnostics.isEmpty)
  }

  @Test func addsUpRepeatedTimesAndSaysSo() throws {
    let reading = try read(
      "time,n\n2026-03-12T02:00:00Z,1\n2026-03-12T02:01:00Z,2\n2026-03-12T02:01:00Z,3\n2026-03-12T02:02:00Z,4\n"
    )
    #expect(reading.series.first?.values == [1, 5, 4])
    #expect(reading.diagnostics.map(\.id) == ["series/repeated-time"])
    let same = try read(
      "time,n\n2026-03-12T02:00:00Z,1\n2026-03-12T02:01:00Z,2\n2026-03-12T02:01:00Z,2\n2026-03-12T02:02:00Z,4\n"
    )
    #expect(same.series.first?.values == [1, 2, 4])
  }

  @Test func readsPrometheusAnswers() throws {
    let reading = try read(
      """
      {"status":"success","data":{"resultType":"matrix","result":[
        {"metric":{"__name__":"orders_total","region":"eu"},"values":[[1773280800,"4"],[1773280860,"NaN"],[1773280920,"6"]]},
        {"metric":{"__name__":"orders_total","region":"us"},"values":[[1773280800,"1"],[1773280860,"2"],[1773280920,"3"]]}]}}
      """)
    #expect(reading.series.map(\.name) == ["orders_total", "orders_total"])
    #expect(reading.series[1].values == [1, 2, 3])
    #expect(reading.series[1].labels == [.init(key: "region", value: "us")])
  }

  @Test func takesZonelessTimesInTheZone() throws {
    let zone = try #require(TimeZone(identifier: "America/New_York"))
    let reading = try read(
      "hour,orders\n2026-01-12 02:00,1\n2026-01-12 03:00,2\n2026-01-12 04:00,3\n", zone: zone)
    #expect(reading.series.first?.start.rfc3339 == "2026-01-12T07:00:00Z")
  }

  @Test func namesWhatIsMissing() throws {
    #expect(try read("a,b\n1,2\n3,4\n").diagnostics.map(\.id) == ["series/no-time"])
    #expect(try read("time,b\n2026-03-12,x\n2026-03-13,y\n").diagnostics.map(\.id) == ["series/no-value"])
    #expect(try read("time,b\n2026-03-12,1\n2026-03-12,1\n").diagnostics.map(\.id) == ["series/too-short"])
  }
}
