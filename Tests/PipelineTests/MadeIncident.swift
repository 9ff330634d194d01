import Foundation
import IncidentModel
import Pipeline

/// An incident made for a test: its files, and the numbers that are true of it.
struct MadeIncident {
  var files: [String: String] = [:]
  var truth = Truth()

  static let folder = IncidentFolder("incident")

  func world() -> (world: World, files: MemoryFiles) {
    let memory = MemoryFiles(
      Dictionary(uniqueKeysWithValues: files.map { ("incident/\($0.key)", Array($0.value.utf8)) }))
    return (World(files: memory, now: { Timestamp(seconds: 0) }), memory)
  }

  func investigate() throws -> Investigation {
    Investigation(try LoadedIncident(Self.folder, world: world().world))
  }

  /// What people and machines wrote: where every name in a document must come from.
  var everything: String {
    files.sorted { $0.key < $1.key }.map { $0.key + "\n" + $0.value }.joined(separator: "\n")
  }
}

/// What a generator knows of the requests that it made.
struct Truth {
  struct Request {
    var time: Timestamp
    var failed: Bool
    var customer: String
    /// Of an order, in minor units.
    var amount: Int64?
  }

  var requests: [Request] = []
  var missing = 0
  var duplicated = 0
  var mismatched = 0
  var valueAtRisk: Int64 = 0
  var badOwners: Set<String> = []

  /// The requests from the first failure at or after `start` to the last before `end`; to the last request of all
  /// without one.
  func window(_ start: Timestamp, _ end: Timestamp?) -> [Request] {
    let failed = requests.filter { $0.failed && $0.time >= start && (end.map($0.time.isBefore) ?? true) }
    guard let first = failed.first?.time, let last = end == nil ? requests.last?.time : failed.last?.time
    else {
      return []
    }
    return requests.filter { $0.time >= first && $0.time <= last }
  }
}

extension Timestamp {
  func isBefore(_ other: Timestamp) -> Bool { self < other }

  func adding(milliseconds: Int64) -> Timestamp {
    Timestamp(nanoseconds: nanoseconds &+ milliseconds &* 1_000_000)
  }
}

extension [Truth.Request] {
  var failed: [Truth.Request] { filter(\.failed) }
  var failedOrders: [Truth.Request] { filter { $0.failed && $0.amount != nil } }
  var customers: Set<String> { Set(map(\.customer)) }
  var value: Int64 { reduce(0) { $0 + ($1.amount ?? 0) } }
}

/// The share of a day's busiest hour, by hour of the day.
enum DayShape {
  static let hours = [
    0.2, 0.12, 0.08, 0.07, 0.08, 0.12, 0.25, 0.45, 0.6, 0.75, 0.85, 0.95, 1.05, 1, 0.9, 0.9, 0.95, 1.05, 1.25,
    1.4, 1.35, 1.1, 0.7, 0.4,
  ]
}
