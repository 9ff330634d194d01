import Foundation
import Testing

/// `candor lsp` over its real streams.
@Suite struct LanguageServerCommandTests {
  private static func framed(_ json: String) -> String { "Content-Length: \(json.utf8.count)\r\n\r\n\(json)" }

  private static let start = framed(
    #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{"general":{"positionEncodings":["utf-8"]}}}}"#
  )
  private static let shutdown = framed(#"{"jsonrpc":"2.0","id":2,"method":"shutdown"}"#)
  private static let exit = framed(#"{"jsonrpc":"2.0","method":"exit"}"#)

  private func run(_ input: String, _ arguments: [String] = []) throws -> CommandResult {
    try BuiltCommand.run(["lsp"] + arguments, in: FileManager.default.temporaryDirectory, input: input)
  }

  @Test func exitCodesAreTheProtocols() throws {
    for (input, code) in [
      (Self.start + Self.shutdown + Self.exit, 0), (Self.start + Self.exit, 1), (Self.start, 1), ("", 1),
      (Self.start + Self.shutdown, 0), ("Content-Length: x\r\n\r\n", 1),
      (Self.start + "Content-Length: 50\r\n\r\n{", 1),
    ] { #expect(try run(input, ["--stdio"]).exit == code, "\(input)") }
  }

  @Test func standardOutputHoldsTheProtocolOnly() throws {
    let quiet = try run(Self.start + Self.shutdown + Self.exit)
    #expect(quiet.errors.isEmpty)
    #expect(quiet.text.hasPrefix("Content-Length: ") && quiet.text.contains(#""positionEncoding":"utf-8""#))
    #expect(quiet.text.hasSuffix(#"{"id":2,"jsonrpc":"2.0","result":null}"#))
    let loud = try run(Self.start + Self.shutdown + Self.exit, ["--verbose"])
    #expect(loud.text == quiet.text && loud.errors.contains("candor lsp: initialized"))
  }

  /// A process that has seen many versions of a document holds about what it held after a few.
  @Test func memoryDoesNotGrowWithTheEdits() throws {
    let folder = try EditedFolder()
    defer { folder.remove() }
    let editor = try StdioEditor()
    defer { editor.stop() }
    try editor.open(
      "file://" + folder.incident.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed)!)
    try editor.edit(times: 500)
    let early = editor.residentKilobytes
    try editor.edit(times: 1500)
    let late = editor.residentKilobytes
    #expect(early > 0 && Double(late) < 1.5 * Double(early), "\(early) KB, then \(late) KB")
  }
}

/// Writes messages to a running server and waits for the diagnostics of a version.
private final class StdioEditor {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private var uri = ""
  private var version = 1
  private var received = Data()

  init() throws {
    process.executableURL = URL(filePath: BuiltCommand.path)
    process.arguments = ["lsp"]
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    try send(#"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}"#)
  }

  func stop() { process.terminate() }

  private func send(_ json: String) throws {
    let text = "Content-Length: \(json.utf8.count)\r\n\r\n\(json)"
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
  }

  func open(_ uri: String) throws {
    self.uri = uri
    let text = String(decoding: try JSONEncoder().encode(EditedFolder.text), as: UTF8.self)
    try send(
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"\#(uri)","languageId":"markdown","version":1,"text":\#(text)}}}"#
    )
    waitFor("placeholder/unknown-fact")
  }

  /// Types a letter and takes it away again, each waited for now and then.
  func edit(times: Int) throws {
    for index in 0..<times {
      version += 1
      let end = index % 2 == 0 ? 0 : 1
      let text = index % 2 == 0 ? "x" : ""
      try send(
        #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"\#(uri)","version":\#(version)},"contentChanges":[{"range":{"start":{"line":8,"character":0},"end":{"line":8,"character":\#(end)}},"text":"\#(text)"}]}}"#
      )
      if index % 50 == 49 { waitFor(#""version":\#(version)}"#) }
    }
  }

  private func waitFor(_ words: String) {
    while received.range(of: Data(words.utf8)) == nil {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty {
        Issue.record("the server ended before it said \(words)")
        return
      }
      received.append(more)
    }
    received.removeAll()
  }

  var residentKilobytes: Int {
    let status =
      (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
  }
}
