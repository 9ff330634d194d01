import Foundation
import IncidentModel
import Scan
import Testing

@testable import Evidence

@Suite struct ClockComparisonTests {
  /// Requests that the shop hands on to the stock service; the second logs `lag` seconds after the first.
  static func log(_ requests: Int, lag: (Int) -> Double) -> ByteSource {
    var lines: [String] = []
    for number in 0..<requests {
      let start = 1_772_400_000 + Double(number) * 3
      lines.append(line(start, "shop-1", "checkout", number))
      lines.append(line(start + lag(number), "stock-7", "stock", number))
    }
    return ByteSource(name: "requests.ndjson", bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  static func line(_ time: Double, _ host: String, _ service: String, _ trace: Int) -> String {
    let milliseconds = Int((time * 1000).rounded())
    return """
      {"ts":\(milliseconds),"level":"info","host":"\(host)","service":"\(service)","status":200,"duration_ms":12,\
      "trace_id":"4bf92f3577b34da6a3ce929d0e0e\(String(format: "%04x", trace))","msg":"handled"}
      """
  }

  @Test func aWrongClockIsFound() throws {
    let found = ClockComparison.find(in: [Self.log(200) { 37 + Double($0 % 5) / 100 }])
    let difference = try #require(found.first)
    #expect(found.count == 1)
    #expect((difference.earlier, difference.later) == ("shop-1", "stock-7"))
    #expect(abs(difference.seconds - 37.02) < 0.011)
    #expect(difference.requests == 200)
    #expect(difference.files == ["requests.ndjson"])
  }

  @Test func aClockThatIsBehindIsNamedFirst() throws {
    let difference = try #require(ClockComparison.find(in: [Self.log(100) { _ in -12 }]).first)
    #expect((difference.earlier, difference.later) == ("stock-7", "shop-1"))
    #expect(difference.seconds == 12)
    #expect(difference.quartiles == 12...12)
  }

  @Test func callsAreNoDifference() {
    #expect(ClockComparison.find(in: [Self.log(200) { 0.02 + Double($0 % 7) / 50 }]).isEmpty)
  }

  @Test func queuesThatWaitForDifferentTimesAreNoDifference() {
    #expect(ClockComparison.find(in: [Self.log(200) { 5 + Double($0 % 40) }]).isEmpty)
  }

  @Test func fewRequestsSayNothing() {
    #expect(ClockComparison.find(in: [Self.log(29) { _ in 37 }]).isEmpty)
    #expect(ClockComparison.find(in: [Self.log(30) { _ in 37 }]).count == 1)
  }
}

@Suite struct EventTableTests {
  static func table(_ text: String) throws -> EventTable {
    try EventTable(ByteSource(name: "tickets.csv", bytes: Array(text.utf8)), zone: .gmt)
  }

  static func time(_ clock: String) -> Timestamp { Timestamp(rfc3339: "2026-03-12T\(clock)Z")! }

  @Test func aRowIsOneEvent() throws {
    let table = try Self.table(
      """
      id,opened_at,subject
      1,2026-03-12T02:00:00Z,cannot pay
      2,2026-03-12T02:30:00Z,cannot pay
      3,2026-03-12T04:00:00Z,"charged twice, help"
      """)
    #expect(table.count(from: Self.time("02:00:00"), to: Self.time("04:00:00")) == 2)
    #expect(table.count(from: Self.time("02:00:01"), to: Self.time("04:00:01")) == 2)
    #expect(table.last == Self.time("04:00:00"))
  }

  @Test func aLoneColumnOfWholeNumbersCounts() throws {
    let table = try Self.table("time,visits\n2026-03-12T02:00:00Z,40\n2026-03-12T02:01:00Z,2\n")
    #expect(table.count(from: Self.time("02:00:00"), to: Self.time("03:00:00")) == 42)
  }

  @Test func rowsWithoutATimeAreSaid() throws {
    let rows = (0..<40).map { "t\($0),2026-03-12T02:\(10 + $0):00Z\n" }
    let table = try Self.table("id,at\n" + rows.joined() + "last,soon\n")
    #expect(table.events.count == 40)
    #expect(table.undated == 1)
    #expect(
      table.diagnostics.contains { $0.id == "evidence/undated-rows" && $0.summary.hasPrefix("1 of 41") })
  }

  @Test func withoutTimesNothingIsCounted() throws {
    let table = try Self.table("id,subject\n1,one\n2,two\n")
    #expect(table.events.isEmpty)
    #expect(table.diagnostics.contains { $0.id == "evidence/no-times" })
  }
}
