import IncidentModel

/// Something that people or machines changed in the running system.
public struct Change: Sendable, Hashable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case deployment
    /// Back to an earlier version.
    case rollback
    case configuration
    /// A feature flag.
    case flag
  }

  public var time: Timestamp
  public var service: String?
  public var version: String?
  public var previousVersion: String?
  public var kind: Kind
  /// The setting or flag that changed, for changes that are no deployment of a version.
  public var setting: String?
  /// One line in the words of the evidence, or made from service and version.
  public var description: String
  public var source: SourceSpan

  public init(
    time: Timestamp, service: String? = nil, version: String? = nil, previousVersion: String? = nil,
    kind: Kind = .deployment, setting: String? = nil, description: String, source: SourceSpan
  ) {
    self.time = time
    self.service = service
    self.version = version
    self.previousVersion = previousVersion
    self.kind = kind
    self.setting = setting
    self.description = description
    self.source = source
  }
}

/// The changes of a file, in order of time.
public struct ChangeReading: Sendable, Hashable {
  public var changes: [Change]
  public var diagnostics: [Diagnostic]
  /// Entries that hold no time and so could not be used.
  public var skipped: Int
}
