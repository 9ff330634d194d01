import IncidentModel
import Pipeline
import Testing

/// Drafts through the whole pipeline, over files in memory.
struct DraftRunTests {
  static let incident = """
    ---
    id: small
    title: Requests failed
    severity: SEV3
    status: mitigated
    timezone: UTC
    currency: EUR
    ---

    ## Preliminary cause

    We looked at the load balancer and found nothing yet.

    """

  static let log = (0..<600).map { second in
    let failed = (300..<420).contains(second) && second % 2 == 0
    let minute = second / 60
    let text =
      "2026-03-12T02:\(minute < 10 ? "0" : "")\(minute):\(second % 60 < 10 ? "0" : "")\(second % 60)Z"
    return
      #"{"time":"\#(text)","status":\#(failed ? 503 : 200),"customer_id":"c\#(second % 50)","duration_ms":7}"#
  }.joined(separator: "\n")

  private func world() -> (World, MemoryFiles) {
    let files = MemoryFiles([
      "small/incident.md": Array(Self.incident.utf8), "small/evidence/app.log": Array(Self.log.utf8),
    ])
    return (World(files: files, now: { Timestamp(seconds: 0) }), files)
  }

  @Test func whatPeopleWroteStays() throws {
    let (world, files) = world()
    let loaded = try LoadedIncident(IncidentFolder("small"), world: world)
    let merged = DraftRun.merged(Investigation(loaded))
    #expect(merged.hasPrefix(Self.incident.split(separator: "\n\n").first!))
    #expect(merged.contains("We looked at the load balancer and found nothing yet."))
    #expect(merged.contains("{{customers.affected|noun}}"))
    try DraftRun.write(merged, loaded: loaded, world: world)
    let again = try LoadedIncident(IncidentFolder("small"), world: world)
    #expect(DraftRun.merged(Investigation(again)) == merged)
    #expect(files.files["small/incident.md"] == Array(merged.utf8))
  }

  @Test func anEditMadeMeanwhileWins() throws {
    let (world, files) = world()
    let loaded = try LoadedIncident(IncidentFolder("small"), world: world)
    try files.write(Array("edited".utf8), to: "small/incident.md")
    #expect(throws: DiagnosticError.self) {
      try DraftRun.write("draft", loaded: loaded, world: world)
    }
    #expect(files.files["small/incident.md"] == Array("edited".utf8))
  }

  @Test func factsOfASmallLogAreExact() throws {
    let (world, _) = world()
    let facts = Investigation(try LoadedIncident(IncidentFolder("small"), world: world)).facts
    #expect(facts.integer("requests.failed") == 60)
    #expect(facts.time("time.onset")?.rfc3339 == "2026-03-12T02:05:00Z")
    #expect(facts.time("time.mitigated")?.rfc3339 == "2026-03-12T02:06:58Z")
    #expect(facts.integer("customers.affected") == 25)
    #expect(facts["revenue.lost"]?.label == .unknown)
    #expect(facts["orders.failed"]?.label == .unknown)
  }

  @Test func theWorstMinuteOfTheStoryIsTheOneOfTheFact() throws {
    let (world, _) = world()
    let investigation = Investigation(try LoadedIncident(IncidentFolder("small"), world: world))
    let worst = try #require(investigation.caseFile.worstMinute)
    let rows = BriefingMaterial(investigation).inputs.timeline.filter {
      $0.text.factIDs.contains("requests.failure_rate_peak")
    }
    #expect(rows.map(\.time) == [worst.minute])
    #expect(
      investigation.facts.number("requests.failure_rate_peak") == Double(worst.failed) / Double(worst.total))
    #expect(worst.minute.rfc3339 == "2026-03-12T02:05:00Z")
  }

  @Test func twoBuildsGiveTheSameBytes() throws {
    let (world, _) = world()
    let loaded = try LoadedIncident(IncidentFolder("small"), world: world)
    let first = DocumentSet(DocumentContext(Investigation(loaded)))
    let second = DocumentSet(DocumentContext(Investigation(loaded)))
    #expect(first.files.map(\.bytes) == second.files.map(\.bytes))
    #expect(first.files.map(\.name).contains("brief.pdf"))
    #expect(first.files.allSatisfy { !$0.bytes.isEmpty })
  }
}
