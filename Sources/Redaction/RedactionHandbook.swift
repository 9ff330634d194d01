/// The text of docs/redaction.md, made from the rules themselves.
public enum RedactionHandbook {
  /// The content of docs/redaction.md.
  public static var markdown: String {
    var text = introduction
    for rule in RedactionRules.all { text += "### `\(rule.kind)`\n\n\(rule.what)\n\n" + samples(rule) }
    return text + vendors
  }

  private static func samples(_ rule: any RedactionRule) -> String {
    "Survives:\n\n"
      + rule.negatives.map { "- `` \($0.split(separator: "\n").joined(separator: "⏎")) ``\n" }.joined() + "\n"
  }

  private static let introduction = """
    # Redaction

    `candor redact FILE` writes the text with a pseudonym in place of each secret or personal datum, such as
    `[email#5f3a9c12]`; `--format json` gives the places instead: byte offsets (UTF-8, half-open), line and kind.
    The same secret has the same pseudonym throughout an incident, so that "the same customer failed twice" still
    shows. Pseudonyms are a keyed hash (SipHash-2-4, 32 of its bits): without the key nobody can try values.

    The search is one pass over the bytes and looks at a bounded stretch around each candidate. No words exempt a
    value: a real secret may hold "test" or "example". This page is made from the rules: do not edit it by hand, run
    the tests with `CANDOR_RECORD=1`.

    ## Kinds


    """

  private static var vendors: String {
    var kinds: [String: [String]] = [:]
    for entry in VendorPrefix.all { kinds[entry.kind, default: []].append("`\(entry.prefix)`") }
    let rows = kinds.sorted { $0.key < $1.key }.map {
      "| `\($0.key)` | \($0.value.joined(separator: " ")) |\n"
    }
    return "## Beginnings of vendors' tokens\n\n| kind | begins with |\n| --- | --- |\n" + rows.joined()
  }
}
