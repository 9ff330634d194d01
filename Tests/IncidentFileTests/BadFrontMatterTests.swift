import IncidentModel
import Testing

@testable import IncidentFile

@Suite struct BadFrontMatterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var yaml: String
    var id: String
    var line: Int
    var next: String = ""
    var testDescription: String { id + ": " + yaml }
  }

  static let cases = [
    Case(yaml: "severty: SEV1", id: "unknown-key", line: 3, next: "`severity`"),
    Case(yaml: "severity: SEV9", id: "bad-choice", line: 3),
    Case(yaml: "owner: A\nowner: B", id: "duplicate-key", line: 4),
    Case(yaml: "actions:\n  - what: Go\n    owner: A\n    owner: B", id: "duplicate-key", line: 6),
    Case(yaml: "meeting:\n\ttime: 2026-03-12 10:00", id: "tab", line: 4),
    Case(yaml: "owner: &team A", id: "alias", line: 3),
    Case(yaml: "owner: A\nprepared_for: *team", id: "alias", line: 4),
    Case(yaml: "timezone: Europe/Berln", id: "unknown-zone", line: 3, next: "Europe/Berlin"),
    Case(yaml: "currency: EUX", id: "unknown-currency", line: 3, next: "EUR"),
    Case(yaml: "next_update: tomorrow", id: "bad-time", line: 3),
    Case(yaml: "next_update: 2026-02-30 10:00", id: "bad-time", line: 3),
    Case(yaml: "owner: [A, B]", id: "wrong-type", line: 3),
    Case(yaml: "actions:\n  - owner: A", id: "missing-key", line: 4, next: "what"),
    Case(yaml: "stated:\n  - {id: cost.fix, value: -5, unit: EUR, source: F}", id: "negative", line: 4),
    Case(yaml: "stated:\n  - {id: cost.fix, value: many, source: F}", id: "bad-number", line: 4),
    Case(yaml: "stated:\n  - {id: cost.fix, value: 5}", id: "no-source", line: 4),
    Case(
      yaml: "hypotheses:\n  - {claim: X, confidence: likley}", id: "bad-confidence", line: 4, next: "`likely`"
    ),
    Case(yaml: "times:\n  onset: 2026-03-12 10:00\n  detected: 2026-03-12 09:00", id: "time-order", line: 5),
    Case(yaml: "meeting: {time: 2026-03-12 10:00, length: long}", id: "bad-length", line: 3),
    Case(yaml: "owner: Orders: platform", id: "syntax", line: 3, next: "quotes"),
    Case(yaml: "owner: @orders", id: "syntax", line: 3, next: "quotes"),
    Case(yaml: "owner: \"open", id: "syntax", line: 3, next: "quotes"),
    Case(yaml: "components: [a, b", id: "syntax", line: 3),
    Case(
      yaml: "options:\n  - {what: A, recommended: true}\n  - {what: B, recommended: true}",
      id: "two-recommended", line: 5),
  ]

  /// Each problem gives one diagnostic at its line, and what stands around it is read.
  @Test(arguments: cases) func reportsOneProblem(_ bad: Case) throws {
    let text = "---\ntitle: T\n\(bad.yaml)\naudience: board\n---\n## Summary\ntext\n"
    let (parsed, diagnostics) = FullIncident.parse(text)
    #expect(diagnostics.map(\.id) == ["front-matter/" + bad.id], "\(diagnostics)")
    let found = try #require(diagnostics.first)
    #expect(found.span?.line == bad.line)
    #expect(bad.next.isEmpty || (found.nextStep + found.summary).contains(bad.next), "\(found)")
    let incident = try #require(parsed)
    #expect(incident.title == "T")
    #expect(incident.audience == "board")
    #expect(incident.sections.count == 1)
  }
}
