import IncidentModel

/// The explanation of the terms that a document uses.
enum GlossarySection {
  static let key = "glossary"
  static let title = "Words used"

  /// Terms of the glossary that a CEO can be expected to know; room on the page goes to the others.
  static let everyday: Set<String> = [
    "release", "alert", "crash", "bug", "backup", "outage", "downtime", "availability", "monitoring", "SEV1",
    "on call", "encryption", "restore", "log", "median", "root cause", "mitigation", "transaction",
    "error rate", "deployment", "database", "gateway", "library", "production", "firewall", "load test",
    "test failure", "node",
  ]

  /// One paragraph with the terms in alphabetical order; `nil` when none occurs.
  static func make(for sections: [DocumentSection], incident: Incident, limit: Int) -> DocumentSection? {
    let glossary = Glossary(own: incident.glossary)
    let text =
      ([[incident.title]] + sections.map { [$0.title] + $0.blocks.flatMap(\.texts).map(\.withoutCode) })
      .flatMap { $0 }.joined(separator: "\n")
    let own = Set(incident.glossary.map(\.term))
    let entries = glossary.terms(in: text).filter { own.contains($0.term) || !everyday.contains($0.term) }
      .prefix(limit)
      .sorted { ($0.term.lowercased(), $0.term) < ($1.term.lowercased(), $1.term) }
    guard !entries.isEmpty else { return nil }
    var runs: [RichText.Run] = []
    for entry in entries {
      if !runs.isEmpty { runs.append(.text(" ")) }
      runs += [.strong(capitalized(entry.term) + ":"), .text(" " + Drafter.sentence(entry.explanation))]
    }
    return DocumentSection(key: key, title: title, blocks: [.paragraph(RichText(runs))])
  }

  private static func capitalized(_ term: String) -> String { term.prefix(1).uppercased() + term.dropFirst() }
}

extension Block {
  /// Every piece of text inside, in reading order.
  public var texts: [RichText] {
    switch self {
    case .paragraph(let text), .callout(let text): [text]
    case .list(let items, _): items
    case .table(let table): table.header + table.rows.flatMap { $0 }
    case .tiles(let tiles):
      tiles.flatMap { tile in [tile.value, RichText(tile.caption)] + (tile.note.map { [RichText($0)] } ?? [])
      }
    case .chart(let chart): [RichText(chart.title)]
    case .timeline(let entries): entries.map(\.text)
    }
  }
}

extension RichText {
  /// The words without names of services, files and functions.
  var withoutCode: String {
    runs.map { if case .code = $0 { " " } else { $0.string } }.joined()
  }
}
