import IncidentModel
import Prose

/// What `candor check` says of an incident, without making the documents that no check reads.
public struct CheckedIncident: Sendable {
  public var investigation: Investigation
  /// What the checks found in the writing; equal to those of a `BuildRun` of the same incident.
  public var findings: [Diagnostic]
  /// What is wrong with the input.
  public var problems: [Diagnostic]

  /// - Parameter former: the facts of the build before, for numbers that have gone stale.
  public init(_ investigation: Investigation, settings: FoundSettings, former: FactSheet?) {
    self.investigation = investigation
    let context = DocumentContext(investigation)
    findings = IncidentCheck.findings(
      context, documents: DocumentSet(checkedIn: context), settings: settings, former: former)
    problems = investigation.diagnostics + settings.problems
  }

  /// What can be said of the writing before any evidence has been read: nothing of its numbers.
  public static func preliminary(_ loaded: LoadedIncident, settings: FoundSettings) -> [Diagnostic] {
    var context = settings.known(to: ProseContext(loaded.incident, facts: FactSheet()))
    context.numbersNeedReceipts = false
    let file = loaded.folder.incidentFile
    let privacy = PrivacyCheck.findings(
      in: loaded.text, file: file, QuoteRedaction.redactor(incident: loaded.incident.id))
    return ProseCheck.findings(
      in: loaded.text, file: file, context: context, settings: settings.prose, others: privacy)
  }
}
