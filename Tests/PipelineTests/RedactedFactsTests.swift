import IncidentModel
import Pipeline
import Testing

struct RedactedFactsTests {
  /// A deployment's own words can hold a password; no document may.
  @Test func secretsOfTheEvidenceReachNoDocument() throws {
    let secret = "Zx9kQ2vB7mT4pL1w"
    let change = """
      [{"service":"shop","version":"2.0.1","deployed_at":"2026-03-12T02:04:00Z",
        "description":"point shop 2 at postgres://app:\(secret)@db.internal/orders"}]
      """
    let files = MemoryFiles([
      "small/incident.md": Array(DraftRunTests.incident.utf8),
      "small/evidence/app.log": Array(DraftRunTests.log.utf8),
      "small/evidence/deployments.json": Array(change.utf8),
    ])
    let world = World(files: files, now: { Timestamp(seconds: 0) })
    let context = DocumentContext(Investigation(try LoadedIncident(IncidentFolder("small"), world: world)))
    #expect(context.facts.text("change.suspect")?.contains("postgres://app:") == true)
    for file in DocumentSet(context).files where !file.name.hasSuffix(".pdf") {
      #expect(!String(decoding: file.bytes, as: UTF8.self).contains(secret), "\(file.name) holds the secret")
    }
  }
}
