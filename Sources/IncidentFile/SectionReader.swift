import IncidentModel

/// The Markdown below the front matter to sections.
struct SectionReader {
  let layout: IncidentLayout

  init(_ layout: IncidentLayout) { self.layout = layout }

  func read(_ context: ReadingContext) -> [WrittenSection] {
    reportPreamble(context)
    reportRepeated(context)
    reportOpenBlock(context)
    return layout.sections.compactMap(section)
  }

  private func section(_ section: IncidentLayout.Section) -> WrittenSection? {
    let body = SectionBody(layout, section.body)
    guard !body.text.isEmpty || SectionKind(heading: section.title) != nil else { return nil }
    return WrittenSection(
      title: section.title, markdown: body.text, line: body.firstLine + 1, isDraft: body.isUntouchedDraft)
  }

  private func reportPreamble(_ context: ReadingContext) {
    let body = SectionBody(layout, layout.preamble)
    guard layout.frontMatter != nil, !body.text.isEmpty, !body.text.hasPrefix("<!--") else { return }
    context.report(
      "text-before-heading", "This text stands before the first heading and appears in no document.",
      .warning,
      next: "Put it below a heading such as `## \(SectionKind.summary.title)`.",
      at: .init(line: body.firstLine + 1, column: 1))
  }

  private func reportOpenBlock(_ context: ReadingContext) {
    guard let line = layout.openBlock else { return }
    context.report(
      "open-block", "A code block or comment begins here and is never closed.", .warning,
      because: "Everything below belongs to it, headings too.",
      next: "Close it with the same marks, or with `-->`.", at: .init(line: line + 1, column: 1))
  }

  private func reportRepeated(_ context: ReadingContext) {
    var seen: [SectionKind: Int] = [:]
    for section in layout.sections {
      guard let kind = SectionKind(heading: section.title) else { continue }
      if let first = seen[kind] {
        context.report(
          "repeated-section",
          "`\(section.title)` is the same section as the one at line \(first + 1).", .warning,
          next: "Join the two under one heading.", at: .init(line: section.heading + 1, column: 1))
      } else {
        seen[kind] = section.heading
      }
    }
  }
}

/// What stands below a heading, apart from Candor's marker and blank lines at both ends.
struct SectionBody {
  /// From 0.
  let firstLine: Int
  let text: String
  private let markedHash: String?

  init(_ layout: IncidentLayout, _ range: Range<Int>) {
    var lines = Self.trimmed(range, layout)
    var hash: String?
    if let first = lines.first, let marked = DraftMarker.hash(in: layout.lines.text(first)) {
      hash = marked
      lines = Self.trimmed(lines.dropFirst(), layout)
    }
    markedHash = hash
    firstLine = lines.first ?? range.lowerBound
    text = layout.lines.text(lines)
  }

  var isUntouchedDraft: Bool { markedHash == DraftMarker.hash(of: text) }

  private static func trimmed(_ range: Range<Int>, _ layout: IncidentLayout) -> Range<Int> {
    var range = range
    while let first = range.first, layout.lines[first].isBlankText { range.removeFirst() }
    while let last = range.last, layout.lines[last].isBlankText { range.removeLast() }
    return range
  }
}

/// The comment that marks a section's text as Candor's: it holds the hash of the text below it, so that any
/// edit makes the text the person's.
enum DraftMarker {
  static let start = "<!-- candor:draft "
  static let end = " -->"

  static func line(for text: String) -> String { start + hash(of: text) + end }

  static func hash(in line: String) -> String? {
    let line = IncidentLayout.trimmed(line[...])
    guard line.hasPrefix(start), line.hasSuffix(end), line.count > start.count + end.count else { return nil }
    return String(line.dropFirst(start.count).dropLast(end.count))
  }

  /// Of text with LF line ends.
  static func hash(of text: String) -> String { ContentHash(text).hexadecimal }
}
