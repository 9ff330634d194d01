import Briefing
import IncidentModel

/// A document as GitHub-flavoured Markdown.
public enum MarkdownRenderer {
  /// `receipts` adds a list of the facts used, with how each is known.
  public static func render(_ document: Document, receipts facts: FactSheet? = nil) -> String {
    var parts = ["# \(escaped(document.title))"]
    if !document.subtitle.isEmpty { parts.append("*\(escaped(document.subtitle))*") }
    for section in document.sections {
      if !section.title.isEmpty { parts.append("## \(escaped(section.title))") }
      parts += section.blocks.map(block).filter { !$0.isEmpty }
    }
    if let facts { parts += receipts(document, facts) }
    if !document.footer.isEmpty { parts += ["---", escaped(document.footer)] }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func block(_ block: Block) -> String {
    switch block {
    case .paragraph(let text): paragraph(text)
    case .callout(let text): "> " + paragraph(text)
    case .list(let items, let ordered):
      items.enumerated().map { (ordered ? "\($0.offset + 1). " : "- ") + inline($0.element) }
        .joined(separator: "\n")
    case .table(let table): self.table(table)
    case .tiles(let tiles): tiles.map(tile).joined(separator: "\n")
    case .chart(let chart): "*\(escaped(chart.title)).* \(escaped(chart.alternativeText))"
    case .timeline(let entries): entries.map(entry).joined(separator: "\n")
    }
  }

  private static func tile(_ tile: Tile) -> String {
    "- **\(inline(tile.value))** \(escaped(tile.caption))" + (tile.note.map { " (\(escaped($0)))" } ?? "")
  }

  private static func entry(_ entry: TimelineEntry) -> String {
    let source = entry.source.isEmpty ? "" : " *(\(escaped(entry.readableSource)))*"
    return "- **\(escaped(entry.clock))** \(inline(entry.text))\(source)"
  }

  private static func table(_ table: Table) -> String {
    let width = max(table.header.count, 1)
    let rows = [table.header] + table.rows
    var lines = rows.map { row in
      let cells = (0..<width).map { $0 < row.count ? inline(row[$0]) : "" }
      return "| " + cells.joined(separator: " | ") + " |"
    }
    lines.insert("|" + String(repeating: " --- |", count: width), at: 1)
    return lines.joined(separator: "\n")
  }

  private static func receipts(_ document: Document, _ facts: FactSheet) -> [String] {
    let used = document.usedFacts(facts)
    if used.isEmpty { return [] }
    let items = used.map { fact -> String in
      let receipt = EvidenceAppendix.receipt(fact.receipt, FactFormat(timeZone: .gmt, zoneName: "UTC"))
      return "- `\(fact.id)` (\(fact.label.rawValue)): \(escaped(fact.method)) \(escaped(receipt))"
    }
    return ["## Receipts", items.joined(separator: "\n")]
  }

  /// A paragraph whose first characters cannot be taken for a list, a heading or a rule.
  private static func paragraph(_ text: RichText) -> String {
    let words = inline(text)
    let digits = words.prefix { $0.isASCII && $0.isNumber }
    let next = words.dropFirst(digits.count).first
    if !digits.isEmpty, next == "." || next == ")" { return digits + "\\" + words.dropFirst(digits.count) }
    if let first = words.first, "-+=".contains(first) { return "\\" + words }
    return words
  }

  private static func inline(_ text: RichText) -> String {
    text.runs.map { run in
      switch run {
      case .text(let words), .fact(let words, _): escaped(words)
      case .strong(let words): wrapped(words, "**")
      case .emphasis(let words): wrapped(words, "*")
      case .code(let words): code(words)
      }
    }.joined()
  }

  /// Marks must touch the words (CommonMark 0.31, section 6.2), so blanks at the ends stay outside.
  private static func wrapped(_ words: String, _ mark: String) -> String {
    let lead = words.prefix { $0.isWhitespace }
    let core = words.dropFirst(lead.count)
    let tail = core.reversed().prefix { $0.isWhitespace }.count
    let body = core.dropLast(tail)
    return body.isEmpty ? escaped(words) : "\(lead)\(mark)\(escaped(String(body)))\(mark)\(core.suffix(tail))"
  }

  private static func code(_ words: String) -> String {
    let flat = words.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("|", with: "\\|")
    var longest = 0
    var run = 0
    for character in flat {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return longest == 0 && !flat.isEmpty ? fence + flat + fence : "\(fence) \(flat) \(fence)"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isNewline {
        result.append(" ")
        continue
      }
      if "\\`*_[]<>#|~&$".contains(character) { result.append("\\") }
      result.append(character)
    }
    return result
  }
}

extension Document {
  /// The facts that the document names, each once, in the order of first use.
  func usedFacts(_ facts: FactSheet) -> [Fact] {
    var seen: Set<String> = []
    let ids = sections.flatMap { $0.blocks.flatMap(\.texts).flatMap(\.factIDs) }
    return ids.filter { seen.insert($0).inserted }.compactMap { facts[$0] }
  }
}
