import IncidentModel

/// How two sources of the same records differ.
public struct ReconciliationResult: Sendable {
  /// Two columns that hold the same thing, and how that was found.
  public struct ColumnMatch: Sendable, Hashable {
    public var left: String
    public var right: String
    /// What is done to values before they are compared, in words; `nil` for nothing.
    public var normalisation: String?
    /// Share of sampled records on both sides whose values agree; of keys, share of the smaller side found on the other.
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
    /// The first records that differ in it, by key.
    public var examples: [Example]
  }

  /// A record that differs in a column, with the values as each side writes them.
  public struct Example: Sendable, Hashable {
    public var key: String
    public var left: String
    public var right: String
  }

  /// What can be wrong with a record.
  public enum Problem: String, Sendable, Codable, CaseIterable {
    case missingLeft = "missing_left"
    case missingRight = "missing_right"
    case duplicatedLeft = "duplicated_left"
    case duplicatedRight = "duplicated_right"
    case mismatched
  }

  /// What problems amount to.
  public enum Kind: String, Sendable, CaseIterable {
    case missing, duplicated, mismatched
  }

  /// Records of one kind, and the lines they stand on.
  public struct Tally: Sendable, Hashable {
    /// Distinct records.
    public var records = 0
    public var leftRows = 0
    public var rightRows = 0
    /// The first lines, by key; at most `mostLines`.
    public var leftLines: [Int] = []
    public var rightLines: [Int] = []
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
    /// As the left side writes it, or the right where the left has none; parts of a key parted by ` / `.
    public var key: String
    /// As the right side writes it; empty where it has none.
    public var rightKey: String
    public var problems: [Problem]
    /// Lines of the file, or numbers of a database's records; at most a hundred.
    public var leftLines: [Int]
    public var rightLines: [Int]
    public var differences: [Difference]
    public var time: Timestamp?
    public var customer: String?
    /// As the left side has it, or the right where the left has not.
    public var amount: Money?
  }

  /// Bad records in `bad`; more are only counted, and written to the list of all.
  public static let mostListed = 10_000
  /// Line numbers in a tally.
  public static let mostLines = 100
  /// Examples of a column.
  public static let mostExamples = 5
  /// Customers whose names are kept; of more only the number is known.
  public static let mostCustomers = 200_000

  public var leftFile: String
  public var rightFile: String
  public var keys: [ColumnMatch] = []
  public var compared: [ColumnMatch] = []
  /// Columns of either side that were not compared.
  public var leftOnlyColumns: [String] = []
  public var rightOnlyColumns: [String] = []
  public var leftRecords = 0
  public var rightRecords = 0
  /// Records without a key, which were not compared.
  public var leftUnnamed = 0
  public var rightUnnamed = 0
  /// Distinct records on either side, without those that were left out.
  public var checked = 0
  /// Distinct records that differ in any way.
  public var badCount = 0
  /// The first of them in the order of their keys.
  public var bad: [BadRecord] = []
  public var problems: [Problem: Int] = [:]
  public var tallies: [Kind: Tally] = [:]
  /// Amounts of the distinct records with each problem, each record once.
  public var valueByProblem: [Problem: [Money]] = [:]
  public var mismatches: [ColumnMismatch] = []
  /// Missing records before or after the time that the other side covers; left out when `overlapOnly` is asked for.
  public var leftOutside = 0
  public var rightOutside = 0
  /// Median of the right side's time less the left side's over records on both; `nil` when a side has no times.
  /// Positive where records come to the right from the left.
  public var lagSeconds: Double?
  /// Amounts of the distinct bad records, each once, without negative ones; sorted by currency.
  public var valueAtRisk: [Money] = []
  /// Distinct customers of the bad records, exact.
  public var customerCount = 0
  /// Their names; empty when there are more than `mostCustomers`.
  public var customers: Set<String> = []
  /// The bad records that come first and last by their time, and by their key.
  public var firstBadRecord: BadRecord?
  public var lastBadRecord: BadRecord?
  public var firstBadKey: String?
  public var lastBadKey: String?
  /// Bytes that went to temporary storage.
  public var spilledBytes = 0
  public var diagnostics: [Diagnostic] = []
  /// Which of the compared columns `mismatches` are of.
  var mismatchedMatches: [Int] = []

  public init(leftFile: String, rightFile: String) {
    self.leftFile = leftFile
    self.rightFile = rightFile
  }

  /// Bad records with this problem, whatever else is wrong with them.
  public func count(_ problem: Problem) -> Int { problems[problem] ?? 0 }

  /// On the left and not on the right, or the reverse.
  public var missing: Int { tallies[.missing]?.records ?? 0 }

  /// More than once on the left, on the right or on both.
  public var duplicated: Int { tallies[.duplicated]?.records ?? 0 }

  /// On both sides with different values.
  public var mismatched: Int { tallies[.mismatched]?.records ?? 0 }

  /// The times of the earliest and the latest bad record that has one.
  public var firstBad: Timestamp? { firstBadRecord?.time }
  public var lastBad: Timestamp? { lastBadRecord?.time }
}
