import Evidence
import Scan

/// A failure expression as a condition that is 0 or 1 for every row, as the embedded engine decides it for lines.
struct FailureSQL {
  let columns: LogColumns

  func condition(_ expression: FailureExpression) -> String { condition(expression.root) }

  private func condition(_ node: FailureExpression.Node) -> String {
    switch node {
    case .or(let left, let right): "(\(condition(left)) OR \(condition(right)))"
    case .and(let left, let right): "(\(condition(left)) AND \(condition(right)))"
    case .not(let inner): "(NOT \(condition(inner)))"
    case .has(let name): has(name)
    case .compare(let name, let comparison, let value): comparing(name, comparison, value)
    }
  }

  private func has(_ name: String) -> String {
    let telling = name == FieldRole.status.rawValue || name == FieldRole.amount.rawValue
    return LogColumns.isPresent(columns.uses(named: name), telling ? \.isTelling : \.isPresent)
  }

  private func comparing(
    _ name: String, _ comparison: FailureExpression.Comparison, _ value: String
  ) -> String {
    let uses = columns.uses(named: name)
    guard !uses.isEmpty else { return "0" }
    let role = FieldRole(rawValue: name)
    if comparison == .contains { return text(uses, comparison, value) }
    if role == .level, let level = LogLevel(value) {
      return
        "(\(RoleSQL.level(uses)) >= 0 AND \(RoleSQL.level(uses)) \(Self.sign(comparison)) \(level.rawValue))"
    }
    let number = Array(value.utf8).withUnsafeBufferPointer { DecimalNumber($0)?.double }
    if role == .status, let number {
      return compared(RoleSQL.status(uses, against: number), comparison, number)
    }
    if role == .duration {
      let limit = number ?? GoDuration.nanoseconds(value).map { Double($0) / 1e6 }
      if let limit { return compared("(\(RoleSQL.nanoseconds(uses)) / 1000000)", comparison, limit) }
    }
    if let number {
      let parsed = LogColumns.first(uses, else: "NULL") { $0.column.number }
      return compared(parsed, comparison, number)
    }
    return text(uses, comparison, value)
  }

  private func compared(
    _ value: String, _ comparison: FailureExpression.Comparison, _ number: Double
  ) -> String {
    guard number.isFinite else { return "0" }
    return "ifNull(\(value) \(Self.sign(comparison)) \(SQLText.number(number)), 0)"
  }

  private func text(
    _ uses: [LogColumns.Use], _ comparison: FailureExpression.Comparison, _ value: String
  ) -> String {
    let (text, wanted) = (LogColumns.text(uses), SQLText.literal(value))
    switch comparison {
    case .contains where value.isEmpty: return "(\(text) != '')"
    case .contains: return "(position(\(text), \(wanted)) > 0)"
    case .notEqual: return "(\(text) != '' AND \(text) != \(wanted))"
    default: return value.isEmpty ? "0" : "(\(text) = \(wanted))"
    }
  }

  private static func sign(_ comparison: FailureExpression.Comparison) -> String {
    comparison == .equal ? "=" : comparison.rawValue
  }
}
