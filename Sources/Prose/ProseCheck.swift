import Dispatch
import IncidentModel
import Markup
import Synchronization

/// Reads a text with every rule. Linear in the text's size.
public enum ProseCheck {
  /// Findings by position, with exact UTF-8 offsets, line and column. Works on a Markdown file and on one
  /// spoken sentence alike. Comments silence rules as docs/rules.md says.
  ///
  /// - Parameter others: findings of other checks in the same text; comments silence them too.
  public static func findings(
    in markdown: String, file: String, context: ProseContext = ProseContext(),
    settings: ProseSettings = ProseSettings(), others: OtherFindings = OtherFindings()
  ) -> [Diagnostic] {
    let rules = RuleRegistry.rules.filter { !settings.disabled.contains($0.id) }
    return findings(
      in: markdown, file: file, context: context, rules: rules, settings: settings, others: others)
  }

  static func findings(
    in markdown: String, file: String, context: ProseContext, rules: [any ProseRule],
    settings: ProseSettings = ProseSettings(), others: OtherFindings = OtherFindings()
  ) -> [Diagnostic] {
    var context = context
    var rest = others.findings.filter { !settings.disabled.contains($0.id) }[...]
    var found: [Diagnostic] = []
    let parts = TextParts.split(markdown)
    for (number, part) in parts.enumerated() {
      let reading = PartReading(part.text, file: file, context: context, rules: rules, settings: settings)
      let end = number + 1 < parts.count ? parts[number + 1].start : Int.max
      let own = rest.prefix { ($0.span?.start ?? 0) < end }
      rest = rest.dropFirst(own.count)
      found += reading.findings(adding: own.map { part.own($0) }, ran: others.ran).map { part.moved($0) }
      if number + 1 < parts.count {
        context.explainedTerms.formUnion(JargonRule.termsMet(in: reading.document))
      }
    }
    return found.map { weighed($0, settings) }
  }

  private static func weighed(_ finding: Diagnostic, _ settings: ProseSettings) -> Diagnostic {
    guard let severity = settings.severities[finding.id] else { return finding }
    var finding = finding
    finding.severity = severity
    return finding
  }

  static func byPosition(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let first = (left.span?.start ?? -1, left.span?.end ?? -1, left.id)
    return first < (right.span?.start ?? -1, right.span?.end ?? -1, right.id)
  }
}

/// What other checks found in a text.
public struct OtherFindings: Sendable {
  /// By position, those without one first.
  let findings: [Diagnostic]
  /// The rules that ran, whether they found something or not.
  let ran: Set<String>

  public init(_ findings: [Diagnostic] = [], ran: Set<String> = []) {
    self.findings = findings.sorted(by: ProseCheck.byPosition)
    self.ran = ran.union(findings.map(\.id))
  }
}

/// One text, parsed and read with some rules.
private struct PartReading {
  let parsed: MarkdownDocument
  let text: MarkdownText
  let document: ProseDocument
  let file: String
  let context: ProseContext
  let rules: [any ProseRule]
  let settings: ProseSettings

  init(
    _ markdown: String, file: String, context: ProseContext, rules: [any ProseRule], settings: ProseSettings
  ) {
    parsed = MarkdownDocument(markdown)
    text = MarkdownText(parsed)
    document = ProseDocument(text)
    self.file = file
    self.context = context
    self.rules = rules
    self.settings = settings
  }

  func findings(adding others: [Diagnostic], ran otherRules: Set<String>) -> [Diagnostic] {
    let allowed = Set(settings.allowedPlaces(in: document).flatMap { $0 })
    var found = others + ownFindings(allowed).joined()
    found = Precedence.settled(found.sorted(by: ProseCheck.byPosition))
    var suppression = Suppression(text, parsed, file: file)
    found = found.filter { !suppression.silences($0) }
    let ran = Set(rules.map(\.id)).union(otherRules)
    found += suppression.problems(ran: ran, known: ran.union(RuleRegistry.knownIDs))
    return found.sorted(by: ProseCheck.byPosition)
  }

  /// By rule; the rules of a long text run on all cores.
  private func ownFindings(_ allowed: Set<Int>) -> [[Diagnostic]] {
    guard document.sentences.count >= Self.manySentences else { return rules.map { own($0, allowed) } }
    let found = Mutex([[Diagnostic]](repeating: [], count: rules.count))
    DispatchQueue.concurrentPerform(iterations: rules.count) { index in
      let own = own(rules[index], allowed)
      found.withLock { $0[index] = own }
    }
    return found.withLock { $0 }
  }

  /// Below this number of sentences a second thread costs more than it gives.
  private static let manySentences = 20

  private func own(_ rule: any ProseRule, _ allowed: Set<Int>) -> [Diagnostic] {
    let matches = rule.matches(in: document, context) + settings.additions(to: rule.id, in: document)
    return matches.filter { !allowed.contains($0.source.lowerBound) }.map { diagnostic($0, rule) }
  }

  private func diagnostic(_ match: ProseMatch, _ rule: any ProseRule) -> Diagnostic {
    let place = parsed.lines.range(match.source.lowerBound, match.source.upperBound)
    let isPlain = !parsed.bytes[match.source].contains(where: Self.markup.contains)
    return Diagnostic(
      rule.id, match.severity ?? rule.severity, match.summary, explanation: rule.why, nextStep: rule.mend,
      replacement: isPlain ? match.replacement : nil, at: SourceSpan(place, file: file))
  }

  /// Bytes that mean markup: a replacement for a place that holds one could break it.
  private static let markup = Set("*_`[]<>\\&|~#".utf8)
}

/// Where two rules find the same words, the one that says more.
enum Precedence {
  /// The first is dropped where one of the others overlaps it.
  private static let weaker: [String: Set<String>] = [
    "numbers/no-receipt": ["numbers/contradicts-fact", "numbers/stale"],
    "numbers/contradicts-fact": ["numbers/stale"],
  ]

  /// - Parameter findings: by position.
  static func settled(_ findings: [Diagnostic]) -> [Diagnostic] {
    findings.indices.filter { index in
      guard let stronger = weaker[findings[index].id] else { return true }
      let near = findings[max(0, index - reach)..<min(findings.count, index + reach + 1)]
      return !near.contains { stronger.contains($0.id) && overlaps($0, findings[index]) }
    }.map { findings[$0] }
  }

  /// Findings on either side that are compared.
  private static let reach = 8

  private static func overlaps(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    guard let a = left.span?.start, let b = left.span?.end, let c = right.span?.start, let d = right.span?.end
    else { return false }
    return a < d && c < b
  }
}

extension SourceSpan {
  init(_ range: MarkdownRange, file: String) {
    self.init(file: file, line: range.line, column: range.column, start: range.start, end: range.end)
  }
}
