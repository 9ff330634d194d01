import IncidentModel
import Testing

@testable import Pipeline

/// What only a finished build shows: old numbers, too many pages, data about people in documents.
@Suite struct FinishedDocumentTests {
  private struct Incident {
    let world: World
    let files: MemoryFiles

    init(_ text: String) throws {
      (world, files) = CheckoutIncident.made.world()
      try rewrite(text)
    }

    func rewrite(_ text: String) throws { try files.write(Array(text.utf8), to: "incident/incident.md") }

    /// Takes records out of the warehouse's file, so that as many more are missing.
    func lose(_ count: Int) throws {
      let path = "incident/evidence/armazem.ndjson"
      let lines = try #require(files.files[path]).split(separator: 0x0A)
      let rest = lines.prefix(10) + lines.dropFirst(10 + count)
      try files.write(Array(rest.joined(separator: [0x0A])), to: path)
    }

    func run() throws -> BuildRun {
      BuildRun(try LoadedIncident(MadeIncident.folder, world: world), world: world)
    }

    func build() throws -> [Diagnostic] {
      var run = try run()
      run.write(world: world)
      return run.findings
    }
  }

  private static let front = "---\ntitle: Checkout fails\ntimezone: America/Sao_Paulo\ncurrency: BRL\n---\n\n"

  private static func text(_ summary: String) -> String { front + "## Executive summary\n\n\(summary)\n" }

  @Test func aNumberGoesStaleWhenTheEvidenceChanges() throws {
    let incident = try Incident(Self.text("Nothing yet."))
    try incident.lose(20)
    _ = try incident.build()
    let run = try incident.run()
    let fact = try #require(run.context.facts["records.missing"])
    let number = FactFormat(timeZone: run.context.incident.timeZone).text(fact)
    try incident.rewrite(Self.text("\(number) records are missing."))
    #expect(try !incident.build().contains { $0.id == "numbers/stale" || $0.id == "numbers/no-receipt" })

    try incident.lose(1)
    let stale = try incident.run().findings.filter { $0.id == "numbers/stale" }
    #expect(stale.count == 1)
    #expect(stale.first?.summary.contains("records.missing") == true)
    let span = try #require(stale.first?.span)
    let bytes = try #require(incident.files.files["incident/incident.md"])
    let found = bytes[try #require(span.start)..<(try #require(span.end))]
    #expect(String(decoding: found, as: UTF8.self).contains(number))
  }

  @Test func aBriefOfThreePagesIsNamedByTheRule() throws {
    let sentence =
      "The order service refused the orders of every shop that was open in this region at that time. "
    let incident = try Incident(Self.text(String(repeating: sentence, count: 120)))
    let long = try incident.build().filter { $0.id == "structure/over-two-pages" }
    #expect(long.count == 1)
    #expect(try !Incident(Self.text(sentence)).build().contains { $0.id == "structure/over-two-pages" })
  }

  @Test func dataAboutPeopleInADocumentIsFoundOnceAndInTheText() throws {
    let incident = try Incident(Self.text("Write to anna@acme-shop.com or anna@acme-shop.com."))
    let personal = try incident.build().filter { $0.id == "privacy/personal-data" }
    #expect(personal.count { $0.span?.file == "incident/incident.md" } == 2)
    #expect(
      personal.count { $0.span?.file != "incident/incident.md" } == 0, "the text holds it; it is found there")
  }
}
