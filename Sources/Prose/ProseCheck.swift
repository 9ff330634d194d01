import IncidentModel
import Markup

/// Reads a text with every rule. Linear in the text's size.
public enum ProseCheck {
  /// Findings by position, with exact UTF-8 offsets, line and column. Works on a Markdown file and on one
  /// spoken sentence alike. `<!-- candor:ignore RULE reason -->` silences a rule in the next block.
  public static func findings(
    in markdown: String, file: String, context: ProseContext = ProseContext()
  ) -> [Diagnostic] {
    findings(in: markdown, file: file, context: context, rules: RuleRegistry.rules)
  }

  static func findings(
    in markdown: String, file: String, context: ProseContext, rules: [any ProseRule]
  ) -> [Diagnostic] {
    let parsed = MarkdownDocument(markdown)
    let text = MarkdownText(parsed)
    let document = ProseDocument(text)
    var found: [Diagnostic] = []
    for rule in rules {
      for match in rule.matches(in: document, context) {
        found.append(diagnostic(match, rule, file, parsed.lines))
      }
    }
    var suppression = Suppression(text.comments, file: file)
    found = found.filter { !suppression.silences($0) }
    found += suppression.problems(ranRules: Set(rules.map(\.id)))
    if parsed.isTruncated { found.append(tooLong(file, parsed)) }
    return found.sorted(by: byPosition)
  }

  private static func diagnostic(
    _ match: ProseMatch, _ rule: any ProseRule, _ file: String, _ lines: LineIndex
  ) -> Diagnostic {
    let place = lines.range(match.source.lowerBound, match.source.upperBound)
    return Diagnostic(
      rule.id, match.severity ?? rule.severity, match.summary, explanation: rule.why, nextStep: rule.mend,
      replacement: match.replacement, at: SourceSpan(place, file: file))
  }

  private static func tooLong(_ file: String, _ parsed: MarkdownDocument) -> Diagnostic {
    let end = parsed.lines.range(parsed.bytes.count, parsed.bytes.count)
    return Diagnostic(
      "input/too-long", .warning,
      "Only the first \(parsed.bytes.count) bytes were read; a text may have \(MarkdownDocument.maximumBytes).",
      nextStep: "Split the file and check its parts.", at: SourceSpan(end, file: file))
  }

  static func byPosition(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let first = (left.span?.start ?? -1, left.span?.end ?? -1, left.id)
    return first < (right.span?.start ?? -1, right.span?.end ?? -1, right.id)
  }
}

extension SourceSpan {
  init(_ range: MarkdownRange, file: String) {
    self.init(file: file, line: range.line, column: range.column, start: range.start, end: range.end)
  }
}
