import Redaction

/// Makes words of the evidence fit to be shown: secrets and personal data replaced by pseudonyms that are stable
/// within the incident, white space folded, long texts cut.
struct QuoteRedaction: Sendable {
  /// Characters of a quote that are shown.
  static let longest = 160

  private let redactor: Redactor

  init(incident: String) { redactor = Redactor(key: PseudonymKey(Array(incident.utf8))) }

  func text(_ text: String) -> String {
    let folded = redactor.redact(text).text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return folded.count <= Self.longest ? folded : folded.prefix(Self.longest - 1) + "…"
  }
}
