/// The text of docs/redaction.md, made from the rules themselves.
public enum RedactionHandbook {
  /// The content of docs/redaction.md.
  public static var markdown: String {
    var text = introduction
    for rule in RedactionRules.all { text += "### `\(rule.kind)`\n\n\(rule.what)\n\n" + samples(rule) }
    return text + vendors
  }

  private static func samples(_ rule: any RedactionRule) -> String {
    "Found: " + rule.positives.prefix(4).map { "`` \(shown($0)) ``" }.joined(separator: " · ")
      + "\n\nSurvives:\n\n"
      + rule.negatives.map { "- `` \(shown($0)) ``\n" }.joined() + "\n"
  }

  private static func shown(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }

  private static let introduction = """
    # Redaction

    `candor redact FILE` writes the text with a pseudonym in place of each secret or personal datum, such as
    `[email#5f3a9c12d0e4]`; `--format json` gives the places instead: byte offsets (UTF-8, half-open), line and kind.
    The same net is under every output of Candor: the brief and its companions, `facts.json`, quotes of receipts, error
    templates, crash messages, values in the JSON of `logs`, `crashes`, `signatures`, `inspect` and `reconcile`, and
    diagnostics that quote a line.

    ## Pseudonyms
    A pseudonym is a keyed hash (SipHash-2-4) of which 48 bits are shown: without the key nobody can try values, and of a
    million secrets hardly two share one. The key is made from the incident's id: the same customer has the same
    pseudonym in all outputs of an incident, at every build, and another one in the next incident. `--key ID` gives
    `candor redact` the pseudonyms of an incident.

    What only differs in its writing is one: e-mail addresses without regard to case and with `%40`, `%2B` and `\\u0040`
    resolved; cards, accounts, telephone and social security numbers without what separates their groups, telephone
    numbers also without `(0)`, `+` and `00`; IPv6 addresses without regard to case. Everything else counts byte by byte.

    ## How it searches
    One pass over the bytes. A table of the first four bytes of what can announce a secret leaves few places, where a rule
    looks at a bounded stretch around: at most 16 KiB before and 64 KiB behind. So time grows linearly with the text, a
    text of any size and with lines of any length needs a few megabytes, and what is found does not depend on how the text
    arrives. No words exempt a value: a real secret may hold "test" or "example"; only what is nothing but a state, a
    type or a placeholder survives behind a secret's name (`required`, `String`, `${PASSWORD}`, `***`).

    Values are found in the notations of programs: Go's `%+v` and `%#v`, Rust's `{:?}` and `{:#?}`, JSON also inside
    strings of JSON, logfmt, YAML, TOML, forms, headers, command lines, SQL, connection strings and URLs with odd
    characters in the password. Addresses of documentation (RFC 5737, RFC 3849) count as public ones, because examples
    stand for customers; private, loopback, link-local, multicast and reserved addresses survive.

    It is a net, not a proof: a password in a sentence of its own words, or a name of a person, is not found.

    This page is made from the rules: do not edit it by hand, run the tests with `CANDOR_RECORD=1`.

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
