import IncidentModel
import Scan

/// Everything that one pass over request and application logs shows.
public struct LogSummary: Sendable {
  public var files: [LogFile] = []
  public var lines = 0
  public var malformed = 0
  /// The first damaged lines.
  public var malformedExamples: [MalformedExample] = []
  /// In words, for the methods of facts.
  public var requestDefinition = ""
  public var failureDefinition = ""
  /// In the window, when one was asked for.
  public var requests = RequestCount()
  public var requestsOverall = RequestCount()
  /// Every minute with a request, in order; always over everything.
  public var perMinute: [MinuteCount] = []
  public var customers = CustomerCount()
  public var orders = FailedOrders()
  /// Milliseconds, nearest rank; `nil` without a duration.
  public var latencyOK: LatencyQuantiles?
  public var latencyFailed: LatencyQuantiles?
  public var firstFailure: Timestamp?
  public var lastFailure: Timestamp?
  /// Of all lines with a plausible time.
  public var firstTime: Timestamp?
  public var lastTime: Timestamp?
  /// The most frequent first, of equals the one whose bytes sort first.
  public var topErrors: [ErrorCount] = []
  /// How many different error texts there are; a lower bound when `ErrorTally.limit` was reached.
  public var distinctErrors = 0
  public var cube = AttributeCube()
  /// Every service and version seen, the earliest first.
  public var versions: [VersionCount] = []
  public var diagnostics: [Diagnostic] = []

  public init() {}
}

/// Requests, and how many of them met the failure expression.
public struct RequestCount: Sendable, Hashable {
  public var total = 0
  public var failed = 0

  public init(total: Int = 0, failed: Int = 0) {
    self.total = total
    self.failed = failed
  }
}

/// The requests of one minute.
public struct MinuteCount: Sendable, Hashable {
  /// The minute's start.
  public var minute: Timestamp
  public var total: Int
  public var failed: Int
  /// The earliest and latest failed request in the minute.
  public var firstFailure: Timestamp?
  public var lastFailure: Timestamp?
  /// Where in the minute the failures lie, in order; only parts with failures. Empty when that is not known.
  public var failures: [FailureBucket]

  public init(
    minute: Timestamp, total: Int, failed: Int, firstFailure: Timestamp? = nil, lastFailure: Timestamp? = nil,
    failures: [FailureBucket] = []
  ) {
    self.minute = minute
    self.total = total
    self.failed = failed
    self.firstFailure = firstFailure
    self.lastFailure = lastFailure
    self.failures = failures
  }
}

/// The failed requests of five seconds of a minute.
public struct FailureBucket: Sendable, Hashable {
  /// The length of a bucket in seconds; they begin with the minute.
  public static let seconds = 5
  /// Buckets in a minute.
  public static let perMinute = 60 / seconds

  public var failed: Int
  public var first: Timestamp
  public var last: Timestamp

  public init(failed: Int, first: Timestamp, last: Timestamp) {
    self.failed = failed
    self.first = first
    self.last = last
  }
}

/// Distinct customers, exact.
public struct CustomerCount: Sendable, Hashable {
  /// With at least one failed request.
  public var affected = 0
  /// With at least one request.
  public var active = 0
  /// Who the affected are, as the lines name them.
  public var affectedIDs: Set<String> = []

  public init(affected: Int = 0, active: Int = 0, affectedIDs: Set<String> = []) {
    self.affected = affected
    self.active = active
    self.affectedIDs = affectedIDs
  }
}

/// Orders of failed requests that were more than a look (GET, HEAD, OPTIONS), where the log names the method.
public struct FailedOrders: Sendable, Hashable {
  /// Distinct order ids on failed requests.
  public var failed = 0
  /// Of `failed`, those with a good request after the first failed one; looks do not count.
  public var recovered = 0
  /// Minor units by currency: of each order once, and of every failed request with an amount and without an
  /// order id. Amounts without a currency are under `XXX` (ISO 4217: no currency).
  public var value: [String: Int64] = [:]
  /// How many of the orders and of the failed requests without an order id carry an amount, by currency.
  public var priced: [String: Int] = [:]
  /// Failed requests with an amount and without an order id: each counts as one line, not as one order.
  public var linesWithoutID = 0
  /// Negative amounts on failed requests: left out of `value`.
  public var negative = 0
  /// Amounts on failed requests that are no number: left out of `value`.
  public var unreadable = 0

  public init() {}
}

/// Response times in milliseconds, and of how many requests.
public struct LatencyQuantiles: Sendable, Hashable {
  public var p50: Double
  public var p99: Double
  public var count: Int
}

/// An error text and how often it came.
public struct ErrorCount: Sendable, Hashable {
  public var message: String
  public var count: Int
  public var firstSeen: Timestamp?
  public var lastSeen: Timestamp?
  public var file: String
  /// The first line that has it, from 1.
  public var firstLine: Int
}

/// The requests that one version of a service answered, and when.
public struct VersionCount: Sendable, Hashable {
  public var service: String
  public var version: String
  public var firstSeen: Timestamp
  public var lastSeen: Timestamp
  public var requests: RequestCount
}

/// A line that could not be read, and why; lines from 1.
public struct MalformedExample: Sendable, Hashable {
  public var file: String
  public var line: Int
  public var reason: String
}

/// One file's part in a summary: what its receipts need.
public struct LogFile: Sendable {
  public var file: String
  public var sha256 = ""
  public var bytes = 0
  public var compression = Compression.none
  public var format = EvidenceFormat.none
  public var mapping = FieldMapping()
  public var lines = 0
  public var malformed = 0
  public var firstTime: Timestamp?
  public var lastTime: Timestamp?
  /// Lines earlier than one before them.
  public var outOfOrder = 0
  /// Good lines without a time that can be read.
  public var undated = 0
  /// Lines more than a year away from the others, such as 1970: not used.
  public var implausible = 0
  /// In the window, like all that follow: the lines that a receipt counts.
  public var requests = RequestCount()
  /// Requests with a customer.
  public var customerLines = 0
  /// Failed requests with an order or an amount, other than looks.
  public var orderLines = 0
  /// Requests with a duration.
  public var latencyLines = 0
  /// Lines with an error text that counts.
  public var errorLines = 0
  /// How the rows were asked for, when this is a table on a server.
  public var remote: RemoteReading?

  init(file: String) { self.file = file }
}
