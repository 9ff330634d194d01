import Foundation
import IncidentModel
import Testing

@testable import Briefing

/// The words of whole briefs, to be read by a person when they change.
@Suite struct BriefGoldenTests {
  @Test(arguments: Array(SampleIncident.variants.indices)) func readsAsRecorded(_ index: Int) throws {
    let sample = SampleIncident.variants[index]
    let (document, _) = BriefComposer.compose(
      incident: sample.incident, facts: sample.facts, inputs: sample.inputs)
    let name = sample.name.replacing(" ", with: "-")
    try Self.check(Self.plain(document), "brief-\(name).txt")
  }

  private static func plain(_ document: Document) -> String {
    var lines = [document.title, document.subtitle]
    for section in document.sections {
      lines += ["", "[\(section.key)] \(section.title)"]
      for block in section.blocks { lines += Self.lines(block) }
    }
    return (lines + ["", document.footer]).joined(separator: "\n") + "\n"
  }

  private static func lines(_ block: Block) -> [String] {
    switch block {
    case .table(let table): ([table.header] + table.rows).map { $0.map(\.plain).joined(separator: " | ") }
    case .tiles(let tiles): tiles.map { "# \($0.value.plain) / \($0.caption) / \($0.note ?? "–")" }
    case .timeline(let entries):
      entries.map { "\($0.clock) \($0.kind.rawValue): \($0.text.plain) (\($0.source))" }
    default: block.texts.map(\.plain)
    }
  }

  /// Compares with the file in Tests/Goldens/Briefing; `CANDOR_RECORD=1` writes it instead.
  private static func check(_ text: String, _ name: String, file: String = #filePath) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Goldens/Briefing")
    let url = folder.appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["CANDOR_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    #expect(text == String(decoding: try Data(contentsOf: url), as: UTF8.self))
  }
}
