import Scan

/// A failure expression, compiled for one file's fields.
struct FailureRule {
  private indirect enum Node {
    case or(Node, Node)
    case and(Node, Node)
    case not(Node)
    case has(SlotList)
    case status(SlotList, FailureExpression.Comparison, Double)
    case level(SlotList, FailureExpression.Comparison, LogLevel)
    case number(SlotList, FailureExpression.Comparison, Double, isDuration: Bool)
    case text(SlotList, FailureExpression.Comparison, [UInt8])
  }

  private let root: Node

  init(_ expression: FailureExpression, _ fields: LogFields) {
    root = Self.compile(expression.root, fields)
  }

  func matches(_ line: LogLine) -> Bool { Self.holds(root, line) }

  private static func compile(_ node: FailureExpression.Node, _ fields: LogFields) -> Node {
    switch node {
    case .or(let left, let right): .or(compile(left, fields), compile(right, fields))
    case .and(let left, let right): .and(compile(left, fields), compile(right, fields))
    case .not(let inner): .not(compile(inner, fields))
    case .has(let name): .has(fields.slots(named: name))
    case .compare(let name, let comparison, let value):
      comparing(FieldRole(rawValue: name), fields.slots(named: name), comparison, value)
    }
  }

  private static func comparing(
    _ role: FieldRole?, _ slots: SlotList, _ comparison: FailureExpression.Comparison, _ value: String
  ) -> Node {
    if comparison == .contains { return .text(slots, comparison, Array(value.utf8)) }
    if role == .level, let level = LogLevel(value) { return .level(slots, comparison, level) }
    let number = Array(value.utf8).withUnsafeBufferPointer { DecimalNumber($0)?.double }
    if role == .status, let number { return .status(slots, comparison, number) }
    if let number { return .number(slots, comparison, number, isDuration: role == .duration) }
    if role == .duration, let nanoseconds = GoDuration.nanoseconds(value) {
      return .number(slots, comparison, Double(nanoseconds) / 1e6, isDuration: true)
    }
    return .text(slots, comparison, Array(value.utf8))
  }

  private static func holds(_ node: Node, _ line: LogLine) -> Bool {
    switch node {
    case .or(let left, let right): return holds(left, line) || holds(right, line)
    case .and(let left, let right): return holds(left, line) && holds(right, line)
    case .not(let inner): return !holds(inner, line)
    case .has(let slots): return line.first(slots) != nil
    case .status(let slots, let comparison, let number):
      return status(line, slots, against: number).map { compare($0, comparison, number) } ?? false
    case .level(let slots, let comparison, let level):
      return LineValues.level(line, slots).map {
        compare(Double($0.rawValue), comparison, Double(level.rawValue))
      }
        ?? false
    case .number(let slots, let comparison, let number, let isDuration):
      return self.number(line, slots, isDuration).map { compare($0, comparison, number) } ?? false
    case .text(let slots, let comparison, let wanted):
      return line.first(slots).map { value in
        line.withText(value.value) { compare($0, comparison, wanted) }
      } ?? false
    }
  }

  /// Words and gRPC codes for a server's failure count as 500, other known ones as 200; a comparison with a
  /// number below 100 is about the gRPC code itself.
  private static func status(_ line: LogLine, _ slots: SlotList, against limit: Double) -> Double? {
    guard let (value, unit) = line.first(slots) else { return nil }
    let bytes = value.bytes(in: line.bytes)
    if let number = DecimalNumber(bytes)?.double {
      guard unit == .remoteCall, limit >= 100 else { return number }
      return StatusWords.isFailed(remoteCall: number) ? 500 : 200
    }
    let word = String(decoding: bytes, as: UTF8.self).uppercased()
    if StatusWords.failed.contains(word) { return 500 }
    return StatusWords.fine.contains(word) ? 200 : nil
  }

  private static func number(_ line: LogLine, _ slots: SlotList, _ isDuration: Bool) -> Double? {
    if isDuration { return LineValues.nanoseconds(line, slots).map { Double($0) / 1e6 } }
    return line.first(slots).flatMap { DecimalNumber($0.value.bytes(in: line.bytes))?.double }
  }

  private static func compare(
    _ left: Double, _ comparison: FailureExpression.Comparison, _ right: Double
  ) -> Bool {
    switch comparison {
    case .equal, .contains: left == right
    case .notEqual: left != right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }

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

/// Typed values of a line.
enum LineValues {
  static func level(_ line: LogLine, _ slots: SlotList) -> LogLevel? {
    line.first(slots).flatMap { LogLevel(String(decoding: $0.value.bytes(in: line.bytes), as: UTF8.self)) }
  }

  @inline(__always)
  static func nanoseconds(_ line: LogLine, _ slots: SlotList) -> Int64? {
    guard let (value, unit) = line.first(slots) else { return nil }
    let bytes = value.bytes(in: line.bytes)
    if let number = DecimalNumber(bytes) { return number.scaled(by: (unit ?? .milliseconds).nanosecondPower) }
    return GoDuration.nanoseconds(bytes)
  }

  /// The status as a number when it is written as one to three digits.
  @inline(__always)
  static func plainStatus(_ bytes: LineBytes) -> Int? {
    guard bytes.count > 0, bytes.count <= 3 else { return nil }
    var status = 0
    for byte in bytes {
      guard byte &- 0x30 < 10 else { return nil }
      status = status * 10 + Int(byte &- 0x30)
    }
    return status
  }
}
