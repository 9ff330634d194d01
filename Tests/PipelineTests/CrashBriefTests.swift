import Analysis
import Briefing
import Evidence
import IncidentModel
import Pipeline
import Testing

/// A race that shows itself two minutes after a release, and one that was there before it.
@Suite struct CrashBriefTests {
  private static func incident(_ actions: String = "") -> String {
    """
    ---
    id: lines
    title: Orders lost their lines
    severity: SEV2
    status: mitigated
    owner: Order platform team
    prepared_for: CEO
    timezone: UTC
    currency: EUR
    hypotheses:
      - claim: Version 2.3.1 of order-sync mixes up orders that arrive at the same moment
        confidence: likely
        confirm_by: Running the recorded orders through both versions
    \(actions)---

    """
  }

  private static func clock(_ second: Int) -> String {
    let (hours, minutes, seconds) = (second / 3600, second / 60 % 60, second % 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "2026-03-12T\(two(hours)):\(two(minutes)):\(two(seconds))"
  }

  private static let log = stride(from: 10 * 3600, to: 13 * 3600, by: 2).map { second in
    let fails = (12 * 3600 + 180..<12 * 3600 + 1800).contains(second) && second % 6 == 0
    return
      #"{"time":"\#(clock(second))Z","service":"order-sync","status":\#(fails ? 500 : 200),"customer_id":"c\#(second % 97)","duration_ms":7}"#
  }.joined(separator: "\n")

  private static func race(at second: Int) -> String {
    let report = """
      ==================
      WARNING: DATA RACE
      Read at 0x00c000098298 by goroutine 9:
        main.(*Batch).Add()
            /srv/shop/order-sync/sync.go:27 +0xac

      Previous write at 0x00c000098298 by goroutine 8:
        main.(*Batch).Take()
            /srv/shop/order-sync/sync.go:41 +0xc4
      ==================
      """
    return report.split(separator: "\n", omittingEmptySubsequences: false)
      .map { "\(clock(second)).000000001Z stderr F \($0)" }.joined(separator: "\n") + "\n"
  }

  private static let deployments = """
    [{"service": "order-sync", "version": "2.3.1", "previous_version": "2.3.0", "kind": "deploy",
      "started_at": "2026-03-12T12:00:00Z", "summary": "Reuse buffers"}]
    """

  private static let sarif = """
    {"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "staticcheck"}}, "results": [
      {"ruleId": "SA2002", "message": {"text": "shares a buffer"}, "locations": [{"physicalLocation":
      {"artifactLocation": {"uri": "order-sync/sync.go"}, "region": {"startLine": 28}}}]}]}]}
    """

  private func investigate(raceAt second: Int, actions: String = "") throws -> Investigation {
    let files = MemoryFiles([
      "lines/incident.md": Array(Self.incident(actions).utf8), "lines/evidence/app.log": Array(Self.log.utf8),
      "lines/evidence/order-sync.cri.log": Array(Self.race(at: second).utf8),
      "lines/evidence/deployments.json": Array(Self.deployments.utf8),
      "lines/evidence/lint.sarif": Array(Self.sarif.utf8),
    ])
    let world = World(files: files, now: { Timestamp(seconds: 0) })
    return Investigation(try LoadedIncident(IncidentFolder("lines"), world: world))
  }

  @Test func aRaceAfterTheReleaseSpeaksForIt() throws {
    let found = try investigate(raceAt: 12 * 3600 + 124)
    #expect(found.facts.integer("crash.count") == 1)
    #expect(found.facts.integer("crash.signatures") == 1)
    #expect(found.facts.integer("crash.after_change") == 124)
    #expect(found.facts["crash.before_change"] == nil)
    let inputs = found.facts["crash.leading"]?.receipt.inputs
    #expect(inputs?.map(\.file) == ["evidence/order-sync.cri.log"])
    #expect(inputs?.first?.lines == [2])
    #expect(found.facts.text("crash.finding") == "SA2002 of staticcheck at order-sync/sync.go:28")
    #expect(
      found.facts["change.suspect"]?.method.contains("the first data race was reported 2 minutes after it")
        == true)
    let written = DraftRun.merged(found)
    #expect(
      written.contains(
        "The first data race was reported {{crash.after_change}} after order-sync 2.3.1 went live"))
    #expect(written.contains("both accesses are in `sync.go`. This fits, and is no proof."))
    #expect(
      written.contains("this kind of fault is found by {{crash.caught_by}}; no such step is planned yet"))
    let row = BriefingMaterial(found).inputs.timeline.first { $0.kind == .crash }
    #expect(row?.text.plain.contains("2 minutes after order-sync 2.3.1") == true)
    #expect(row?.source == "order-sync.cri.log:2")
  }

  @Test func aRaceBeforeTheReleaseSpeaksAgainstIt() throws {
    let found = try investigate(raceAt: 10 * 3600 + 60)
    #expect(found.facts.integer("crash.before_change") == 7140)
    #expect(found.facts["crash.after_change"] == nil)
    let written = DraftRun.merged(found)
    #expect(
      written.contains(
        "**Against it:** A data race had been reported {{crash.before_change}} before order-sync"))
    #expect(!written.contains("This fits, and is no proof"))
  }

  @Test func aPlannedPreventionIsNotAskedForAgain() throws {
    let actions = "actions:\n  - what: Test each release for races\n    kind: prevent\n    state: planned\n"
    let written = DraftRun.merged(try investigate(raceAt: 12 * 3600 + 124, actions: actions))
    #expect(!written.contains("{{crash.caught_by}}"))
  }

  @Test func everyProblemIsUnderstood() throws {
    let ids = try investigate(raceAt: 12 * 3600 + 124).diagnostics.map(\.id)
    #expect(!ids.contains { $0.hasPrefix("evidence/") && $0 != "evidence/only-table" })
  }
}
