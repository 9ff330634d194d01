import IncidentModel

/// Puts the replacements of findings into a text.
public enum SafeRewrites {
  /// Rounds after which a text is left as it is, should rewriting ever find more to rewrite each time.
  public static let maximumRounds = 8

  /// The text with every replacement in place, until no finding has one, and how many there were. Of two that overlap
  /// the first counts. Running it again changes nothing.
  public static func apply(to text: String, findings: (String) -> [Diagnostic]) -> (text: String, count: Int)
  {
    var (text, total) = (text, 0)
    for _ in 0..<maximumRounds {
      let (next, count) = once(findings(text), in: text)
      if count == 0 || next == text { break }
      (text, total) = (next, total + count)
    }
    return (text, total)
  }

  /// The replacements of these findings, one round of them.
  public static func once(_ findings: [Diagnostic], in text: String) -> (text: String, count: Int) {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var (position, count) = (0, 0)
    for finding in findings.sorted(by: { ($0.span?.start ?? 0) < ($1.span?.start ?? 0) }) {
      guard let replacement = finding.replacement, let start = finding.span?.start,
        let end = finding.span?.end,
        start >= position, end <= bytes.count, start < end
      else { continue }
      output += bytes[position..<start] + Array(replacement.utf8)
      (position, count) = (end, count + 1)
    }
    output += bytes[position...]
    return (String(decoding: output, as: UTF8.self), count)
  }
}
