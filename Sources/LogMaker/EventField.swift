/// What a field of a made line holds. The raw value is the role that `candor logs --map` knows it by.
enum EventField: String, CaseIterable, Sendable {
  case time, level, service, version, region, endpoint, method, status, duration, customer, order, amount
  case currency, error, message, trace
  /// An object that repeats the other fields' names with other values.
  case decoy

  /// Usual names, the first that of Go's `slog` where it has one.
  var usualNames: [String] {
    switch self {
    case .time: ["time", "ts", "timestamp", "@timestamp"]
    case .level: ["level", "severity", "lvl"]
    case .service: ["service", "app", "service_name", "svc"]
    case .version: ["version", "release", "service_version", "app_version"]
    case .region: ["region", "cloud_region", "zone", "dc"]
    case .endpoint: ["path", "route", "endpoint", "uri"]
    case .method: ["method", "http_method", "verb"]
    case .status: ["status", "status_code", "http_status", "statusCode"]
    case .duration: ["duration", "latency", "elapsed", "took"]
    case .customer: ["customer_id", "user_id", "account_id", "customerId"]
    case .order: ["order_id", "orderId", "order_no", "order_ref"]
    case .amount: ["amount_cents", "total_cents", "amount_minor"]
    case .currency: ["currency", "ccy", "currency_code"]
    case .error: ["error", "err", "error_message"]
    case .message: ["msg", "message"]
    case .trace: ["trace_id", "request_id", "traceId"]
    case .decoy: ["upstream", "previous", "peer"]
    }
  }
}

/// In what a duration is written; the suffix says so in its name.
enum DurationForm: String, CaseIterable, Sendable {
  case milliseconds = "_ms"
  case microseconds = "_us"
  case seconds = "_seconds"

  /// `duration` counts tenths of a millisecond.
  func append(_ duration: Int, to buffer: inout LineBuffer) {
    switch self {
    case .milliseconds:
      buffer.append(number: duration / 10)
      buffer.append(UInt8(ascii: "."))
      buffer.append(number: duration % 10, digits: 1)
    case .microseconds: buffer.append(number: duration * 100)
    case .seconds:
      buffer.append(number: duration / 10_000)
      buffer.append(UInt8(ascii: "."))
      buffer.append(number: duration % 10_000, digits: 4)
    }
  }
}
