import IncidentModel
import Markup
import Prose
import Redaction

/// Secrets and personal data in what people wrote and in what is made from it.
enum PrivacyCheck {
  static let rules: Set<String> = [OutputRule.secret.id, OutputRule.personalData.id]

  private static let personal: Set<String> = [
    "email", "phone", "credit_card", "iban", "us_ssn", "ipv4", "ipv6",
  ]

  /// Findings with exact places. A secret's replacement is its pseudonym; personal data has none, because an address
  /// may be there on purpose.
  static func findings(in text: String, file: String, _ redactor: Redactor) -> [Diagnostic] {
    let bytes = Array(text.utf8)
    let spans = redactor.spans(in: bytes)
    guard !spans.isEmpty else { return [] }
    let lines = LineIndex(bytes)
    return spans.map { span in
      let place = lines.range(span.start, span.end)
      let source = SourceSpan(
        file: file, line: place.line, column: place.column, start: span.start, end: span.end)
      if personal.contains(span.kind) {
        return OutputRule.personalData.finding("The text holds \(name(span.kind)).", at: source)
      }
      return OutputRule.secret.finding(
        "The text holds \(name(span.kind)).",
        replacement: redactor.pseudonym(of: bytes[span.start..<span.end], kind: span.kind), at: source)
    }
  }

  /// Findings in finished documents, each kind of datum once a document; what `source` holds itself is found there.
  static func findings(in documents: [OutputFile], folder: String, source: String, _ redactor: Redactor)
    -> [Diagnostic]
  {
    documents.filter { $0.name.hasSuffix(".md") }.flatMap { document -> [Diagnostic] in
      var seen: Set<String> = []
      return redactor.spans(in: document.bytes).compactMap { span -> Diagnostic? in
        let words = String(decoding: document.bytes[span.start..<span.end], as: UTF8.self)
        guard !source.contains(words), seen.insert(span.kind).inserted else { return nil }
        let rule = personal.contains(span.kind) ? OutputRule.personalData : OutputRule.secret
        return rule.finding(
          "The document holds \(name(span.kind)).",
          at: SourceSpan(file: "\(folder)/\(document.name)", line: span.line))
      }
    }
  }

  /// Findings whose words quote a secret of their line have its pseudonym instead.
  static func withoutSecrets(_ findings: [Diagnostic], of text: String, _ redactor: Redactor) -> [Diagnostic]
  {
    let bytes = Array(text.utf8)
    let spans = redactor.spans(in: bytes).filter { $0.end - $0.start >= shortestQuote }
    guard !spans.isEmpty else { return findings }
    let lines = Dictionary(grouping: spans, by: \.line)
    return findings.map { finding in
      var shown = finding
      for span in lines[finding.span?.line ?? 0] ?? [] {
        let secret = bytes[span.start..<span.end]
        shown.summary = shown.summary.replacing(
          String(decoding: secret, as: UTF8.self), with: redactor.pseudonym(of: secret, kind: span.kind))
      }
      return shown
    }
  }

  /// Bytes below which the same letters can stand in any word.
  private static let shortestQuote = 6

  /// `an e-mail address`, and for kinds without a name of their own `a secret (aws_key)`.
  private static func name(_ kind: String) -> String {
    switch kind {
    case "email": "an e-mail address"
    case "phone": "a phone number"
    case "credit_card": "a card number"
    case "iban": "a bank account number"
    case "us_ssn": "a social security number"
    case "ipv4", "ipv6": "a public IP address"
    default: "a secret (\(kind))"
    }
  }
}
