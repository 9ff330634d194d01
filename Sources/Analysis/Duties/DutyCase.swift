import Foundation
import IncidentModel

/// What decides which duties may apply: what people stated, and what the evidence shows.
public struct DutyCase: Sendable {
  public var context: DutyContext
  public var zone: TimeZone
  public var severity: IncidentSeverity
  /// When the company became aware, as stated or as detected.
  public var aware: Timestamp?
  public var customers: Int64?
  /// Customers whose records are missing, duplicated or different.
  public var customersOfBadRecords: Int64 = 0
  public var failedOrders: Int64?
  /// Seconds of impact, and seconds from onset to resolution or to the end of what is known.
  public var downtime: Int64?
  /// Known losses in minor units, where they are in euros.
  public var losses: Double?

  public init(context: DutyContext, zone: TimeZone, severity: IncidentSeverity, detected: Timestamp? = nil) {
    self.context = context
    self.zone = zone
    self.severity = severity
    aware = context.aware ?? detected
  }

  /// From the facts made so far.
  public init(_ incident: Incident, _ facts: FactSheet) {
    self.init(
      context: incident.duties, zone: incident.timeZone, severity: incident.severity,
      detected: facts.time("time.detected"))
    customers = facts.integer("customers.affected")
    customersOfBadRecords = facts.integer("customers.bad_records") ?? 0
    failedOrders = facts.integer("orders.failed")
    downtime = facts.integer("duration.impact")
    if incident.currency == "EUR" { losses = facts.number("cost.total") ?? facts.number("revenue.lost") }
  }

  /// When the breach was discovered.
  var discovered: Timestamp? { context.discovered ?? aware }

  /// The evidence shows that records about customers are wrong.
  var hasBadRecords: Bool { customersOfBadRecords > 0 }

  func hours(_ hours: Int64, after time: Timestamp?) -> Timestamp? { time?.adding(seconds: hours * 3600) }

  /// The same day and clock of the next month, or the month's last day, on the wall clock of the incident's zone.
  func month(after time: Timestamp?) -> Timestamp? {
    time.map { CivilTime($0, in: zone).nextMonth.timestamp(in: zone) }
  }

  /// The last minute of the day that many days later, on the wall clock of the incident's zone.
  func endOfDay(_ days: Int, after time: Timestamp?) -> Timestamp? {
    time.map { CivilTime($0, in: zone).adding(days: days).at(23, 59).timestamp(in: zone) }
  }

  static func grouped(_ number: Int64) -> String { FactFormat.grouped(Double(number)) }
}
