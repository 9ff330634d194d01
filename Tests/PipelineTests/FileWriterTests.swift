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

  @Test func aPipeStaysAPipe() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = DiskFiles()
    try files.makeFolder(folder)
    let path = "\(folder)/pipe"
    #expect(mkfifo(path, 0o600) == 0)
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    let writer = try files.writer(path)
    try writer.append(Array("one ".utf8))
    try writer.finish()
    try files.write(Array("two".utf8), to: path)
    var bytes = [UInt8](repeating: 0, count: 20)
    let count = read(reader, &bytes, bytes.count)
    #expect(String(decoding: bytes.prefix(max(0, count)), as: UTF8.self) == "one two")
    #expect(files.kind(of: path) == .other)
    #expect(try files.entries(of: folder) == ["pipe"])
  }

  @Test func failsBeforeAnythingIsReadWhereItCannotWrite() {
    #expect(throws: FileFailure.self) { _ = try DiskFiles().writer("/proc/nothing/bad.csv") }
  }
}
