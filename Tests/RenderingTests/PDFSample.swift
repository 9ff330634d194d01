import Briefing
import Foundation
import IncidentModel

@testable import Rendering

/// A made-up incident with every kind of block, about as long as a brief should be.
enum PDFSample {
  static let date = Timestamp(seconds: 1_773_307_800)

  static var brief: Document {
    Document(
      title: "Orders were lost and duplicated for 94 minutes",
      subtitle:
        "SEV1 · mitigated · 12 March 2026, 09:30 UTC · prepared for the CEO · owner: Payments platform team",
      footer:
        "Made by Candor 0.1 from 6 evidence files on 12 March 2026, 09:30 UTC. Every number has a receipt in facts.json (SHA-256 9f2c41d0).",
      sections: [
        bottomLine, summary, impact, whatHappened, cause, remediation, contingency, options, unknowns,
        decision,
        nextUpdate,
      ])
  }

  static func fact(_ text: String, _ id: String = "customers.affected") -> RichText.Run {
    .fact(text, id: id)
  }

  private static var bottomLine: DocumentSection {
    DocumentSection(
      key: "bottom_line", title: "Bottom line",
      blocks: [
        .callout([
          .text("A faulty release corrupted "), fact("1,284 orders"), .text(" of "), fact("911 customers"),
          .text(
            " this morning. It was withdrawn at "), fact("03:49 UTC"),
          .text(
            " and no order has been damaged since. We ask for your approval to write to every customer concerned today."
          ),
        ])
      ])
  }

  private static var summary: DocumentSection {
    DocumentSection(
      key: "summary", title: "Executive summary",
      blocks: [
        .paragraph([
          .text("Between "), fact("02:15"), .text(" and "), fact("03:49 UTC"),
          .text(
            ", the service that takes orders from the shop wrote some of them twice and lost others. About "),
          fact("3.1 %"),
          .text(" of the customers who were active in that time are affected. We expect a loss of "),
          fact("about $182,000 (between $149,000 and $214,000)"),
          .text(" in revenue, of which we believe roughly half can still be recovered."),
        ]),
        .paragraph(
          "No payment data left our systems, and nobody outside had access. The shop works normally; the damaged records are frozen until they have been compared with the warehouse."
        ),
      ])
  }

  private static var impact: DocumentSection {
    DocumentSection(
      key: "impact", title: "Impact",
      blocks: [
        .tiles([
          Tile(value: [fact("911")], caption: "customers affected", note: "3.1 % of 29,406 active"),
          Tile(value: [fact("1,284")], caption: "orders corrupted", note: "412 lost, 872 written twice"),
          Tile(value: [fact("≈ $182,000")], caption: "revenue lost", note: "between $149,000 and $214,000"),
          Tile(value: [fact("1 h 34 min")], caption: "from onset to mitigation", note: "02:15 to 03:49 UTC"),
        ]),
        .chart(chart),
        .table(
          Table(
            header: ["Measure", "During the incident", "Usual", "Change"],
            rows: [
              ["Orders a minute", "41.2", "58.9", "−30.1 %"],
              ["Failed requests", "18,402", "211", "+18,191"],
              ["Time to answer, slowest 1 %", "4,180 ms", "320 ms", "+3,860 ms"],
              ["Records that differ from the warehouse", "1,284", "0", "+1,284"],
            ], widths: [3, 2, 1.4, 1.4])),
      ])
  }

  static var chart: LossChart {
    let count = 240
    let expected = (0..<count).map(usual)
    let window = 75..<169
    let actual = (0..<count).map { $0 == 201 ? nil : recorded($0) }
    return LossChart(
      title: "Orders a minute, expected and actual",
      alternativeText:
        "Orders a minute on 12 March from 01:00 to 05:00 UTC. From 02:15 to 03:49 actual orders fall from about 62 to about 32 a minute, below the usual range.",
      unit: "12 March 2026, UTC", start: Timestamp(seconds: 1_773_277_200), stepSeconds: 60, actual: actual,
      expected: expected, low: expected.map { $0 - 6 }, high: expected.map { $0 + 6 }, window: window,
      ticks: stride(from: 0, through: 210, by: 30).map {
        ChartTick(step: $0, label: "0\(1 + $0 / 60):\($0 % 60 == 0 ? "00" : "30")")
      })
  }

  private static func usual(_ step: Int) -> Double {
    let day: Double = 9 * sin(Double(step) / 77)
    let hour: Double = 4 * sin(Double(step) / 33)
    return 58 + day + hour
  }

  private static func recorded(_ step: Int) -> Double {
    let noise: Double = 2.4 * sin(Double(step) * 1.7) + 1.6 * sin(Double(step) * 0.61)
    let depth: Double = step < 110 ? Double(step - 75) / 35 : step < 150 ? 1 : Double(169 - step) / 19
    return usual(step) + noise - 30 * max(0, depth)
  }

  private static var whatHappened: DocumentSection {
    func entry(
      _ minute: Int64, _ clock: String, _ kind: TimelineEntry.Kind, _ text: RichText, _ source: String
    )
      -> TimelineEntry
    {
      TimelineEntry(
        time: Timestamp(seconds: 1_773_277_200 + minute * 60), clock: clock, kind: kind, text: text,
        source: source)
    }
    return DocumentSection(
      key: "what_happened", title: "What happened",
      blocks: [
        .timeline([
          entry(
            62, "02:02 UTC", .change,
            [.text("Version "), .code("orders 4.18.0"), .text(" is released to all regions.")],
            "deployments.json, entry 7"),
          entry(
            75, "02:15 UTC", .failure, "The first order is written twice. Failures rise over ten minutes.",
            "orders.ndjson.gz, line 48,213"),
          entry(
            81, "02:21 UTC", .crash,
            [.text("The ledger stops on a damaged record and restarts "), fact("37 times"), .text(".")],
            "ledger.ndjson.gz, line 9,117"),
          entry(
            99, "02:39 UTC", .detection,
            "An alert on the error rate wakes the engineer on duty, 24 minutes after the onset.",
            "alerts.json, entry 3"),
          entry(
            142, "03:22 UTC", .other,
            "The team names the release as the likely cause and decides to withdraw it.",
            "stated by the incident lead"),
          entry(
            169, "03:49 UTC", .mitigation,
            "The release is withdrawn; new orders are correct from this minute on.",
            "deployments.json, entry 8"),
          entry(
            230, "04:50 UTC", .resolution,
            "All services are back to their usual times; damaged records are frozen.",
            "orders.ndjson.gz, line 97,530"),
        ])
      ])
  }

  private static var cause: DocumentSection {
    DocumentSection(
      key: "cause", title: "Preliminary cause",
      blocks: [
        .paragraph([
          .text("We think it "), .emphasis("very likely (80–95 %)"),
          .text(" that release "), .code("4.18.0"),
          .text(
            " let two requests change the same order at the same moment, each overwriting the other. Engineers call this a "
          ), .strong("race condition"),
          .text(": the result depends on which of two steps happens to finish first."),
        ]),
        .list(
          [
            [
              .text("For it: the race detector names "), .code("basket.Merge"), .text(" at "),
              .code("merge.go:142"), .text(", a line that the release changed."),
            ],
            "For it: failures begin 13 minutes after the release and end with its withdrawal.",
            "Against it: 6 of the 1,284 orders were damaged before the release; we do not know why yet.",
          ], ordered: false),
      ])
  }

  private static var remediation: DocumentSection {
    DocumentSection(
      key: "remediation", title: "Remediation",
      blocks: [
        .table(
          Table(
            header: ["What", "Owner", "Due", "Needs", "State"],
            rows: [
              ["Withdraw the release in all regions", "Payments platform", "12 March, 03:49", "–", "done"],
              [
                "Restore the 412 lost orders from the payment provider’s records", "Payments platform",
                "12 March, 18:00", "2 engineers, 1 day", "in progress",
              ],
              [
                "Refund the 872 duplicates", "Finance operations", "13 March, 12:00", "approval of $61,400",
                "planned",
              ],
              [
                "Add a lock around the basket and a test that fails without it", "Checkout team",
                "14 March, 17:00", "2 engineers, 2 days", "in progress",
              ],
              [
                "Compare shop and warehouse every five minutes and alert on a difference", "Data platform",
                "20 March, 17:00", "1 engineer, 4 days", "planned",
              ],
            ], widths: [4.2, 2, 1.9, 2.1, 1.3]))
      ])
  }

  private static var contingency: DocumentSection {
    DocumentSection(
      key: "contingency", title: "If the fix fails",
      blocks: [
        .paragraph(
          "If more than 5 records in an hour differ from the warehouse after the corrected release, the head of engineering switches order taking to the standby system. This takes 15 minutes and slows the shop by about a tenth."
        )
      ])
  }

  private static var options: DocumentSection {
    DocumentSection(
      key: "options", title: "Options",
      blocks: [
        .list(
          [
            [
              .strong("Recommended: write to all 911 customers today."),
              .text(" It costs about 90 hours of support and keeps us ahead of questions."),
            ],
            [
              .strong("Write only to the 412 whose orders were lost."),
              .text(" Cheaper, but duplicates will be noticed on card statements."),
            ],
          ], ordered: true)
      ])
  }

  private static var unknowns: DocumentSection {
    DocumentSection(
      key: "unknowns", title: "What we do not know yet",
      blocks: [
        .list(
          [
            "Why 6 orders were damaged before the release. Checkout team, 13 March, 12:00 UTC.",
            "Whether contracts with 14 business customers ask for a credit. Legal, 13 March, 17:00 UTC.",
          ], ordered: false)
      ])
  }

  private static var decision: DocumentSection {
    DocumentSection(
      key: "decision", title: "What we need from you",
      blocks: [
        .paragraph("Approval of the letter to customers and of refunds of up to $61,400, by noon today.")
      ])
  }

  private static var nextUpdate: DocumentSection {
    DocumentSection(
      key: "next_update", title: "Next update",
      blocks: [.paragraph("12 March, 14:00 UTC, by telephone, from the head of engineering.")])
  }
}
