import IncidentModel
import Pipeline
import Redaction

/// What commands show of evidence that belongs to no incident, without secrets and personal data.
enum EvidenceWords {
  /// The key of `candor redact` without `--key`, so that all commands name one customer alike.
  static let key = "candor"

  static let redactor = QuoteRedaction.redactor(incident: key)

  /// A console for words of the evidence.
  static var console: Console {
    var console = Console.live
    console.redactor = redactor
    return console
  }

  /// A problem may quote the line that it was met in.
  static func redacted(_ diagnostic: Diagnostic) -> Diagnostic {
    var shown = diagnostic
    shown.summary = redactor.redact(diagnostic.summary).text
    shown.nextStep = redactor.redact(diagnostic.nextStep).text
    return shown
  }
}
