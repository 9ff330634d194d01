import Foundation

/// The exact answers of a made log, kept while it is written.
struct LogTruth {
  private static let longestDuration = 600_000

  private(set) var lines = 0
  private(set) var malformed = 0
  private var requests = 0
  private var failed = 0
  private var minutes: [Int: (total: Int, failed: Int)] = [:]
  /// Bit 0: seen; bit 1: hit by a failure.
  private var customers: [UInt8]
  private var values = [Int](repeating: 0, count: Traffic.currencies.count)
  private var good = [Int](repeating: 0, count: LogTruth.longestDuration)
  private var bad = [Int](repeating: 0, count: LogTruth.longestDuration)
  private var errors = [Int](repeating: 0, count: ErrorTexts.all.count)
  private var firstFailure: Int?
  private var lastFailure: Int?
  private let format: LogPlan.Format

  init(_ plan: LogPlan) {
    customers = [UInt8](repeating: 0, count: plan.customers)
    format = plan.format
  }

  mutating func countLines(_ count: Int, malformed damaged: Int = 0) {
    lines += count
    malformed += damaged
  }

  mutating func count(_ event: LogEvent) {
    lines += 1
    guard event.status > 0 else { return }
    let failure = event.failed ? 1 : 0
    requests += 1
    failed += failure
    let minute = minutes[event.millisecond / 60_000] ?? (0, 0)
    minutes[event.millisecond / 60_000] = (minute.total + 1, minute.failed + failure)
    if event.customer >= 0 { customers[event.customer] |= failure == 0 ? 1 : 3 }
    countDuration(event)
    if event.failed { countFailure(event) }
  }

  /// Access logs always hold a time taken.
  private mutating func countDuration(_ event: LogEvent) {
    guard event.duration >= 0 || format == .access else { return }
    let duration = min(max(event.duration, 0), Self.longestDuration - 1)
    if event.failed { bad[duration] += 1 } else { good[duration] += 1 }
  }

  private mutating func countFailure(_ event: LogEvent) {
    let millisecond = format == .access ? event.millisecond / 1000 * 1000 : event.millisecond
    firstFailure = min(firstFailure ?? .max, millisecond)
    lastFailure = max(lastFailure ?? 0, millisecond)
    if event.amount >= 0 { values[event.currency] += event.amount }
    if event.error >= 0 { errors[event.error] += 1 }
  }
}

extension LogTruth {
  /// The answers as JSON with sorted keys; those that the format cannot hold are left out.
  func json(_ plan: LogPlan, bytes: Int) throws -> Data {
    var answers: [String: Any] = [
      "file_bytes": bytes, "lines": lines, "malformed": malformed, "requests": requests, "failed": failed,
      "customers_active": customers.count { $0 > 0 }, "customers_affected": customers.count { $0 > 1 },
      "minutes": Dictionary(uniqueKeysWithValues: minutes.map { (Self.minute($0), [$1.total, $1.failed]) }),
      "latency_ok": Self.quantiles(good), "latency_failed": Self.quantiles(bad),
      "map": Self.map(plan),
    ]
    answers["first_failure"] = firstFailure.map(Self.time)
    answers["last_failure"] = lastFailure.map(Self.time)
    if format != .access {
      let pairs = zip(Traffic.currencies, values).filter { $1 > 0 }
      answers["failed_value"] = Dictionary(uniqueKeysWithValues: pairs.map { ($0, $1) })
      answers["top_errors"] = topErrors()
      answers["incident"] = Self.planted(plan)
    }
    return try JSONSerialization.data(
      withJSONObject: answers, options: [.sortedKeys, .withoutEscapingSlashes])
  }

  private func topErrors() -> [[Any]] {
    let counted = zip(ErrorTexts.all, errors).filter { $1 > 0 }
    return counted.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(10).map { [$0.0, $0.1] }
  }

  private static func planted(_ plan: LogPlan) -> [String: String] {
    guard let incident = plan.incident else { return [:] }
    return ["service": incident.service, "version": incident.version, "region": incident.region]
  }

  /// Role to dotted path, where there is one style of lines.
  private static func map(_ plan: LogPlan) -> [String: String] {
    let styles = plan.format == .ndjson ? JSONStyle.styles(of: plan) : []
    guard styles.count == 1, let paths = styles.first?.paths else { return [:] }
    return Dictionary(uniqueKeysWithValues: paths.map { ($0.rawValue, $1) })
  }

  /// Nearest rank (the smallest value that at least that share does not exceed), in milliseconds.
  private static func quantiles(_ counts: [Int]) -> [String: Double] {
    let total = counts.reduce(0, +)
    guard total > 0 else { return [:] }
    func quantile(_ perCent: Int) -> Double {
      var left = (total * perCent + 99) / 100
      let value = counts.firstIndex {
        left -= $0
        return left <= 0
      }
      return Double(value ?? 0) / 10
    }
    return ["p50": quantile(50), "p99": quantile(99)]
  }

  private static func minute(_ minute: Int) -> String { String(time(minute * 60_000).prefix(16)) }

  private static func time(_ millisecond: Int) -> String {
    var buffer = LineBuffer()
    ClockText.append(millisecond, .milliseconds, to: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }
}
