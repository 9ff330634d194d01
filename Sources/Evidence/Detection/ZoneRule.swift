import Foundation
import IncidentModel
import Scan

/// Applies a zone to times that name none; without a zone they are taken as UTC.
///
/// The zone's offset changes at most once an hour and is looked up once for each hour seen.
final class ZoneRule {
  private let zone: TimeZone?
  private var hour = Int64.min
  private var offset: Int64 = 0

  init(_ zone: TimeZone?) { self.zone = zone }

  /// Nanoseconds since 1970 in UTC.
  @inline(__always)
  func instant(_ time: ParsedTime) -> Int64 {
    time.isZoneless && zone != nil ? zoned(time.nanoseconds) : time.nanoseconds
  }

  private func zoned(_ wall: Int64) -> Int64 {
    let hour = wall / 3_600_000_000_000
    if hour != self.hour, let zone {
      let civil = CivilTime(utc: Timestamp(nanoseconds: wall))
      let whole = Timestamp(nanoseconds: wall).seconds
      offset = (whole &- civil.timestamp(in: zone).seconds) &* 1_000_000_000
      self.hour = hour
    }
    return wall &- offset
  }
}

/// Which times can belong to the same evidence.
enum PlausibleTime {
  /// A year and a day.
  static let reach: Int64 = 366 * 86_400 * 1_000_000_000

  /// True within a year of `middle`.
  @inline(__always)
  static func isNear(_ time: Int64, _ middle: Int64) -> Bool {
    let (distance, overflow) = time.subtractingReportingOverflow(middle)
    return !overflow && distance <= reach && distance >= -reach
  }
}
