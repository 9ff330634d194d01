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
  /// Share of the window's failures that lie in the set.
  public var support: Double
  /// Share of the failures above expectation that lie in the set.
  public var excessShare: Double
  /// G statistic: twice the log likelihood ratio against failures spread evenly.
  public var g: Double

  public init(
    attributes: [String: String], failed: Int, total: Int, riskRatio: Double?, support: Double,
    excessShare: Double, g: Double = 0
  ) {
    self.attributes = attributes
    self.failed = failed
    self.total = total
    self.riskRatio = riskRatio
    self.support = support
    self.excessShare = excessShare
    self.g = g
  }

  enum CodingKeys: String, CodingKey {
    case attributes, failed, total, support, g
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
    try container.encode(g, forKey: .g)
  }
}

/// The answer of `candor logs --format json`; its keys are the stable contract of docs/formats.md.
public struct LogReport: Sendable, Encodable {
  var lines, malformed: Int
  var requests: Requests
  var perMinute: [Minute]
  var customers: Customers
  var orders: Orders
  var latency: Latency
  var firstFailure, lastFailure: Timestamp?
  var topErrors: [TopError]
  var explainedBy: [FailureConcentration]
  var versions: [Version]
  var files: [File]
  var requestDefinition, failureDefinition: String

  enum CodingKeys: String, CodingKey {
    case lines, malformed, requests, customers, orders, versions, files
    case perMinute = "per_minute"
    case latency = "latency_ms"
    case firstFailure = "first_failure"
    case lastFailure = "last_failure"
    case topErrors = "top_errors"
    case explainedBy = "explained_by"
    case requestDefinition = "request_definition"
    case failureDefinition = "failure_definition"
  }

  /// Writes `null` where there was no failure.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(lines, forKey: .lines)
    try container.encode(malformed, forKey: .malformed)
    try container.encode(requests, forKey: .requests)
    try container.encode(perMinute, forKey: .perMinute)
    try container.encode(customers, forKey: .customers)
    try container.encode(orders, forKey: .orders)
    try container.encode(latency, forKey: .latency)
    try container.encode(firstFailure, forKey: .firstFailure)
    try container.encode(lastFailure, forKey: .lastFailure)
    try container.encode(topErrors, forKey: .topErrors)
    try container.encode(explainedBy, forKey: .explainedBy)
    try container.encode(versions, forKey: .versions)
    try container.encode(files, forKey: .files)
    try container.encode(requestDefinition, forKey: .requestDefinition)
    try container.encode(failureDefinition, forKey: .failureDefinition)
  }
}

extension LogReport {
  struct Requests: Sendable, Encodable { var total, failed: Int }
  struct Customers: Sendable, Encodable { var affected, active: Int }
  struct Latency: Sendable, Encodable { var ok, failed: Quantiles }

  struct Minute: Sendable, Encodable {
    var minute: Timestamp
    var total, failed: Int
  }

  struct Orders: Sendable, Encodable {
    var failed, recovered: Int
    var failedValue: [String: Int64]
    var linesWithoutID: Int

    enum CodingKeys: String, CodingKey {
      case failed, recovered
      case failedValue = "failed_value"
      case linesWithoutID = "lines_without_id"
    }
  }

  /// Writes `null` where there was no duration.
  struct Quantiles: Sendable, Encodable {
    var p50, p99: Double?

    enum CodingKeys: String, CodingKey { case p50, p99 }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(p50, forKey: .p50)
      try container.encode(p99, forKey: .p99)
    }
  }

  struct TopError: Sendable, Encodable {
    var message: String
    var count: Int
    var firstSeen, lastSeen: Timestamp?
    var file: String
    var firstLine: Int

    enum CodingKeys: String, CodingKey {
      case message, count, file
      case firstSeen = "first_seen"
      case lastSeen = "last_seen"
      case firstLine = "first_line"
    }
  }

  struct Version: Sendable, Encodable {
    var service, version: String
    var firstSeen, lastSeen: Timestamp
    var total, failed: Int

    enum CodingKeys: String, CodingKey {
      case service, version, total, failed
      case firstSeen = "first_seen"
      case lastSeen = "last_seen"
    }
  }

  struct File: Sendable, Encodable {
    var file, format: String
    /// Only when it was asked for.
    var sha256: String?
    var lines, malformed, requests, failed: Int
    var firstTime, lastTime: Timestamp?
    var outOfOrder: Int
    /// Of a table only: the program that answered, and the queries by what they measure.
    var server: String?
    var queries: [String: String]?

    enum CodingKeys: String, CodingKey {
      case file, sha256, format, lines, malformed, requests, failed, server, queries
      case firstTime = "first_time"
      case lastTime = "last_time"
      case outOfOrder = "out_of_order"
    }
  }
}

extension LogSummary {
  /// The summary as `candor logs` prints it; encode with sorted keys for the same bytes every time.
  public func report(explainedBy: [FailureConcentration] = []) -> LogReport {
    LogReport(
      lines: lines, malformed: malformed,
      requests: LogReport.Requests(total: requests.total, failed: requests.failed),
      perMinute: perMinute.map { LogReport.Minute(minute: $0.minute, total: $0.total, failed: $0.failed) },
      customers: LogReport.Customers(affected: customers.affected, active: customers.active),
      orders: LogReport.Orders(
        failed: orders.failed, recovered: orders.recovered, failedValue: orders.value,
        linesWithoutID: orders.linesWithoutID),
      latency: LogReport.Latency(ok: quantiles(latencyOK), failed: quantiles(latencyFailed)),
      firstFailure: firstFailure, lastFailure: lastFailure, topErrors: topErrors.map(Self.error),
      explainedBy: explainedBy, versions: versions.map(Self.version), files: files.map(Self.file),
      requestDefinition: requestDefinition, failureDefinition: failureDefinition)
  }

  private func quantiles(_ latency: LatencyQuantiles?) -> LogReport.Quantiles {
    LogReport.Quantiles(p50: latency?.p50, p99: latency?.p99)
  }

  private static func error(_ error: ErrorCount) -> LogReport.TopError {
    LogReport.TopError(
      message: error.message, count: error.count, firstSeen: error.firstSeen, lastSeen: error.lastSeen,
      file: error.file, firstLine: error.firstLine)
  }

  private static func version(_ version: VersionCount) -> LogReport.Version {
    LogReport.Version(
      service: version.service, version: version.version, firstSeen: version.firstSeen,
      lastSeen: version.lastSeen, total: version.requests.total, failed: version.requests.failed)
  }

  private static func file(_ file: LogFile) -> LogReport.File {
    LogReport.File(
      file: file.file, format: file.remote == nil ? file.format.rawValue : "table",
      sha256: file.sha256.isEmpty ? nil : file.sha256, lines: file.lines,
      malformed: file.malformed, requests: file.requests.total, failed: file.requests.failed,
      firstTime: file.firstTime, lastTime: file.lastTime, outOfOrder: file.outOfOrder,
      server: file.remote?.server,
      queries: file.remote.map { remote in
        Dictionary(uniqueKeysWithValues: remote.queries.map { ($0.key.rawValue, $0.value) })
      })
  }
}
