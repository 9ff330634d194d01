import IncidentModel

/// The places inside an incident's folder.
public struct IncidentFolder: Sendable, Hashable {
  /// As the user wrote it, without a trailing slash.
  public let path: String

  public init(_ path: String) {
    var trimmed = path[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
    self.path = String(trimmed)
  }

  public var incidentFile: String { inside("incident.md") }
  public var evidence: String { inside("evidence") }
  public var output: String { inside("out") }
  public var facts: String { inside("out/facts.json") }

  /// A path below the folder.
  public func inside(_ relative: String) -> String { path == "." ? relative : "\(path)/\(relative)" }

  /// `path` as seen from the folder, for receipts.
  public func relative(_ path: String) -> String {
    if self.path == "." { return path }
    return path.hasPrefix(self.path + "/") ? String(path.dropFirst(self.path.count + 1)) : path
  }
}
