import Briefing
import Foundation
import IncidentModel

/// A document as one HTML file that needs nothing else: no script, no font, no network.
///
/// Every fact can be reached with the keyboard, shows its receipt on hover and focus, and leads to the list of
/// receipts at the end.
public enum HTMLRenderer {
  /// `facts` are those that the document names; `format` writes the times in receipts.
  public static func render(
    _ document: Document, facts: FactSheet, format: FactFormat = FactFormat(timeZone: .gmt, zoneName: "UTC")
  ) -> String {
    var html = HTMLText()
    html.raw("<!doctype html>\n")
    html.open("html", ["lang": document.language.isEmpty ? "en" : document.language])
    html.line()
    head(&html, document)
    html.raw("<body>\n")
    html.element("a", ["class": "skip", "href": "#main"], text: "Skip to the content")
    html.line()
    var body = HTMLBody(html: html, facts: facts, format: format)
    body.write(document)
    return body.html.string + "</body>\n</html>\n"
  }

  private static func head(_ html: inout HTMLText, _ document: Document) {
    html.raw(
      """
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <link rel="icon" href="data:,">

      """)
    html.element("title", text: document.title)
    html.raw("\n<style>\n\(HTMLStyle.sheet)</style>\n</head>\n")
  }
}

/// Writes what stands between `<body>` and `</body>`.
struct HTMLBody {
  /// Characters of a fact that is never broken over two lines.
  static let shortFact = 12

  var html: HTMLText
  let facts: FactSheet
  let format: FactFormat

  mutating func write(_ document: Document) {
    html.element("header") { html in
      html.element("p", ["class": "subtitle"], text: document.subtitle)
      html.element("h1", text: document.title)
    }
    html.raw("\n<main id=\"main\">\n")
    for section in document.sections { write(section) }
    writeReceipts(document.usedFacts(facts))
    html.raw("</main>\n")
    html.element("footer") { html in html.element("p", text: document.footer) }
    html.line()
  }

  private mutating func write(_ section: DocumentSection) {
    let id = HTMLText.identifier("section-", section.key)
    if section.title.isEmpty {
      html.open("section", ["class": section.key])
    } else {
      html.open("section", ["class": section.key, "aria-labelledby": id])
      html.element("h2", ["id": id], text: section.title)
    }
    html.raw("<div class=\"body\">\n")
    for block in section.blocks { write(block, in: section) }
    html.raw("</div></section>\n")
  }

  private mutating func write(_ block: Block, in section: DocumentSection) {
    switch block {
    case .paragraph(let text): paragraph(text, class: nil)
    case .callout(let text): paragraph(text, class: "callout")
    case .list(let items, let ordered): list(items, ordered)
    case .table(let table): write(table, label: section.title)
    case .tiles(let tiles): write(tiles)
    case .chart(let chart):
      HTMLChart(chart: chart, id: HTMLText.identifier("chart-", section.key)).write(to: &html)
    case .timeline(let entries): write(entries)
    }
    html.line()
  }

  private mutating func paragraph(_ text: RichText, class name: String?) {
    if let name { html.open("p", ["class": name]) } else { html.open("p") }
    inline(text)
    html.raw("</p>")
  }

  private mutating func list(_ items: [RichText], _ ordered: Bool) {
    html.raw(ordered ? "<ol>" : "<ul>")
    for item in items {
      html.raw("<li>")
      inline(item)
      html.raw("</li>")
    }
    html.raw(ordered ? "</ol>" : "</ul>")
  }

  private mutating func inline(_ text: RichText) {
    for run in text.runs {
      switch run {
      case .text(let words): html.text(words)
      case .strong(let words): html.element("strong", text: words)
      case .emphasis(let words): html.element("em", text: words)
      case .code(let words): html.element("code", text: words)
      case .fact(let words, let id): fact(words, id)
      }
    }
  }

  /// The receipt's id says where the description lies, so that the tip itself can stay hidden from readers.
  private mutating func fact(_ words: String, _ id: String) {
    guard let fact = facts[id] else {
      html.element("span", ["class": "fact"], text: words)
      return
    }
    let receipt = HTMLText.identifier("receipt-", id)
    let isShort = words.count <= Self.shortFact
    html.raw("<span class=\"fact \(fact.label.rawValue)\(isShort ? " short" : "")\">")
    html.element(
      "a", ["href": "#" + receipt, "aria-describedby": HTMLText.identifier("method-", id)], text: words)
    html.element("span", ["class": "tip", "aria-hidden": "true"]) { html in
      html.element("b", text: fact.title)
      html.text(" \(Self.kind(fact)). \(fact.method) ")
      html.element("small", text: EvidenceAppendix.receipt(fact.receipt, format))
    }
    html.raw("</span>")
  }
}

extension HTMLBody {
  /// `Computed`, `Estimated`, `Stated`
  private static func kind(_ fact: Fact) -> String {
    fact.label.rawValue.prefix(1).uppercased() + fact.label.rawValue.dropFirst()
  }

  private mutating func write(_ table: Table, label: String) {
    html.open("div", ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": label + ", table"])
    html.raw("<table>")
    if !table.header.isEmpty {
      html.raw("<thead><tr>")
      for cell in table.header {
        html.raw("<th scope=\"col\">")
        inline(cell)
        html.raw("</th>")
      }
      html.raw("</tr></thead>")
    }
    html.raw("<tbody>")
    for row in table.rows { write(row: row) }
    html.raw("</tbody></table></div>")
  }

  private mutating func write(row: [RichText]) {
    html.raw("<tr>")
    for (column, cell) in row.enumerated() {
      html.raw(column == 0 ? "<th scope=\"row\">" : "<td>")
      inline(cell)
      html.raw(column == 0 ? "</th>" : "</td>")
    }
    html.raw("</tr>\n")
  }

  private mutating func write(_ tiles: [Tile]) {
    html.raw("<dl class=\"tiles\">")
    for tile in tiles {
      html.raw("<div>")
      html.element("dt", text: tile.caption)
      html.raw("<dd class=\"value\">")
      inline(tile.value)
      html.raw("</dd>")
      if let note = tile.note { html.element("dd", ["class": "note"], text: note) }
      html.raw("</div>")
    }
    html.raw("</dl>")
  }

  private mutating func write(_ entries: [TimelineEntry]) {
    html.raw("<ol class=\"timeline\">\n")
    for entry in entries {
      html.open("li", ["class": entry.kind.rawValue])
      html.element("time", ["datetime": entry.time.rfc3339], text: entry.clock)
      html.raw("<span class=\"event\">")
      inline(entry.text)
      if !entry.source.isEmpty { html.element("small", text: " " + entry.readableSource) }
      html.raw("</span></li>\n")
    }
    html.raw("</ol>")
  }

  private mutating func writeReceipts(_ facts: [Fact]) {
    if facts.isEmpty { return }
    html.raw("<section class=\"receipts\" aria-labelledby=\"receipts\"><h2 id=\"receipts\">Receipts</h2>")
    html.raw("<div class=\"body\"><ul>\n")
    for fact in facts {
      html.open("li", ["id": HTMLText.identifier("receipt-", fact.id)])
      html.element("strong", text: fact.title)
      html.text(" ")
      html.element("code", text: fact.id)
      html.element("span", ["class": "tag"], text: fact.label.rawValue)
      html.element(
        "p", ["id": HTMLText.identifier("method-", fact.id)],
        text: "\(FactPhrase.text(fact, .noun, format)). \(Self.kind(fact)). \(fact.method)")
      html.element("p", ["class": "source"], text: EvidenceAppendix.receipt(fact.receipt, format))
      html.raw("</li>\n")
    }
    html.raw("</ul></div></section>\n")
  }
}
