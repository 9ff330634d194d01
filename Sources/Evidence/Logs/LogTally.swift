import IncidentModel
import Scan

/// Adds up lines, whatever file they come from. One for each thread.
final class LogTally {
  private let window: Range<Int64>?
  private(set) var overall = RequestCount()
  private(set) var inside = RequestCount()
  let cube: CubeBuilder
  let orders: OrderTally
  let errors: ErrorTally
  let customers: CustomerTally
  let latencyOK = DecimalHistogram()
  let latencyFailed = DecimalHistogram()
  private(set) var firstFailure = Int64.max
  private(set) var lastFailure = Int64.min
  /// Lines with a status, where none was expected.
  private(set) var statuses = 0

  init(attributes: [String], _ options: LogOptions, _ scratch: Scratch?) {
    cube = CubeBuilder(attributes)
    orders = OrderTally(memory: options.memory / 2, scratch)
    errors = ErrorTally(memory: options.memory / 2, scratch)
    customers = CustomerTally(memory: options.memory, scratch)
    window = options.window.map { $0.lowerBound.nanoseconds..<$0.upperBound.nanoseconds }
  }

  /// Adds a line; `time` is `nil` when it has none that can be read. The line's bytes must stay until the next
  /// `endBlock`.
  @inline(__always)
  func add(_ line: LogLine, _ rules: LogFileRules, time: Int64?, _ file: inout LogFileCounts) {
    if rules.shape != .status, rules.hasStatus(line) { statuses &+= 1 }
    let isRequest = rules.isRequest(line)
    let failed = isRequest && rules.isFailed(line)
    let minute = time.map(Self.minute) ?? 0
    if isRequest || time != nil && line.has(rules.version) {
      cube.add(line, rules.fields.attributes, time: time, minute: minute, failed: isRequest ? failed : nil)
    }
    guard isRequest else {
      if !rules.hasRequests { addError(line, rules, time, &file) }
      return
    }
    overall.total &+= 1
    if failed { overall.failed &+= 1 }
    guard isInside(time) else { return }
    addInside(line, rules, time, failed: failed, &file)
  }

  @inline(__always)
  private func addInside(
    _ line: LogLine, _ rules: LogFileRules, _ time: Int64?, failed: Bool, _ file: inout LogFileCounts
  ) {
    inside.total &+= 1
    file.requests.total &+= 1
    addCustomer(line, rules, failed: failed, &file)
    addLatency(line, rules, failed: failed, &file)
    if failed {
      addFailure(line, rules, time, &file)
    } else if let time, let order = line[rules.order], !rules.isRead(line) {
      orders.succeed(line, order: order, time: time)
    }
  }

  /// To be called when the memory of the lines added so far is used for others.
  func endBlock() { customers.flush() }

  @inline(__always)
  private func isInside(_ time: Int64?) -> Bool {
    guard let window else { return true }
    return time.map(window.contains) ?? false
  }

  @inline(__always)
  private static func minute(_ time: Int64) -> Int64 {
    time >= 0 ? time / 60_000_000_000 : (time &- 59_999_999_999) / 60_000_000_000
  }

  @inline(__always)
  private func addCustomer(
    _ line: LogLine, _ rules: LogFileRules, failed: Bool, _ file: inout LogFileCounts
  ) {
    guard let value = line[rules.customer] else { return }
    file.customerLines &+= 1
    if value.isEscaped {
      line.withText(value) { customers.addNow($0, failed: failed) }
    } else {
      customers.add(line.raw(value), failed: failed)
    }
  }

  @inline(__always)
  private func addLatency(
    _ line: LogLine, _ rules: LogFileRules, failed: Bool, _ file: inout LogFileCounts
  ) {
    guard let value = line[rules.duration] else { return }
    let bytes = line.raw(value)
    let unit = (rules.fields.unit(rules.duration, value) ?? .milliseconds).nanosecondPower
    guard let number = DecimalNumber(bytes) ?? Self.spelledDuration(bytes, unit) else { return }
    let isCounted = failed ? latencyFailed.add(number, unit: unit) : latencyOK.add(number, unit: unit)
    if isCounted { file.latencyLines &+= 1 }
  }

  /// `12.5ms` as a number of the unit.
  private static func spelledDuration(_ bytes: LineBytes, _ unit: Int) -> DecimalNumber? {
    GoDuration.nanoseconds(bytes).map { DecimalNumber(mantissa: $0, exponent: -unit) }
  }

  @inline(never)
  private func addFailure(
    _ line: LogLine, _ rules: LogFileRules, _ time: Int64?, _ file: inout LogFileCounts
  ) {
    inside.failed += 1
    file.requests.failed += 1
    if let time {
      firstFailure = min(firstFailure, time)
      lastFailure = max(lastFailure, time)
    }
    addFailedOrder(line, rules, time, &file)
    let text = line[rules.error] ?? (rules.hasErrors ? nil : line[rules.message])
    if let text { record(text, line, time, &file) }
  }

  /// A failed look at an order is no failed order.
  private func addFailedOrder(
    _ line: LogLine, _ rules: LogFileRules, _ time: Int64?, _ file: inout LogFileCounts
  ) {
    guard !rules.isRead(line) else { return }
    let order = line[rules.order]
    let amount = Money.read(line, rules.fields, default: rules.currencyDefault)
    if order != nil || amount != .none {
      file.orderLines += 1
      orders.fail(line, order: order, amount: amount, time: time)
    }
  }

  /// A line of a log without requests: what it says counts when its level is error or worse.
  private func addError(
    _ line: LogLine, _ rules: LogFileRules, _ time: Int64?, _ file: inout LogFileCounts
  ) {
    guard isInside(time), let level = line[rules.level].flatMap({ LineValues.level(line, $0) }),
      level >= .error, let text = line[rules.error] ?? line[rules.message]
    else { return }
    record(text, line, time, &file)
  }

  private func record(
    _ text: FieldValue, _ line: LogLine, _ time: Int64?, _ file: inout LogFileCounts
  ) {
    file.errorLines += 1
    line.withText(text) { errors.add($0, time: time, line.position) }
  }

  /// Adds what another thread counted, except for what is counted over all threads at once: customers, orders, errors.
  func merge(_ other: LogTally) {
    overall.add(other.overall)
    inside.add(other.inside)
    statuses += other.statuses
    firstFailure = min(firstFailure, other.firstFailure)
    lastFailure = max(lastFailure, other.lastFailure)
    latencyOK.merge(other.latencyOK)
    latencyFailed.merge(other.latencyFailed)
    cube.merge(other.cube)
  }
}

extension RequestCount {
  mutating func add(_ other: RequestCount) {
    total += other.total
    failed += other.failed
  }
}
