import IncidentModel
import Prose

/// All checks of a Markdown text that belongs to no incident.
public enum TextCheck {
  /// Findings by place. Linear in the text's size.
  public static func findings(in text: String, file: String, settings: FoundSettings) -> [Diagnostic] {
    let privacy = PrivacyCheck.findings(in: text, file: file, QuoteRedaction.redactor(incident: ""))
    return ProseCheck.findings(
      in: text, file: file, context: settings.known(to: ProseContext()), settings: settings.prose,
      others: OtherFindings(privacy, ran: PrivacyCheck.rules))
  }
}
