import Evidence
import IncidentModel

/// A table of requests on a ClickHouse server, whose columns are known: the same facts as from files, counted where
/// the rows lie.
///
/// Nothing is fetched but groups and counts. Each summary costs about ten queries, each under the limits of
/// `ClickHouseLimits`; whatever goes wrong is thrown as one `DiagnosticError`.
public struct RemoteLogs: Sendable {
  /// The address without credentials: the name of this evidence in receipts.
  public let name: String
  /// Which columns hold which roles.
  public let mapping: FieldMapping
  /// Such as `ClickHouse 18.16.1`.
  public let server: String
  let client: ClickHouseClient
  let queries: LogQueries
  let failureDefinition: String
  let notes: [Diagnostic]
  /// Distinct values that one query groups.
  var groups = ClickHouseLimits.groups

  /// Asks for the server's version, the table's columns and some of its rows.
  ///
  /// `fields` are the user's own role to column assignments; `milliseconds` among them names a column with what lies
  /// beyond whole seconds. Of `options` the failure, the zone, the currency and the number of errors count. Rows
  /// outside `range` do not exist; the address's own range wins over it.
  public init(
    _ address: ClickHouseAddress, fields: [String: String], options: LogOptions,
    range: Range<Timestamp>?, credentials: ClickHouseCredentials, http: any HTTPAccess
  ) throws(DiagnosticError) {
    let span = SourceSpan(file: address.text)
    guard credentials.areSendable else { throw DiagnosticError(.unsendableCredentials(at: span)) }
    client = ClickHouseClient(address: address, credentials: credentials, http: http)
    let table = RemoteTable(client: client)
    let version = try table.version()
    let columns = try table.columns()
    let range = address.range ?? range
    var notes: [Diagnostic] = []
    let roles = try RemoteRoles(fields, columns, address, &notes)
    let found = try table.mapping(columns, roles, range: range, zone: options.zone)
    let logColumns = LogColumns(
      columns, found.mapping, milliseconds: roles.milliseconds ?? table.milliseconds(columns, found))
    guard logColumns.has(.time) else {
      throw DiagnosticError(.noTimeColumn(columns.map(\.name), at: span))
    }
    let expression = options.failure ?? RequestShape(logColumns).failure
    try RemoteRoles.check(expression, logColumns, address)
    queries = LogQueries(
      address, logColumns, found, range: range, expression: expression, options: options)
    name = address.text
    mapping = found.mapping
    server = "ClickHouse \(version)"
    failureDefinition = RemoteRoles.definition(expression, logColumns)
    self.notes = notes
  }

  /// The table's facts; see `LogOptions.window` for what a window does.
  ///
  /// `whole`, the summary without a window, spares the queries that a window does not change. With `namesAffected`
  /// the affected customers are named when there are at most `ClickHouseLimits.affectedIDs`; of more, and without
  /// it, only their number is known.
  public func summarize(
    window: Range<Timestamp>? = nil, whole: LogSummary? = nil, namesAffected: Bool = true
  ) throws(DiagnosticError) -> LogSummary {
    var reading = RemoteLogReading(self, window: window)
    try reading.readTotals()
    if let whole {
      reading.take(whole)
    } else {
      try reading.readSeries()
      try reading.readCube()
      try reading.readVersions()
    }
    try reading.readCustomers(named: namesAffected)
    try reading.readOrders()
    try reading.readLatency()
    try reading.readErrors()
    return reading.finish()
  }
}

extension RemoteLogs {
  /// What the table is and which columns hold which roles; one query over all of its rows.
  public func profile() throws(DiagnosticError) -> EvidenceProfile {
    var reading = RemoteLogReading(self, window: nil)
    try reading.readTotals()
    let summary = reading.finish()
    return EvidenceProfile(
      table: name, mapping: mapping, rows: summary.lines, sha256: summary.files[0].sha256,
      from: summary.firstTime, to: summary.lastTime, diagnostics: summary.diagnostics)
  }
}

extension RequestShape {
  /// What failed, when nobody says it.
  var failure: FailureExpression {
    if case .status = self { .serverErrors } else { .errorLevels }
  }
}

extension ClickHouseAddress {
  /// From the address itself; open where it names one end only.
  var range: Range<Timestamp>? {
    if from == nil, to == nil { return nil }
    return (from ?? Timestamp(seconds: 0))..<(to ?? Timestamp(nanoseconds: .max))
  }
}
