import Briefing
import Foundation
import IncidentModel
import Testing

/// A small document with every kind of block.
enum RenderingSample {
  static let start = Timestamp(seconds: 1_773_281_640)

  static let facts = FactSheet([
    Fact(
      id: "customers.affected", title: "Customers affected", value: .integer(1204), unit: .count("customers"),
      label: .computed, method: "Distinct customers with a failed request.",
      receipt: Receipt(inputs: [
        .init(file: "evidence/orders.log", sha256: String(repeating: "0f", count: 32), lines: [7])
      ])),
    Fact(
      id: "revenue.lost", title: "Revenue lost", value: .decimal(4_200_000), unit: .money("USD"),
      interval: FactInterval(low: 3_500_000, high: 5_100_000, level: 0.9), label: .estimated,
      method: "Estimated.",
      receipt: Receipt(facts: ["customers.affected"])),
    Fact(
      id: "support.tickets", title: "Tickets", value: .integer(1), unit: .count("tickets"), label: .stated,
      method: "Stated.", receipt: Receipt(source: "Support lead", asOf: start)),
    Fact(
      id: "time.onset", title: "Start", value: .time(start), unit: .time, label: .computed, method: "First.",
      receipt: Receipt()),
    Fact(
      id: "ratio", title: "Share", value: .decimal(1), unit: .ratio, label: .computed,
      method: "Part \"of\" all.",
      receipt: Receipt()),
    Fact(
      id: "name", title: "Name", value: .text("2026-03-12"), unit: .text, label: .computed, method: "Read.",
      receipt: Receipt()),
    Fact(
      id: "sla.credit", title: "Credit", value: nil, unit: .money("USD"), label: .unknown,
      method: "No contract.",
      receipt: Receipt()),
  ])

  static let chart = LossChart(
    title: "Orders a minute", alternativeText: "Orders fell by half.", unit: "orders", start: start,
    stepSeconds: 60,
    actual: [10, 9, 4, nil, 5, 10], expected: [10, 10, 10, 10, 10, 10], low: [8, 8, 8, 8, 8, 8],
    high: [12, 12, 12, 12, 12, 12], window: 1..<5, ticks: [ChartTick(step: 0, label: "02:14")])

  static let document = Document(
    title: "Orders were lost & doubled", subtitle: "SEV1 · mitigated", footer: "Candor 0.1.0",
    sections: [
      DocumentSection(
        key: "bottom_line", title: "Bottom line",
        blocks: [.callout([.fact("1,204", id: "customers.affected"), .text(" customers | lost <orders>.")])]),
      DocumentSection(
        key: "impact", title: "Impact",
        blocks: [
          .tiles([
            Tile(value: [.fact("≈ $42,000", id: "revenue.lost")], caption: "Revenue lost", note: "estimated")
          ]),
          .table(
            Table(
              header: ["What", "Number"], rows: [["Tickets", [.fact("1", id: "support.tickets")]]],
              widths: [2, 1])),
          .chart(chart),
        ]),
      DocumentSection(
        key: "what_happened", title: "What happened",
        blocks: [
          .paragraph([.text("1. It "), .strong("began"), .text(" in "), .code("a|b`c"), .emphasis(" here ")]),
          .list(["First", [.text("second_"), .text("*x*")]], ordered: true),
          .timeline([
            TimelineEntry(
              time: start, clock: "02:14 UTC", kind: .failure, text: "First failure", source: "orders.log:7")
          ]),
        ]),
    ])
}

/// Compares with a file kept in the repository; `CANDOR_RECORD=1` writes it instead.
enum Golden {
  static func check(_ text: String, _ name: String, file: String = #filePath) throws {
    let url = URL(fileURLWithPath: file).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Goldens/Rendering/\(name)")
    if ProcessInfo.processInfo.environment["CANDOR_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
    let golden = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    #expect(text == golden, "Run with CANDOR_RECORD=1 and look at the difference.")
  }
}
