/// The text of docs/rules.md, made from the rules themselves.
public enum RuleHandbook {
  /// The content of docs/rules.md.
  public static var markdown: String {
    var parts = [introduction]
    parts.append("## Prose\n")
    parts += RuleRegistry.rules.map { rule in
      entry(rule.id, rule.severity.rawValue, rule.what, rule.why, rule.mend)
        + examples("Found in", rule.mustFire) + examples("Not found in", rule.mustNotFire)
    }
    parts.append("## Structure of an incident\n")
    parts += StructureCheck.rules.map { entry($0.id, $0.severity.rawValue, $0.what, $0.why, $0.mend) }
    parts.append("## Finished documents\n")
    parts += OutputRule.all.map { entry($0.id, $0.severity.rawValue, $0.what, $0.why, $0.mend) }
    parts.append(suppression)
    return parts.joined(separator: "\n")
  }

  private static func entry(_ id: String, _ severity: String, _ what: String, _ why: String, _ mend: String)
    -> String
  {
    "### `\(id)` (\(severity))\n\n\(what)\n\n*Why it matters:* \(why)\n\n*How to mend it:* \(mend)\n"
  }

  private static let longestExample = 240

  private static func examples(_ title: String, _ texts: [String]) -> String {
    "\n\(title):\n\n" + texts.map { "- \(line($0))\n" }.joined()
  }

  /// A text of several paragraphs on one line, its middle left out.
  private static func line(_ text: String) -> String {
    guard text.contains("\n") || text.count > longestExample else { return text }
    let joined = text.split(whereSeparator: \.isNewline).joined(separator: " ⏎ ")
    let quoted = joined.count <= longestExample ? joined : "\(joined.prefix(80)) … \(joined.suffix(60))"
    return "`` \(quoted) ``"
  }

  private static let introduction = """
    # Rules

    `candor check PATH` reads any Markdown file with these rules; on an incident folder it also checks the
    structure. A finding is an error, a warning or a note; each names its rule, its place in the file (byte
    offsets, line, column) and what to do. This page is made from the rules: do not edit it by hand, run the
    tests with `CANDOR_RECORD=1`.

    Code, quotations, block quotes, addresses, HTML comments, front matter and `{{placeholders}}` are not read.
    A term counts as explained by the front matter's `glossary`, by its first use in the text, or when it names a
    component.

    """

  private static let suppression = """
    ## Silencing one finding

    A comment silences one rule; the reason is required.

    ```
    <!-- candor:ignore ownership/blame the court's own words -->
    ```

    - `candor:ignore RULE reason`: in the next block, or in the block that the comment stands in.
    - `candor:ignore-match RULE reason`: the first match behind the comment in that block, and no other.
    - `candor:ignore-line RULE reason`: on the comment's own line, or on the next line when it stands alone.
    - `candor:ignore-section RULE reason`: up to the next heading of the same or a higher level.
    - `# candor:ignore RULE reason` in the front matter: on its own line, or on the next one when it stands alone; what is
      found about the incident's structure on that line is silenced too. What has no line is switched off in
      [`.candor.yml`](checks.md#settings).

    What is wrong with such a comment is a finding of its own:

    - `suppression/no-reason` (error): the comment gives no reason, and silences nothing.
    - `suppression/unknown-rule` (error): no rule has that name.
    - `suppression/unused` (warning): the rule found nothing there.
    """
}
