import Evidence
import IncidentModel
import Testing

@testable import Analysis

/// Crashes as reasons for and against a change.
@Suite struct CrashTimingTests {
  private let release = Timestamp(rfc3339: "2026-03-12T12:00:00Z") ?? Timestamp(seconds: 0)

  private func change(_ service: String? = "order-sync") -> Change {
    Change(
      time: release, service: service, version: "2.3.1", previousVersion: "2.3.0", description: "release",
      source: SourceSpan(file: "deployments.json", line: 3))
  }

  private func crash(
    _ seconds: Int64?, services: [String] = ["order-sync-1"], _ fault: FaultClass = .dataRace,
    role: CrashRole = .cause
  ) -> Crash {
    Crash(
      language: .go, faultClass: fault, message: nil,
      site: CrashSite(function: "main.add", file: "sync.go", line: 27),
      signature: "\(services) \(seconds ?? -1)", role: role,
      source: CrashSource(file: "app.log", firstLine: 5, lastLine: 9),
      firstSeen: seconds.map { release.adding(seconds: $0) }, services: services)
  }

  @Test(arguments: [
    (Int64(120), CrashTiming.Bearing.fits), (86_400, .fits), (86_401, .silent), (-60, .fits), (-120, .fits),
    (-121, .contradicts), (-90_000, .contradicts),
  ]) func orderInTimeDecides(seconds: Int64, bearing: CrashTiming.Bearing) {
    let timing = CrashTiming(crash(seconds), change())
    #expect(timing.bearing == bearing)
    #expect(timing.seconds == seconds)
    #expect((timing.reason == nil) == (bearing == .silent))
  }

  @Test func anotherServiceOrNoTimeSaysNothing() {
    #expect(CrashTiming(crash(120, services: ["ledger"]), change()).bearing == .silent)
    #expect(CrashTiming(crash(nil), change()).bearing == .silent)
    #expect(CrashTiming(crash(-900, services: []), change()).bearing == .silent)
    #expect(CrashTiming(crash(120, services: []), change()).bearing == .fits)
  }

  @Test func reasonsAreWholeClauses() {
    #expect(CrashTiming(crash(120), change()).reason == "the first data race was reported 2 minutes after it")
    #expect(
      CrashTiming(crash(-10_800), change()).reason == "a data race had been reported 3 hours before it")
  }

  @Test func aCrashBeforeTheChangeCountsAgainstIt() {
    let onset = release.adding(seconds: 180)
    func ranked(_ crashes: [Crash]) -> SuspectChange? {
      SuspectChange.rank([change()], onset: onset, hints: .init(crashes: crashes)).first
    }
    let plain = ranked([])
    let fitting = ranked([crash(120)])
    let earlier = ranked([crash(-3600)])
    #expect((fitting?.score ?? 0) > (plain?.score ?? 1))
    #expect((earlier?.score ?? 1) < (plain?.score ?? 0))
    #expect(earlier?.reasonsAgainst == ["a data race had been reported 1 hour before it"])
    #expect(ranked([crash(120, role: .consequence)]) == plain)
    #expect(ranked([crash(120, .lintFinding)]) == plain)
  }

  @Test func theLeadingCrashIsOfTheSuspectService() {
    var file = CaseFile(incident: Incident(id: "a", title: "b"))
    file.crashes = [crash(10, services: ["ledger"]), crash(120), crash(5, .goroutineDump)]
    #expect(file.leadingCrash == file.crashes[0])
    file.suspects = SuspectChange.rank([change()], onset: release.adding(seconds: 180))
    #expect(file.leadingCrash == file.crashes[1])
    #expect(file.crashTiming?.seconds == 120)
  }

  @Test func findingsOfTheSameFileAreContext() {
    var file = CaseFile(incident: Incident(id: "a", title: "b"))
    func finding(_ path: String, _ line: Int) -> Finding {
      Finding(tool: "staticcheck", rule: "SA2002", file: path, line: line, severity: nil, message: nil)
    }
    file.findings = [
      finding("cmd/sync.go", 90), finding("other.go", 27), finding("sync.go", 26), finding("resync.go", 27),
    ]
    #expect(file.findings(near: crash(1)).map(\.line) == [26, 90])
  }
}
