import IncidentModel

/// A rule about finished documents. The pipeline applies it, since it needs the evidence, the laid-out pages or the
/// redactor; what it says is documented here beside the others.
public struct OutputRule: Sendable, Hashable {
  public let id: String
  public let severity: Severity
  public let what: String
  public let why: String
  public let mend: String

  public func finding(
    _ summary: String, replacement: String? = nil, nextStep: String? = nil, at span: SourceSpan?
  ) -> Diagnostic {
    Diagnostic(
      id, severity, summary, explanation: why, nextStep: nextStep ?? mend, replacement: replacement, at: span)
  }

  /// In the order of docs/rules.md.
  public static let all = [overTwoPages, secret, personalData]

  public static let overTwoPages = OutputRule(
    id: "structure/over-two-pages", severity: .error,
    what:
      "The laid-out brief is longer than two pages at the smallest size that reads well. The finding names the sentences to cut and the lines that each gives back.",
    why: "The third page is not read, and what stands on it was not said.",
    mend: "Cut the sentences that are named, from the first on.")

  public static let secret = OutputRule(
    id: "privacy/secret", severity: .error,
    what:
      "A key, token, password or another secret in the text or in a document made from it (docs/redaction.md).",
    why: "A brief is forwarded; a secret in it is a second incident.",
    mend: "Put the pseudonym in its place (`--fix` does) and change the secret.")

  public static let personalData = OutputRule(
    id: "privacy/personal-data", severity: .warning,
    what:
      "An e-mail address, phone number, card, account, social security number or public IP address in the text or in a document made from it (docs/redaction.md).",
    why: "Whoever forwards the brief hands on data about people, which may itself have to be notified.",
    mend: "Leave it out, or put the pseudonym that `candor redact` gives in its place.")
}
