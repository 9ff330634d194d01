import Foundation
import IncidentModel
import Testing

/// Times of day around a change of the clocks.
@Suite struct ClockChangeTests {
  @Test func aRepeatedHourNamesItsOffset() throws {
    let format = FactFormat(timeZone: try #require(TimeZone(identifier: "Europe/Zurich")))
    let summer = try #require(Timestamp(rfc3339: "2026-10-25T00:40:00Z"))
    let winter = try #require(Timestamp(rfc3339: "2026-10-25T01:40:00Z"))
    #expect(format.clockOnly(summer) == "02:40 UTC+2")
    #expect(format.clockOnly(winter) == "02:40 UTC+1")
    #expect(format.clock(winter.adding(seconds: 86_400)) == "02:40 on 26 October")
  }

  @Test func offsetsReadAsPeopleWriteThem() throws {
    let time = try #require(Timestamp(rfc3339: "2026-05-26T12:00:00Z"))
    let names = ["America/Sao_Paulo": "UTC−3", "Asia/Kolkata": "UTC+5:30", "Etc/UTC": "UTC"]
    for (zone, name) in names {
      #expect(FactFormat.offsetName(try #require(TimeZone(identifier: zone)), at: time) == name)
    }
  }
}
