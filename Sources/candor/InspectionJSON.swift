import Evidence
import IncidentModel

/// The answer of `candor inspect --format json`.
enum InspectionJSON {
  private struct Field: Encodable {
    var role: String
    var field: String
    var confidence: Double
    var basis: String
    var unit: String?
    var example: String?
    var assumption: String?
  }

  private struct Problem: Encodable {
    var id: String
    var severity: String
    var message: String
    var line: Int?
    var nextStep: String
  }

  private struct File: Encodable {
    var file: String
    var kind: String
    var confidence: Double
    var format: String
    var compression: String
    var sha256: String
    var bytes: Int
    var lines: Int
    var malformed: Int
    var firstTime: Timestamp?
    var lastTime: Timestamp?
    var crashes: [String]
    var fields: [Field]
    var problems: [Problem]

    init(_ profile: EvidenceProfile) {
      (file, kind, confidence) = (profile.file, profile.kind.rawValue, profile.confidence)
      (format, compression) = (profile.format.rawValue, "\(profile.compression)")
      (sha256, bytes, lines, malformed) = (profile.sha256, profile.bytes, profile.lines, profile.malformed)
      (firstTime, lastTime) = (profile.firstTime, profile.lastTime)
      crashes = profile.crashes.map(\.rawValue)
      fields = profile.mapping.found.map { role, field in
        Field(
          role: role.rawValue, field: field.path, confidence: field.confidence, basis: field.basis.rawValue,
          unit: field.unit?.rawValue, example: field.example, assumption: field.assumption)
      }
      problems = profile.diagnostics.map {
        Problem(
          id: $0.id, severity: $0.severity.rawValue, message: $0.summary, line: $0.span?.line,
          nextStep: $0.nextStep)
      }
    }
  }

  private struct Report: Encodable { var files: [File] }

  static func text(_ profiles: [EvidenceProfile]) -> String {
    JSONOutput.text(Report(files: profiles.map(File.init)))
  }
}
