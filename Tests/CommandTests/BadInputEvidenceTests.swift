import Foundation
import Testing

/// Files of evidence that are missing, damaged or not what they seem.
struct BadInputEvidenceTests {
  @Test func aMissingFileIsNamedWithItsLine() throws {
    let incident = try IncidentOnDisk()
    let text = IncidentOnDisk.incident.replacing(
      "currency: EUR", with: "evidence:\n  - path: evidence/no.log")
    try incident.write(text, to: "shop/incident.md")
    let result = try incident.candor("build", "shop")
    expectClear(result, "file/missing", at: "shop/incident.md:9:")
    #expect(result.exit == 2)
    #expect(result.text.contains("97 "), "the rest is still built")
  }

  @Test func emptyAndBinaryFilesAreNamed() throws {
    let incident = try IncidentOnDisk()
    try incident.write("", to: "shop/evidence/empty.log")
    try Data((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7) }).write(
      to: incident.at("shop/evidence/x.bin"))
    let result = try incident.candor("build", "shop")
    expectClear(result, "evidence/empty", at: "evidence/empty.log")
    expectClear(result, "evidence/not-understood", at: "evidence/x.bin")
    #expect(result.exit == 1)
  }

  @Test func aCutArchiveIsToldOnce() throws {
    let incident = try IncidentOnDisk()
    _ = try shell("gzip -c shop.log | head -c 9000 > cut.log.gz; rm shop.log", incident.at("shop/evidence"))
    expectClear(try incident.candor("build", "shop"), "evidence/truncated-archive", at: "evidence/cut.log.gz")
  }

  @Test func linksInCirclesPipesAndFoldersDoNotHang() throws {
    let incident = try IncidentOnDisk()
    _ = try shell(
      "ln -s ../evidence again; ln -s a b; ln -s b a; mkfifo pipe; mkdir folder.log",
      incident.at("shop/evidence"))
    let result = try incident.candor("build", "shop")
    expectClear(result, "file/broken-link", times: 2)
    expectClear(result, "file/not-a-file", at: "shop/evidence/pipe")
    #expect(result.exit == 1)
  }

  @Test func anEvidenceFileInPlaceOfTheFolder() throws {
    let incident = try IncidentOnDisk(logged: false)
    try FileManager.default.removeItem(at: incident.at("shop/evidence"))
    try incident.write(IncidentOnDisk.log(), to: "shop/evidence")
    let result = try incident.candor("build", "shop")
    expectClear(result, "file/not-a-folder", at: "shop/evidence")
    #expect(result.exit == 2)
  }

  @Test func theSameBytesAreCountedOnce() throws {
    let incident = try IncidentOnDisk()
    let once = try incident.candor("facts", "shop").text
    try incident.write(IncidentOnDisk.log(), to: "shop/evidence/copy.log")
    let result = try incident.candor("facts", "shop")
    expectClear(result, "evidence/same-content", at: "evidence/shop.log")
    #expect(once.contains("requests.failed  900"))
    #expect(result.text.contains("requests.failed  900"))
  }

  @Test func aKindThatTheContentDeniesIsQuestioned() throws {
    let incident = try IncidentOnDisk()
    for (kind, id) in [("requestlog", "evidence/unknown-kind"), ("app-log", "evidence/other-kind")] {
      let entry = "evidence:\n  - path: evidence/shop.log\n    kind: \(kind)"
      let text = IncidentOnDisk.incident.replacing("currency: EUR", with: entry)
      try incident.write(text, to: "shop/incident.md")
      expectClear(try incident.candor("build", "shop"), id, at: "shop/incident.md:10:")
    }
  }

  @Test(arguments: [
    ("no failures", "logs/no-failures", IncidentOnDisk.log { _ in false }),
    ("only failures", "logs/no-normal-time", IncidentOnDisk.log { _ in true }),
    ("failures to the end", "times/still-failing", IncidentOnDisk.log { $0 > 3600 }),
    ("negative", "logs/negative-amount", IncidentOnDisk.log(amount: "-12.50")),
    ("two currencies", "logs/currencies", IncidentOnDisk.log(currency: { $0 % 4 == 0 ? "EUR" : "USD" })),
    ("1970", "logs/clock-not-set", IncidentOnDisk.log().replacing("2026-03-12", with: "1970-01-01")),
    ("no zone", "logs/no-zone", IncidentOnDisk.log().replacing("Z\",", with: "\",")),
    ("one line", "logs/no-failures", IncidentOnDisk.log(count: 1)),
    ("not JSON", "evidence/plain-text", IncidentOnDisk.log(amount: "NaN")),
  ])
  func logsThatSayLess(name: String, id: String, log: String) throws {
    let incident = try IncidentOnDisk(logged: false)
    try incident.write(log, to: "shop/evidence/shop.log")
    let result = try incident.candor("build", "shop")
    expectClear(result, id)
    #expect(result.exit == 1, "\(name)")
    #expect(try incident.documents().count > 10, "\(name)")
  }

  @Test func amountsInTwoCurrenciesAreBothShown() throws {
    let incident = try IncidentOnDisk(logged: false)
    try incident.write(
      IncidentOnDisk.log(currency: { $0 % 4 == 0 ? "EUR" : "USD" }), to: "shop/evidence/l.log")
    let text = try incident.candor("build", "shop").text
    #expect(text.contains("€5,625"))
    #expect(text.contains("$5,625"))
  }

  @Test func evidenceCannotSteerTheTerminal() throws {
    let incident = try IncidentOnDisk(logged: false)
    let log = IncidentOnDisk.log().replacing(
      #""duration_ms""#, with: #""error":"\u001b]0;gone\u0007","duration_ms""#)
    try incident.write(log, to: "shop/evidence/shop.log")
    let result = try incident.candor("logs", "shop/evidence/shop.log")
    #expect(result.text.contains("gone"))
    #expect(!result.output.contains(0x1B) && !result.output.contains(0x07))
  }

  @Test(arguments: [
    (
      "alerts.json", "alerts/time-order",
      #"[{"name":"Errors","fired_at":"2026-03-12T01:31:00Z","resolved_at":"2026-03-12T00:10:00Z"}]"#
    ),
    (
      "alerts.json", "times/clocks-disagree",
      #"[{"name":"Errors","fired_at":"2026-03-12T01:28:00Z","resolved_at":"2026-03-12T02:10:00Z"}]"#
    ),
    (
      "deployments.json", "times/change-after-onset",
      #"[{"service":"shop","version":"2.0.1","deployed_at":"2026-03-12T01:45:00Z"}]"#
    ),
    ("deployments.json", "evidence/not-understood", #"[{"service":"shop","version":"2.0.1"}]"#),
    (
      "deployments.json", "json/damaged",
      #"[{"service":"shop","version":"2.0.1","deployed_at":"2026-03-12T01:25:00Z"},{"service":"sh"#
    ),
    ("orders.csv", "evidence/only-table", "order_id,customer,amount\no1,c1,5.50\no2,c2,7.25\no3,c1,9.75\n"),
    ("orders-per-hour.csv", "series/too-short", "time,orders\n2026-03-12T01:00:00Z,5\n"),
  ])
  func filesThatSayLess(name: String, id: String, text: String) throws {
    let incident = try IncidentOnDisk()
    try incident.write(text, to: "shop/evidence/\(name)")
    expectClear(try incident.candor("build", "shop"), id, at: "evidence/\(name)")
  }

  private func shell(_ line: String, _ folder: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
