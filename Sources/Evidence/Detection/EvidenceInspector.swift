import Foundation
import IncidentModel
import Scan

/// Says what a file of evidence is: one look at its head, one pass over all of it.
public enum EvidenceInspector {
  /// Examples of damaged lines that are shown.
  static let exampleLimit = 3

  /// Reads the whole source once, after its head. `fields` are the user's own role to field assignments and
  /// `kind` the user's own kind, both as in the front matter; unknown names give diagnostics. `zone` is for
  /// times without one.
  public static func inspect(
    _ source: ByteSource, kind: String? = nil, fields: [String: String] = [:], zone: TimeZone? = nil
  ) throws -> EvidenceProfile {
    var diagnostics: [Diagnostic] = []
    let stated = StatedFields.read(fields, file: source.name, &diagnostics)
    let head = try HeadDetection.detect(source, stated: stated)
    let counter = ProfileCounter(head, zone: zone)
    try counter.read(source)
    var profile = counter.profile(source.name, diagnostics)
    if let kind { override(&profile, kind) }
    profile.diagnostics += ProfileFindings.find(profile, counter)
    return profile
  }

  private static func override(_ profile: inout EvidenceProfile, _ name: String) {
    guard let kind = EvidenceKind(rawValue: name) else {
      let names = EvidenceKind.allCases.map(\.rawValue)
      let nearest = NearestName.suggest(for: name, among: names)
      profile.diagnostics.append(
        Diagnostic(
          "evidence/unknown-kind", .error, "`\(name)` is no kind of evidence; the detected one was used.",
          nextStep: nearest.map { "Write `\($0)`." } ?? "Use one of: \(names.joined(separator: ", ")).",
          replacement: nearest, at: SourceSpan(file: profile.file)))
      return
    }
    profile.kind = kind
    profile.confidence = 1
  }
}

/// The user's own role to field assignments.
public enum StatedFields {
  /// Roles by name; unknown ones give a diagnostic with the nearest valid one.
  public static func read(
    _ fields: [String: String], file: String, _ diagnostics: inout [Diagnostic]
  ) -> [FieldRole: String] {
    var stated: [FieldRole: String] = [:]
    for (name, path) in fields.sorted(by: { $0.key < $1.key }) {
      if let role = FieldRole(rawValue: name) {
        stated[role] = path
        continue
      }
      let names = FieldRole.allCases.map(\.rawValue)
      let nearest = NearestName.suggest(for: name, among: names)
      diagnostics.append(
        Diagnostic(
          "evidence/unknown-role", .error, "`\(name)` is no role that a field can have; it was ignored.",
          nextStep: nearest.map { "Write `\($0)`." } ?? "Use one of: \(names.joined(separator: ", ")).",
          replacement: nearest, at: SourceSpan(file: file)))
    }
    return stated
  }
}
