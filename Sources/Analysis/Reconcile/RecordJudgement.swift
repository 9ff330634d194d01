import Evidence
import Foundation
import IncidentModel
import Scan

/// The columns of both sides that mean something, as slots of a join.
struct JudgedColumns: Sendable {
  private(set) var plan: RecordJoinPlan
  let matches: [ColumnMatcher.Match]
  let leftAmount: AmountReading
  let rightAmount: AmountReading
  /// The match that compares the amounts.
  let amountMatch: Int?
  private(set) var key: (left: [Int], right: [Int]) = ([], [])
  private(set) var amount: (left: Int?, right: Int?) = (nil, nil)
  private(set) var currency: (left: Int?, right: Int?) = (nil, nil)
  private(set) var time: (left: Int?, right: Int?) = (nil, nil)
  private(set) var customer: (left: Int?, right: Int?) = (nil, nil)
  /// What customers of both sides are brought to before they are counted.
  let customerForm: CellForm

  init(_ found: FoundKey, _ matches: [ColumnMatcher.Match], _ options: ReconciliationOptions) {
    self.matches = matches
    (leftAmount, rightAmount, amountMatch) = AmountPair.find(found, matches, options)
    let (left, right) = (found.left.roles, found.right.roles)
    let pair =
      matches.first { $0.left == left.customer } ?? matches.first { $0.right == right.customer }
    customerForm = pair?.form ?? .text
    plan = RecordJoinPlan(
      keys: found.key.parts.map { .init(left: $0.left, right: $0.right, form: $0.form) },
      slots: matches.map { .init(left: $0.left, right: $0.right, form: $0.form) })
    plan.zone = options.zone
    key.left = found.key.parts.map { slot(left: $0.left) }
    key.right = found.key.parts.map { slot(right: $0.right) }
    amount = (leftAmount.column.map { slot(left: $0) }, rightAmount.column.map { slot(right: $0) })
    currency = (
      leftAmount.currencyColumn.map { slot(left: $0) }, rightAmount.currencyColumn.map { slot(right: $0) }
    )
    time = (left.time.map { slot(left: $0) }, right.time.map { slot(right: $0) })
    customer = (
      (pair?.left ?? left.customer).map { slot(left: $0) },
      (pair?.right ?? right.customer).map { slot(right: $0) }
    )
    (plan.leftTime, plan.rightTime) = time
  }

  private mutating func slot(left column: Int) -> Int {
    if let found = plan.slots.firstIndex(where: { $0.left == column }) { return found }
    plan.slots.append(.init(left: column, right: nil, form: nil))
    return plan.slots.count - 1
  }

  private mutating func slot(right column: Int) -> Int {
    if let found = plan.slots.firstIndex(where: { $0.right == column }) { return found }
    plan.slots.append(.init(left: nil, right: column, form: nil))
    return plan.slots.count - 1
  }
}

/// The amounts of both sides; a power of ten between them tells which side counts cents.
enum AmountPair {
  static func find(
    _ found: FoundKey, _ matches: [ColumnMatcher.Match], _ options: ReconciliationOptions
  ) -> (left: AmountReading, right: AmountReading, match: Int?) {
    let (left, right) = (found.left, found.right)
    let match = matches.firstIndex { $0.left == left.roles.amount || $0.right == right.roles.amount }
    let a = match.map { matches[$0].left } ?? left.roles.amount
    let b = match.map { matches[$0].right } ?? right.roles.amount
    var power = 0
    if let match, case .number(let shift) = matches[match].form { power = shift }
    let currency = options.currency ?? sharedCurrency(left, a) ?? sharedCurrency(right, b)
    let one = AmountReading(
      left, column: a, currency: currency, unit: options.amountUnit,
      impliedMinor: power == 0 ? nil : power < 0)
    let implied: Bool? = match == nil ? nil : power == 0 ? one.isMinor : power > 0
    let other = AmountReading(right, column: b, currency: currency, unit: nil, impliedMinor: implied)
    return (one, other, match)
  }

  /// The only currency of a side, for the side that names none.
  private static func sharedCurrency(_ table: RecordTable, _ amount: Int?) -> String? {
    if let column = table.roles.currency {
      let codes = Set((0..<min(table.rowCount, 1000)).map { table.columns[column].text($0).uppercased() })
      return codes.count == 1 ? codes.first : nil
    }
    return amount.flatMap { AmountReading.code(in: table.columns[$0].name) }
  }
}

/// Tells what is wrong with a record that a join found bad.
struct RecordJudgement {
  /// What a record is, with its exact amounts.
  struct Verdict {
    var record: ReconciliationResult.BadRecord
    var leftRows: Int
    var rightRows: Int
    var slots: [Int]
    var amount: ExactAmount?
    /// Right less left, where both amounts are of one currency.
    var difference: ExactAmount?
    var customer: [UInt8]?
    /// The time by the clock of the side that has the record.
    var isOnLeft: Bool
  }

  private let columns: JudgedColumns
  private let names: [String]
  private var times: TimeText

  init(_ columns: JudgedColumns, _ found: FoundKey, zone: TimeZone) {
    self.columns = columns
    names = columns.matches.map { found.left.columns[$0.left].name }
    times = TimeText(zone: zone)
  }

  mutating func verdict(_ joined: JoinedRecord) -> Verdict {
    let (left, right) = (joined.left, joined.right)
    let one = amount(left, columns.leftAmount, columns.amount.left, columns.currency.left)
    let other = amount(right, columns.rightAmount, columns.amount.right, columns.currency.right)
    let customer = customer(left, columns.customer.left) ?? customer(right, columns.customer.right)
    let amount = one ?? other
    let record = ReconciliationResult.BadRecord(
      key: shownKey(left, columns.key.left) ?? shownKey(right, columns.key.right)
        ?? RecordKeyText.shown(joined.key),
      rightKey: shownKey(right, columns.key.right) ?? "", problems: Self.problems(joined),
      leftLines: left.lines,
      rightLines: right.lines, differences: joined.differences.map(shown),
      time: time(left, columns.time.left) ?? time(right, columns.time.right),
      customer: customer.map { String(decoding: $0, as: UTF8.self) }, amount: amount?.money)
    return Verdict(
      record: record, leftRows: left.count, rightRows: right.count, slots: joined.differences.map(\.slot),
      amount: amount, difference: difference(joined), customer: customer, isOnLeft: left.count > 0)
  }

  private static func problems(_ joined: JoinedRecord) -> [ReconciliationResult.Problem] {
    var problems: [ReconciliationResult.Problem] = []
    if joined.right.count == 0 { problems.append(.missingRight) }
    if joined.left.count == 0 { problems.append(.missingLeft) }
    if joined.left.count > 1 { problems.append(.duplicatedLeft) }
    if joined.right.count > 1 { problems.append(.duplicatedRight) }
    if !joined.differences.isEmpty { problems.append(.mismatched) }
    return problems
  }

  private func shown(_ difference: JoinedRecord.Difference) -> ReconciliationResult.Difference {
    .init(
      column: names[difference.slot], left: String(decoding: difference.left, as: UTF8.self),
      right: String(decoding: difference.right, as: UTF8.self))
  }

  private func shownKey(_ side: JoinedRecord.Side, _ slots: [Int]) -> String? {
    guard side.count > 0 else { return nil }
    return slots.map { String(decoding: side.cells[$0], as: UTF8.self) }.joined(separator: " / ")
  }

  private func amount(
    _ side: JoinedRecord.Side, _ reading: AmountReading, _ slot: Int?, _ currency: Int?
  ) -> ExactAmount? {
    guard side.count > 0, let slot else { return nil }
    return reading.amount(side.cells[slot], currency: currency.map { side.cells[$0] } ?? [])
  }

  /// Of the values that do not agree, which of several copies they may come from.
  private func difference(_ joined: JoinedRecord) -> ExactAmount? {
    guard let match = columns.amountMatch, let found = joined.differences.first(where: { $0.slot == match })
    else { return nil }
    let one = columns.leftAmount.amount(
      found.left, currency: columns.currency.left.map { joined.left.cells[$0] } ?? [])
    let other = columns.rightAmount.amount(
      found.right, currency: columns.currency.right.map { joined.right.cells[$0] } ?? [])
    guard let one, let other, one.currency == other.currency else { return nil }
    return ExactAmount(currency: one.currency, units: other.units - one.units)
  }

  private func customer(_ side: JoinedRecord.Side, _ slot: Int?) -> [UInt8]? {
    guard side.count > 0, let slot else { return nil }
    return side.cells[slot].withUnsafeBufferPointer { cell in
      CellForm.text.isNothing(cell) ? nil : columns.customerForm.canonical(cell) ?? Array(cell)
    }
  }

  /// The time by the clock of the side that has the record, the left where both have.
  mutating func time(_ joined: JoinedRecord) -> Timestamp? {
    time(joined.left, columns.time.left) ?? time(joined.right, columns.time.right)
  }

  private mutating func time(_ side: JoinedRecord.Side, _ slot: Int?) -> Timestamp? {
    guard side.count > 0, let slot else { return nil }
    return side.cells[slot].withUnsafeBufferPointer { times.parse($0)?.time }
  }
}
