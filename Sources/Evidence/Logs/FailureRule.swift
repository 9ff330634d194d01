import Scan

/// A failure expression, compiled for one file's fields: a list of tests, each of which names the test that follows
/// when it holds and when it does not. Nothing is allocated and nothing recurs while lines are tested.
final class FailureRule: @unchecked Sendable {
  private enum Kind {
    case has, status, level, number, duration, text
  }

  private struct Test {
    var kind: Kind
    var slot: Int
    var comparison = FailureExpression.Comparison.equal
    var number = 0.0
    var level = LogLevel.error
    var text: [UInt8] = []
    /// The test that follows when it holds and when it does not; `accept` or `reject` at the end.
    var whenTrue = FailureRule.accept
    var whenFalse = FailureRule.reject
  }

  private static let accept = -1
  private static let reject = -2
  private let fields: LogFields
  private var tests: [Test] = []
  private var start = FailureRule.reject

  init(_ expression: FailureExpression, _ fields: LogFields) {
    self.fields = fields
    start = compile(expression.root, whenTrue: Self.accept, whenFalse: Self.reject)
  }

  func matches(_ line: LogLine) -> Bool {
    var next = start
    while next >= 0 {
      next = holds(tests[next], line) ? tests[next].whenTrue : tests[next].whenFalse
    }
    return next == Self.accept
  }

  /// Adds the node's tests and returns the first of them.
  private func compile(_ node: FailureExpression.Node, whenTrue: Int, whenFalse: Int) -> Int {
    switch node {
    case .or(let left, let right):
      let second = compile(right, whenTrue: whenTrue, whenFalse: whenFalse)
      return compile(left, whenTrue: whenTrue, whenFalse: second)
    case .and(let left, let right):
      let second = compile(right, whenTrue: whenTrue, whenFalse: whenFalse)
      return compile(left, whenTrue: second, whenFalse: whenFalse)
    case .not(let inner): return compile(inner, whenTrue: whenFalse, whenFalse: whenTrue)
    case .has(let name):
      guard let slot = fields.slot(named: name) else { return whenFalse }
      return add(Test(kind: .has, slot: slot), whenTrue, whenFalse)
    case .compare(let name, let comparison, let value):
      guard let slot = fields.slot(named: name) else { return whenFalse }
      return add(Self.test(FieldRole(rawValue: name), slot, comparison, value), whenTrue, whenFalse)
    }
  }

  private func add(_ test: Test, _ whenTrue: Int, _ whenFalse: Int) -> Int {
    var test = test
    test.whenTrue = whenTrue
    test.whenFalse = whenFalse
    tests.append(test)
    return tests.count - 1
  }

  private static func test(
    _ role: FieldRole?, _ slot: Int, _ comparison: FailureExpression.Comparison, _ value: String
  ) -> Test {
    var test = Test(kind: .text, slot: slot, comparison: comparison, text: Array(value.utf8))
    if comparison == .contains { return test }
    if role == .level, let level = LogLevel(value) {
      test.kind = .level
      test.level = level
    } else if let number = test.text.withUnsafeBufferPointer({ DecimalNumber($0)?.double }) {
      test.kind = role == .status ? .status : role == .duration ? .duration : .number
      test.number = number
    } else if role == .duration, let nanoseconds = GoDuration.nanoseconds(value) {
      test.kind = .duration
      test.number = Double(nanoseconds) / 1e6
    }
    return test
  }

  private func holds(_ test: Test, _ line: LogLine) -> Bool {
    guard let value = line[test.slot] else { return false }
    switch test.kind {
    case .has: return true
    case .status:
      return LineValues.status(line, value, fields.unit(test.slot, value), against: test.number)
        .map { Self.compare($0, test.comparison, test.number) } ?? false
    case .level: return LineValues.level(line, value).map { test.comparison.holds($0, test.level) } ?? false
    case .number:
      return DecimalNumber(line.raw(value)).map { Self.compare($0.double, test.comparison, test.number) }
        ?? false
    case .duration:
      return LineValues.nanoseconds(line, value, fields.unit(test.slot, value))
        .map { Self.compare(Double($0) / 1e6, test.comparison, test.number) } ?? false
    case .text: return line.withText(value) { Self.compare($0, test.comparison, test.text) }
    }
  }

  private static func compare(
    _ left: Double, _ comparison: FailureExpression.Comparison, _ right: Double
  ) -> Bool { comparison.holds(left, right) }

  private static func compare(
    _ text: LineBytes, _ comparison: FailureExpression.Comparison, _ wanted: [UInt8]
  ) -> Bool {
    switch comparison {
    case .notEqual: !text.elementsEqual(wanted)
    case .contains: contains(text, wanted)
    default: text.elementsEqual(wanted)
    }
  }

  private static func contains(_ text: LineBytes, _ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    guard text.count >= wanted.count else { return false }
    for start in 0...text.count - wanted.count where text[start] == first {
      if text[start..<start + wanted.count].elementsEqual(wanted) { return true }
    }
    return false
  }
}

extension FailureExpression.Comparison {
  /// True when `left` stands to `right` as the operator says; `contains` is equality here.
  func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
    switch self {
    case .equal, .contains: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

/// Typed values of a line.
enum LineValues {
  static func level(_ line: LogLine, _ value: FieldValue) -> LogLevel? {
    LogLevel(String(decoding: line.raw(value), as: UTF8.self))
  }

  /// Words and gRPC codes for a server's failure count as 500, other known ones as 200; a comparison with a
  /// number below 100 is about the gRPC code itself.
  static func status(
    _ line: LogLine, _ value: FieldValue, _ unit: ValueUnit?, against limit: Double
  ) -> Double? {
    let bytes = line.raw(value)
    if let number = DecimalNumber(bytes)?.double {
      guard unit == .remoteCall, limit >= 100 else { return number }
      return StatusWords.isFailed(remoteCall: number) ? 500 : 200
    }
    let word = String(decoding: bytes, as: UTF8.self).uppercased()
    if StatusWords.failed.contains(word) { return 500 }
    return StatusWords.fine.contains(word) ? 200 : nil
  }

  static func nanoseconds(_ line: LogLine, _ value: FieldValue, _ unit: ValueUnit?) -> Int64? {
    let bytes = line.raw(value)
    if let number = DecimalNumber(bytes) { return number.scaled(by: (unit ?? .milliseconds).nanosecondPower) }
    return GoDuration.nanoseconds(bytes)
  }

  /// The status as a number when it is written as one to three digits.
  @inline(__always)
  static func plainStatus(_ bytes: LineBytes) -> Int? {
    guard bytes.count > 0, bytes.count <= 3, let base = bytes.baseAddress else { return nil }
    var status = 0
    var index = 0
    while index < bytes.count {
      let digit = base[index] &- 0x30
      guard digit < 10 else { return nil }
      status = status &* 10 &+ Int(digit)
      index &+= 1
    }
    return status
  }
}
