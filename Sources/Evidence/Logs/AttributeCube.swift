import IncidentModel

/// Requests by attribute values and time, for finding out what the failures have in common.
public struct AttributeCube: Sendable {
  /// Requests of one combination of values in one bucket of time.
  public struct Cell: Sendable, Hashable {
    /// Index into `combinations`.
    public var combination: Int
    /// The bucket's start.
    public var start: Timestamp
    public var total: Int
    public var failed: Int

    public init(combination: Int, start: Timestamp, total: Int, failed: Int) {
      self.combination = combination
      self.start = start
      self.total = total
      self.failed = failed
    }
  }

  /// Stands for values beyond the limit of different ones.
  public static let otherValue = "(other)"

  /// Names such as `service`, `version`, `region`, `endpoint`, then other fields' paths.
  public var attributes: [String]
  /// For each combination one value for each attribute; `nil` where the line has none.
  public var combinations: [[String?]]
  /// By time, then combination.
  public var cells: [Cell]
  /// Width of a bucket; one minute unless the logs are so long that it had to grow.
  public var bucketSeconds: Int64

  public init(
    attributes: [String] = [], combinations: [[String?]] = [], cells: [Cell] = [], bucketSeconds: Int64 = 60
  ) {
    self.attributes = attributes
    self.combinations = combinations
    self.cells = cells
    self.bucketSeconds = bucketSeconds
  }
}
