import IncidentModel
import Prose

/// All checks of a Markdown text that belongs to no incident.
public enum TextCheck {
  /// Findings by place. Linear in the text's size.
  public static func findings(in text: String, file: String, settings: FoundSettings) -> [Diagnostic] {
    let redactor = QuoteRedaction.redactor(incident: "")
    let findings = ProseCheck.findings(
      in: text, file: file, context: settings.known(to: ProseContext()), settings: settings.prose,
      others: OtherFindings(
        PrivacyCheck.findings(in: text, file: file, redactor), ran: PrivacyCheck.rules))
    return PrivacyCheck.withoutSecrets(findings, of: text, redactor)
  }
}
