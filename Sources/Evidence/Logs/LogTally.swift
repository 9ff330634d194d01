import IncidentModel
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

/// One file's compiled fields and rules.
struct LogFileRules {
  let time, status, endpoint, duration, customer, order, amount, currency, error, message, level: SlotList
  let service, version, method: SlotList
  let attributes: [SlotList]
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
    time = fields.slots(.time)
    status = fields.slots(.status)
    endpoint = fields.slots(.endpoint)
    duration = fields.slots(.duration)
    customer = fields.slots(.customer)
    order = fields.slots(.order)
    amount = fields.slots(.amount)
    self.currency = fields.slots(.currency)
    error = fields.slots(.error)
    message = fields.slots(.message)
    level = fields.slots(.level)
    service = fields.slots(.service)
    version = fields.slots(.version)
    method = fields.slots(.method)
    attributes = fields.attributes
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
      case .endpointOrDuration: !endpoint.isEmpty || fields.mapping.has(.duration)
      case .none: false
      }
  }

  @inline(__always)
  func isRequest(_ line: LogLine) -> Bool {
    switch shape {
    case .status: hasStatus(line)
    case .endpointOrDuration: line.first(endpoint) != nil || line.first(duration) != nil
    case .none: false
    }
  }

  /// A status that is only looked for must be an HTTP number.
  @inline(__always)
  func hasStatus(_ line: LogLine) -> Bool {
    guard let (value, _) = line.first(status) else { return false }
    if hasKnownStatus { return true }
    return LineValues.plainStatus(value.bytes(in: line.bytes)).map { (100...599).contains($0) } ?? false
  }

  @inline(__always)
  func isFailed(_ line: LogLine) -> Bool {
    if isServerErrors, let (value, unit) = line.first(status), unit == nil,
      let status = LineValues.plainStatus(value.bytes(in: line.bytes))
    {
      return status >= 500
    }
    return failure.matches(line)
  }
}

extension LogFileRules {
  private static let readingMethods = ["GET", "HEAD", "OPTIONS"].map { Array($0.utf8) }

  /// True for a request that only looks: its method is GET, HEAD or OPTIONS, or its endpoint begins with one.
  func isRead(_ line: LogLine) -> Bool {
    if let (value, _) = line.first(method) {
      return Self.startsWithReading(value.bytes(in: line.bytes), isWhole: true)
    }
    guard let (value, _) = line.first(endpoint) else { return false }
    return Self.startsWithReading(value.bytes(in: line.bytes), isWhole: false)
  }

  /// `isWhole` when nothing may follow; otherwise a blank must.
  private static func startsWithReading(_ text: LineBytes, isWhole: Bool) -> Bool {
    readingMethods.contains { word in
      guard isWhole ? text.count == word.count : text.count > word.count && text[word.count] == 0x20 else {
        return false
      }
      return zip(word, text).allSatisfy { $0 == $1 & 0xDF }
    }
  }
}

/// Adds up lines, whatever file they come from.
final class LogTally {
  private let window: Range<Int64>?
  private(set) var overall = RequestCount()
  private(set) var inside = RequestCount()
  private(set) var minutes = MinuteSeries()
  private(set) var orders = OrderTally()
  private(set) var errors = ErrorTally()
  private(set) var cube: CubeBuilder
  private(set) var versions = VersionTally()
  private(set) var latencyOK = DecimalHistogram()
  private(set) var latencyFailed = DecimalHistogram()
  private(set) var firstFailure = Int64.max
  private(set) var lastFailure = Int64.min
  private let customers = ByteTable(capacity: 1 << 12)
  private var affected: [Bool] = []
  private(set) var affectedCount = 0
  /// Lines with a status, where none was expected.
  private(set) var statuses = 0

  init(attributes: [String], window: Range<Timestamp>?) {
    cube = CubeBuilder(attributes)
    self.window = window.map { $0.lowerBound.nanoseconds..<$0.upperBound.nanoseconds }
  }

  var activeCount: Int { customers.count }

  var affectedIDs: Set<String> {
    Set(affected.indices.lazy.filter { self.affected[$0] }.map(customers.text))
  }

  /// Adds a line; `time` is `nil` when it has none that can be read.
  func add(_ line: LogLine, _ rules: LogFileRules, time: Int64?, file: inout LogFile, position: Int) {
    if rules.shape != .status, rules.hasStatus(line) { statuses += 1 }
    let isRequest = rules.isRequest(line)
    let failed = isRequest && rules.isFailed(line)
    if let time, let (version, _) = line.first(rules.version) {
      let service = line.first(rules.service)?.value
      versions.add(line, service, version, time, failed: isRequest ? failed : nil)
    }
    guard isRequest else {
      if !rules.hasRequests { addError(line, rules, time, &file, position) }
      return
    }
    countOverall(line, rules, time, failed: failed)
    guard isInside(time) else { return }
    inside.total += 1
    file.requests.total += 1
    addCustomer(line, rules, failed: failed, &file)
    addLatency(line, rules, failed: failed, &file)
    if failed {
      addFailure(line, rules, time, &file, position)
    } else if let (order, _) = line.first(rules.order), !rules.isRead(line) {
      orders.succeed(line, order: order)
    }
  }

  @inline(__always)
  private func isInside(_ time: Int64?) -> Bool {
    guard let window else { return true }
    return time.map(window.contains) ?? false
  }

  @inline(__always)
  private func countOverall(_ line: LogLine, _ rules: LogFileRules, _ time: Int64?, failed: Bool) {
    overall.total += 1
    if failed { overall.failed += 1 }
    guard let time else { return }
    let minute = Self.minute(time)
    minutes.add(minute, time, failed: failed)
    cube.add(line, rules.attributes, minute: minute, failed: failed)
  }

  private static func minute(_ time: Int64) -> Int64 {
    let (quotient, remainder) = time.quotientAndRemainder(dividingBy: 60_000_000_000)
    return remainder < 0 ? quotient - 1 : quotient
  }

  @inline(__always)
  private func addCustomer(_ line: LogLine, _ rules: LogFileRules, failed: Bool, _ file: inout LogFile) {
    guard let (value, _) = line.first(rules.customer) else { return }
    file.customerLines += 1
    let id = line.withText(value) { customers.insert($0) }
    if id == affected.count { affected.append(false) }
    if failed, !affected[id] {
      affected[id] = true
      affectedCount += 1
    }
  }

  @inline(__always)
  private func addLatency(_ line: LogLine, _ rules: LogFileRules, failed: Bool, _ file: inout LogFile) {
    guard let nanoseconds = LineValues.nanoseconds(line, rules.duration) else { return }
    file.latencyLines += 1
    if failed { latencyFailed.add(nanoseconds) } else { latencyOK.add(nanoseconds) }
  }

  private func addFailure(
    _ line: LogLine, _ rules: LogFileRules, _ time: Int64?, _ file: inout LogFile, _ position: Int
  ) {
    inside.failed += 1
    file.requests.failed += 1
    if let time {
      firstFailure = min(firstFailure, time)
      lastFailure = max(lastFailure, time)
    }
    addFailedOrder(line, rules, &file, position)
    let text = line.first(rules.error) ?? (rules.hasErrors ? nil : line.first(rules.message))
    if let text { record(text.value, line, time, &file, position) }
  }

  /// A failed look at an order is no failed order.
  private func addFailedOrder(_ line: LogLine, _ rules: LogFileRules, _ file: inout LogFile, _ position: Int)
  {
    guard !rules.isRead(line) else { return }
    let order = line.first(rules.order)?.value
    let amount = Money.read(
      line, amount: rules.amount, currency: rules.currency, default: rules.currencyDefault)
    if order != nil || amount != .none {
      file.orderLines += 1
      orders.fail(line, order: order, amount: amount, file: position)
    }
  }

  /// A line of a log without requests: what it says counts when its level is error or worse.
  private func addError(
    _ line: LogLine, _ rules: LogFileRules, _ time: Int64?, _ file: inout LogFile, _ position: Int
  ) {
    guard isInside(time), let level = LineValues.level(line, rules.level), level >= .error,
      let (text, _) = line.first(rules.error) ?? line.first(rules.message)
    else { return }
    record(text, line, time, &file, position)
  }

  private func record(
    _ text: FieldValue, _ line: LogLine, _ time: Int64?, _ file: inout LogFile, _ position: Int
  ) {
    file.errorLines += 1
    line.withText(text) { errors.add($0, time: time, file: position, line: line.number) }
  }
}
