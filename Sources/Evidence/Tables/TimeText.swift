import Foundation
import IncidentModel
import Scan

/// Reads the times of exports: what logs write (`Scan.TimeParser`), and the forms of spreadsheets:
/// `12.03.2026 02:14`, `3/12/2026 2:14 PM`.
public struct TimeText {
  /// Times outside these years are numbers or sentinels (`0001-01-01`), not moments of an incident.
  static let years = 1990...2100

  /// What a zoneless time is taken in.
  public let zone: TimeZone
  /// Whether `03/04/2026` is the 4th of March; the file decides where one of both numbers is above 12.
  public var monthFirst = true
  private var parser = TimeParser()
  private static let earliest = Timestamp(seconds: 631_152_000)
  private static let latest = Timestamp(seconds: 4_102_444_800)

  public init(zone: TimeZone = .gmt) { self.zone = zone }

  /// A time and how it was written.
  public struct Reading: Sendable, Hashable {
    public var time: Timestamp
    /// The text named no offset.
    public var isZoneless: Bool
    /// The text was a bare number since 1970.
    public var isEpoch: Bool
  }

  /// The time that the whole text is, or `nil`; times outside 1990 to 2100 are no times.
  public mutating func parse(_ text: String) -> Reading? {
    var text = text
    return text.withUTF8 { (bytes: LineBytes) in parse(bytes) }
  }

  /// `bytes` without surrounding blanks.
  public mutating func parse(_ bytes: LineBytes) -> Reading? {
    guard bytes.count >= 8, bytes.count <= 48 else { return nil }
    if let parsed = parser.parse(bytes) {
      let time = Timestamp(nanoseconds: parsed.nanoseconds)
      return plausible(time, zoneless: parsed.isZoneless, epoch: parsed.form == .epoch)
    }
    return spreadsheet(bytes).flatMap { plausible($0.timestampUTC, zoneless: true, epoch: false) }
  }

  private func plausible(_ wallClock: Timestamp, zoneless: Bool, epoch: Bool) -> Reading? {
    guard wallClock >= Self.earliest, wallClock < Self.latest else { return nil }
    let time = zoneless && zone.identifier != "GMT" ? inZone(wallClock) : wallClock
    return Reading(time: time, isZoneless: zoneless, isEpoch: epoch)
  }

  private func inZone(_ wallClock: Timestamp) -> Timestamp {
    let moved = CivilTime(utc: wallClock).timestamp(in: zone)
    let fraction = wallClock.nanoseconds - wallClock.seconds * 1_000_000_000
    return Timestamp(nanoseconds: moved.nanoseconds &+ fraction)
  }

  /// Day, month and year by points or slashes, then an optional clock with an optional AM or PM.
  private func spreadsheet(_ bytes: LineBytes) -> CivilTime? {
    var cursor = Cursor(bytes)
    guard let first = cursor.number(1...2), let separator = cursor.separator(),
      let second = cursor.number(1...2),
      cursor.separator() == separator, let year = cursor.number(4...4), Self.years.contains(year)
    else { return nil }
    let dayFirst = separator != UInt8(ascii: "/") || first > 12 || (!monthFirst && second <= 12)
    let (day, month) = dayFirst ? (first, second) : (second, first)
    guard (1...12).contains(month), (1...31).contains(day) else { return nil }
    var civil = CivilTime(year: year, month: month, day: day)
    cursor.skipBlanks()
    if cursor.atEnd { return civil }
    guard let hour = cursor.number(1...2), cursor.skip(":"), let minute = cursor.number(2...2) else {
      return nil
    }
    (civil.hour, civil.minute) = (hour, minute)
    if cursor.skip(":") {
      guard let second = cursor.number(2...2) else { return nil }
      civil.second = min(second, 59)
    }
    cursor.skipBlanks()
    guard cursor.applyHalf(to: &civil.hour), cursor.atEnd, civil.hour < 24, civil.minute < 60 else {
      return nil
    }
    return civil
  }
}

private struct Cursor {
  private let bytes: LineBytes
  private var index = 0

  init(_ bytes: LineBytes) { self.bytes = bytes }

  var atEnd: Bool { index == bytes.count }

  mutating func number(_ widths: ClosedRange<Int>) -> Int? {
    var (value, width) = (0, 0)
    while index < bytes.count, width < widths.upperBound, bytes[index] &- 0x30 < 10 {
      value = value * 10 + Int(bytes[index] &- 0x30)
      (index, width) = (index + 1, width + 1)
    }
    return width >= widths.lowerBound ? value : nil
  }

  mutating func separator() -> UInt8? {
    guard index < bytes.count, [0x2E, 0x2F, 0x2D].contains(bytes[index]) else { return nil }
    index += 1
    return bytes[index - 1]
  }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  mutating func skipBlanks() {
    while index < bytes.count, [0x20, 0x2C, 0x54].contains(bytes[index]) { index += 1 }
  }

  /// `AM` or `PM`, if there; false when the hour does not go with it.
  mutating func applyHalf(to hour: inout Int) -> Bool {
    guard index + 2 == bytes.count, bytes[index + 1] | 0x20 == 0x6D else { return true }
    let half = bytes[index] | 0x20
    guard half == 0x61 || half == 0x70, (1...12).contains(hour) else { return false }
    hour = hour % 12 + (half == 0x70 ? 12 : 0)
    index += 2
    return true
  }
}
