import Foundation
import IncidentModel
import Pipeline
import Testing

@testable import LanguageServer

/// An editor that talks to a session: jobs run at once or when told, time is a number.
struct TestEditor {
  private(set) var session = LanguageSession()
  let world: World
  var now: Int64 = 1_000_000_000
  /// What each check is said to have taken.
  var checkTime: Int64 = 20_000_000
  /// Whether jobs run as soon as they are asked for.
  var runsJobs = true
  private(set) var messages: [[String: Any]] = []
  private(set) var exit: Int32?
  private(set) var checks: [CheckJob] = []
  private(set) var readings: [EvidenceJob] = []
  private(set) var wakes: [Int64] = []
  private var nextID = 0
  private var version = 1

  init(_ files: [String: String] = [:]) {
    let memory = MemoryFiles(files.mapValues { Array($0.utf8) })
    world = World(files: memory, now: { Timestamp(seconds: 0) })
  }

  init(world: World) { self.world = world }

  /// Initialized, with capabilities as JSON.
  static func started(_ files: [String: String] = [:], capabilities: String = "{}", options: String = "null")
    -> TestEditor
  {
    var editor = TestEditor(files)
    editor.initialize(capabilities: capabilities, options: options)
    return editor
  }

  mutating func initialize(capabilities: String = "{}", options: String = "null") {
    send(
      #"{"jsonrpc":"2.0","id":"start","method":"initialize","params":{"processId":null,"rootUri":null,"capabilities":\#(capabilities),"initializationOptions":\#(options)}}"#
    )
    send(#"{"jsonrpc":"2.0","method":"initialized","params":{}}"#)
  }

  mutating func send(_ json: String) { give(MessageFraming.framed(Array(json.utf8))) }

  mutating func give(_ bytes: [UInt8]) { tell(.bytes(bytes)) }

  mutating func tell(_ event: SessionEvent) {
    var events = [event]
    while !events.isEmpty {
      for effect in session.handle(events.removeFirst(), now: now) { follow(effect, &events) }
    }
  }

  private mutating func follow(_ effect: SessionEffect, _ events: inout [SessionEvent]) {
    switch effect {
    case .send(let bytes): receive(bytes)
    case .check(let job):
      checks.append(job)
      if runsJobs {
        events.append(.checked(job.run(world), took: 0))
      }
    case .readEvidence(let job):
      readings.append(job)
      if runsJobs { events.append(.evidenceRead(job.run(world))) }
    case .wake(let pause): wakes.append(pause)
    case .exit(let code): exit = code
    case .log: break
    }
  }

  private mutating func receive(_ bytes: [UInt8]) {
    var framing = MessageFraming()
    for piece in framing.take(bytes) {
      guard case .message(let content) = piece,
        let message = try? JSONSerialization.jsonObject(with: Data(content)) as? [String: Any]
      else {
        Issue.record("not a message: \(String(decoding: bytes, as: UTF8.self))")
        continue
      }
      #expect(message["jsonrpc"] as? String == "2.0")
      messages.append(message)
    }
  }

  /// Ends the oldest check or reading that was held back.
  mutating func finishCheck(_ index: Int = 0) {
    tell(.checked(checks[index].run(world), took: checkTime))
  }
}

extension TestEditor {
  static func quoted(_ text: String) -> String {
    String(decoding: (try? JSONEncoder().encode(text)) ?? Data(), as: UTF8.self)
  }

  mutating func notify(_ method: String, _ params: String) {
    send(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
  }

  mutating func open(_ path: String, _ text: String) {
    version = 1
    notify(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"file://\#(path)","languageId":"markdown","version":1,"text":\#(Self.quoted(text))}}"#
    )
  }

  /// Replaces the whole text.
  mutating func change(_ path: String, _ text: String) {
    change(path, changes: #"[{"text":\#(Self.quoted(text))}]"#)
  }

  mutating func change(_ path: String, changes: String) {
    version += 1
    notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"file://\#(path)","version":\#(version)},"contentChanges":\#(changes)}"#)
  }

  mutating func save(_ path: String) {
    notify("textDocument/didSave", #"{"textDocument":{"uri":"file://\#(path)"}}"#)
  }

  /// The answer to a request: the whole message.
  mutating func request(_ method: String, _ params: String) -> [String: Any] {
    let id = ask(method, params)
    return answer(id) ?? [:]
  }

  /// Sends a request and returns its id.
  mutating func ask(_ method: String, _ params: String) -> Int {
    nextID += 1
    send(#"{"jsonrpc":"2.0","id":\#(nextID),"method":"\#(method)","params":\#(params)}"#)
    return nextID
  }

  func answer(_ id: Int) -> [String: Any]? { messages.last { $0["id"] as? Int == id } }

  static func place(_ path: String, line: Int, character: Int) -> String {
    #"{"textDocument":{"uri":"file://\#(path)"},"position":{"line":\#(line),"character":\#(character)}}"#
  }

  /// All publications for a document, oldest first.
  func published(_ path: String) -> [[String: Any]] {
    messages.filter { $0["method"] as? String == "textDocument/publishDiagnostics" }
      .compactMap { $0["params"] as? [String: Any] }.filter { $0["uri"] as? String == "file://\(path)" }
  }

  /// The diagnostics of the last publication.
  func diagnostics(_ path: String) -> [[String: Any]] {
    published(path).last?["diagnostics"] as? [[String: Any]] ?? []
  }

  func codes(_ path: String) -> [String] { diagnostics(path).compactMap { $0["code"] as? String } }

  mutating func actions(
    _ path: String, from: (Int, Int) = (0, 0), to: (Int, Int) = (9999, 0), only: String = "null"
  )
    -> [[String: Any]]
  {
    let range =
      #"{"start":{"line":\#(from.0),"character":\#(from.1)},"end":{"line":\#(to.0),"character":\#(to.1)}}"#
    let answer = request(
      "textDocument/codeAction",
      #"{"textDocument":{"uri":"file://\#(path)"},"range":\#(range),"context":{"diagnostics":[],"only":\#(only)}}"#
    )
    return answer["result"] as? [[String: Any]] ?? []
  }

  /// The text with an action's edits made in it.
  func applying(
    _ action: [String: Any], to text: String, _ path: String, _ encoding: PositionEncoding = .utf16
  )
    -> String
  {
    let edit = action["edit"] as? [String: Any]
    let changes = edit?["changes"] as? [String: [[String: Any]]]
    let edits =
      changes?["file://\(path)"]
      ?? ((edit?["documentChanges"] as? [[String: Any]])?.first?["edits"] as? [[String: Any]]) ?? []
    var document = TextDocument(text)
    for edit in edits {
      guard let range = Self.range(edit["range"]), let words = edit["newText"] as? String else { continue }
      document.apply(.init(range: range, text: words), encoding)
    }
    return document.text
  }

  static func range(_ value: Any?) -> LSP.Range? {
    guard let range = value as? [String: Any], let start = position(range["start"]),
      let end = position(range["end"])
    else { return nil }
    return LSP.Range(start: start, end: end)
  }

  private static func position(_ value: Any?) -> LSP.Position? {
    guard let place = value as? [String: Any], let line = place["line"] as? Int,
      let character = place["character"] as? Int
    else { return nil }
    return LSP.Position(line: line, character: character)
  }
}

extension [String: Any] {
  var errorCode: Int? { (self["error"] as? [String: Any])?["code"] as? Int }
}
