import IncidentModel
import Scan

/// What one file of evidence is, how its fields were understood, and what is wrong with it.
public struct EvidenceProfile: Sendable {
  /// The source's name.
  public var file: String
  public var kind: EvidenceKind
  /// Of the kind, between 0 and 1.
  public var confidence: Double
  public var format: EvidenceFormat
  public var compression: Compression
  /// Of the bytes on disk.
  public var sha256: String
  /// On disk.
  public var bytes: Int
  public var lines: Int
  /// Lines that are not of the format.
  public var malformed: Int
  /// Kinds of crash whose markers were seen near the file's start, beside what the file mainly is.
  public var crashes: [EvidenceKind]
  public var firstTime: Timestamp?
  public var lastTime: Timestamp?
  public var mapping: FieldMapping
  public var diagnostics: [Diagnostic]
}
