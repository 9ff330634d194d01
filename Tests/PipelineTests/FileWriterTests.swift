import Foundation
import Pipeline
import Testing

@Suite struct FileWriterTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "candor-\(UUID().uuidString)"
  ).path

  @Test func replacesTheFileOnlyWhenFinished() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = DiskFiles()
    let path = "\(folder)/bad.csv"
    try files.write(Array("old".utf8), to: path)
    do {
      let writer = try files.writer(path)
      try writer.append(Array("half".utf8))
    }
    #expect(try files.read(path, limit: 100) == Array("old".utf8))
    #expect(try files.entries(of: folder) == ["bad.csv"])
    let writer = try files.writer(path)
    try writer.append(Array("new ".utf8))
    try writer.append(Array("text".utf8))
    try writer.finish()
    #expect(try files.read(path, limit: 100) == Array("new text".utf8))
    #expect(try files.entries(of: folder) == ["bad.csv"])
  }

  @Test func failsBeforeAnythingIsReadWhereItCannotWrite() {
    #expect(throws: FileFailure.self) { _ = try DiskFiles().writer("/proc/nothing/bad.csv") }
  }
}
