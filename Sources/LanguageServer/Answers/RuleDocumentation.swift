import IncidentModel
import Prose

/// What docs/rules.md says of one rule, for a hover.
enum RuleDocumentation {
  /// Examples of either kind that are shown.
  static let examples = 4
  /// Longer examples are passed over.
  static let longestExample = 200

  /// `nil` for a finding that belongs to no rule.
  static func markdown(_ id: String) -> String? {
    if let rule = RuleRegistry.rule(id) {
      return entry(rule.what, rule.why, rule.mend) + shown("Found in", rule.mustFire)
        + shown("Not found in", rule.mustNotFire)
    }
    if let rule = StructureCheck.rules.first(where: { $0.id == id }) {
      return entry(rule.what, rule.why, rule.mend)
    }
    return OutputRule.all.first { $0.id == id }.map { entry($0.what, $0.why, $0.mend) }
  }

  private static func entry(_ what: String, _ why: String, _ mend: String) -> String {
    "\(what)\n\n**Why it matters:** \(why)\n\n**How to mend it:** \(mend)"
  }

  private static func shown(_ title: String, _ texts: [String]) -> String {
    let short = texts.filter { !$0.contains(where: \.isNewline) && $0.count <= longestExample }
    guard !short.isEmpty else { return "" }
    return "\n\n\(title):\n\n"
      + short.prefix(examples).map { "- \(MarkdownWords.code($0))" }.joined(separator: "\n")
  }
}
