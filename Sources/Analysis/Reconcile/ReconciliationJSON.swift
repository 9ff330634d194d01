import IncidentModel

extension ReconciliationResult {
  /// The JSON of `candor reconcile`, keys sorted; money in minor units by currency, lines from 1.
  public func json() -> [UInt8] {
    (try? StableJSON(.compact, isSnakeCase: true).data(Wire(self))).map(Array.init) ?? []
  }

  private struct Wire: Encodable {
    struct Column: Encodable {
      var left: String
      var right: String
      var normalisation: String?
      var agreement: Double
      var inferred: Bool

      init(_ match: ColumnMatch) {
        left = match.left
        right = match.right
        normalisation = match.normalisation
        agreement = match.agreement
        inferred = match.isInferred
      }
    }

    struct Mismatch: Encodable {
      var column: String
      var rightColumn: String
      var records: Int
      var difference: [String: Int64]
      var absoluteDifference: [String: Int64]
      var examples: [Example]
    }

    struct Example: Encodable {
      var key: String
      var left: String
      var right: String
    }

    struct Bad: Encodable {
      struct Difference: Encodable {
        var column: String
        var left: String
        var right: String
      }
      var key: String
      var problems: [Problem]
      var leftLines: [Int]
      var rightLines: [Int]
      var differences: [Difference]
      var time: Timestamp?
      var customer: String?
      var amount: Int64?
      var currency: String?

      init(_ record: BadRecord) {
        key = record.key
        problems = record.problems
        leftLines = record.leftLines
        rightLines = record.rightLines
        differences = record.differences.map { .init(column: $0.column, left: $0.left, right: $0.right) }
        time = record.time
        customer = record.customer
        amount = record.amount?.minor
        currency = record.amount?.currency
      }
    }

    struct Sides: Encodable {
      var left: Int
      var right: Int
    }

    var left: String
    var right: String
    var keys: [Column]
    var compared: [Column]
    var notCompared: [String: [String]]
    var records: Sides
    var checked: Int
    var missing: Sides
    var duplicated: Sides
    var mismatched: Int
    var withoutKey: Sides
    var missingTotal: Int
    var duplicatedTotal: Int
    var outsideOverlap: Sides
    var mismatches: [Mismatch]
    var bad: Int
    var valueAtRisk: [String: Int64]
    /// A record with several problems counts under each.
    var valueByProblem: [String: [String: Int64]]
    var customers: Int
    var firstBad: Timestamp?
    var lastBad: Timestamp?
    var firstBadRecord: Bad?
    var lastBadRecord: Bad?
    var firstBadKey: String?
    var lastBadKey: String?
    /// The first ones by key; `bad` says how many there are.
    var badRecords: [Bad]

    init(_ result: ReconciliationResult) {
      left = result.leftFile
      right = result.rightFile
      keys = result.keys.map(Column.init)
      compared = result.compared.map(Column.init)
      notCompared = ["left": result.leftOnlyColumns, "right": result.rightOnlyColumns]
      records = Sides(left: result.leftRecords, right: result.rightRecords)
      checked = result.checked
      missing = Sides(left: result.count(.missingLeft), right: result.count(.missingRight))
      duplicated = Sides(left: result.count(.duplicatedLeft), right: result.count(.duplicatedRight))
      mismatched = result.mismatched
      withoutKey = Sides(left: result.leftUnnamed, right: result.rightUnnamed)
      (missingTotal, duplicatedTotal) = (result.missing, result.duplicated)
      outsideOverlap = Sides(left: result.leftOutside, right: result.rightOutside)
      mismatches = result.mismatches.map {
        Mismatch(
          column: $0.column.left, rightColumn: $0.column.right, records: $0.records,
          difference: Self.byCurrency($0.difference),
          absoluteDifference: Self.byCurrency($0.absoluteDifference),
          examples: $0.examples.map { Example(key: $0.key, left: $0.left, right: $0.right) })
      }
      bad = result.badCount
      valueAtRisk = Self.byCurrency(result.valueAtRisk)
      let problems = Problem.allCases.filter { result.count($0) > 0 }
      valueByProblem = Dictionary(
        uniqueKeysWithValues: problems.map { ($0.rawValue, Self.byCurrency(result.valueByProblem[$0] ?? [])) }
      )
      customers = result.customerCount
      firstBad = result.firstBad
      lastBad = result.lastBad
      firstBadRecord = result.firstBadRecord.map(Bad.init)
      lastBadRecord = result.lastBadRecord.map(Bad.init)
      (firstBadKey, lastBadKey) = (result.firstBadKey, result.lastBadKey)
      badRecords = result.bad.map(Bad.init)
    }

    private static func byCurrency(_ sums: [Money]) -> [String: Int64] {
      Dictionary(sums.map { ($0.currency, $0.minor) }, uniquingKeysWith: { $0 &+ $1 })
    }
  }
}
