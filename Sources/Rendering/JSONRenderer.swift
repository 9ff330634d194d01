import Briefing
import IncidentModel

/// A document for programs: snake_case keys in a fixed order, every run of text with its kind and fact id.
public enum JSONRenderer {
  /// Indented, with a line end at its end.
  public static func render(_ document: Document) -> String {
    JSONText.object([
      "title": .string(document.title), "subtitle": .string(document.subtitle),
      "language": .string(document.language), "footer": .string(document.footer),
      "sections": .array(document.sections.map(section)),
    ]).pretty
  }

  private static func section(_ section: DocumentSection) -> JSONText {
    .object([
      "key": .string(section.key), "title": .string(section.title),
      "blocks": .array(section.blocks.map(block)),
    ])
  }

  private static func block(_ block: Block) -> JSONText {
    switch block {
    case .paragraph(let text): .object(["kind": .string("paragraph"), "text": runs(text)])
    case .callout(let text): .object(["kind": .string("callout"), "text": runs(text)])
    case .list(let items, let ordered):
      .object(["kind": .string("list"), "ordered": .bool(ordered), "items": .array(items.map(runs))])
    case .table(let table):
      .object([
        "kind": .string("table"), "header": .array(table.header.map(runs)),
        "rows": .array(table.rows.map { .array($0.map(runs)) }),
      ])
    case .tiles(let tiles): .object(["kind": .string("tiles"), "tiles": .array(tiles.map(tile))])
    case .chart(let chart): self.chart(chart)
    case .timeline(let entries):
      .object(["kind": .string("timeline"), "entries": .array(entries.map(entry))])
    }
  }

  private static func tile(_ tile: Tile) -> JSONText {
    .object(["value": runs(tile.value), "caption": .string(tile.caption), "note": .optional(tile.note)])
  }

  private static func entry(_ entry: TimelineEntry) -> JSONText {
    .object([
      "time": .string(entry.time.rfc3339), "clock": .string(entry.clock),
      "event": .string(entry.kind.rawValue),
      "text": runs(entry.text), "source": .string(entry.source),
    ])
  }

  private static func chart(_ chart: LossChart) -> JSONText {
    .object([
      "kind": .string("chart"), "title": .string(chart.title),
      "alternative_text": .string(chart.alternativeText), "unit": .string(chart.unit),
      "start": .string(chart.start.rfc3339), "step_seconds": .integer(chart.stepSeconds),
      "actual": .array(chart.actual.map { $0.map(JSONText.decimal) ?? .null }),
      "expected": numbers(chart.expected),
      "low": numbers(chart.low), "high": numbers(chart.high),
      "window": .array([
        .integer(Int64(chart.window.lowerBound)), .integer(Int64(chart.window.upperBound)),
      ]),
    ])
  }

  private static func numbers(_ values: [Double]) -> JSONText { .array(values.map(JSONText.decimal)) }

  private static func runs(_ text: RichText) -> JSONText {
    .array(
      text.runs.map { run in
        switch run {
        case .text(let words): .object(["text": .string(words)])
        case .strong(let words): .object(["text": .string(words), "style": .string("strong")])
        case .emphasis(let words): .object(["text": .string(words), "style": .string("emphasis")])
        case .code(let words): .object(["text": .string(words), "style": .string("code")])
        case .fact(let words, let id): .object(["text": .string(words), "fact": .string(id)])
        }
      })
  }
}
