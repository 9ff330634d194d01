import ArgumentParser
import Foundation
import LanguageServer
import Pipeline
import RemoteEvidence

struct LanguageServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "The checks in your editor: a language server on standard input and output.",
    discussion: """
      Editors start it themselves; see docs/language-server.md. It shows what 'candor check' would show, on the \
      text that is being edited. Exit code 0 after 'shutdown' and 'exit', else 1.
      """)

  @Flag(help: "Say on standard error what the server does.")
  var verbose = false

  @Flag(help: "Ask no server for evidence, whatever incident.md names.")
  var offline = false

  @Flag(help: "Standard input and output, which is the only way; editors name it.")
  var stdio = false

  func run() throws {
    // A client that is gone is the end of the input, not of the process.
    signal(SIGPIPE, SIG_IGN)
    var world = World.live
    if offline { (world.http, world.databases) = (OfflineAccess(), OfflineDatabases()) }
    let code = ServerLoop(streams, world: world).run()
    throw CommandExit(rawValue: code) ?? .findings
  }

  private var streams: ServerStreams {
    let console = Console.live
    var streams = ServerStreams(read: Self.read, write: { bytes in console.write(bytes) })
    if verbose { streams.log = { line in console.warn("candor lsp: \(line)") } }
    return streams
  }

  private static let blockBytes = 1 << 16

  /// What has come, at least a byte; nothing at the end.
  @Sendable private static func read() -> [UInt8] {
    return [UInt8](unsafeUninitializedCapacity: blockBytes) { buffer, count in
      var got = -1
      repeat {
        got = Foundation.read(STDIN_FILENO, buffer.baseAddress, blockBytes)
      } while got < 0
        && errno == EINTR
      count = max(0, got)
    }
  }
}
