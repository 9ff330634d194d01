import IncidentModel

/// The facts of an incident's last build, read again only when the file has changed.
public struct BuiltFacts: Sendable {
  /// `nil` when there was no build, or its facts cannot be read.
  public let facts: FactSheet?
  private let version: FileVersion?

  /// - Parameter former: what was read before, to take over where the file is still the same.
  public init(_ loaded: LoadedIncident, former: BuiltFacts? = nil, world: World) {
    version = world.files.version(of: loaded.folder.facts)
    if let former, former.version == version {
      facts = former.facts
    } else {
      facts = FormerDocuments(loaded, world: world).facts
    }
  }
}
