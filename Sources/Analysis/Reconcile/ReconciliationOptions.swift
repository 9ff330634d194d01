import Evidence
import Foundation

/// What a comparison of two sources should not infer.
public struct ReconciliationOptions: Sendable {
  /// A column of either side; the names may be equal.
  public struct Pair: Sendable, Hashable {
    public var left: String
    public var right: String

    public init(left: String, right: String) {
      self.left = left
      self.right = right
    }

    /// `order_id` or `order_id=id`.
    public init(_ text: String) {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      self.init(left: parts.first ?? text, right: parts.last ?? text)
    }
  }

  /// What the numbers in an amount column count.
  public enum AmountUnit: String, Sendable, Codable {
    /// Cents.
    case minor
    /// Dollars.
    case major
  }

  /// Columns that name a record together; empty to infer.
  public var keys: [Pair] = []
  /// Columns to compare; empty to infer.
  public var columns: [Pair] = []
  /// Columns never compared, by the name on either side.
  public var ignored: Set<String> = []
  /// ISO 4217, for amounts whose currency no column names.
  public var currency: String?
  /// What the left side's amounts are counted in; `nil` to infer.
  public var amountUnit: AmountUnit?
  /// What zoneless times are taken in.
  public var zone: TimeZone = .gmt

  /// True when records before or after the time that the other side covers are not missing: exports that were cut.
  public var overlapOnly = false
  /// What the join may use.
  public var limits = RecordJoinLimits()

  public init() {}
}
