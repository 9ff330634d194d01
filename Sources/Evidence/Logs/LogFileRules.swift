import Scan

/// What makes a line a request.
enum RequestShape {
  /// It has a status.
  case status
  /// No log of the set has a status: it has an endpoint or a duration.
  case endpointOrDuration
  /// Nothing in the set looks like a request.
  case none

  var definition: String {
    switch self {
    case .status: "a request is a log line with a status"
    case .endpointOrDuration: "a request is a log line with an endpoint or a duration"
    case .none: "the logs hold no requests"
    }
  }
}

/// One file's compiled fields and rules; the same for all threads.
struct LogFileRules: Sendable {
  let fields: LogFields
  let time = FieldRole.time.slot
  let status = FieldRole.status.slot
  let endpoint = FieldRole.endpoint.slot
  let duration = FieldRole.duration.slot
  let customer = FieldRole.customer.slot
  let order = FieldRole.order.slot
  let error = FieldRole.error.slot
  let message = FieldRole.message.slot
  let level = FieldRole.level.slot
  let version = FieldRole.version.slot
  let method = FieldRole.method.slot
  let failure: FailureRule
  /// True for the default rule on statuses, which needs no expression.
  let isServerErrors: Bool
  let shape: RequestShape
  /// False when the file's head shows no status, and one is only looked for.
  let hasKnownStatus: Bool
  /// True when lines of this file can be requests; otherwise its error-level lines count as errors.
  let hasRequests: Bool
  /// True when the file has a field for errors; otherwise a failed request's message says what went wrong.
  let hasErrors: Bool
  let currencyDefault: String?
  let middleTime: Int64?

  init(
    _ fields: LogFields, expression: FailureExpression, shape: RequestShape, currency: String?,
    middleTime: Int64?
  ) {
    self.fields = fields
    failure = FailureRule(expression, fields)
    isServerErrors = expression == .serverErrors
    self.shape = shape
    hasKnownStatus = fields.mapping.has(.status)
    hasErrors = fields.mapping.has(.error)
    currencyDefault = currency
    self.middleTime = middleTime
    hasRequests =
      switch shape {
      case .status: hasKnownStatus
      case .endpointOrDuration:
        fields.mapping.fields[.endpoint]?.isEmpty == false || fields.mapping.has(.duration)
      case .none: false
      }
  }

  @inline(__always)
  func isRequest(_ line: LogLine) -> Bool {
    switch shape {
    case .status: hasStatus(line)
    case .endpointOrDuration: line.has(endpoint) || line.has(duration)
    case .none: false
    }
  }

  /// A status that is only looked for must be an HTTP number.
  @inline(__always)
  func hasStatus(_ line: LogLine) -> Bool {
    guard let value = line[status] else { return false }
    if hasKnownStatus { return true }
    return LineValues.plainStatus(line.raw(value)).map { (100...599).contains($0) } ?? false
  }

  @inline(__always)
  func isFailed(_ line: LogLine) -> Bool {
    if isServerErrors, let value = line[status], fields.unit(status, value) == nil,
      let status = LineValues.plainStatus(line.raw(value))
    {
      return status >= 500
    }
    return failure.matches(line)
  }
}

extension LogFileRules {
  /// True for a request that only looks: its method is GET, HEAD or OPTIONS, or its endpoint begins with one.
  @inline(__always)
  func isRead(_ line: LogLine) -> Bool {
    if let value = line[method] { return Self.startsWithReading(line.raw(value), isWhole: true) }
    guard let value = line[endpoint] else { return false }
    return Self.startsWithReading(line.raw(value), isWhole: false)
  }

  /// `isWhole` when nothing may follow; otherwise a blank must.
  @inline(__always)
  private static func startsWithReading(_ text: LineBytes, isWhole: Bool) -> Bool {
    guard text.count >= 3, let base = text.baseAddress else { return false }
    switch base[0] & 0xDF {
    case UInt8(ascii: "G"): return starts(base, text.count, "GET", isWhole)
    case UInt8(ascii: "H"): return starts(base, text.count, "HEAD", isWhole)
    case UInt8(ascii: "O"): return starts(base, text.count, "OPTIONS", isWhole)
    default: return false
    }
  }

  private static func starts(
    _ text: UnsafePointer<UInt8>, _ count: Int, _ word: StaticString, _ isWhole: Bool
  ) -> Bool {
    let length = word.utf8CodeUnitCount
    guard isWhole ? count == length : count > length && text[length] == 0x20 else { return false }
    for index in 0..<length where text[index] & 0xDF != word.utf8Start[index] { return false }
    return true
  }
}
