import Foundation
import IncidentModel
import Testing

@testable import Pipeline

/// `--since` beside a real repository of git.
@Suite struct ChangedLinesTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "candor-\(UUID().uuidString)")
  private var world: World {
    World(files: DiskFiles(), now: { Timestamp(seconds: 0) }, processes: LocalProcesses())
  }

  private func git(_ arguments: String...) throws {
    let identity = [
      "-c", "user.name=Test", "-c", "user.email=test@acme.test", "-c", "init.defaultBranch=main",
    ]
    let result = LocalProcesses().run("git", identity + arguments, in: folder.path)
    try #require(result?.status == 0, "git \(arguments)")
  }

  private func write(_ text: String, _ name: String = "a b.md") throws -> String {
    let path = folder.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: path)
    return path.path
  }

  @Test func onlyLinesThatDifferFromTheRevisionAreTouched() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try write("one\ntwo\nthree\nfour\n")
    try git("init", "-q")
    try git("add", ".")
    try git("commit", "-q", "-m", "first")
    #expect(try ChangedLines(of: path, since: "HEAD", world: world).lines == [])
    _ = try write("one\n2\nthree\n@@ -1 +9 @@\r\nfour\nfive\n")
    #expect(try ChangedLines(of: path, since: "HEAD", world: world).lines == [2..<3, 4..<5, 6..<7])
    let new = try write("x\n", "new.md")
    #expect(try ChangedLines(of: new, since: "HEAD", world: world).lines == nil, "all of a new file")
  }

  @Test(arguments: ["nowhere", "--output=x", ""]) func anUnknownRevisionIsAnError(revision: String) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try write("one\n")
    try git("init", "-q")
    #expect(throws: DiagnosticError.self) { try ChangedLines(of: path, since: revision, world: world) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == [".git", "a b.md"])
  }

  @Test func aProgramThatIsNotThereStartsNothing() {
    let result = LocalProcesses().run("candor-no-such-program", [], in: "/")
    #expect(result.map { $0.status != 0 } ?? true)
  }
}
