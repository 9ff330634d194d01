import Foundation

/// An instant in UTC with nanosecond resolution, from 1677 to 2262.
///
/// Its text form is RFC 3339 in UTC, with a fraction only where one is needed.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Nanoseconds since 1970-01-01T00:00:00Z.
  public var nanoseconds: Int64

  public init(nanoseconds: Int64) { self.nanoseconds = nanoseconds }

  /// Whole seconds since the epoch.
  public init(seconds: Int64) { self.nanoseconds = seconds &* 1_000_000_000 }

  /// Whole seconds since the epoch, rounded down.
  public var seconds: Int64 {
    let (quotient, remainder) = nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
    return remainder < 0 ? quotient - 1 : quotient
  }

  /// The same instant for Foundation's calendars; loses nanoseconds.
  public var date: Date { Date(timeIntervalSince1970: Double(nanoseconds) / 1e9) }

  /// The start of the minute that holds this instant.
  public var minute: Timestamp { floored(to: 60) }

  /// The instant rounded down to a multiple of `step` seconds since the epoch.
  public func floored(to step: Int64) -> Timestamp {
    let whole = seconds
    let remainder = whole % step
    return Timestamp(seconds: whole - (remainder < 0 ? remainder + step : remainder))
  }

  /// The time that much later (earlier for a negative number).
  public func adding(seconds: Int64) -> Timestamp {
    Timestamp(nanoseconds: nanoseconds &+ seconds &* 1_000_000_000)
  }

  /// Whole seconds from `earlier` to this instant, rounded down; negative when `earlier` is later.
  public func seconds(since earlier: Timestamp) -> Int64 {
    Timestamp(nanoseconds: nanoseconds &- earlier.nanoseconds).seconds
  }

  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.nanoseconds < right.nanoseconds }
}

extension Timestamp: CustomStringConvertible {
  public var description: String { rfc3339 }

  /// RFC 3339 in UTC: `2026-03-12T02:14:00Z`, or with as many fraction digits (3, 6 or 9) as it needs.
  public var rfc3339: String {
    let civil = CivilTime(utc: self)
    let fraction = nanoseconds - seconds * 1_000_000_000
    return civil.dateText + "T" + civil.clockText(seconds: true) + Self.fractionText(fraction) + "Z"
  }

  private static func fractionText(_ fraction: Int64) -> String {
    if fraction == 0 { return "" }
    if fraction % 1_000_000 == 0 { return "." + CivilTime.padded(fraction / 1_000_000, 3) }
    if fraction % 1000 == 0 { return "." + CivilTime.padded(fraction / 1000, 6) }
    return "." + CivilTime.padded(fraction, 9)
  }

  /// Reads RFC 3339 (`2026-03-12T02:14:00.5+01:00`, a blank instead of `T` allowed), or returns `nil`.
  ///
  /// A time without an offset is taken in `zone` when one is given and refused otherwise. A date
  /// alone is midnight.
  public init?(rfc3339 text: some StringProtocol, zone: TimeZone? = nil) {
    guard let parsed = CivilTime.parse(text) else { return nil }
    guard let offset = parsed.offset else {
      guard let zone else { return nil }
      self = parsed.civil.timestamp(in: zone).adding(nanoseconds: parsed.fraction)
      return
    }
    self = parsed.civil.timestampUTC.adding(seconds: -Int64(offset)).adding(nanoseconds: parsed.fraction)
  }

  private func adding(nanoseconds extra: Int64) -> Timestamp {
    Timestamp(nanoseconds: nanoseconds &+ extra)
  }
}

extension Timestamp: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Timestamp(rfc3339: text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an RFC 3339 time: \(text)")
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rfc3339)
  }
}
