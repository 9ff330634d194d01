import IncidentModel
import Pipeline
import Prose
import Testing

@testable import LanguageServer

/// The editor shows what the command says of the same text, saved.
@Suite struct SameFindingsTests {
  /// What `candor check FOLDER` finds in `text`.
  private func command(_ text: String, _ more: [String: String] = [:]) throws -> BuildRun {
    let (world, files) = SampleIncident.world(more)
    try files.write(Array(text.utf8), to: SampleIncident.path)
    return BuildRun(try LoadedIncident(SampleIncident.folder, world: world), world: world)
  }

  private func shown(_ editor: TestEditor) -> [Diagnostic] {
    editor.session.documents["file://\(SampleIncident.path)"]?.outcome?.findings ?? []
  }

  @Test func anIncidentIsCheckedWithItsEvidence() throws {
    let editor = SampleIncident.opened()
    let run = try command(SampleIncident.text)
    #expect(shown(editor) == run.findings)
    #expect(run.findings.contains { $0.id == "placeholder/unknown-fact" })
    #expect(run.findings.contains { $0.id == "numbers/no-receipt" })
    #expect(editor.readings.count == 1)
  }

  private static let unedited = (try? SameFindingsTests().command(SampleIncident.text).findings) ?? []

  /// Edits of every part of the file: prose needs no evidence, some of the front matter does.
  static let edits: [(from: String, to: String, reads: Bool)] = [
    ("Mistakes were made", "Mistakes happened", false),
    ("human error led to it", "we are confident that the fix holds", false),
    ("title: Orders were refused", "title: It was just a glitch", false),
    ("state: done", "state: planned", false),
    ("value: 42", "value: 17342", false),
    ("status: mitigated", "status: resolved", false),
    ("id: refused", "id: other", false),
    ("severity: SEV2", "severity: SEV1\nunknown_key: 3", false),
    ("timezone: Europe/Berlin", "timezone: America/New_York", true),
    ("currency: EUR", "currency: USD", true),
    ("currency: EUR", "currency: EUR\nfailure: status >= 200", true),
    ("currency: EUR", "currency: EUR\nfailure: status >", true),
    ("currency: EUR", "currency: EUR\ntimes:\n  onset: {at: 2026-02-03 15:10, source: pager}", true),
    ("currency: EUR", "currency: EUR\nevidence:\n  - {path: evidence/gone.csv}", true),
    ("currency: EUR", "currency: EUR\nnext_update: 2026-02-03 18:00", true),
    ("---\nid", "--\nid", true),
  ]

  @Test(arguments: edits) func editsGiveTheCommandsFindings(from: String, to: String, reads: Bool) throws {
    var editor = SampleIncident.opened()
    let text = SampleIncident.text.replacing(from, with: to, maxReplacements: 1)
    #expect(text != SampleIncident.text)
    editor.change(SampleIncident.path, text)
    editor.now += SessionPace.evidencePause
    editor.tell(.woken)
    let run = try command(text)
    #expect(shown(editor) == run.findings)
    #expect(editor.readings.count == (reads ? 2 : 1))
    let problems = run.problems.filter { $0.severity == .error || $0.span?.file == SampleIncident.path }
    #expect(editor.session.documents["file://\(SampleIncident.path)"]?.outcome?.problems == problems)
    editor.change(SampleIncident.path, SampleIncident.text)
    editor.now += SessionPace.evidencePause
    editor.tell(.woken)
    #expect(shown(editor) == Self.unedited)
  }

  @Test func aTextIsCheckedAsTheCommandDoes() {
    let texts = RuleRegistry.rules.flatMap { $0.mustFire + $0.mustNotFire }
    var editor = TestEditor.started()
    for (index, text) in texts.enumerated() {
      let path = "/notes/\(index).md"
      editor.open(path, text)
      let found = TextCheck.findings(in: text, file: path, settings: FoundSettings())
      #expect(editor.codes(path) == found.map(\.id))
      editor.notify("textDocument/didClose", #"{"textDocument":{"uri":"file://\#(path)"}}"#)
    }
  }

  @Test func settingsBaselineAndCommentsHold() throws {
    let text =
      "Human error.\n\nMistakes were made.\n\n<!-- candor:ignore clarity/filler -->\n\nIn order to pay.\n"
    let known = Baseline(
      TextCheck.findings(in: "Mistakes were made.\n", file: "/team/a.md", settings: FoundSettings()),
      texts: ["/team/a.md": "Mistakes were made.\n"])
    var editor = TestEditor.started([
      "/team/.candor.yml":
        "baseline: known.json\nrules:\n  ownership/blame: warning\n  clarity/filler: off\n",
      "/team/known.json": try known.json,
    ])
    editor.open("/team/a.md", text)
    #expect(editor.codes("/team/a.md") == ["ownership/blame", "suppression/no-reason"])
    #expect(editor.diagnostics("/team/a.md").first?["severity"] as? Int == 2)
  }

  @Test func changedSettingsAndEvidenceAreSeen() throws {
    let (world, files) = SampleIncident.world()
    var editor = TestEditor(world: world)
    editor.initialize()
    editor.open(SampleIncident.path, SampleIncident.text)
    #expect(editor.codes(SampleIncident.path).contains("ownership/evasive-passive"))
    try files.write(Array("rules:\n  ownership/evasive-passive: off\n".utf8), to: "/shop/.candor.yml")
    editor.notify("workspace/didChangeWatchedFiles", #"{"changes":[]}"#)
    #expect(!editor.codes(SampleIncident.path).contains("ownership/evasive-passive"))
    #expect(editor.readings.count == 1)
    let before = editor.session.documents["file://\(SampleIncident.path)"]?.outcome?.facts
    try files.write(Array(SampleIncident.log.prefix(37_000).utf8), to: "/shop/evidence/api.ndjson")
    editor.change(SampleIncident.path, SampleIncident.text + "\n")
    #expect(editor.readings.count == 1, "typing reads no evidence again")
    editor.now += SessionPace.evidencePause
    editor.save(SampleIncident.path)
    #expect(editor.readings.count == 2)
    let after = editor.session.documents["file://\(SampleIncident.path)"]?.outcome?.facts
    #expect(after != nil && after != before)
  }

  @Test func wrongSettingsAreFoundInTheirOwnFile() {
    var editor = TestEditor.started()
    editor.open("/team/.candor.yml", "show: loud\n")
    #expect(editor.codes("/team/.candor.yml") == ["settings/bad-choice"])
    editor.change("/team/.candor.yml", "show: note\n")
    #expect(editor.codes("/team/.candor.yml") == [])
  }

  @Test func aBrokenFrontMatterIsADiagnosticAtItsLine() {
    var editor = SampleIncident.opened()
    editor.change(SampleIncident.path, "---\ntitle: x\nowner: [a\nseverty: SEV1\n---\nMistakes were made.\n")
    let found = editor.diagnostics(SampleIncident.path)
    let key = found.first { $0["code"] as? String == "front-matter/unknown-key" }
    #expect(
      TestEditor.range(key?["range"])
        == .init(start: .init(line: 3, character: 0), end: .init(line: 3, character: 7)))
    for text in ["", "\u{0}", "---", "---\n", "---\n---", "---\n- a\n- b\n---\n", "no front matter at all"] {
      editor.change(SampleIncident.path, text)
      #expect(!editor.diagnostics(SampleIncident.path).isEmpty, "\(text)")
    }
    editor.change(SampleIncident.path, SampleIncident.text)
    #expect(editor.codes(SampleIncident.path).contains("ownership/evasive-passive"))
  }

  @Test func findingsOfOtherFilesStandAtTheTop() {
    let editor = SampleIncident.opened(SampleIncident.text, ["/shop/evidence/bad.csv": "\u{0}\u{1}\u{2}"])
    for found in editor.diagnostics(SampleIncident.path) {
      let related = found["relatedInformation"] as? [[String: Any]]
      if related != nil { #expect(TestEditor.range(found["range"])?.start.line == 0) }
    }
  }

  /// Every range lies where the finding says, with CR LF too.
  @Test func rangesAreThoseOfTheFindings() {
    for text in [SampleIncident.text, SampleIncident.text.replacing("\n", with: "\r\n")] {
      let editor = SampleIncident.opened(text)
      guard let document = editor.session.documents["file://\(SampleIncident.path)"] else {
        Issue.record("not open")
        return
      }
      for item in document.shown.items where item.isInDocument {
        if let start = item.finding.span?.start, let end = item.finding.span?.end {
          #expect(item.bytes == start..<end)
        }
        #expect(document.text.offsets(of: item.diagnostic.range, .utf16) == item.bytes)
        guard let line = item.finding.span?.line else { continue }
        #expect(item.diagnostic.range.start.line == line - 1)
      }
      let placeholder = document.shown.items.first { $0.finding.id == "placeholder/unknown-fact" }
      #expect(placeholder.map { document.text.text($0.bytes) } == "{{customers.afected}}")
    }
  }
}
