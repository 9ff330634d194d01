import IncidentModel
import Scan

/// What is wrong with a file, in words.
enum ProfileFindings {
  static func find(_ profile: EvidenceProfile, _ counter: ProfileCounter) -> [Diagnostic] {
    var findings = counter.summary.issues.map { $0.diagnostic(file: profile.file) }
    findings += content(profile)
    findings += damaged(profile, counter)
    findings += times(profile, counter)
    return findings
  }

  private static func content(_ profile: EvidenceProfile) -> [Diagnostic] {
    let span = SourceSpan(file: profile.file)
    switch profile.kind {
    case .empty:
      return [
        Diagnostic(
          "evidence/empty", .warning, "The file is empty.", nextStep: "Collect it again, or remove it.",
          at: span)
      ]
    case .binary:
      return [
        Diagnostic(
          "evidence/binary", .warning, "The file is binary; text was expected, or gzip or zstd of it.",
          nextStep: "Export it as text (NDJSON or CSV), or remove it.", at: span)
      ]
    case .unknown:
      return [
        Diagnostic(
          "evidence/unknown", .warning,
          "The file is JSON, but neither deployments nor alerts: entries with a time and a name were expected.",
          nextStep: "Say what it is with `kind:` in the front matter, or remove it.", at: span)
      ]
    default: return []
    }
  }

  private static func damaged(_ profile: EvidenceProfile, _ counter: ProfileCounter) -> [Diagnostic] {
    guard let first = counter.examples.first else { return [] }
    let lines = counter.examples.map { String($0.line) }.joined(separator: ", ")
    let more = profile.malformed > counter.examples.count ? ", …" : ""
    return [
      Diagnostic(
        "evidence/malformed", .note,
        "\(profile.malformed) of \(profile.lines) lines are not \(profile.format.rawValue) "
          + "(lines \(lines)\(more)); in the first, \(first.reason.rawValue).",
        nextStep: "Nothing to do when few; they are counted and left out. Otherwise look at these lines.",
        at: SourceSpan(file: profile.file, line: first.line))
    ]
  }

  private static func times(_ profile: EvidenceProfile, _ counter: ProfileCounter) -> [Diagnostic] {
    let span = SourceSpan(file: profile.file)
    let needsTime: Set<EvidenceKind> = [.requestLog, .appLog, .series]
    guard needsTime.contains(profile.kind), profile.format != .json else { return [] }
    if profile.mapping[.time] == nil {
      return [
        Diagnostic(
          "evidence/no-time", .warning, "No field holds a time that can be read.",
          nextStep: "Name the field under `fields:` as `time: …`.", at: span)
      ]
    }
    guard counter.zoneless > 0 else { return [] }
    return [
      Diagnostic(
        "evidence/no-zone", .note,
        "\(counter.zoneless) times name no time zone; the incident's own was taken.",
        nextStep: "Check `timezone:` in the front matter against the clock of that machine.", at: span)
    ]
  }
}
