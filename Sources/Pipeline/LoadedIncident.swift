import IncidentFile
import IncidentModel

/// An incident's folder, read: what people wrote, which evidence there is, and what is wrong with either.
public struct LoadedIncident: Sendable {
  public var folder: IncidentFolder
  public var incident: Incident
  /// `incident.md`, as it lies on disk or as it is being edited.
  public var text: String
  public var evidence: EvidenceListing
  public var diagnostics: [Diagnostic]

  /// Reads `incident.md` and lists the evidence; the evidence itself is not opened.
  ///
  /// Throws when there is no such folder or file, or nothing in it can be understood. What is merely wrong is in
  /// `diagnostics`.
  public init(_ folder: IncidentFolder, world: World) throws(DiagnosticError) {
    if world.files.kind(of: folder.incidentFile) == nil { throw DiagnosticError(.noIncidentFile(folder)) }
    try self.init(folder, text: try TextFile.read(folder.incidentFile, world: world), world: world)
  }

  /// The same with `text` in place of `incident.md`, which need not be saved.
  public init(_ folder: IncidentFolder, text: String, world: World) throws(DiagnosticError) {
    let parsed = IncidentParser.parse(text, file: folder.incidentFile)
    guard let incident = parsed.incident else { throw DiagnosticError(parsed.diagnostics) }
    self.folder = folder
    self.incident = incident
    self.text = text
    evidence = EvidenceListing(
      folder: folder, references: incident.evidence, text: text, hours: Self.hours(of: incident),
      world: world)
    diagnostics = parsed.diagnostics + evidence.diagnostics
  }

  private static func hours(of incident: Incident) -> Range<Timestamp>? {
    let times = IncidentTime.allCases.compactMap { incident.times[$0]?.value }
    guard let first = times.min(), let last = times.max() else { return nil }
    return first..<last
  }
}
