import Foundation
import Testing

/// The README's tour, run as a reader would run it.
struct ReadmeTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The lines of the README's console blocks.
  static let commands: [String] = {
    let text = (try? String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)) ?? ""
    let blocks = text.components(separatedBy: "```console\n").dropFirst()
    return blocks.flatMap { $0.prefix(while: { $0 != "`" }).split(separator: "\n").map(String.init) }
  }()

  @Test func theTourRunsFromFirstToLast() throws {
    #expect(Self.commands.count >= 8)
    let folder = FileManager.default.temporaryDirectory.appending(path: "readme-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "Examples"), withDestinationURL: Self.root.appending(path: "Examples"))
    for command in Self.commands {
      let status = try run(command, in: folder)
      #expect(status <= 1, "'\(command)' ended with \(status)")
    }
    let brief = folder.appending(path: "my-incident/out/brief.pdf")
    #expect(try Data(contentsOf: brief).starts(with: Data("%PDF-1.7".utf8)))
  }

  private func run(_ command: String, in folder: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "candor() { '\(BuiltCommand.path)' \"$@\"; }; \(command)"]
    process.currentDirectoryURL = folder
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
