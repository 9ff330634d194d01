import IncidentModel

/// All that the reading of evidence depends on: what the writing asks, and which files there are. Investigations of
/// equal questions read the same.
public struct EvidenceQuestion: Sendable, Hashable {
  private var zone: String
  private var currency: String
  private var evidence: [EvidenceReference]
  private var holidays: [CivilTime]
  private var failure: String?
  private var times: [IncidentTime: StatedTime]
  private var reference: Timestamp?
  private var files: [String: FileVersion?]

  /// Whether servers are asked too, whose answers can change without a sign.
  public let asksServers: Bool

  /// Costs one look at each file's entry in its folder, and reads none.
  public init(_ loaded: LoadedIncident, world: World) {
    let incident = loaded.incident
    zone = incident.timeZone.identifier
    currency = incident.currency
    evidence = incident.evidence
    holidays = incident.holidays
    failure = incident.failure
    times = incident.times
    reference = incident.meeting?.time ?? incident.nextUpdate
    let paths = loaded.evidence.items.map(\.source.name)
    files = Dictionary(
      paths.map { ($0, Self.version(of: $0, in: loaded.folder, world)) },
      uniquingKeysWith: { first, _ in first })
    asksServers = !loaded.evidence.remotes.isEmpty || incident.evidence.contains { $0.path.contains("://") }
  }

  /// Whether the writing is the same in all that matters, whatever happened to the files.
  public func asksTheSame(as other: EvidenceQuestion) -> Bool {
    var other = other
    other.files = files
    return self == other
  }

  private static func version(of name: String, in folder: IncidentFolder, _ world: World) -> FileVersion? {
    let path = name.hasPrefix("/") ? name : folder.inside(name)
    // A table of a database is named behind its file.
    return world.files.version(of: path)
      ?? path.lastIndex(of: "#").flatMap { world.files.version(of: String(path[..<$0])) }
  }
}
