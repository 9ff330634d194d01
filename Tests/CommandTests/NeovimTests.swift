import Foundation
import Testing

/// `candor lsp` with a client that others wrote: Neovim without a window, led by scripts/neovim-client.lua.
@Suite(.enabled(if: Neovim.program != nil, "scripts/setup --test installs Neovim")) struct NeovimTests {
  static let steps = [
    "the server starts", "a finding of the text is shown", "a finding that needs the evidence is shown",
    "its place is exact", "a fact shows its receipt", "a finding shows its rule",
    "a rewrite is in the buffer",
    "its finding is gone", "a name is completed with its value", "the name is in the buffer",
    "the server stops",
  ]

  @Test func everyStepHolds() throws {
    let folder = try EditedFolder()
    defer { folder.remove() }
    let process = Process()
    process.executableURL = URL(filePath: try #require(Neovim.program))
    process.arguments = ["--headless", "--clean", "-c", "luafile \(Self.script)"]
    process.environment = ProcessInfo.processInfo.environment.merging([
      "CANDOR": BuiltCommand.path, "INCIDENT": folder.incident, "XDG_STATE_HOME": folder.url.path,
    ]) { _, own in own }
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let killer = DispatchWorkItem { kill(process.processIdentifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + 2 * BuiltCommand.patience, execute: killer)
    let said = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    killer.cancel()
    #expect(process.terminationStatus == 0, "\(said)")
    for step in Self.steps { #expect(said.contains("ok \(step)"), "\(step) in \(said)") }
    #expect(!said.contains("not ok"), "\(said)")
  }

  private static var script: String {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "scripts/neovim-client.lua").path
  }
}

enum Neovim {
  /// The path of the editor; `nil` where there is none.
  static let program = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/nvim" }.first(where: FileManager.default.isExecutableFile)
}

/// An incident on the disk that an editor may open.
struct EditedFolder {
  let url: URL
  var incident: String { url.appending(path: "incident.md").path }

  static let text = """
    ---
    title: Orders were refused
    severity: SEV2
    owner: Order platform
    timezone: Europe/Berlin
    ---

    ## Summary

    🙂 In order to be brief: {{customers.affected}} customers met an error.
    Then human error is named, and {{customers.afected}} besides.
    """

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "candor-édité \(UUID().uuidString)")
    let evidence = url.appending(path: "evidence")
    try FileManager.default.createDirectory(at: evidence, withIntermediateDirectories: true)
    try Data(Self.text.utf8).write(to: URL(filePath: incident))
    let lines = (0..<1200).map { index in
      let failed = (600..<900).contains(index) && index % 2 == 0
      let clock = "14:\(Self.padded(index / 60)):\(Self.padded(index % 60))"
      return
        #"{"time":"2026-02-03T\#(clock)Z","level":"INFO","msg":"handled","path":"/buy","status":\#(failed ? 500 : 200),"user_id":"u\#(index % 300)"}"#
    }
    try Data(lines.joined(separator: "\n").utf8).write(to: evidence.appending(path: "api.ndjson"))
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  func remove() { try? FileManager.default.removeItem(at: url) }
}
