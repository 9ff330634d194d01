import Foundation
import IncidentModel
import Scan

/// Reads deployments and configuration changes from JSON of many tools: plain lists and lines, GitHub
/// deployments and their statuses, Argo CD histories, Kubernetes replica sets and events, LaunchDarkly's audit
/// log, Helm histories. Where names do not help, values do, and the reader says so.
public enum ChangeReader {
  /// Reads at most `SourceBytes.mostBytes`; a zoneless time is taken in `zone`. Throws only when the source
  /// cannot be opened.
  public static func read(_ source: ByteSource, zone: TimeZone = .gmt) throws -> ChangeReading {
    let content = try SourceBytes(source)
    var reading = read(content.bytes, file: source.name, zone: zone)
    reading.diagnostics = content.diagnostics + reading.diagnostics
    return reading
  }

  /// The same for bytes at hand; never fails on content. `file` is the name in diagnostics.
  public static func read(_ bytes: [UInt8], file: String, zone: TimeZone = .gmt) -> ChangeReading {
    let document = JSONDocument(bytes, file: file)
    var finder = EntryFinder(timeNames: ChangeFields.time, zone: zone)
    finder.search(document.values)
    var assumptions = Assumptions(file: file, subject: "changes")
    var drafts: [ChangeDraft] = []
    for entry in finder.entries {
      if let draft = ChangeDraft(entry, &finder, &assumptions, file: file) { drafts.append(draft) }
    }
    assumptions.note(timeless: finder.timeless)
    return ChangeReading(
      changes: ChangeHistory(drafts).changes,
      diagnostics: document.diagnostics + assumptions.diagnostics, skipped: finder.timeless.count)
  }
}

/// Names under which tools keep what a change consists of, the most telling first.
enum ChangeFields {
  static let time = [
    "deployment_status.created_at", "deployed_at", "deploy_time", "rolled_out_at", "released_at", "time",
    "timestamp", "ts", "@timestamp", "date", "datetime", "when", "at", "started_at", "start_time", "start",
    "occurred_at", "event_time", "changed_at", "applied_at", "lastTimestamp", "firstTimestamp", "eventTime",
    "metadata.creationTimestamp", "created_at", "created", "updated", "updated_at", "completed_at",
    "finished_at",
  ]
  static let service = [
    "service", "service.name", "service_name", "svc", "app", "application", "app_name", "component", "module",
    "microservice", "workload", "repository.name", "repo", "involvedObject.name", "regarding.name",
    "project", "project_name", "target", "deployment", "release_name",
  ]
  /// What names the service of a whole document.
  static let outerService = ["metadata.name", "service", "app", "application", "project", "name", "release"]
  static let version = [
    "version", "to_version", "new_version", "target_version", "version_to", "app_version", "deployment.ref",
    "tag", "image_tag", "image", "release", "to", "after", "new", "revision", "build", "build_number", "sha",
    "commit", "commit_sha", "git_sha", "ref", "chart",
  ]
  static let previous = [
    "previous_version", "prev_version", "from_version", "old_version", "version_from", "previous", "prev",
    "from", "before", "old", "replaces",
  ]
  /// Fields whose words say what kind of change it was.
  static let kind = [
    "kind", "type", "action", "event", "event_type", "change_type", "operation", "op", "task", "category",
    "strategy", "reason", "trigger",
  ]
  static let state = ["deployment_status.state", "status", "state", "result", "outcome", "conclusion"]
  static let words = ["description", "summary", "message", "title", "note", "comment", "titleVerb", "text"]
  static let flag = ["flag", "flag_key", "feature_flag", "feature", "toggle", "experiment"]
  static let setting = [
    "setting", "config_key", "parameter", "param", "variable", "config", "config_map", "key",
  ]
}

/// What had to be guessed about a file, said once.
struct Assumptions {
  let file: String
  let subject: String
  private(set) var diagnostics: [Diagnostic] = []
  private var said: Set<String> = []

  init(file: String, subject: String) {
    self.file = file
    self.subject = subject
  }

  mutating func take(_ role: String, from path: String, line: Int) {
    guard said.insert(role + "\u{0}" + path).inserted else { return }
    diagnostics.append(
      Diagnostic(
        "\(subject)/assumed-field", .note,
        "The \(role) of the \(subject) was taken from `\(path)`, by its values rather than its name.",
        nextStep: "If that is wrong, name the field `\(role)` in the export.",
        at: SourceSpan(file: file, line: line)))
  }

  /// An entry that ends before it begins keeps its beginning.
  mutating func noteReversed(_ span: SourceSpan) {
    diagnostics.append(
      Diagnostic(
        "\(subject)/time-order", .warning, "The entry ends before it begins; its end was left out.",
        nextStep: "Check both times and their zones.", at: span))
  }

  mutating func note(timeless: [JSONNode]) {
    guard let first = timeless.first else { return }
    diagnostics.append(
      Diagnostic(
        "\(subject)/no-time", .warning,
        "\(timeless.count) of the \(subject) hold no time that can be read, the first on this line; "
          + "they were left out.",
        nextStep: "Add a time such as 2026-03-12T02:14:00Z to each entry.",
        at: SourceSpan(file: file, line: first.line)))
  }
}
