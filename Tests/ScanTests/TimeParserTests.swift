import Scan
import Testing

@Suite struct TimeParserTests {
  private static let base: Int64 = 1_773_281_640  // 2026-03-12T02:14:00Z

  private func parse(_ text: String) -> ParsedTime? {
    var parser = TimeParser()
    return Array(text.utf8).withUnsafeBufferPointer { parser.parse($0) }
  }

  @Test(
    arguments: [
      ("2026-03-12T02:14:00Z", 0), ("2026-03-12t02:14:00z", 0), ("2026-03-12 02:14:00 UTC", 0),
      ("2026-03-12T03:14:00+01:00", 0), ("2026-03-11T21:14:00-0500", 0), ("2026-03-12T04:14+02", 0),
      ("2026-03-12T02:14:00.5Z", 500_000_000), ("2026-03-12T02:14:00,123456789Z", 123_456_789),
      ("2026-03-12T02:14:00.1234567891Z", 123_456_789), ("2026-03-12 02:14:00 +0000 UTC", 0),
      ("2026-03-12T02:14:60Z", 59_000_000_000), ("12/Mar/2026:02:14:00 +0000", 0),
      ("12/Mar/2026:03:14:00 +0100", 0),
      ("Thu, 12 Mar 2026 02:14:00 GMT", 0), ("1773281640", 0), ("1773281640.25", 250_000_000),
      ("1773281640123", 123_000_000), ("1773281640123456", 123_456_000), ("1773281640123456789", 123_456_789),
      ("1.77328164025e9", 250_000_000),
    ] as [(String, Int64)])
  func readsZoned(text: String, extra: Int64) throws {
    let time = try #require(parse(text))
    #expect(time.nanoseconds == Self.base * 1_000_000_000 + extra)
    #expect(!time.isZoneless)
  }

  @Test(arguments: [
    "2026-03-12T07:44:00+0530", "2026-03-12t02:14:00.000z", "2026-03-12T02:14:00,000000000000Z",
    "2026-03-12T02:14Z",
    "2026-03-12T03:14+0100", "2026-03-12 03:14:00 +0100 CET", "2026-03-12 02:14:00 +0000 UTC m=+0.000012",
    "2026-03-12T03:14:00+01:00[Europe/Berlin]", "20260312T021400Z", "20260312T031400.000+0100",
    "Thu, 12 Mar 2026 03:14:00 +0100", "Thu, 12 Mar 2026 02:14:00 UTC", "Thu Mar 12 02:14:00 UTC 2026",
    "Thu Mar 12 03:14:00 +0100 2026", "12 Mar 2026 02:14:00 GMT", "12-Mar-2026 02:14:00 Z",
    "12/mar/2026:01:14:00 -0100",
    "12/Mar/2026:02:14:00.000 +0000", "1773281640000000000", "1773281640.000",
  ])
  func readsMoreZonedForms(text: String) throws {
    let time = try #require(parse(text), "\(text)")
    #expect(time.nanoseconds == Self.base * 1_000_000_000)
    #expect(!time.isZoneless)
  }

  @Test(arguments: [
    "Thu Mar 12 02:14:00 2026", "Thu Mar 12 02:14:00.000 2026", "Mar 12 2026 02:14:00",
    "Mar 12, 2026 02:14:00",
    "12 Mar 2026 02:14:00", "12.03.2026 02:14:00", "12/Mar/2026 02:14:00", "20260312T021400",
  ])
  func readsMoreZonelessForms(text: String) throws {
    let time = try #require(parse(text), "\(text)")
    #expect(time.nanoseconds == Self.base * 1_000_000_000)
    #expect(time.isZoneless)
  }

  @Test(arguments: ["Mar 12 02:14:00", "Thu Mar 12 02:14:00", "0312 02:14:00.000000"])
  func theReferenceSettlesAMissingYear(text: String) throws {
    for (days, expected) in [(0, 2026), (200, 2026), (-2, 2025), (400, 2027)] as [(Int64, Int)] {
      var parser = TimeParser(reference: (Self.base + days * 86_400) * 1_000_000_000)
      let time = try #require(Array(text.utf8).withUnsafeBufferPointer { parser.parse($0) })
      #expect(time.form == .yearless)
      let years = Int64(expected - 2026) * 365 * 86_400
      #expect(time.nanoseconds == (Self.base + years) * 1_000_000_000)
    }
    #expect(parse(text)?.nanoseconds == 69_214_440_000_000_000)
  }

  @Test func aMissingYearHasADayToSpare() throws {
    var parser = TimeParser(reference: (Self.base - 86_400) * 1_000_000_000)
    let line = Array("Mar 12 02:14:00".utf8)
    #expect(line.withUnsafeBufferPointer { parser.parse($0) }?.nanoseconds == Self.base * 1_000_000_000)
    var leap = TimeParser(reference: Self.base * 1_000_000_000)
    let day = Array("Feb 29 00:00:00".utf8)
    #expect(day.withUnsafeBufferPointer { leap.parse($0) }?.nanoseconds == 1_709_164_800_000_000_000)
  }

  @Test(
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("1969-12-31T23:59:59.5Z", -500_000_000),
      ("2024-02-29T23:59:59Z", 1_709_251_199_000_000_000),
      ("2000-02-29T00:00:00Z", 951_782_400_000_000_000),
      ("2025-12-31T23:59:59.999999999Z", 1_767_225_599_999_999_999),
      ("2026-01-01T00:00:00+14:00", 1_767_175_200_000_000_000),
      ("31/Dec/2025:23:59:59 +0000", 1_767_225_599_000_000_000),
      ("10000000", 10_000_000_000_000_000), ("99999999999", nil), ("9223372036", 9_223_372_036_000_000_000),
      ("100000000000", 100_000_000_000_000_000), ("9223372036854", 9_223_372_036_854_000_000),
      ("100000000000000", 100_000_000_000_000_000), ("99999999999999999", nil),
      ("100000000000000000", 100_000_000_000_000_000), ("9223372036854775807", 9_223_372_036_854_775_807),
      ("9999999", nil), ("1900-02-29T00:00:00Z", nil),
      ("2100-02-29T00:00:00Z", nil),
    ] as [(String, Int64?)])
  func keepsToTheBoundaries(text: String, expected: Int64?) { #expect(parse(text)?.nanoseconds == expected) }

  @Test func theRememberedCommonLogMinuteChangesNothing() {
    var parser = TimeParser()
    var seed: UInt64 = 11
    for _ in 0..<5000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1
      let minute = Int(seed >> 33) % 3
      let text =
        "12/Mar/2026:02:1\(minute):\(10 + Int(seed >> 40) % 52) \(seed >> 63 == 0 ? "+" : "-")0\(seed >> 61)30"
      let remembered = Array(text.utf8).withUnsafeBufferPointer { parser.parse($0) }
      #expect(remembered == parse(text))
    }
  }

  @Test(arguments: [
    "2026-03-12T02:14:00", "2026/03/12 02:14:00", "2026-03-12 02:14:00.000", "2026-03-12 02:14",
  ])
  func namesZonelessTimes(text: String) throws {
    let time = try #require(parse(text))
    #expect(time.nanoseconds == Self.base * 1_000_000_000)
    #expect(time.isZoneless)
  }

  @Test(arguments: [
    "", "yesterday", "2026-13-12T02:14:00Z", "2026-02-30T02:14:00Z", "2026-03-12T24:14:00Z",
    "2026-03-12T02:14:00X",
    "2026-03-12T02:14:00+25:00", "2026-03-12T02:14:00.Z", "12", "-1773281640", "0.5",
    "99999999999999999999999",
    "32/Mar/2026:02:14:00 +0000", "2026-03-12T02:14:00Z and more", "0000-03-12T02:14:00Z", "1e300",
    "2026-3-12 02:14",
  ])
  func refusesOther(text: String) { #expect(parse(text) == nil) }

  @Test func theRememberedMinuteChangesNothing() {
    var parser = TimeParser()
    var seed: UInt64 = 42
    for _ in 0..<5000 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1
      let minute = Int(seed >> 33) % 3
      let text =
        "2026-03-12T02:1\(minute):\(10 + Int(seed >> 40) % 50).\(Int(seed >> 50) % 1000)+0\(seed >> 62):00"
      let remembered = Array(text.utf8).withUnsafeBufferPointer { parser.parse($0) }
      #expect(remembered == parse(text))
    }
  }

  @Test func datesAloneAreMidnight() {
    #expect(parse("2026-03-12")?.nanoseconds == (Self.base - 8040) * 1_000_000_000)
    #expect(parse("1969-12-31T23:59:59Z")?.nanoseconds == -1_000_000_000)
    #expect(parse("2024-02-29") != nil)
    #expect(parse("2025-02-29") == nil)
  }
}

@Suite struct DecimalNumberTests {
  private func number(_ text: String) -> DecimalNumber? {
    Array(text.utf8).withUnsafeBufferPointer { DecimalNumber($0) }
  }

  @Test(
    arguments: [
      ("12.34", 2, 1234), ("12.345", 2, 1235), ("-12.345", 2, -1235), ("0.004", 2, 0), ("1e3", 0, 1000),
      ("5", 2, 500),
      ("2.675", 2, 268), ("100000000000000000000", -2, 1_000_000_000_000_000_000), (".5", 0, 1),
      ("1.7e-2", 4, 170),
    ] as [(String, Int, Int64)])
  func scalesExactly(text: String, power: Int, expected: Int64) {
    #expect(number(text)?.scaled(by: power) == expected)
  }

  @Test(arguments: ["", "-", ".", "1e", "1x", "e5", "1e999999", "NaN", "0x10"])
  func refusesOther(text: String) { #expect(number(text) == nil) }

  @Test func overflowIsNil() {
    #expect(number("9999999999999999999")?.scaled(by: 2) == nil)
    #expect(number("1e300")?.scaled(by: 0) == nil)
    #expect(number("1e-300")?.scaled(by: 2) == 0)
    #expect(number("0.1")?.isWhole(scaledBy: 0) == false)
    #expect(number("0.10")?.isWhole(scaledBy: 1) == true)
  }
}
