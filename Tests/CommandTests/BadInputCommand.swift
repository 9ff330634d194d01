import Foundation
import Testing

/// What one run of the built command gave.
struct CommandResult {
  var output: [UInt8]
  var errors: String
  var exit: Int32

  var text: String { String(decoding: output, as: UTF8.self) }

  /// Lines of standard error that state a problem.
  var problems: [String] { errors.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("  ") } }
}

/// Runs the `candor` that lies beside the test's own binary.
enum BuiltCommand {
  /// No run of these tests takes longer on a slow machine; a run that does hangs.
  static let patience: TimeInterval = 120

  static var path: String {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folders = [bundle, own].compactMap { $0?.deletingLastPathComponent().path } + [built]
    return folders.map { "\($0)/candor" }.first(where: FileManager.default.isExecutableFile) ?? "candor"
  }

  /// The debug products, for a test binary that a tool of the toolchain has loaded.
  private static var built: String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return root.deletingLastPathComponent().path + "/.build/debug"
  }

  /// Runs the command in `folder`; `limit` is a line of shell before it, such as `ulimit -f 8`.
  static func run(
    _ arguments: [String], in folder: URL, input: String = "", limit: String = ":",
    environment: [String: String] = [:]
  ) throws -> CommandResult {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", "\(limit); exec \"$0\" \"$@\"", path] + arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    let files = try Streams(input: input)
    defer { files.remove() }
    process.standardInput = files.input
    process.standardOutput = files.output
    process.standardError = files.errors
    try process.run()
    let killer = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + patience, execute: killer)
    process.waitUntilExit()
    killer.cancel()
    #expect(process.terminationReason == .exit, "candor \(arguments) was ended by a signal or hung")
    return CommandResult(
      output: try files.read("output"), errors: String(decoding: try files.read("errors"), as: UTF8.self),
      exit: process.terminationStatus)
  }
}

/// Standard streams as files, which hold any amount without a reader.
private struct Streams {
  let folder: URL
  let input, output, errors: FileHandle

  init(input text: String) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("candor-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["input", "output", "errors"] {
      try Data((name == "input" ? text : "").utf8).write(to: folder.appendingPathComponent(name))
    }
    input = try FileHandle(forReadingFrom: folder.appendingPathComponent("input"))
    output = try FileHandle(forWritingTo: folder.appendingPathComponent("output"))
    errors = try FileHandle(forWritingTo: folder.appendingPathComponent("errors"))
  }

  func read(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }
}
