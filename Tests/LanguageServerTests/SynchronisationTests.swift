import Foundation
import IncidentModel
import Pipeline
import Testing

@testable import LanguageServer

@Suite struct SynchronisationTests {
  @Test func findingsFollowTheText() {
    var editor = TestEditor.started()
    editor.open("/a.md", "Human error.")
    editor.change("/a.md", "All is well.")
    editor.change("/a.md", "Mistakes were made. Human error.")
    #expect(editor.published("/a.md").map { $0["version"] as? Int } == [1, 2, 3])
    #expect(editor.codes("/a.md") == ["ownership/evasive-passive", "ownership/blame"])
  }

  @Test func incrementalChangesAreMadeInOrder() {
    var editor = TestEditor.started()
    editor.open("/a.md", "🙂 All is well.\r\nNext.")
    editor.change(
      "/a.md",
      changes: """
        [{"range":{"start":{"line":0,"character":3},"end":{"line":0,"character":15}},"text":"Human"},
         {"range":{"start":{"line":0,"character":8},"end":{"line":0,"character":8}},"text":" error."}]
        """)
    #expect(editor.session.documents["file:///a.md"]?.text.text == "🙂 Human error.\r\nNext.")
    let range = TestEditor.range(editor.diagnostics("/a.md").first?["range"])
    #expect(range == .init(start: .init(line: 0, character: 3), end: .init(line: 0, character: 14)))
  }

  @Test func positionsAreInTheAgreedEncoding() {
    let text = "日本 🙂\te\u{301} Human error.\r\n"
    for (offered, start) in [("utf-8", 16), ("utf-16", 9)] {
      var editor = TestEditor.started(capabilities: #"{"general":{"positionEncodings":["\#(offered)"]}}"#)
      editor.open("/a.md", text)
      let range = TestEditor.range(editor.diagnostics("/a.md").first?["range"])
      #expect(range?.start == .init(line: 0, character: start), "\(offered)")
      #expect(range?.end == .init(line: 0, character: start + 11), "\(offered)")
    }
  }

  @Test func severitiesAndTheRestAreThoseOfTheProtocol() {
    var editor = TestEditor.started()
    editor.open("/a.md", "In order to pay, mistakes were made. Human error.\n")
    let found = editor.diagnostics("/a.md")
    #expect(found.allSatisfy { $0["source"] as? String == "candor" && $0["codeDescription"] == nil })
    let severities = Dictionary(
      found.map { ($0["code"] as? String ?? "", $0["severity"] as? Int ?? 0) }, uniquingKeysWith: { $1 })
    #expect(severities["ownership/blame"] == 1)
    #expect(severities["ownership/evasive-passive"] == 2)
    #expect(severities["clarity/filler"] == 3)
    let filler = found.first { $0["code"] as? String == "clarity/filler" }
    #expect((filler?["data"] as? [String: Any])?["replacement"] as? String == "To")
    #expect((filler?["message"] as? String)?.contains("pushes out") == true)
  }

  @Test func closingClearsAndForgets() {
    var editor = TestEditor.started()
    editor.open("/a.md", "Human error.")
    editor.open("/b.md", "Human error.")
    editor.notify("textDocument/didClose", #"{"textDocument":{"uri":"file:///a.md"}}"#)
    #expect(editor.diagnostics("/a.md").isEmpty && editor.codes("/b.md") == ["ownership/blame"])
    #expect(editor.session.documents.count == 1)
    let before = editor.messages.count
    editor.change("/a.md", "Human error.")
    editor.save("/a.md")
    #expect(editor.messages.count == before)
    #expect(
      editor.request("textDocument/hover", TestEditor.place("/a.md", line: 0, character: 0))["result"]
        is NSNull)
  }

  @Test func editsInQuickSuccessionDoNotPileUp() {
    var editor = TestEditor.started()
    editor.runsJobs = false
    editor.open("/a.md", "Human error.")
    for index in 0..<50 { editor.change("/a.md", "Human error \(index).") }
    #expect(editor.checks.count == 1, "one check at a time")
    editor.finishCheck()
    #expect(editor.published("/a.md").isEmpty, "an old version is not shown")
    #expect(editor.checks.count == 1 && editor.wakes == [editor.checkTime], "checks take half of the time")
    editor.now += editor.checkTime
    editor.tell(.woken)
    #expect(editor.checks.map(\.version) == [1, 51])
    editor.finishCheck(1)
    #expect(editor.published("/a.md").map { $0["version"] as? Int } == [51])
    editor.now += 3_600_000_000_000
    editor.tell(.woken)
    #expect(editor.checks.count == 2)
  }

  @Test func pausesHaveALimit() {
    var editor = TestEditor.started()
    editor.runsJobs = false
    editor.checkTime = 60_000_000_000
    editor.open("/a.md", "x")
    editor.finishCheck()
    editor.change("/a.md", "y")
    #expect(editor.wakes == [SessionPace.longestPause])
  }

  @Test func aQuestionDoesNotWaitForThePause() {
    var editor = TestEditor.started()
    editor.runsJobs = false
    editor.open("/a.md", "x")
    editor.finishCheck()
    editor.change("/a.md", "Human error.")
    #expect(editor.checks.count == 1)
    let id = editor.ask("textDocument/hover", TestEditor.place("/a.md", line: 0, character: 2))
    #expect(editor.checks.count == 2 && editor.answer(id) == nil)
    editor.finishCheck(1)
    #expect(editor.answer(id)?["result"] is [String: Any])
  }

  @Test func waitingRequestsCanBeCancelled() {
    var editor = TestEditor.started()
    editor.runsJobs = false
    editor.open("/a.md", "Human error.")
    let id = editor.ask("textDocument/hover", TestEditor.place("/a.md", line: 0, character: 2))
    editor.notify("$/cancelRequest", #"{"id":\#(id)}"#)
    #expect(editor.answer(id)?.errorCode == -32800)
    editor.notify("$/cancelRequest", #"{"id":"nobody"}"#)
    let other = editor.ask("textDocument/hover", TestEditor.place("/a.md", line: 0, character: 2))
    editor.notify("textDocument/didClose", #"{"textDocument":{"uri":"file:///a.md"}}"#)
    #expect(editor.answer(other)?.errorCode == -32801)
  }

  @Test func diagnosticsCanBeAskedForInstead() {
    var editor = TestEditor.started(options: #"{"diagnostics":"pull"}"#)
    let result = editor.messages.first?["result"] as? [String: Any]
    #expect((result?["capabilities"] as? [String: Any])?["diagnosticProvider"] is [String: Any])
    editor.open("/a.md", "Human error.")
    #expect(editor.published("/a.md").isEmpty)
    let answer = editor.request("textDocument/diagnostic", #"{"textDocument":{"uri":"file:///a.md"}}"#)
    let report = answer["result"] as? [String: Any]
    #expect(report?["kind"] as? String == "full")
    #expect((report?["items"] as? [[String: Any]])?.first?["code"] as? String == "ownership/blame")
  }

  @Test func watchersAreRegisteredWhereTheClientCan() {
    let none = TestEditor.started()
    #expect(!none.messages.contains { $0["method"] as? String == "client/registerCapability" })
    let some = TestEditor.started(
      capabilities: #"{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}"#)
    #expect(some.messages.contains { $0["method"] as? String == "client/registerCapability" })
  }

  @Test func documentsHaveALimit() {
    for (count, isChecked) in [(DocumentLimit.bytes, true), (DocumentLimit.bytes + 1, false)] {
      let job = CheckJob(
        address: DocumentAddress("file:///.candor.yml"), version: 1,
        text: "#" + String(repeating: " ", count: count - 1), memory: IncidentMemory())
      #expect(job.run(TestEditor().world).problems.contains { $0.id == "lsp/too-long" } != isChecked)
    }
  }

  @Test func openDocumentsHaveALimit() {
    var editor = TestEditor.started()
    editor.runsJobs = false
    for index in 0...DocumentLimit.open { editor.open("/\(index).md", "") }
    #expect(editor.session.documents.count == DocumentLimit.open)
  }
}

@Suite struct EarlyFindingsTests {
  /// An incident's documents are made when nobody types; what they add comes in a second message.
  @Test func findingsComeBeforeTheDocumentsAreMade() throws {
    var editor = SampleIncident.opened()
    #expect(
      editor.checks.map(\.isWhole) == [false, false], "without former documents there is nothing to wait for")
    #expect(editor.session.documents["file://\(SampleIncident.path)"]?.isSettled == true)
    let before = editor.published(SampleIncident.path).count
    editor.change(SampleIncident.path, SampleIncident.text + "\nHuman error.\n")
    #expect(editor.published(SampleIncident.path).count == before + 1)
    #expect(editor.session.documents["file://\(SampleIncident.path)"]?.isSettled == false)
    editor.change(SampleIncident.path, SampleIncident.text + "\nMistakes were made.\n")
    #expect(editor.checks.count == 4 && editor.wakes.last == SessionPace.documentsPause)
    editor.now += SessionPace.documentsPause
    editor.tell(.woken)
    #expect(editor.checks.map(\.isWhole) == [false, false, false, false, true])
    #expect(editor.published(SampleIncident.path).count == before + 2, "equal messages are sent once")
    #expect(editor.session.documents["file://\(SampleIncident.path)"]?.isSettled == true)
  }

  @Test func whoAsksForFinalFindingsGetsThemAtOnce() throws {
    var editor = TestEditor(world: SampleIncident.world().world)
    editor.initialize(options: #"{"diagnostics":"pull"}"#)
    editor.open(SampleIncident.path, SampleIncident.text)
    editor.change(SampleIncident.path, SampleIncident.text + "\nHuman error.\n")
    let answer = editor.request(
      "textDocument/diagnostic", #"{"textDocument":{"uri":"file:///shop/incident.md"}}"#)
    #expect(((answer["result"] as? [String: Any])?["items"] as? [Any])?.isEmpty == false)
    #expect(editor.checks.last?.isWhole == true)
  }

  @Test func findingsShownHaveALimit() {
    for extra in [-1, 0, 1] {
      let count = DocumentLimit.shown + extra
      var outcome = CheckOutcome(
        address: DocumentAddress("file:///a.md"), version: 1, memory: IncidentMemory())
      outcome.shown = (0..<count).map {
        Diagnostic(
          "x/y", .note, "No. \($0)", nextStep: "", at: SourceSpan(file: "/a.md", line: 1, start: 0, end: 1))
      }
      let shown = ShownDiagnostics(outcome, in: TextDocument("ab"), .utf16)
      #expect(shown.items.count == (extra > 0 ? DocumentLimit.shown + 1 : count))
      #expect(shown.items.contains { $0.finding.id == "lsp/too-many" } == (extra > 0))
    }
  }

  @Test func actionsOfARangeHaveALimit() {
    let lines = (0...CodeActionAnswer.findings).map { _ in "In order to pay.\n" }.joined(separator: "\n")
    var editor = TestEditor.started()
    editor.open("/a.md", lines)
    #expect(editor.diagnostics("/a.md").count == CodeActionAnswer.findings + 1)
    let fixes = editor.actions("/a.md", only: #"["quickfix"]"#).filter { $0["isPreferred"] as? Bool == true }
    #expect(fixes.count == CodeActionAnswer.findings)
  }

  /// The wall clock may be set back at any time.
  @Test func aClockThatIsSetBackStopsNothing() {
    var editor = TestEditor.started()
    editor.runsJobs = false
    editor.open("/a.md", "x")
    editor.now += editor.checkTime
    editor.finishCheck()
    editor.now -= 3_600_000_000_000
    editor.change("/a.md", "Human error.")
    editor.now += editor.checkTime
    editor.tell(.woken)
    #expect(editor.checks.count == 2)
  }
}
