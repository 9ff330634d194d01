import IncidentModel

/// Reads `incident.md`: YAML front matter for structure, Markdown sections for prose.
public enum IncidentParser {
  /// Reads as much of `text` as can be read and reports the rest; `file` is the name shown in diagnostics.
  ///
  /// The incident is `nil` only when the text is empty or not a text at all. Linear in the length of the
  /// text, and at most 50 repairs of the front matter.
  public static func parse(_ text: String, file: String) -> (incident: Incident?, diagnostics: [Diagnostic]) {
    let context = ReadingContext(file: file)
    guard isText(text, context) else { return (nil, context.sorted) }
    let layout = IncidentLayout(text)
    let pairs = frontMatter(layout, context)
    let line = (layout.frontMatter?.lowerBound ?? 0) + 1
    guard let pairs else {
      var incident = Incident(id: "incident", title: FrontMatterReader.untitled)
      incident.sections = SectionReader(layout).read(context)
      return (incident, context.sorted)
    }
    var incident = FrontMatterReader(pairs, line: line, context).read()
    incident.sections = SectionReader(layout).read(context)
    return (incident, context.sorted)
  }

  private static func isText(_ text: String, _ context: ReadingContext) -> Bool {
    let start = FrontMatterNode.Place(line: 1, column: 1)
    if text.utf8.isBlankText {
      context.report("empty", "The file is empty.", next: "Run `candor init` to write a template.", at: start)
      return false
    }
    if text.utf8.contains(0) {
      context.report(
        "binary", "The file holds a zero byte; text in UTF-8 was expected.",
        next: "Save it as UTF-8 text, or restore it from version control.", at: start)
      return false
    }
    return true
  }

  private static func frontMatter(
    _ layout: IncidentLayout, _ context: ReadingContext
  ) -> [FrontMatterNode.Pair]? {
    guard let range = layout.frontMatter else {
      context.report(
        "missing", "The file does not begin with front matter between two lines `---`.",
        next: "Put `---`, `title: …` and `---` at the top; `candor init` shows every key.",
        at: .init(line: 1, column: 1))
      return nil
    }
    if !layout.isClosed {
      context.report(
        "not-closed", "The front matter has no closing line `---`.",
        next: "Add a line `---` between the last key and the first section.",
        at: .init(line: range.lowerBound, column: 1))
    }
    var cleaner = FrontMatterGuard(context)
    guard let lines = cleaner.clean(range.map { layout.lines.text($0) }, firstLine: range.lowerBound + 1)
    else {
      return nil
    }
    return FrontMatterComposer(context: context).compose(lines, firstLine: range.lowerBound + 1)
  }
}
