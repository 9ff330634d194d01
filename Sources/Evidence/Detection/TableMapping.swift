import IncidentModel

/// What an engine outside this process needs to tell a table's columns and to count its rows as the embedded
/// engine counts lines.
public enum TableMapping {
  /// The roles of a table's columns, told by their names and by some of its rows.
  public struct Result: Sendable {
    public var mapping: FieldMapping
    /// Columns for the cube of attributes: the roles that it always has, then columns with few values.
    public var attributes: [String]
    /// Nanoseconds since 1970 in the middle of the rows' times.
    public var middleTime: Int64?
  }

  private static let attributeRoles: [FieldRole] = [.service, .version, .region, .endpoint, .method, .host]
  private static let extraAttributes = 3
  private static let extraValues = 2...20
  /// Rows that are needed to call a column one of few values.
  private static let extraRows = 50

  /// `rows` hold a text for each column, empty where there is no value. `stated` wins over what is found.
  public static func map(columns: [String], rows: [[String]], stated: [FieldRole: String]) -> Result {
    let sample = HeadSample(columns: columns, rows: rows)
    let mapping = RoleMapper.map(sample, format: .csv, stated: stated)
    let times = sample.fields.first { $0.path == mapping[.time]?.path }?.values
      .compactMap { RoleValues.parse($0)?.nanoseconds }.sorted()
    return Result(
      mapping: mapping, attributes: attributeRoles.map(\.rawValue) + extras(sample, mapping),
      middleTime: times.flatMap { $0.isEmpty ? nil : $0[$0.count / 2] })
  }

  private static func extras(_ sample: HeadSample, _ mapping: FieldMapping) -> [String] {
    guard sample.lines >= extraRows else { return [] }
    let taken = Set(mapping.found.map(\.field.path))
    return Array(
      sample.fields.filter { field in
        !taken.contains(field.path) && extraValues.contains(field.values.count)
          && field.strings * 2 > sample.lines && FieldRole(rawValue: field.path) == nil
      }.map(\.path).prefix(extraAttributes))
  }

  /// Words for levels, in lower case, sorted.
  public static var levelWords: [(word: String, level: LogLevel)] {
    LogLevel.words.sorted { $0.key < $1.key }.map { (word: $0.key, level: $0.value) }
  }

  /// Statuses in words, in capitals, sorted.
  public static var failedStatusWords: [String] { StatusWords.failed.sorted() }
  public static var fineStatusWords: [String] { StatusWords.fine.sorted() }
  /// gRPC codes that mean that the server failed.
  public static var failedRemoteCalls: [Int] {
    (0...16).filter { StatusWords.isFailed(remoteCall: Double($0)) }
  }

  /// Currencies whose amounts have so many digits after the point, sorted.
  public static func currencies(digits: Int) -> [String] {
    CurrencyCodes.all.filter { FactFormat.minorDigits($0) == digits }.sorted()
  }
}

extension EvidenceProfile {
  /// A table on a server, which has neither bytes nor a format of its own.
  public init(
    table name: String, mapping: FieldMapping, rows: Int, sha256: String, from first: Timestamp?,
    to last: Timestamp?, diagnostics: [Diagnostic]
  ) {
    self.init(
      file: name, kind: mapping.has(.status) || mapping.has(.endpoint) ? .requestLog : .appLog, confidence: 1,
      format: .none, compression: .none, sha256: sha256, bytes: 0, lines: rows, malformed: 0, crashes: [],
      firstTime: first, lastTime: last, mapping: mapping, diagnostics: diagnostics)
  }
}
