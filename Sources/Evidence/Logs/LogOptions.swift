import Foundation
import IncidentModel

/// How logs are to be read.
public struct LogOptions: Sendable {
  /// Role to dotted field path, for every file (`--map ROLE=FIELD`).
  public var fields: [String: String]
  /// The same for single files, by source name; wins over `fields`.
  public var fileFields: [String: [String: String]]
  /// What counts as a failed request; `nil` for the default: `status >= 500` (or a gRPC code or word that means
  /// the server failed) where requests have a status, `level >= error` where they have none.
  public var failure: FailureExpression?
  /// For times without a zone; UTC when `nil`.
  public var zone: TimeZone?
  /// A time near which the logs end, for times that name no year; a date in a file counts before it.
  public var reference: Timestamp?
  /// For amounts without a currency, ISO 4217.
  public var currency: String?
  /// Half-open. When given, requests, customers, orders, latency and errors count only inside; the series by
  /// minute and `requestsOverall` still cover everything.
  public var window: Range<Timestamp>?
  /// How many error texts are listed.
  public var topErrors: Int
  /// Whether the affected customers are listed, not only counted; memory grows with their number.
  public var listsCustomers = true
  /// Whether the files' hashes are wanted, which means that each plain file is read in order.
  public var hashes = true
  /// Threads that read; the answers do not depend on it.
  public var threads = min(16, ProcessInfo.processInfo.activeProcessorCount)
  /// Bytes, about, that each thread keeps of customers, and half as many of orders and of error texts, before it uses
  /// `scratch`.
  public var memory = 13 << 19
  /// Temporary storage for what does not fit into memory; without it everything is kept there.
  public var scratch: ScratchSpace?

  public init(
    fields: [String: String] = [:], fileFields: [String: [String: String]] = [:],
    failure: FailureExpression? = nil, zone: TimeZone? = nil, currency: String? = nil,
    window: Range<Timestamp>? = nil, topErrors: Int = 10
  ) {
    self.fields = fields
    self.fileFields = fileFields
    self.failure = failure
    self.zone = zone
    self.currency = currency
    self.window = window
    self.topErrors = topErrors
  }
}
