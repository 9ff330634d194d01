import IncidentModel

/// How two sources of the same records differ.
public struct ReconciliationResult: Sendable {
  /// Two columns that hold the same thing, and how that was found.
  public struct ColumnMatch: Sendable, Hashable {
    public var left: String
    public var right: String
    /// What is done to values before they are compared, in words; `nil` for nothing.
    public var normalisation: String?
    /// Share of the records on both sides whose values agree; of keys, share of the smaller side found on the other.
    public var agreement: Double
    public var isInferred: Bool
  }

  /// An exact amount in the smallest unit of its currency.
  public struct Money: Sendable, Hashable {
    /// ISO 4217; `XXX` where nothing names one.
    public var currency: String
    public var minor: Int64
  }

  /// How many records differ in one column, and by how much.
  public struct ColumnMismatch: Sendable, Hashable {
    public var column: ColumnMatch
    /// Distinct records that differ in it.
    public var records: Int
    /// Right less left, added up, for the amount column; sorted by currency.
    public var difference: [Money]
    /// The same without signs.
    public var absoluteDifference: [Money]
  }

  /// What can be wrong with a record.
  public enum Problem: String, Sendable, Codable, CaseIterable {
    case missingLeft = "missing_left"
    case missingRight = "missing_right"
    case duplicatedLeft = "duplicated_left"
    case duplicatedRight = "duplicated_right"
    case mismatched
  }

  /// The two values of a column as each side writes them.
  public struct Difference: Sendable, Hashable {
    /// The left side's name of the column.
    public var column: String
    public var left: String
    public var right: String
  }

  /// One record that is not the same on both sides.
  public struct BadRecord: Sendable, Hashable {
    public var key: String
    public var problems: [Problem]
    public var leftLines: [Int]
    public var rightLines: [Int]
    public var differences: [Difference]
    public var time: Timestamp?
    public var customer: String?
    /// As the left side has it, or the right where the left has not.
    public var amount: Money?
  }

  public var leftFile: String
  public var rightFile: String
  public var keys: [ColumnMatch] = []
  public var compared: [ColumnMatch] = []
  /// Columns of either side that were not compared.
  public var leftOnlyColumns: [String] = []
  public var rightOnlyColumns: [String] = []
  public var leftRecords = 0
  public var rightRecords = 0
  /// Distinct records on either side, without those outside the overlap.
  public var checked = 0
  /// Distinct records that differ in any way, in the order of the left side, then the right.
  public var bad: [BadRecord] = []
  public var mismatches: [ColumnMismatch] = []
  /// Records before or after the time that the other side covers; not counted as missing.
  public var leftOutside = 0
  public var rightOutside = 0
  /// Median of the right side's time less the left side's over records on both; `nil` when a side has no times.
  /// Positive where records come to the right from the left.
  public var lagSeconds: Double?
  /// Amounts of the distinct bad records, each once; sorted by currency.
  public var valueAtRisk: [Money] = []
  /// Distinct customers of the bad records.
  public var customers: Set<String> = []
  public var diagnostics: [Diagnostic] = []

  public init(leftFile: String, rightFile: String) {
    self.leftFile = leftFile
    self.rightFile = rightFile
  }

  /// Bad records with this problem, whatever else is wrong with them.
  public func count(_ problem: Problem) -> Int {
    bad.reduce(0) { $0 + ($1.problems.contains(problem) ? 1 : 0) }
  }

  /// On the left and not on the right, or the reverse.
  public var missing: Int { count(.missingLeft) + count(.missingRight) }

  /// More than once on the left, on the right or on both.
  public var duplicated: Int {
    bad.reduce(0) {
      $0 + ($1.problems.contains(.duplicatedLeft) || $1.problems.contains(.duplicatedRight) ? 1 : 0)
    }
  }

  /// On both sides with different values.
  public var mismatched: Int { count(.mismatched) }

  /// Amounts of the distinct records with any of `problems`, each record once; sorted by currency.
  public func value(of problems: Set<Problem>) -> [Money] {
    Self.value(of: bad.filter { !problems.isDisjoint(with: $0.problems) })
  }

  /// Amounts of the records, each once, without negative ones; sorted by currency.
  public static func value(of records: [BadRecord]) -> [Money] {
    var sum = MoneySum()
    for amount in records.compactMap(\.amount) where amount.minor >= 0 {
      sum.add(amount.minor, amount.currency)
    }
    return sum.sorted
  }

  /// Distinct customers of the records.
  public static func customers(of records: [BadRecord]) -> Set<String> { Set(records.compactMap(\.customer)) }

  /// The times of the earliest and the latest bad record that has one.
  public var firstBad: Timestamp? { bad.compactMap(\.time).min() }
  public var lastBad: Timestamp? { bad.compactMap(\.time).max() }
}
