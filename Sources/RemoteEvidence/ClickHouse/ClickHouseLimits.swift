/// What a question to a server may cost.
public enum ClickHouseLimits {
  /// Until a connection stands.
  public static let connectSeconds = 10
  /// On the server, for one query.
  public static let querySeconds = 300
  /// On our side, for one query, so that the server's own limit comes first.
  public static let totalSeconds = querySeconds + 15
  /// Of one unpacked answer.
  public static let answerBytes = 64 << 20
  /// Of one answer.
  public static let answerRows = 600_000
  /// Memory on the server after which a GROUP BY spills to the disk.
  public static let spillBytes = 2_000_000_000
  /// Rows looked at to tell what the columns hold.
  public static let sampleRows = 2000
  /// Columns beyond these are not looked at, as in a file.
  public static let columns = 512
  /// Distinct values that one query may group; more are counted in slices by hash.
  public static let groups = 2_000_000
  /// Slices at most; beyond, each slice groups more.
  public static let slices = 512
  /// Affected customers that are named; of more, only their number is known.
  public static let affectedIDs = 100_000
  /// Services and versions listed.
  public static let versions = 2000
  /// Different error texts counted, as by the embedded engine.
  public static let errorTexts = 50_000
  /// Combinations of attribute values kept; the others are one.
  public static let combinations = 20_000
  /// Counts by combination and time; beyond, the steps of time double their width.
  public static let cells = 200_000
}
