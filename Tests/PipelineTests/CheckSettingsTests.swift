import IncidentModel
import Testing

@testable import Pipeline

@Suite struct CheckSettingsTests {
  private func world(_ files: [String: String], _ processes: any ProcessAccess = NoProcesses()) -> World {
    let memory = MemoryFiles(files.mapValues { Array($0.utf8) })
    return World(files: memory, now: { Timestamp(seconds: 0) }, processes: processes)
  }

  private func ids(_ text: String, _ settings: String, at path: String = "team/docs/a.md") -> [String] {
    let world = world(["team/.candor.yml": settings, path: text])
    let found = FoundSettings(near: path, world: world)
    return TextCheck.findings(in: text, file: path, settings: found).map(\.id)
  }

  @Test func settingsAreFoundUpwards() {
    #expect(ids("Human error.", "rules:\n  ownership/blame: off\n") == [])
    #expect(ids("Human error.", "rules:\n  ownership/blame: off\n", at: "other/a.md") == ["ownership/blame"])
    #expect(ids("The CDN failed.", "vocabulary: [CDN]\n") == [])
    #expect(ids("The CDN failed.", "glossary:\n  CDN: brings pages closer to readers\n") == [])
    #expect(
      ids("We circle the wagons.", "patterns:\n  clarity/filler: [circle the wagons]\n") == ["clarity/filler"]
    )
    #expect(ids("Human error.", "allow: [human error]\n") == [])
  }

  @Test func wrongSettingsAreNamed() {
    let text = "show: loud\nrules:\n  ownership/balme: off\n  ownership/blame: maybe\nvocabularly: [x]\n"
    let found = FoundSettings(near: "a.md", world: world([".candor.yml": text, "a.md": ""]))
    #expect(
      Set(found.problems.map(\.id)) == [
        "settings/bad-choice", "settings/unknown-rule", "settings/unknown-key",
      ])
    #expect(found.settings.show == .note && found.settings.failOn == .warning)
  }

  @Test func severitiesToShowAndToFailOnAreApart() {
    let text = "show: error\nfail_on: note\n"
    let found = FoundSettings(near: "a.md", world: world([".candor.yml": text, "a.md": ""]))
    #expect(found.settings.show == .error && found.settings.failOn == .note && found.problems == [])
  }

  @Test func secretsAreFoundAndSilenced() {
    let mail = "Write to anna@acme-shop.com now."
    #expect(ids(mail, "") == ["privacy/personal-data"])
    #expect(ids("<!-- candor:ignore privacy/personal-data our own desk -->\n\n\(mail)", "") == [])
  }

  @Test func rewritesAreSafeAndSettle() {
    let text = "In order to pay, we wait. It should be noted that a total of 30 orders wait.\n"
    let check: (String) -> [Diagnostic] = { TextCheck.findings(in: $0, file: "a", settings: FoundSettings()) }
    let fixed = SafeRewrites.apply(to: text, findings: check)
    #expect(
      fixed.text == "To pay, we wait. 30 orders wait.\n"
        || fixed.text == "To pay, we wait. A total of 30 orders wait.\n")
    #expect(SafeRewrites.apply(to: fixed.text, findings: check).count == 0)
  }

  @Test func aBaselineLeavesOutWhatIsKnown() throws {
    let before = "Human error.\n\nMistakes were made.\n"
    let after = "A new line.\n\nHuman error.\n\nMistakes were made.\n\nMistakes were made.\n"
    let check: (String) -> [Diagnostic] = {
      TextCheck.findings(in: $0, file: "a.md", settings: FoundSettings())
    }
    let known = Baseline(check(before), texts: ["a.md": before])
    #expect(known.new(check(before), texts: ["a.md": before]) == [])
    #expect(known.new(check(after), texts: ["a.md": after]).map(\.span?.line) == [7])
    let world = world(["b.json": try known.json, "bad.json": "{"])
    #expect(try Baseline(file: "b.json", world: world) == known)
    #expect(throws: DiagnosticError.self) { try Baseline(file: "bad.json", world: world) }
  }

  /// Answers as git would.
  private struct Git: ProcessAccess {
    var diff: String
    var knows = true
    func run(_ program: String, _ arguments: [String], in folder: String) -> ProcessResult? {
      let status: Int32 = arguments.first == "rev-parse" && !knows ? 1 : 0
      return ProcessResult(status: status, output: Array((arguments.first == "diff" ? diff : "").utf8))
    }
  }

  @Test func onlyChangedLinesAreShown() throws {
    let diff = "@@ -3,2 +5,2 @@\n-x\n+y\n@@ -9 +12 @@\n@@ -20,3 +24,0 @@\n"
    let changed = try ChangedLines(of: "docs/a.md", since: "HEAD", world: world([:], Git(diff: diff)))
    #expect(changed.lines == [5..<7, 12..<13])
    #expect(throws: DiagnosticError.self) {
      try ChangedLines(of: "docs/a.md", since: "nope", world: world([:], Git(diff: diff, knows: false)))
    }
    #expect(throws: DiagnosticError.self) {
      try ChangedLines(of: "docs/a.md", since: "--output=x", world: world([:], Git(diff: diff)))
    }
  }
}
