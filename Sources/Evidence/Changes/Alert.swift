import IncidentModel

/// An alarm that a monitoring system raised.
public struct Alert: Sendable, Hashable {
  public var name: String
  /// As written: `critical`, `P1`, `high`.
  public var severity: String?
  public var service: String?
  public var firedAt: Timestamp
  /// `nil` while it still fires, or when the file does not say.
  public var resolvedAt: Timestamp?
  public var acknowledgedAt: Timestamp?
  public var summary: String
  public var source: SourceSpan

  public init(
    name: String, severity: String? = nil, service: String? = nil, firedAt: Timestamp,
    resolvedAt: Timestamp? = nil, acknowledgedAt: Timestamp? = nil, summary: String = "", source: SourceSpan
  ) {
    self.name = name
    self.severity = severity
    self.service = service
    self.firedAt = firedAt
    self.resolvedAt = resolvedAt
    self.acknowledgedAt = acknowledgedAt
    self.summary = summary
    self.source = source
  }
}

/// The alerts of a file, in order of time; entries of one incident are joined.
public struct AlertReading: Sendable, Hashable {
  public var alerts: [Alert]
  public var diagnostics: [Diagnostic]
  /// Entries that hold no time and so could not be used.
  public var skipped: Int
}
