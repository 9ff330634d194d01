import Briefing
import IncidentModel

/// The runs of a document, with where they stand.
struct BriefWords {
  struct Run {
    var section: String
    var text: String
    var fact: String?
  }

  private(set) var runs: [Run] = []
  /// Words that stand in no run: notes of tiles.
  private(set) var notes: [String] = []

  init(_ document: Document) {
    for section in document.sections {
      for block in section.blocks { add(block, section.key) }
    }
  }

  /// The text of a section as it reads.
  func section(_ key: String) -> String { runs.filter { $0.section == key }.map(\.text).joined() }

  private mutating func add(_ block: Block, _ section: String) {
    switch block {
    case .paragraph(let text), .callout(let text): add(text, section)
    case .list(let items, _): for item in items { add(item, section) }
    case .table(let table):
      for cell in table.header + table.rows.flatMap({ $0 }) { add(cell, section) }
    case .tiles(let tiles):
      for tile in tiles {
        add(tile.value, section)
        add(RichText(tile.caption), section)
        notes += [tile.note].compactMap { $0 }
      }
    case .timeline(let entries): for entry in entries { add(entry.text, section) }
    case .chart: break
    }
  }

  private mutating func add(_ text: RichText, _ section: String) {
    for run in text.runs {
      switch run {
      case .text(let words), .strong(let words), .emphasis(let words), .code(let words):
        runs.append(Run(section: section, text: words, fact: nil))
      case .fact(let words, let id): runs.append(Run(section: section, text: words, fact: id))
      }
    }
  }
}
