import IncidentModel

/// How a table on a server was read: what a receipt needs in place of lines.
public struct RemoteReading: Sendable, Hashable {
  /// What a query measures.
  public enum Measure: String, Sendable, Hashable, CaseIterable {
    case requests, minutes, customers, orders, latency, errors, versions
  }

  /// The server's program and version, such as `ClickHouse 18.16.1`.
  public var server: String
  /// The text of the query behind each measure.
  public var queries: [Measure: String]

  public init(server: String, queries: [Measure: String] = [:]) {
    self.server = server
    self.queries = queries
  }
}

// Parts of a summary, for engines that count outside this module.

extension LogFile {
  public init(source name: String) { self.init(file: name) }
}

extension LatencyQuantiles {
  public init(milliseconds p50: Double, _ p99: Double, of count: Int) {
    self.init(p50: p50, p99: p99, count: count)
  }
}

extension ErrorCount {
  /// A text that no line stands for.
  public init(_ message: String, count: Int, first: Timestamp?, last: Timestamp?, source: String) {
    self.init(
      message: message, count: count, firstSeen: first, lastSeen: last, file: source, firstLine: 0)
  }
}

extension VersionCount {
  public init(
    _ version: String, of service: String, from first: Timestamp, to last: Timestamp, _ requests: RequestCount
  ) {
    self.init(service: service, version: version, firstSeen: first, lastSeen: last, requests: requests)
  }
}

extension FailureExpression {
  /// Of a tree made by a program, which has no text of its own.
  public init(root: Node) { self.init(root: root, text: "it meets a condition") }
}
