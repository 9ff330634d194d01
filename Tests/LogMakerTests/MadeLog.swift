import Foundation
import LogMaker

/// A made log in memory with its truth.
struct MadeLog {
  /// The part of a truth that tests look at.
  struct Truth: Decodable, Equatable {
    var lines, malformed, requests, failed: Int
    var customersActive, customersAffected: Int
    var minutes: [String: [Int]]
    var failedValue: [String: Int64]?
    var incident: [String: String]?
    var latencyOk, latencyFailed: [String: Double]
    var map: [String: String]
  }

  let bytes: [UInt8]
  let truth: Truth

  init(_ plan: LogPlan) throws {
    var bytes: [UInt8] = []
    let json = try LogProduction.make(plan) { bytes += $0 }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    self.bytes = bytes
    truth = try decoder.decode(Truth.self, from: json)
  }

  static func plan(_ format: LogPlan.Format = .ndjson, bytes: Int = 600_000) -> LogPlan {
    var plan = LogPlan()
    plan.format = format
    plan.bytes = bytes
    plan.customers = 500
    plan.damagedPerMillion = format == .ndjson || format == .access ? 5_000 : 0
    return plan
  }
}
