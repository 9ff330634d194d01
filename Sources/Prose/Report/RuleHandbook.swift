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
    parts.append(suppression)
    return parts.joined(separator: "\n")
  }

  private static func entry(_ id: String, _ severity: String, _ what: String, _ why: String, _ mend: String)
    -> String
  {
    "### `\(id)` (\(severity))\n\n\(what)\n\n*Why it matters:* \(why)\n\n*How to mend it:* \(mend)\n"
  }

  private static func examples(_ title: String, _ texts: [String]) -> String {
    "\n\(title):\n\n" + texts.map { "- \($0)\n" }.joined()
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

    A comment in front of a block silences one rule in that block; the reason is required.

    ```
    <!-- candor:ignore ownership/blame the court's own words -->
    ```

    - `suppression/no-reason` (error): the comment gives no reason, and silences nothing.
    - `suppression/unknown-rule` (error): no rule has that name.
    - `suppression/unused` (warning): the rule found nothing there.
    - `input/too-long` (warning): the file is longer than what is read.

    """
}
