import IncidentModel
import Pipeline
import Testing

/// Logs in which nothing is wrong, and logs in which everything is.
@Suite struct QuietIncidentTests {
  private static func logs(failing: (Int) -> Bool) -> MadeIncident {
    var made = MadeIncident()
    let start = Timestamp(rfc3339: "2026-02-03T14:00:00Z")!
    let lines = (0..<3000).map { index in
      let time = start.adding(milliseconds: Int64(index) * 2000)
      let failed = failing(index)
      return
        #"{"time":"\#(time.rfc3339)","level":"INFO","msg":"handled","path":"/buy","status":\#(failed ? 500 : 200),"duration_ms":12,"user_id":"u\#(index % 700)","order_id":"o\#(index)","amount_cents":1250,"currency":"USD"}"#
    }
    made.files["evidence/api.ndjson"] = lines.joined(separator: "\n")
    made.files["incident.md"] = "---\ntitle: A quiet day\ntimezone: America/New_York\n---\n"
    return made
  }

  @Test func nothingWrongInventsNoHarm() throws {
    let made = Self.logs { $0 % 331 == 7 }
    let run = BuildRun(
      try LoadedIncident(MadeIncident.folder, world: made.world().world), world: made.world().world)
    let facts = run.context.facts
    for id in [
      "time.onset", "time.mitigated", "duration.impact", "requests.failed", "customers.affected",
      "orders.failed", "orders.failed_value", "orders.lost", "revenue.lost", "change.suspect",
    ] { #expect(facts[id] != nil && facts[id]?.value == nil, "\(id)") }
    #expect(facts.number("requests.failure_rate_before") == 10.0 / 3000)
    #expect(run.problems.contains { $0.id == "logs/no-failures" })
    let bottomLine = BriefWords(run.context.brief).section("bottom_line")
    #expect(bottomLine.contains("no failures beyond the usual 0.33 % of requests"))
    #expect(!bottomLine.contains("going on"))
    #expect(!bottomLine.contains("affected"))
  }

  @Test func everythingFails() throws {
    let facts = try Self.logs { _ in true }.investigate().facts
    #expect(facts.integer("requests.failed") == 3000)
    #expect(facts.number("requests.failure_rate") == 1)
    #expect(facts.integer("customers.affected") == 700)
    #expect(facts.integer("orders.failed_value") == 3_750_000)
    #expect(facts["time.mitigated"]?.value == nil)
    #expect(facts["requests.failure_rate_before"]?.value == nil)
  }
}
