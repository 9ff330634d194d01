import Evidence
import IncidentModel
import Redaction

/// Makes words of the evidence fit to be shown: secrets and personal data replaced by pseudonyms that are stable
/// within the incident, white space folded, long texts cut.
public struct QuoteRedaction: Sendable {
  /// Characters of a quote that are shown.
  static let longest = 160

  /// Redacts whole texts with the pseudonyms of an incident.
  public static func redactor(incident: String) -> Redactor { QuoteRedaction(incident: incident).redactor }

  private let redactor: Redactor

  /// The incident's id is the key, spread over all its bits: pseudonyms are the same in each of its documents
  /// and different in another incident's.
  init(incident: String) {
    let digest = Digest.sha256(Array("pseudonyms of \(incident)".utf8))
    redactor = Redactor(key: PseudonymKey(Array(digest.utf8)))
  }

  /// The facts with the words of the evidence in them redacted: names of changes and alerts can hold anything.
  /// What people stated is theirs.
  func facts(_ sheet: FactSheet) -> FactSheet {
    FactSheet(
      sheet.facts.map { fact in
        guard fact.label != .stated else { return fact }
        var shown = fact
        shown.title = redactor.redact(fact.title).text
        shown.method = redactor.redact(fact.method).text
        if case .text(let words) = fact.value { shown.value = .text(redactor.redact(words).text) }
        return shown
      })
  }

  /// Problems of the evidence, which may quote the line they were met in.
  func diagnostics(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.map { diagnostic in
      var shown = diagnostic
      shown.summary = redactor.redact(diagnostic.summary).text
      shown.nextStep = redactor.redact(diagnostic.nextStep).text
      return shown
    }
  }

  func text(_ text: String) -> String {
    let folded = redactor.redact(text).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return folded.count <= Self.longest ? folded : folded.prefix(Self.longest - 1) + "…"
  }
}
