import Evidence
import Foundation
import IncidentModel
import Scan

/// Goes through the aligned records and writes down what is wrong with each.
struct RecordComparison {
  /// Copies of one record that are compared; more only count as duplicates.
  static let mostCopies = 100

  private let left: RecordTable
  private let right: RecordTable
  private let rows: AlignedRows
  private let matches: [ColumnMatcher.Match]
  private let leftAmount: AmountReading
  private let rightAmount: AmountReading
  private let leftSpan: OverlapSpan
  private let rightSpan: OverlapSpan
  private let amountMatch: Int?
  private let customers: CustomerColumns
  private var times: TimeText
  private var differing: [Int]
  private var differences: [MoneySum]
  private var absolute: [MoneySum]
  private(set) var result: ReconciliationResult

  init(
    left: RecordTable, right: RecordTable, rows: AlignedRows, matches: [ColumnMatcher.Match],
    options: ReconciliationOptions
  ) {
    self.left = left
    self.right = right
    self.rows = rows
    self.matches = matches
    times = TimeText(zone: options.zone)
    differing = matches.map { _ in 0 }
    differences = matches.map { _ in MoneySum() }
    absolute = differences
    result = ReconciliationResult(leftFile: left.file, rightFile: right.file)
    let amounts = Self.amounts(left, right, matches, options)
    (leftAmount, rightAmount, amountMatch) = (amounts.left, amounts.right, amounts.match)
    customers = CustomerColumns(left, right, matches)
    let matched = Self.matched(rows, left.rowCount, right.rowCount)
    leftSpan = OverlapSpan(left, matched: matched.left, zone: options.zone)
    rightSpan = OverlapSpan(right, matched: matched.right, zone: options.zone)
    note(leftAmount, left)
    if amountMatch == nil { note(rightAmount, right) }
  }

  private static func matched(_ rows: AlignedRows, _ leftCount: Int, _ rightCount: Int) -> (
    left: [Bool], right: [Bool]
  ) {
    var left = [Bool](repeating: false, count: leftCount)
    var right = [Bool](repeating: false, count: rightCount)
    for group in rows.groups where !group.left.isEmpty && !group.right.isEmpty {
      for row in group.left { left[row] = true }
      for row in group.right { right[row] = true }
    }
    return (left, right)
  }

  /// The amount columns; a power of ten between them tells which side counts cents.
  private static func amounts(
    _ left: RecordTable, _ right: RecordTable, _ matches: [ColumnMatcher.Match],
    _ options: ReconciliationOptions
  ) -> (left: AmountReading, right: AmountReading, match: Int?) {
    let found = matches.firstIndex { $0.left == left.roles.amount || $0.right == right.roles.amount }
    let (a, b) = (
      found.map { matches[$0].left } ?? left.roles.amount,
      found.map { matches[$0].right } ?? right.roles.amount
    )
    var power = 0
    if let found, case .number(let shift) = matches[found].form { power = shift }
    let currency = options.currency ?? sharedCurrency(left, a) ?? sharedCurrency(right, b)
    let one = AmountReading(
      left, column: a, currency: currency, unit: options.amountUnit,
      impliedMinor: power == 0 ? nil : power < 0)
    let implied: Bool? = found == nil ? nil : power == 0 ? one.isMinor : power > 0
    let other = AmountReading(right, column: b, currency: currency, unit: nil, impliedMinor: implied)
    return (one, other, found)
  }

  /// The only currency of a side, for the side that names none.
  private static func sharedCurrency(_ table: RecordTable, _ amount: Int?) -> String? {
    if let column = table.roles.currency {
      let codes = Set((0..<min(table.rowCount, 1000)).map { table.columns[column].text($0).uppercased() })
      return codes.count == 1 ? codes.first : nil
    }
    let parts =
      amount.map { table.columns[$0].name.uppercased().split { !$0.isLetter }.map(String.init) } ?? []
    return parts.first { AmountText.currencies.contains($0) }
  }

  private mutating func note(_ amount: AmountReading, _ table: RecordTable) {
    guard let assumption = amount.assumption else { return }
    result.diagnostics.append(
      Diagnostic(
        "reconcile/amount-unit", .note, "\(assumption).",
        nextStep: "Give the unit of the amounts if that is wrong.", at: SourceSpan(file: table.file)))
  }

  mutating func run() {
    result.leftRecords = left.rowCount
    result.rightRecords = right.rowCount
    var value = MoneySum()
    for group in rows.groups {
      guard let record = judged(group) else { continue }
      result.bad.append(record)
      if let amount = record.amount, amount.minor >= 0 { value.add(amount.minor, amount.currency) }
      if let customer = record.customer { result.customers.insert(customer) }
    }
    result.valueAtRisk = value.sorted
    result.lagSeconds = lag
    result.mismatches = matches.indices.filter { differing[$0] > 0 }.map { index in
      .init(
        column: Reconciliation.match(matches[index], left, right, inferred: true), records: differing[index],
        difference: differences[index].sorted, absoluteDifference: absolute[index].sorted)
    }
    noteMoney()
    noteOutside(result.leftOutside, left, leftSpan, other: right.file)
    noteOutside(result.rightOutside, right, rightSpan, other: left.file)
  }

  /// Negative amounts are refunds or mistakes, and sums over currencies mean nothing.
  private mutating func noteMoney() {
    let negative = result.bad.filter { $0.amount.map { $0.minor < 0 } ?? false }
    if let first = negative.first {
      let isLeft = !first.leftLines.isEmpty
      result.diagnostics.append(
        Diagnostic(
          "reconcile/negative-amount", .warning,
          "Damaged records with a negative amount: \(negative.count); they were left out of the value.",
          nextStep: "Check whether these are refunds.",
          at: SourceSpan(
            file: isLeft ? left.file : right.file,
            line: isLeft ? first.leftLines.first : first.rightLines.first)))
    }
    guard result.valueAtRisk.count > 1 else { return }
    let codes = result.valueAtRisk.map(\.currency).joined(separator: ", ")
    result.diagnostics.append(
      Diagnostic(
        "reconcile/currencies", .warning,
        "The amounts of damaged records are in \(codes); each is added up by itself.",
        nextStep: "Name every sum in the text, or state the total with its exchange rate and source.",
        at: SourceSpan(file: left.file)))
  }

  /// Records that the lag is taken from.
  static let mostLagPairs = 1000

  private var lag: Double? {
    var lags: [Double] = []
    for group in rows.groups where lags.count < Self.mostLagPairs {
      guard let a = group.left.first.flatMap(leftSpan.time), let b = group.right.first.flatMap(rightSpan.time)
      else { continue }
      lags.append(Double(b.nanoseconds) / 1e9 - Double(a.nanoseconds) / 1e9)
    }
    return lags.isEmpty ? nil : lags.sorted()[lags.count / 2]
  }

  private mutating func noteOutside(_ count: Int, _ table: RecordTable, _ span: OverlapSpan, other: String) {
    guard count > 0 else { return }
    let bounds = [span.earliest.map { "before \($0)" }, span.latest.map { "after \($0)" }].compactMap { $0 }
    result.diagnostics.append(
      Diagnostic(
        "reconcile/outside-overlap", .warning,
        "\(count) records of \(table.file) lie \(bounds.joined(separator: " or ")), where \(other) holds nothing; "
          + "they were not counted as missing.",
        explanation: "An export that was cut earlier looks like this, and so does a pipeline that stopped.",
        nextStep: "Export both sides for the same time, or check whether \(other) should hold them.",
        at: SourceSpan(file: table.file)))
  }

  /// `nil` for a record that is the same on both sides, or outside the overlap.
  private mutating func judged(_ group: AlignedRows.Group) -> ReconciliationResult.BadRecord? {
    var problems: [ReconciliationResult.Problem] = []
    var found: [ReconciliationResult.Difference] = []
    if group.right.isEmpty {
      if group.left.allSatisfy(leftSpan.isOutside) {
        result.leftOutside += group.left.count
        return nil
      }
      problems.append(.missingRight)
    } else if group.left.isEmpty {
      if group.right.allSatisfy(rightSpan.isOutside) {
        result.rightOutside += group.right.count
        return nil
      }
      problems.append(.missingLeft)
    }
    result.checked += 1
    if group.left.count > 1 { problems.append(.duplicatedLeft) }
    if group.right.count > 1 { problems.append(.duplicatedRight) }
    if !group.left.isEmpty, !group.right.isEmpty { found = compare(group) }
    if !found.isEmpty { problems.append(.mismatched) }
    return problems.isEmpty ? nil : record(group, problems, found)
  }

  /// Every copy is held against the first record of the other side: a column differs where any copy does.
  private mutating func compare(_ group: AlignedRows.Group) -> [ReconciliationResult.Difference] {
    var worst: [Int: (left: Int, right: Int)] = [:]
    for pair in Self.copies(group) {
      for index in differingColumns(pair.left, pair.right) where worst[index] == nil {
        worst[index] = pair
      }
    }
    return worst.sorted { $0.key < $1.key }.map { index, pair in
      count(index, pair.left, pair.right)
      return .init(
        column: left.columns[matches[index].left].name,
        left: left.columns[matches[index].left].text(pair.left),
        right: right.columns[matches[index].right].text(pair.right))
    }
  }

  private static func copies(_ group: AlignedRows.Group) -> [(left: Int, right: Int)] {
    guard let first = group.left.first, let other = group.right.first else { return [] }
    return group.right.prefix(mostCopies).map { (first, $0) }
      + group.left.dropFirst().prefix(mostCopies).map { ($0, other) }
  }

  private mutating func differingColumns(_ a: Int, _ b: Int) -> [Int] {
    matches.indices.filter { index in
      let match = matches[index]
      return left.columns[match.left].withCell(a) { one in
        right.columns[match.right].withCell(b) { !match.form.agree(one, $0, &times) }
      }
    }
  }

  private mutating func count(_ index: Int, _ a: Int, _ b: Int) {
    differing[index] += 1
    guard index == amountMatch, let one = leftAmount.money(a), let other = rightAmount.money(b),
      one.currency == other.currency
    else { return }
    let (difference, overflow) = other.minor.subtractingReportingOverflow(one.minor)
    guard !overflow, difference != .min else { return }
    differences[index].add(difference, one.currency)
    absolute[index].add(abs(difference), one.currency)
  }

  private func record(
    _ group: AlignedRows.Group, _ problems: [ReconciliationResult.Problem],
    _ found: [ReconciliationResult.Difference]
  ) -> ReconciliationResult.BadRecord {
    let (a, b) = (group.left.first, group.right.first)
    let customer =
      a.flatMap { customers.text(left, customers.left, $0) }
      ?? b.flatMap { customers.text(right, customers.right, $0) }
    return .init(
      key: group.key.replacingOccurrences(of: RecordKey.separator, with: " / "), problems: problems,
      leftLines: group.left.map { left.lines[$0] },
      rightLines: group.right.map { right.lines[$0] }, differences: found,
      time: a.flatMap(leftSpan.time) ?? b.flatMap(rightSpan.time), customer: customer,
      amount: a.flatMap(leftAmount.money) ?? b.flatMap(rightAmount.money))
  }
}

/// Where both sides name the customer, in the form in which they agree.
private struct CustomerColumns {
  var left: Int?
  var right: Int?
  private var form = CellForm.text

  init(_ left: RecordTable, _ right: RecordTable, _ matches: [ColumnMatcher.Match]) {
    self.left = left.roles.customer
    self.right = right.roles.customer
    let matched =
      matches.first { $0.left == left.roles.customer } ?? matches.first { $0.right == right.roles.customer }
    guard let matched else { return }
    (self.left, self.right, form) = (matched.left, matched.right, matched.form)
  }

  func text(_ table: RecordTable, _ column: Int?, _ row: Int) -> String? {
    guard let column else { return nil }
    return table.columns[column].withCell(row) { cell in
      CellForm.isNothing(cell) ? nil : form.canonical(cell) ?? String(decoding: cell, as: UTF8.self)
    }
  }
}
