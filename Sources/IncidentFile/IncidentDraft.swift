import IncidentModel

/// Puts drafted sections into `incident.md` without touching a word that a person wrote.
public enum IncidentDraft {
  /// Returns `text` with `drafts` in their sections.
  ///
  /// A section that is missing is added at the end, an empty one filled, and one that still holds an earlier
  /// draft refreshed. Every other byte stays as it is, so a second run changes nothing. A drafted section
  /// begins with a comment that holds the hash of its text: an edit breaks the hash, and from then on the
  /// section is the person's. Nothing is added behind a code block or comment that is never closed.
  public static func merging(text: String, drafts: [SectionKind: String]) -> String {
    let layout = IncidentLayout(text)
    let lineEnd = layout.lines.usesCRLF ? "\r\n" : "\n"
    let drafts = drafts.mapValues(Self.fitting).filter { !$0.value.isEmpty }
    var result: [UInt8] = []
    var position = 0
    var present: Set<SectionKind> = []
    for section in layout.sections {
      guard let kind = SectionKind(heading: section.title), present.insert(kind).inserted else { continue }
      guard let draft = drafts[kind], isOpen(section, layout, to: draft) else { continue }
      let start = section.body.lowerBound
      result += bytes(layout, from: position, to: start)
      if result.last != UInt8(ascii: "\n") { result += Array(lineEnd.utf8) }
      let isLast = section.body.upperBound == layout.lines.count
      result += Array(body(draft, lineEnd, isLast: isLast).utf8)
      position = section.body.upperBound
    }
    result += bytes(layout, from: position, to: layout.lines.count)
    if layout.openBlock == nil {
      append(SectionKind.allCases.filter { !present.contains($0) }, drafts, lineEnd, to: &result)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// True when the section is Candor's to write and would read differently.
  private static func isOpen(
    _ section: IncidentLayout.Section, _ layout: IncidentLayout, to draft: String
  ) -> Bool {
    let body = SectionBody(layout, section.body)
    return (body.text.isEmpty || body.isUntouchedDraft) && body.text != draft
  }

  private static func bytes(_ layout: IncidentLayout, from start: Int, to end: Int) -> ArraySlice<UInt8> {
    guard start < end else { return [] }
    return layout.lines.bytes[layout.lines.ranges[start].lowerBound..<layout.lines.ranges[end - 1].upperBound]
  }

  private static func body(_ draft: String, _ lineEnd: String, isLast: Bool) -> String {
    let written = draft.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let lines = ["", DraftMarker.line(for: draft), ""] + written
    let text = lines.map { $0 + lineEnd }.joined()
    return isLast ? text : text + lineEnd
  }

  private static func append(
    _ kinds: [SectionKind], _ drafts: [SectionKind: String], _ lineEnd: String, to result: inout [UInt8]
  ) {
    for kind in kinds {
      guard let draft = drafts[kind] else { continue }
      if let last = result.last, last != UInt8(ascii: "\n") { result += Array(lineEnd.utf8) }
      if !result.isEmpty { result += Array(lineEnd.utf8) }
      let heading = "## \(kind.title)" + lineEnd
      result += Array((heading + body(draft, lineEnd, isLast: true)).utf8)
    }
  }

  /// The draft in a form that cannot disturb the file: LF, no blank ends, no section heading, fences closed.
  private static func fitting(_ draft: String) -> String {
    let lines = TextLines(draft)
    var blocks = BlockState()
    var kept: [String] = []
    for line in 0..<lines.count {
      let isInside = blocks.isInside
      blocks.read(lines[line])
      let text = lines.text(line)
      let isHeading = !isInside && !blocks.isInside && IncidentLayout.heading(text) != nil
      kept.append(isHeading ? "##" + IncidentLayout.trimmed(text[...]) : text)
    }
    while let first = kept.first, first.utf8.isBlankText { kept.removeFirst() }
    while let last = kept.last, last.utf8.isBlankText { kept.removeLast() }
    if blocks.isInside { return "" }
    return kept.joined(separator: "\n")
  }
}
