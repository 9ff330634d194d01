import Evidence
import Foundation
import IncidentModel

/// Goes through the bad records of a join and adds up what the answer needs.
struct BadRecordCount {
  typealias Result = ReconciliationResult

  private let joined: JoinedRecords
  private let columns: JudgedColumns
  private let overlap: OverlapSpan?
  private let overlapOnly: Bool
  private var judgement: RecordJudgement
  private var result: Result
  private var value = MoneySum()
  private var valueByProblem: [Result.Problem: MoneySum] = [:]
  private let customers: DistinctValues
  private var differing: [Int]
  private var differences: [MoneySum]
  private var absolute: [MoneySum]
  private var examples: [[Result.Example]]
  private(set) var negative: (count: Int, first: Result.BadRecord?) = (0, nil)

  init(
    _ found: FoundKey, _ columns: JudgedColumns, _ joined: JoinedRecords, _ options: ReconciliationOptions
  ) throws {
    (self.joined, self.columns) = (joined, columns)
    overlapOnly = options.overlapOnly
    judgement = RecordJudgement(columns, found, zone: options.zone)
    overlap = try OverlapSpan(joined, judgement)
    customers = DistinctValues(scratch: options.limits.scratch, mostTexts: Result.mostCustomers)
    differing = columns.matches.map { _ in 0 }
    differences = columns.matches.map { _ in MoneySum() }
    absolute = differences
    examples = columns.matches.map { _ in [] }
    result = Result(leftFile: found.left.file, rightFile: found.right.file)
    result.leftRecords = joined.left.rows
    result.rightRecords = joined.right.rows
    (result.leftUnnamed, result.rightUnnamed) = (joined.leftUnnamed.count, joined.rightUnnamed.count)
    result.checked = joined.keys
    result.spilledBytes = joined.spilledBytes
  }

  mutating func run(_ eachBad: (Result.BadRecord) throws -> Void) throws {
    try joined.forEachBad { joined in
      let verdict = judgement.verdict(joined)
      if let overlap, overlap.isOutside(verdict) {
        if verdict.isOnLeft { result.leftOutside += 1 } else { result.rightOutside += 1 }
        if overlapOnly {
          result.checked -= 1
          return
        }
      }
      add(verdict)
      try eachBad(verdict.record)
    }
  }

  private mutating func add(_ verdict: RecordJudgement.Verdict) {
    let record = verdict.record
    result.badCount += 1
    if result.bad.count < Result.mostListed { result.bad.append(record) }
    result.firstBadKey = result.firstBadKey ?? record.key
    result.lastBadKey = record.key
    for problem in record.problems { result.problems[problem, default: 0] += 1 }
    tally(verdict)
    addMoney(verdict)
    if let customer = verdict.customer { customers.add(customer) }
    if let time = record.time { place(record, time) }
    for (slot, difference) in zip(verdict.slots, record.differences) {
      differing[slot] += 1
      if examples[slot].count < Result.mostExamples {
        examples[slot].append(.init(key: record.key, left: difference.left, right: difference.right))
      }
    }
    if let match = columns.amountMatch, let difference = verdict.difference {
      differences[match].add(difference)
      absolute[match].add(abs(difference.units), difference.currency)
    }
  }

  private mutating func place(_ record: Result.BadRecord, _ time: Timestamp) {
    if result.firstBadRecord?.time.map({ time < $0 }) ?? true { result.firstBadRecord = record }
    if result.lastBadRecord?.time.map({ time > $0 }) ?? true { result.lastBadRecord = record }
  }

  private mutating func tally(_ verdict: RecordJudgement.Verdict) {
    for kind in Set(verdict.record.problems.map(\.kind)) {
      var tally = result.tallies[kind] ?? .init()
      tally.records += 1
      tally.leftRows += verdict.leftRows
      tally.rightRows += verdict.rightRows
      let (left, right) = (verdict.record.leftLines, verdict.record.rightLines)
      tally.leftLines += left.prefix(max(0, Result.mostLines - tally.leftLines.count))
      tally.rightLines += right.prefix(max(0, Result.mostLines - tally.rightLines.count))
      result.tallies[kind] = tally
    }
  }

  private mutating func addMoney(_ verdict: RecordJudgement.Verdict) {
    guard let amount = verdict.amount else { return }
    guard amount.units >= 0 else {
      negative = (negative.count + 1, negative.first ?? verdict.record)
      return
    }
    value.add(amount)
    for problem in verdict.record.problems { valueByProblem[problem, default: MoneySum()].add(amount) }
  }

  func finish() throws -> Result {
    var result = result
    let distinct = try customers.finish()
    (result.customerCount, result.customers) = (distinct.count, distinct.texts ?? [])
    result.valueAtRisk = value.sorted
    result.valueByProblem = valueByProblem.mapValues(\.sorted)
    result.mismatches = columns.matches.indices.filter { differing[$0] > 0 }.map { index in
      Result.ColumnMismatch(
        column: .init(left: "", right: "", agreement: 0, isInferred: false), records: differing[index],
        difference: differences[index].sorted, absoluteDifference: absolute[index].sorted,
        examples: examples[index])
    }
    result.mismatchedMatches = columns.matches.indices.filter { differing[$0] > 0 }
    if let first = negative.first { result.diagnostics.append(.negative(negative.count, first, result)) }
    return result
  }
}

extension ReconciliationResult.Problem {
  var kind: ReconciliationResult.Kind {
    switch self {
    case .missingLeft, .missingRight: .missing
    case .duplicatedLeft, .duplicatedRight: .duplicated
    case .mismatched: .mismatched
    }
  }
}

/// The time that the other side covers: where its export was cut, records beyond look like missing ones.
struct OverlapSpan {
  /// So few records beyond the other side's span are missing records rather than a cut.
  static let fewestBeyond = 4

  /// By the clock of the side that has the record.
  private struct Side {
    var earliest: Timestamp?
    var latest: Timestamp?

    func isOutside(_ time: Timestamp) -> Bool {
      earliest.map { time < $0 } == true || latest.map { time > $0 } == true
    }
  }

  private var left = Side()
  private var right = Side()

  /// `nil` when no side has times of records on both; goes through the bad records once.
  init?(_ joined: JoinedRecords, _ judgement: RecordJudgement) throws {
    guard joined.leftSpan.first != nil || joined.rightSpan.first != nil else { return nil }
    var judgement = judgement
    var (before, after) = ([0, 0], [0, 0])
    try joined.forEachBad { record in
      guard record.left.count == 0 || record.right.count == 0 else { return }
      let side = record.left.count > 0 ? 0 : 1
      let span = side == 0 ? joined.leftSpan : joined.rightSpan
      guard let time = judgement.time(record), let first = span.first, let last = span.last else { return }
      if time < first { before[side] += 1 }
      if time > last { after[side] += 1 }
    }
    left = Self.side(joined.leftSpan, before[0], after[0])
    right = Self.side(joined.rightSpan, before[1], after[1])
  }

  private static func side(_ span: TimeSpan, _ before: Int, _ after: Int) -> Side {
    Side(
      earliest: before >= fewestBeyond ? span.first : nil, latest: after >= fewestBeyond ? span.last : nil)
  }

  func isOutside(_ verdict: RecordJudgement.Verdict) -> Bool {
    guard verdict.leftRows == 0 || verdict.rightRows == 0, let time = verdict.record.time else {
      return false
    }
    return (verdict.isOnLeft ? left : right).isOutside(time)
  }
}
