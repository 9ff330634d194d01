import Evidence
import IncidentModel

/// Requests, failure rates and latencies of the window.
extension FactMaker {
  /// Why no requests are counted.
  private var noRequests: String {
    isQuiet
      ? "No failure stands out in the logs, so no hours are counted." : "The evidence holds no requests."
  }

  /// The logs hold requests, and at no time did they fail more than usual.
  var isQuiet: Bool { file.window == nil && (file.logs?.requestsOverall.total ?? 0) > 0 }

  mutating func addRequests() {
    guard let logs = file.inWindow, logs.requestsOverall.total > 0 else {
      addUnknownRequests()
      return addRateBefore()
    }
    let receipt = receipt(logs.counts { $0.requests.total })
    add(
      "requests.total", .integer(Int64(logs.requests.total)), .count("requests"),
      method: "Requests \(windowText). \(logs.requestDefinition.asSentence)", receipt)
    add(
      "requests.failed", .integer(Int64(logs.requests.failed)), .count("requests"),
      method: "Failed requests \(windowText). \(logs.failureDefinition.asSentence)", receipt)
    addRate(logs.requests, receipt)
    addPeak(logs)
    addRateBefore()
  }

  private mutating func addUnknownRequests() {
    for id in ["requests.total", "requests.failed"] {
      addUnknown(id, .count("requests"), because: noRequests)
    }
    for id in ["requests.failure_rate", "requests.failure_rate_peak", "availability.window"] {
      addUnknown(id, .ratio, because: noRequests)
    }
  }

  private mutating func addRate(_ requests: RequestCount, _ receipt: Receipt) {
    guard requests.total > 0 else {
      addUnknown("requests.failure_rate", .ratio, because: "No request falls into the window.")
      return addUnknown("availability.window", .ratio, because: "No request falls into the window.")
    }
    let rate = Double(requests.failed) / Double(requests.total)
    add(
      "requests.failure_rate", .decimal(rate), .ratio, method: "requests.failed of requests.total.", receipt)
    add(
      "availability.window", .decimal(1 - rate), .ratio,
      method: "Requests served of all requests \(windowText).", receipt)
  }

  private mutating func addPeak(_ logs: LogSummary) {
    guard let worst = file.worstMinute else {
      return addUnknown(
        "requests.failure_rate_peak", .ratio,
        because: "No minute of the window has \(CaseFile.requestsForARate) requests.")
    }
    add(
      "requests.failure_rate_peak", .decimal(worst.rate), .ratio,
      method: "The worst minute began at \(format.clock(worst.minute)).",
      receipt(logs.counts { $0.requests.total }))
  }

  private mutating func addRateBefore() {
    guard let before = file.before, before.requests.total > 0 else {
      return addUnknown(
        "requests.failure_rate_before", .ratio, because: "The logs hold no request before the onset.")
    }
    add(
      "requests.failure_rate_before",
      .decimal(Double(before.requests.failed) / Double(before.requests.total)), .ratio,
      method: isQuiet
        ? "Failed requests of all requests in the logs; at no time did more fail than usual."
        : "Failed requests of all requests in the logs before the onset.",
      receipt(before.counts { $0.requests.total }))
  }

  mutating func addLatency() {
    addQuantile("latency.p50", file.inWindow, \.p50, "Median of the window's successful requests.")
    addQuantile("latency.p99", file.inWindow, \.p99, "99th percentile of the window's successful requests.")
    addQuantile(
      "latency.p99_before", file.before, \.p99, "99th percentile of successful requests before the onset.")
  }

  private mutating func addQuantile(
    _ id: String, _ logs: LogSummary?, _ quantile: KeyPath<LatencyQuantiles, Double>, _ method: String
  ) {
    guard let logs, let latency = logs.latencyOK else {
      return addUnknown(id, .milliseconds, because: "The logs hold no duration of successful requests there.")
    }
    add(
      id, .decimal(latency[keyPath: quantile]), .milliseconds, method: method + " Nearest rank.",
      receipt(logs.counts { $0.latencyLines }))
  }
}

extension String {
  /// With a capital at the start and a full stop at the end.
  var asSentence: String {
    isEmpty ? self : prefix(1).uppercased() + dropFirst() + (hasSuffix(".") ? "" : ".")
  }
}

extension CaseFile {
  /// A minute with fewer requests has no meaningful rate.
  static let requestsForARate = 10

  /// The minute of the window with the highest share of failed requests, the first of equals.
  public var worstMinute: MinuteCount? {
    let judged = (inWindow?.perMinute ?? []).filter { minute in
      minute.total >= Self.requestsForARate && (window?.contains(minute: minute.minute) ?? true)
    }
    return judged.max { ($0.rate, $1.minute) < ($1.rate, $0.minute) }
  }
}

extension MinuteCount {
  var rate: Double { total > 0 ? Double(failed) / Double(total) : 0 }
}

extension ImpactWindow {
  /// True when any part of the minute lies in the window.
  func contains(minute: Timestamp) -> Bool { minute.adding(seconds: 60) > start && minute < end }
}
