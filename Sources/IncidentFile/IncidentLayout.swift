/// Where front matter and sections lie in `incident.md`; lines from 0, ranges half-open.
struct IncidentLayout {
  struct Section {
    var title: String
    /// The line of the heading.
    var heading: Int
    /// The lines below it, up to the next heading.
    var body: Range<Int>
  }

  let lines: TextLines
  /// The YAML lines between the fences; `nil` without front matter.
  var frontMatter: Range<Int>?
  /// False when the closing `---` is missing.
  var isClosed = true
  /// The lines between front matter and first heading.
  var preamble: Range<Int> = 0..<0
  var sections: [Section] = []
  /// The line that opens a code block or comment which is never closed.
  var openBlock: Int?

  init(_ text: String) {
    lines = TextLines(text)
    let start = findFrontMatter()
    findSections(from: start)
  }

  /// Returns the first line of prose.
  private mutating func findFrontMatter() -> Int {
    guard let first = lines.ranges.indices.first(where: { !isBlank($0) }), isFence(first) else { return 0 }
    if let end = (first + 1..<lines.count).first(where: { isFence($0) || isEnd($0) }) {
      frontMatter = first + 1..<end
      return end + 1
    }
    isClosed = false
    let end = (first + 1..<lines.count).first { lines[$0].starts(with: Array("## ".utf8)) } ?? lines.count
    frontMatter = first + 1..<end
    return end
  }

  private mutating func findSections(from start: Int) {
    var blocks = BlockState()
    var firstHeading: Int?
    for line in start..<max(start, lines.count) {
      let isInside = blocks.isInside
      blocks.read(lines[line])
      if blocks.isInside, !isInside { openBlock = line }
      guard !isInside, !blocks.isInside, let title = Self.heading(lines.text(line)) else { continue }
      firstHeading = firstHeading ?? line
      if let last = sections.indices.last { sections[last].body = sections[last].body.lowerBound..<line }
      sections.append(Section(title: title, heading: line, body: line + 1..<lines.count))
    }
    if !blocks.isInside { openBlock = nil }
    preamble = start..<max(start, firstHeading ?? lines.count)
  }

  private func isBlank(_ line: Int) -> Bool {
    let bytes = lines[line]
    return bytes.isBlankText || bytes.elementsEqual([0xEF, 0xBB, 0xBF])
  }

  private func isFence(_ line: Int) -> Bool { trimmed(line) == "---" }

  private func isEnd(_ line: Int) -> Bool { trimmed(line) == "..." }

  private func trimmed(_ line: Int) -> String {
    var text = Substring(lines.text(line))
    while text.last == " " || text.last == "\t" { text.removeLast() }
    if text.first == "\u{FEFF}" { text.removeFirst() }
    return String(text)
  }

  /// The text of a level 1 or 2 ATX heading (CommonMark 0.31, section 4.2).
  static func heading(_ line: String) -> String? {
    var rest = Substring(line)
    let indent = rest.prefix { $0 == " " }.count
    guard indent <= 3 else { return nil }
    rest = rest.dropFirst(indent)
    let level = rest.prefix { $0 == "#" }.count
    guard (1...2).contains(level) else { return nil }
    rest = rest.dropFirst(level)
    guard let next = rest.first, next == " " || next == "\t" else { return nil }
    return trimmedTitle(rest)
  }

  /// Without blanks at the ends and without a closing run of `#`.
  private static func trimmedTitle(_ text: Substring) -> String {
    var title = trimmed(text)
    let closing = title.reversed().prefix { $0 == "#" }.count
    let open = title.dropLast(closing)
    if closing > 0, open.isEmpty || open.last == " " || open.last == "\t" { title = trimmed(open) }
    return String(title)
  }

  static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

/// Follows code fences and HTML comments, in which `#` is no heading.
struct BlockState {
  private var fence: (byte: UInt8, length: Int)?
  private var isComment = false

  var isInside: Bool { fence != nil || isComment }

  mutating func read(_ line: ArraySlice<UInt8>) {
    if isComment {
      if Self.contains("-->", in: line) { isComment = false }
      return
    }
    let content = line.drop { $0 == 0x20 }
    if let open = fence {
      let run = content.prefix { $0 == open.byte }.count
      if run >= open.length, content.dropFirst(run).isBlankText { fence = nil }
      return
    }
    if let byte = content.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") {
      let run = content.prefix { $0 == byte }.count
      if run >= 3 { fence = (byte, run) }
    } else if content.starts(with: Array("<!--".utf8)) {
      isComment = !Self.contains("-->", in: content.dropFirst(2))
    }
  }

  private static func contains(_ needle: StaticString, in line: ArraySlice<UInt8>) -> Bool {
    let pattern = needle.withUTF8Buffer { Array($0) }
    guard line.count >= pattern.count else { return false }
    return (line.startIndex...line.endIndex - pattern.count).contains {
      line[$0..<$0 + pattern.count].elementsEqual(pattern)
    }
  }
}
