import IncidentModel

/// Reads `.candor.yml`.
public enum CheckSettingsReader {
  private static let keys = [
    "show", "fail_on", "rules", "vocabulary", "glossary", "patterns", "allow", "baseline",
  ]
  private static let off = "off"

  /// As much as can be read; the rest is reported under ids `settings/…`.
  ///
  /// - Parameter rules: the ids that exist.
  public static func read(_ text: String, file: String, rules: Set<String>) -> (CheckSettings, [Diagnostic]) {
    let context = ReadingContext(file: file)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.first == "---" { lines[0] = "" }
    var cleaner = FrontMatterGuard(context)
    var settings = CheckSettings()
    if let clean = cleaner.clean(lines, firstLine: 1),
      clean.contains(where: { !$0.allSatisfy(\.isWhitespace) })
    {
      let pairs = FrontMatterComposer(context: context).compose(clean, firstLine: 1)
      let node = FrontMatterNode(place: .init(line: 1, column: 1), content: .map(pairs))
      settings = read(Fields(node, of: "the settings", keys: keys, context), rules)
    }
    return (settings, context.sorted.map(renamed))
  }

  private static func renamed(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.id = diagnostic.id.replacing("front-matter/", with: "settings/")
    diagnostic.nextStep = diagnostic.nextStep.replacing("docs/incident-file.md", with: "docs/checks.md")
    return diagnostic
  }

  private static func read(_ fields: Fields, _ known: Set<String>) -> CheckSettings {
    var settings = CheckSettings()
    settings.show = fields.choice("show", Severity.self) ?? settings.show
    settings.failOn = fields.choice("fail_on", Severity.self) ?? settings.failOn
    settings.vocabulary = fields.texts("vocabulary")
    settings.allowed = fields.texts("allow")
    settings.baseline = fields.text("baseline")
    settings.glossary = GlossaryReader(context: fields.context).read(fields)
    for pair in pairs(fields, "rules", known) { read(pair, fields.context, &settings) }
    for pair in pairs(fields, "patterns", known) {
      let inner = Fields(
        FrontMatterNode(place: pair.keyPlace, content: .map([pair])), of: "the patterns", keys: [pair.key],
        fields.context)
      settings.patterns[pair.key] = inner.texts(pair.key)
    }
    return settings
  }

  private static func read(
    _ pair: FrontMatterNode.Pair, _ context: ReadingContext, _ settings: inout CheckSettings
  ) {
    let word = pair.value.text?.lowercased() ?? ""
    // YAML 1.1 reads `off` as a boolean; here it is the word that was written.
    if word == off || word == "false" {
      settings.disabled.insert(pair.key)
    } else if let severity = Severity(rawValue: word) {
      settings.severities[pair.key] = severity
    } else {
      context.report(
        "bad-choice", "`\(pair.key)` cannot be `\(word)`.", next: "Use one of: off, note, warning, error.",
        at: pair.value.place)
    }
  }

  /// The keys below `key` that are rules.
  private static func pairs(_ fields: Fields, _ key: String, _ known: Set<String>) -> [FrontMatterNode.Pair] {
    guard let node = fields.value(key) else { return [] }
    guard let pairs = node.map else {
      fields.wrongType(key, node, expected: "a set of `rule: …`")
      return []
    }
    return pairs.filter { pair in
      if known.contains(pair.key) { return true }
      let nearest = NearestName.suggest(for: pair.key, among: known.sorted())
      fields.context.report(
        "unknown-rule", "There is no rule `\(pair.key)`.",
        next: nearest.map { "Did you mean `\($0)`?" } ?? "See docs/rules.md for the rules' names.",
        replacement: nearest, at: pair.keyPlace)
      return false
    }
  }
}
