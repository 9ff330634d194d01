import Evidence
import IncidentModel
import Testing

@testable import Analysis

@Suite struct SuspectChangeTests {
  private let onset = Timestamp(rfc3339: "2026-03-12T02:14:00Z") ?? Timestamp(seconds: 0)

  private func change(
    _ minutes: Int64, _ service: String, _ version: String, from previous: String? = nil,
    _ kind: Change.Kind = .deployment
  ) -> Change {
    Change(
      time: onset.adding(seconds: minutes * 60), service: service, version: version,
      previousVersion: previous, kind: kind,
      description: "\(service) \(version)", source: SourceSpan(file: "deployments.json", line: 1))
  }

  @Test func prefersTheLatestBeforeTheOnset() {
    let ranked = SuspectChange.rank(
      [change(-600, "a", "1"), change(-5, "b", "2"), change(-60, "c", "3")], onset: onset)
    #expect(ranked.map(\.change.version) == ["2", "3", "1"])
    #expect(ranked.first?.reasonsFor == ["it was made 5 minutes before the first failures"])
  }

  @Test func leavesOutWhatCameLaterOrLongBefore() {
    let ranked = SuspectChange.rank([change(30, "a", "1"), change(-20_000, "a", "0")], onset: onset)
    #expect(ranked.isEmpty)
  }

  @Test func weighsWhereFailuresConcentrateOverTiming() {
    let hints = SuspectChange.Hints(failingServices: ["orders"], failingVersions: ["2.15.0"])
    let ranked = SuspectChange.rank(
      [change(-5, "search", "9.9"), change(-90, "orders", "v2.15.0")], onset: onset, hints: hints)
    #expect(ranked.first?.change.service == "orders")
    #expect(ranked.first?.reasonsFor.count == 3)
    #expect(ranked.last?.reasonsAgainst.isEmpty == false)
  }

  @Test func countsARollbackNearTheRecovery() {
    let changes = [
      change(-5, "orders", "2.15.0", from: "2.14.2"), change(-4, "cart", "7"),
      change(110, "orders", "2.14.2", from: "2.15.0", .rollback),
    ]
    let hints = SuspectChange.Hints(recovery: onset.adding(seconds: 112 * 60))
    let ranked = SuspectChange.rank(changes, onset: onset, hints: hints)
    #expect(ranked.first?.change.service == "orders")
    #expect(ranked.first?.reasonsFor.contains("the failures ended 2 minutes after it was undone") == true)
    let still = SuspectChange.rank(
      changes, onset: onset, hints: .init(recovery: onset.adding(seconds: 300 * 60)))
    #expect(
      still.first { $0.change.service == "orders" }?.reasonsAgainst.contains { $0.contains("went on") }
        == true)
  }

  @Test func neverSpeaksOfProof() {
    let hints = SuspectChange.Hints(
      recovery: onset, failingServices: ["a"], failingVersions: ["1"], healthyVersions: ["2"])
    let ranked = SuspectChange.rank(
      [change(-5, "a", "1"), change(1, "b", "2", .rollback)], onset: onset, hints: hints)
    let words = ranked.flatMap { $0.reasonsFor + $0.reasonsAgainst }.joined().lowercased()
    #expect(!words.contains("prove") && !words.contains("proof") && !words.contains("caused"))
  }
}
