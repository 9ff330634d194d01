import Foundation
import IncidentModel
import Testing

@testable import Pipeline

/// What lies on the disk is whole after every failure.
struct WritingTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "candor-\(UUID().uuidString)")
  private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  @Test func filesAreReplacedTogetherOrNotAtAll() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let disk = DiskFiles()
    try disk.write([(path("a"), [1]), (path("b"), [2])])
    try disk.makeFolder(path("c"))
    #expect(throws: FileFailure.self) {
      try disk.write([(path("a"), [3]), (path("b"), [4]), (path("c"), [5])])
    }
    #expect(try disk.read(path("a"), limit: 9) == [1])
    #expect(try disk.read(path("b"), limit: 9) == [2])
    #expect(try disk.entries(of: folder.path) == ["a", "b", "c"], "no temporary file is left")
  }

  @Test func writingThroughALinkKeepsTheLink() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let disk = DiskFiles()
    try disk.write([1], to: path("real"))
    try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: path("real"))
    try disk.write([7], to: path("link"))
    #expect(try disk.read(path("real"), limit: 9) == [7])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path("link")) == path("real"))
  }

  @Test func manyProblemsOfOneKindAreCounted() {
    let many = (1...8).map {
      Diagnostic("a/b", .error, "A.", nextStep: "B.", at: SourceSpan(file: "x", line: $0))
    }
    let other = Diagnostic("c/d", .error, "C.", nextStep: "D.")
    let condensed = (many + [other, other]).condensed
    #expect(condensed.count == [Diagnostic].listedOfOneKind + 1)
    #expect(condensed[4].summary == "A. There are 3 more of this kind.")
    #expect(condensed.last == other)
    #expect(Array(many.prefix(5)).condensed == Array(many.prefix(5)))
  }

  @Test func evidenceIsListedOnceThroughWhateverLinks() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let disk = DiskFiles()
    try disk.write([1], to: path("evidence/one"))
    try FileManager.default.createSymbolicLink(
      atPath: path("evidence/back"), withDestinationPath: path("evidence"))
    let world = World(files: disk, now: { Timestamp(seconds: 0) })
    let listing = EvidenceListing(folder: IncidentFolder(folder.path), references: [], world: world)
    #expect(listing.items.map(\.source.name) == ["evidence/one"])
    #expect(listing.diagnostics.isEmpty)
  }
}
