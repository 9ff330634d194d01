import IncidentModel
import Prose

/// What `candor check` says of an incident, in two steps: the first says nearly all and takes a third of the time, the
/// second makes the documents that are checked too.
public struct CheckedIncident: Sendable {
  public let investigation: Investigation
  /// What the checks found in `incident.md`.
  public let findings: [Diagnostic]
  /// What is wrong with the input.
  public var problems: [Diagnostic] { investigation.diagnostics + settings.problems }

  private let context: DocumentContext
  private let settings: FoundSettings

  /// - Parameter former: the facts of the build before, for numbers that have gone stale.
  public init(_ investigation: Investigation, settings: FoundSettings, former: FactSheet?) {
    self.investigation = investigation
    self.settings = settings
    context = DocumentContext(investigation)
    findings = IncidentCheck.inWriting(context, settings: settings, former: former)
  }

  /// What the checks find in the finished documents. With `findings` before it, it equals the findings of a `BuildRun` of
  /// the same incident; only the documents that a check reads are made.
  public func documentFindings() -> [Diagnostic] {
    IncidentCheck.inDocuments(context, documents: DocumentSet(checkedIn: context), settings: settings)
  }

  /// What can be said of the writing before any evidence has been read: nothing of its numbers.
  public static func preliminary(_ loaded: LoadedIncident, settings: FoundSettings) -> [Diagnostic] {
    var context = settings.known(to: ProseContext(loaded.incident, facts: FactSheet()))
    context.numbersNeedReceipts = false
    let file = loaded.folder.incidentFile
    let privacy = PrivacyCheck.findings(
      in: loaded.text, file: file, QuoteRedaction.redactor(incident: loaded.incident.id))
    return ProseCheck.findings(
      in: loaded.text, file: file, context: context, settings: settings.prose,
      others: OtherFindings(privacy, ran: PrivacyCheck.rules))
  }
}
