import Evidence
import IncidentModel
import RemoteEvidence

/// A table on a server that is evidence. Nothing is contacted before it is opened.
public struct RemoteItem: Sendable {
  /// Rows so long before the first stated time of the incident are asked for: a normal day to compare with.
  public static let leadSeconds: Int64 = 24 * 3600
  /// Rows so long after the incident's stated end: the recovery, and orders that came through later.
  public static let trailSeconds: Int64 = 6 * 3600

  public var address: ClickHouseAddress
  /// What the front matter says about it; empty when it says nothing.
  public var reference: EvidenceReference
  private let credentials: ClickHouseCredentials
  private let http: any HTTPAccess

  init(_ reference: EvidenceReference, world: World, at span: SourceSpan?) throws(DiagnosticError) {
    address = try ClickHouseAddress(reference.path, at: span)
    address.from = reference.from ?? address.from
    address.to = reference.to ?? address.to
    if let from = address.from, let to = address.to, from >= to {
      throw DiagnosticError(.emptyRange(address.text, at: span))
    }
    self.reference = reference
    credentials = ClickHouseCredentials(environment: world.environment)
    http = world.http
  }

  /// Asks what the table is like. Rows outside the stated hours do not count; where none are stated, those around
  /// the incident's stated times are taken, and without any of these the whole table.
  public func open(_ options: LogOptions, incident: Incident? = nil) throws(DiagnosticError) -> RemoteLogs {
    try RemoteLogs(
      address, fields: options.fields.merging(reference.fields) { _, own in own }, options: options,
      range: incident.flatMap(Self.range), credentials: credentials, http: http)
  }

  static func range(of incident: Incident) -> Range<Timestamp>? {
    let times = IncidentTime.allCases.compactMap { incident.times[$0]?.value }
    guard let first = times.min() else { return nil }
    let end = (incident.times[.resolved]?.value ?? incident.times[.mitigated]?.value).map {
      max($0, times.max() ?? $0).adding(seconds: trailSeconds)
    }
    return first.adding(seconds: -leadSeconds)..<(end ?? Timestamp(nanoseconds: .max))
  }
}

extension Diagnostic {
  static func emptyRange(_ source: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "clickhouse/address", .error, "`from` is not before `to` for \(source).",
      nextStep: "Correct the two times; the hours between them are asked for.", at: span)
  }

  /// A source on the network of a kind that Candor does not know.
  static func remoteSource(_ source: String, at span: SourceSpan?) -> Diagnostic {
    Diagnostic(
      "file/remote-source", .error,
      "'\(ClickHouseAddress.withoutUser(source))' is a remote source of a kind that Candor cannot ask.",
      nextStep:
        "Name a table as clickhouse://host:port/database/table, or export the rows to a file in evidence/.",
      at: span)
  }

  /// A table where only files are read.
  public static func filesOnly(_ item: RemoteItem) -> Diagnostic {
    Diagnostic(
      "file/remote-source", .error, "This command reads files, not tables on a server.",
      nextStep: "Use 'candor logs' or 'candor inspect', or export the rows to a file.",
      at: SourceSpan(file: item.address.text))
  }

  /// A table beside files, or two tables.
  public static func tableAlone(_ item: RemoteItem) -> Diagnostic {
    Diagnostic(
      "clickhouse/one-table", .error, "A table on a server is counted alone, without files or other tables.",
      nextStep: "Name only \(item.address.text), or leave it out.", at: SourceSpan(file: item.address.text))
  }

  static func oneTable(_ item: RemoteItem, first: RemoteItem, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "clickhouse/one-table", .warning,
      "\(item.address.text) was not counted: the requests of one table can be, and \(first.address.text) comes first.",
      nextStep: "Join the two in a view or a Distributed table, and name that.", at: span)
  }

  static func twoPlaces(_ name: String, files: String) -> Diagnostic {
    Diagnostic(
      "clickhouse/two-places", .warning,
      "Both \(name) and files such as \(files) hold requests; those of the table are counted.",
      explanation: "The same requests may lie in both, and customers of both would count twice.",
      nextStep: "Take the files out, or the table.", at: SourceSpan(file: files))
  }
}
