import IncidentModel
import Pipeline
import Testing

struct EvidenceListingTests {
  private func world(_ files: [String]) -> World {
    let contents = Dictionary(uniqueKeysWithValues: files.map { ($0, Array("x".utf8)) })
    return World(files: MemoryFiles(contents), now: { Timestamp(seconds: 0) })
  }

  private let folder = IncidentFolder("case/")

  @Test func findsEverythingBelowEvidenceInOrder() {
    let listing = EvidenceListing(
      folder: folder, references: [],
      world: world(["case/evidence/b.log", "case/evidence/a/z.csv", "case/incident.md"]))
    #expect(listing.items.map(\.source.name) == ["evidence/a/z.csv", "evidence/b.log"])
    #expect(listing.diagnostics.isEmpty)
  }

  @Test func theFrontMatterSpeaksForItsFiles() {
    let references = [
      EvidenceReference(path: "evidence/a.log", fields: ["customer": "acct"]),
      EvidenceReference(path: "evidence/b.log", kind: "ignore"), EvidenceReference(path: "other/c.log"),
    ]
    let listing = EvidenceListing(
      folder: folder, references: references,
      world: world(["case/evidence/a.log", "case/evidence/b.log", "case/other/c.log"]))
    #expect(listing.items.map(\.source.name) == ["evidence/a.log", "other/c.log"])
    #expect(listing.items.first?.reference.fields == ["customer": "acct"])
  }

  @Test func sayWhatIsMissing() {
    let references = [
      EvidenceReference(path: "evidence/gone.log"), EvidenceReference(path: "s3://bucket/table"),
    ]
    let listing = EvidenceListing(
      folder: folder, references: references, world: world(["case/evidence/a.log"]))
    #expect(listing.items.count == 1)
    #expect(listing.diagnostics.map(\.id) == ["file/missing", "file/remote-source"])
    #expect(listing.diagnostics.allSatisfy { $0.severity == .error && !$0.nextStep.isEmpty })
  }

  @Test func anEmptyFolderIsAWarning() {
    let listing = EvidenceListing(folder: folder, references: [], world: world(["case/incident.md"]))
    #expect(listing.diagnostics.map(\.id) == ["file/no-evidence"])
  }

  @Test func fileLimitHolds() {
    let names = (0...EvidenceListing.fileLimit).map { "case/evidence/\($0)" }
    let listing = EvidenceListing(folder: folder, references: [], world: world(names))
    #expect(listing.items.count == EvidenceListing.fileLimit)
    #expect(listing.diagnostics.map(\.id) == ["file/too-many"])
  }

  @Test(arguments: [(EvidenceListing.depthLimit, 1), (EvidenceListing.depthLimit + 1, 0)])
  func depthLimitHolds(depth: Int, found: Int) {
    let path = "case/evidence/" + String(repeating: "d/", count: depth) + "a.log"
    let listing = EvidenceListing(folder: folder, references: [], world: world([path]))
    #expect(listing.items.count == found)
    #expect(listing.diagnostics.contains { $0.id == "file/too-deep" } == (found == 0))
  }
}
