/// What a made log is to hold. The same plan gives the same bytes.
public struct LogPlan: Sendable {
  public enum Format: String, Sendable, CaseIterable { case ndjson, logfmt, access, csv }

  public enum Names: String, Sendable, CaseIterable {
    /// Usual in some logger.
    case usual
    /// Never seen before; only a mapping finds them.
    case invented
  }

  public var format = Format.ndjson
  /// The log ends with the first line that reaches this size.
  public var bytes = 100_000_000
  public var seed: UInt64 = 1
  /// Of NDJSON lines: `nil` for three logger conventions in turn, else drawn with this seed.
  public var style: UInt64?
  public var names = Names.usual
  public var customers = 200_000
  /// Damaged lines in a million; only NDJSON and access logs can hold them.
  public var damagedPerMillion = 100
  /// A line may be this much older than those before it.
  public var disorderMilliseconds = 5_000
  /// Failed requests in a million where there is no incident.
  public var failingPerMillion = 4_000
  /// `nil` for a log without an incident.
  public var incident: PlannedIncident? = PlannedIncident()
  public var minutes = 360

  public init() {}
}

/// Failures that concentrate on one service in one version and region for some minutes.
public struct PlannedIncident: Sendable {
  public var service = "order-sync"
  public var version = "2.3.1"
  public var region = "eu-west-1"
  public var fromMinute = 137
  public var minutes = 47
  public var failingPerMillion = 600_000

  public init() {}
}
