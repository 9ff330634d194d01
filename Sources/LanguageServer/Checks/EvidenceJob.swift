import IncidentModel
import Pipeline

/// The evidence of an incident, to be read; work for a thread of its own, since it can take long.
struct EvidenceJob: Sendable {
  var address: DocumentAddress
  var text: String

  func run(_ world: World) -> EvidenceOutcome {
    var outcome = EvidenceOutcome(address: address)
    guard case .incident(let folder) = DocumentKind(address, text: text.utf8, world: world),
      let loaded = try? LoadedIncident(folder, text: text, world: world)
    else { return outcome }
    // Asked before it is read: a file that changes meanwhile is read again.
    let question = EvidenceQuestion(loaded, world: world)
    outcome.evidence = ReadEvidence(
      investigation: Investigation(loaded), question: question, frontMatter: FrontMatterText.of(text))
    return outcome
  }
}

/// What was read; nothing when the document is no incident any more.
struct EvidenceOutcome: Sendable {
  var address: DocumentAddress
  var evidence: ReadEvidence?
}
