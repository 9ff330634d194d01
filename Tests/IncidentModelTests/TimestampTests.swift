import Foundation
import IncidentModel
import Testing

struct TimestampTests {
  @Test(arguments: [
    ("2026-03-12T02:14:00Z", "2026-03-12T02:14:00Z"),
    ("2026-03-12T02:14:00.5+01:00", "2026-03-12T01:14:00.500Z"),
    ("2026-03-12 02:14:00.000001-0330", "2026-03-12T05:44:00.000001Z"),
    ("2024-02-29T23:59:60Z", "2024-02-29T23:59:59Z"),
    ("1969-12-31T23:59:59.25Z", "1969-12-31T23:59:59.250Z"),
  ])
  func readsAndWrites(text: String, expected: String) throws {
    #expect(try #require(Timestamp(rfc3339: text)).rfc3339 == expected)
  }

  @Test(arguments: [
    "", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-03-12T25:00:00Z", "2026-03-12T02:14:00",
    "2026-03-12T02:14:00+1", "2026-03-12T02:14:00Zx", "yesterday", "2026-03-12T02:14:00.Z",
  ])
  func refuses(text: String) { #expect(Timestamp(rfc3339: text) == nil) }

  @Test func textRoundTrips() {
    for step in stride(from: Int64(-2_000_000_000), to: 4_000_000_000, by: 99_999_989) {
      let time = Timestamp(nanoseconds: step &* 1_000_000_000 &+ step)
      #expect(Timestamp(rfc3339: time.rfc3339) == time)
    }
  }

  @Test func zonelessTimeIsReadInTheZone() throws {
    let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
    #expect(Timestamp(rfc3339: "2026-07-01T12:00", zone: berlin)?.rfc3339 == "2026-07-01T10:00:00Z")
    #expect(Timestamp(rfc3339: "2026-01-01", zone: berlin)?.rfc3339 == "2025-12-31T23:00:00Z")
  }

  /// Clocks in Berlin went from 02:00 to 03:00 on 29 March and back from 03:00 to 02:00 on 25 October 2026.
  @Test func summerTimeChanges() throws {
    let berlin = try #require(TimeZone(identifier: "Europe/Berlin"))
    #expect(Timestamp(rfc3339: "2026-03-29T02:30", zone: berlin)?.rfc3339 == "2026-03-29T01:30:00Z")
    #expect(Timestamp(rfc3339: "2026-10-25T02:30", zone: berlin)?.rfc3339 == "2026-10-25T00:30:00Z")
    #expect(Timestamp(rfc3339: "2026-10-25T03:00", zone: berlin)?.rfc3339 == "2026-10-25T02:00:00Z")
  }

  @Test func weekdayAndFloor() throws {
    let time = try #require(Timestamp(rfc3339: "2026-03-12T02:14:59Z"))
    #expect(CivilTime(utc: time).weekday == 4)
    #expect(time.minute.rfc3339 == "2026-03-12T02:14:00Z")
    #expect(Timestamp(seconds: -1).minute.rfc3339 == "1969-12-31T23:59:00Z")
  }
}
