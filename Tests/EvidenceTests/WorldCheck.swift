import Evidence
import IncidentModel

/// Which answers a way of writing can give.
struct WorldParts: OptionSet {
  let rawValue: Int
  static let customers = WorldParts(rawValue: 1)
  static let orders = WorldParts(rawValue: 2)
  static let latency = WorldParts(rawValue: 4)
  static let errors = WorldParts(rawValue: 8)
  static let all: WorldParts = [.customers, .orders, .latency, .errors]
}

extension WorldTruth {
  /// What of a summary is not as it must be, in short words; empty when everything is right.
  func mistakes(_ summary: LogSummary, _ parts: WorldParts = .all) -> [String] {
    var mistakes = counts(summary)
    if parts.contains(.customers) {
      let found = [summary.customers.affected, summary.customers.active]
      if found != [affected.count, active.count] {
        mistakes.append("customers \(found), not \([affected.count, active.count])")
      }
    }
    if parts.contains(.orders) {
      if summary.orders.failed != orders { mistakes.append("orders \(summary.orders.failed), not \(orders)") }
      if summary.orders.value != value { mistakes.append("value \(summary.orders.value), not \(value)") }
    }
    if parts.contains(.latency) {
      mistakes += latency("ok", summary.latencyOK, okTenths)
      mistakes += latency("failed", summary.latencyFailed, failedTenths)
    }
    if parts.contains(.errors) {
      let found = Dictionary(summary.topErrors.map { ($0.message, $0.count) }, uniquingKeysWith: +)
      if found != errors { mistakes.append("errors \(found), not \(errors)") }
    }
    return mistakes
  }

  private func counts(_ summary: LogSummary) -> [String] {
    var mistakes: [String] = []
    let found = [summary.requests.total, summary.requests.failed]
    if found != [requests, failed] { mistakes.append("requests \(found), not \([requests, failed])") }
    let minutes = Dictionary(
      summary.perMinute.filter { $0.failed > 0 }.map { (Int($0.minute.seconds / 60), $0.failed) },
      uniquingKeysWith: +)
    if minutes != perMinute { mistakes.append("failures a minute") }
    let edges = [summary.firstFailure, summary.lastFailure].map { $0.map { Int($0.nanoseconds / 1_000_000) } }
    if !zip(edges, [firstFailure, lastFailure]).allSatisfy({ Self.isSame($0, $1) }) {
      mistakes.append("first and last failure \(edges)")
    }
    return mistakes
  }

  /// Some ways of writing drop the milliseconds.
  private static func isSame(_ found: Int?, _ wanted: Int?) -> Bool {
    guard let found, let wanted else { return found == wanted }
    return found == wanted || found == wanted / 1000 * 1000
  }

  private func latency(_ name: String, _ found: LatencyQuantiles?, _ sorted: [Int]) -> [String] {
    guard let found else { return sorted.isEmpty ? [] : ["no latency of \(name)"] }
    let pairs = [(found.p50, Self.quantile(sorted, 0.5)), (found.p99, Self.quantile(sorted, 0.99))]
    return pairs.filter { abs($0 - $1) > 0.006 * $1 }.map { "latency of \(name) \($0), not \($1)" }
  }
}
