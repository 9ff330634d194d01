import IncidentModel

/// Attribute values in which failures concentrate.
public struct FailureConcentration: Sendable, Hashable, Encodable {
  /// Attribute to value, such as `service` to `order-sync`.
  public var attributes: [String: String]
  /// In the window.
  public var failed: Int
  public var total: Int
  /// Failure rate inside the set over the rate outside, in the window; `nil` when there is none outside.
  public var riskRatio: Double?
  /// Share of all requests in the window.
  public var support: Double
  /// Share of the failures above expectation that lie in the set.
  public var excessShare: Double

  public init(
    attributes: [String: String], failed: Int, total: Int, riskRatio: Double?, support: Double,
    excessShare: Double
  ) {
    self.attributes = attributes
    self.failed = failed
    self.total = total
    self.riskRatio = riskRatio
    self.support = support
    self.excessShare = excessShare
  }

  enum CodingKeys: String, CodingKey {
    case attributes, failed, total, support
    case riskRatio = "risk_ratio"
    case excessShare = "excess_share"
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(attributes, forKey: .attributes)
    try container.encode(failed, forKey: .failed)
    try container.encode(total, forKey: .total)
    try container.encode(riskRatio, forKey: .riskRatio)
    try container.encode(support, forKey: .support)
    try container.encode(excessShare, forKey: .excessShare)
  }
}

/// The answer of `candor logs --format json`; its keys are the stable contract of docs/formats.md.
public struct LogReport: Sendable, Encodable {
  struct Requests: Sendable, Encodable { var total, failed: Int }
  struct Minute: Sendable, Encodable {
    var minute: Timestamp
    var total, failed: Int
  }
  struct Customers: Sendable, Encodable { var affected, active: Int }
  struct Orders: Sendable, Encodable {
    var failed, recovered: Int
    var failed_value: [String: Int64]
    var lines_without_id: Int
  }
  struct Quantiles: Sendable, Encodable {
    var p50, p99: Double?

    enum CodingKeys: String, CodingKey { case p50, p99 }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(p50, forKey: .p50)
      try container.encode(p99, forKey: .p99)
    }
  }
  struct Latency: Sendable, Encodable { var ok, failed: Quantiles }
  struct TopError: Sendable, Encodable {
    var message: String
    var count: Int
    var first_seen, last_seen: Timestamp?
    var file: String
    var first_line: Int
  }
  struct Version: Sendable, Encodable {
    var service, version: String
    var first_seen, last_seen: Timestamp
    var total, failed: Int
  }
  struct File: Sendable, Encodable {
    var file, sha256, format: String
    var lines, malformed, requests, failed: Int
    var first_time, last_time: Timestamp?
    var out_of_order: Int
  }

  var lines, malformed: Int
  var requests: Requests
  var per_minute: [Minute]
  var customers: Customers
  var orders: Orders
  var latency_ms: Latency
  var first_failure, last_failure: Timestamp?
  var top_errors: [TopError]
  var explained_by: [FailureConcentration]
  var versions: [Version]
  var files: [File]
  var request_definition, failure_definition: String

  enum CodingKeys: String, CodingKey {
    case lines, malformed, requests, per_minute, customers, orders, latency_ms, first_failure, last_failure
    case top_errors, explained_by, versions, files, request_definition, failure_definition
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(lines, forKey: .lines)
    try container.encode(malformed, forKey: .malformed)
    try container.encode(requests, forKey: .requests)
    try container.encode(per_minute, forKey: .per_minute)
    try container.encode(customers, forKey: .customers)
    try container.encode(orders, forKey: .orders)
    try container.encode(latency_ms, forKey: .latency_ms)
    try container.encode(first_failure, forKey: .first_failure)
    try container.encode(last_failure, forKey: .last_failure)
    try container.encode(top_errors, forKey: .top_errors)
    try container.encode(explained_by, forKey: .explained_by)
    try container.encode(versions, forKey: .versions)
    try container.encode(files, forKey: .files)
    try container.encode(request_definition, forKey: .request_definition)
    try container.encode(failure_definition, forKey: .failure_definition)
  }
}

extension LogSummary {
  /// The summary as `candor logs` prints it; encode with sorted keys for the same bytes every time.
  public func report(explainedBy: [FailureConcentration] = []) -> LogReport {
    LogReport(
      lines: lines, malformed: malformed,
      requests: LogReport.Requests(total: requests.total, failed: requests.failed),
      per_minute: perMinute.map { LogReport.Minute(minute: $0.minute, total: $0.total, failed: $0.failed) },
      customers: LogReport.Customers(affected: customers.affected, active: customers.active),
      orders: LogReport.Orders(
        failed: orders.failed, recovered: orders.recovered, failed_value: orders.value,
        lines_without_id: orders.linesWithoutID),
      latency_ms: LogReport.Latency(ok: quantiles(latencyOK), failed: quantiles(latencyFailed)),
      first_failure: firstFailure, last_failure: lastFailure, top_errors: topErrors.map(Self.error),
      explained_by: explainedBy, versions: versions.map(Self.version), files: files.map(Self.file),
      request_definition: requestDefinition, failure_definition: failureDefinition)
  }

  private func quantiles(_ latency: LatencyQuantiles?) -> LogReport.Quantiles {
    LogReport.Quantiles(p50: latency?.p50, p99: latency?.p99)
  }

  private static func error(_ error: ErrorCount) -> LogReport.TopError {
    LogReport.TopError(
      message: error.message, count: error.count, first_seen: error.firstSeen, last_seen: error.lastSeen,
      file: error.file, first_line: error.firstLine)
  }

  private static func version(_ version: VersionCount) -> LogReport.Version {
    LogReport.Version(
      service: version.service, version: version.version, first_seen: version.firstSeen,
      last_seen: version.lastSeen, total: version.requests.total, failed: version.requests.failed)
  }

  private static func file(_ file: LogFile) -> LogReport.File {
    LogReport.File(
      file: file.file, sha256: file.sha256, format: file.format.rawValue, lines: file.lines,
      malformed: file.malformed, requests: file.requests.total, failed: file.requests.failed,
      first_time: file.firstTime, last_time: file.lastTime, out_of_order: file.outOfOrder)
  }
}
