import Foundation
import IncidentModel
import Pipeline
import Prose
import Testing

@testable import LanguageServer

@Suite struct HoverTests {
  private func hover(_ editor: inout TestEditor, _ path: String, on words: String, in text: String) -> String?
  {
    let document = TextDocument(text)
    guard let place = text.firstRange(of: words) else { return nil }
    let offset = text.utf8.distance(from: text.startIndex, to: place.lowerBound) + 3
    let position = document.position(of: offset, .utf16)
    let answer = editor.request(
      "textDocument/hover", TestEditor.place(path, line: position.line, character: position.character))
    return ((answer["result"] as? [String: Any])?["contents"] as? [String: Any])?["value"] as? String
  }

  @Test func aFindingShowsItsRule() throws {
    var editor = TestEditor.started()
    editor.open("/a.md", "It is so.\n\nHuman error led to it.")
    let shown = try #require(
      hover(&editor, "/a.md", on: "Human error", in: "It is so.\n\nHuman error led to it."))
    let rule = try #require(RuleRegistry.rule("ownership/blame"))
    for words in [rule.what, rule.why, rule.mend, "`\(rule.mustFire[0])`", "`ownership/blame`"] {
      #expect(shown.contains(words), "\(words)")
    }
    #expect(hover(&editor, "/a.md", on: "It is", in: "It is so.\n\nHuman error led to it.") == nil)
  }

  @Test func everyRuleHasAPage() {
    for id in RuleRegistry.knownIDs { #expect(RuleDocumentation.markdown(id) != nil, "\(id)") }
  }

  @Test func aPlaceholderShowsItsFactAndReceipt() throws {
    var editor = SampleIncident.opened()
    let text = SampleIncident.text
    let counted = try #require(hover(&editor, SampleIncident.path, on: "{{customers.affected}}", in: text))
    let facts = try #require(editor.session.documents["file://\(SampleIncident.path)"]?.outcome?.facts)
    let value = FactFormat(timeZone: .gmt).text(try #require(facts["customers.affected"]))
    for words in ["**\(value)** (computed)", "`evidence/api.ndjson`", "SHA-256", "Customers affected"] {
      #expect(counted.contains(words), "\(words) in \(counted)")
    }
    let stated = try #require(hover(&editor, SampleIncident.path, on: "{{support.tickets}}", in: text))
    #expect(stated.contains("**42** (stated)") && stated.contains("stated by Support lead"))
    let unknown = try #require(hover(&editor, SampleIncident.path, on: "{{customers.afected}}", in: text))
    #expect(unknown.contains("names no fact") && unknown.contains("`customers.affected`"))
  }

  @Test func aFactWithoutAValueSaysSo() throws {
    let text = SampleIncident.frontMatter + "\n## Impact\n\n{{revenue.lost}} and {{nothing.like.it}}.\n"
    var editor = SampleIncident.opened(text)
    let shown = try #require(hover(&editor, SampleIncident.path, on: "{{revenue.lost}}", in: text))
    #expect(shown.contains("not known"))
    #expect(
      try #require(hover(&editor, SampleIncident.path, on: "{{nothing", in: text)).contains("names no fact"))
  }

  /// Evidence cannot put links or headings into the editor's window.
  @Test func wordsOfTheEvidenceAreNoMarkup() {
    #expect(MarkdownWords.plain("[x](http://a)\n# y `z` <b>") == "\\[x\\](http\\://a) \\# y \\`z\\` \\<b\\>")
    #expect(MarkdownWords.code("a`b``c") == "``` a`b``c ```")
  }

  @Test func plainTextIsGivenWhereMarkdownIsNotShown() {
    var editor = TestEditor.started(
      capabilities: #"{"textDocument":{"hover":{"contentFormat":["plaintext"]}}}"#)
    editor.open("/a.md", "Human error.")
    let answer = editor.request("textDocument/hover", TestEditor.place("/a.md", line: 0, character: 1))
    let contents = (answer["result"] as? [String: Any])?["contents"] as? [String: Any]
    #expect(contents?["kind"] as? String == "plaintext")
  }
}

@Suite struct CodeActionTests {
  @Test func safeRewritesAreQuickFixes() throws {
    var editor = TestEditor.started()
    let text = "It is so.\nIn order to pay, we wait 🙂 in order to see.\n"
    editor.open("/a.md", text)
    let actions = editor.actions("/a.md", from: (1, 3), to: (1, 3), only: #"["quickfix"]"#)
    let fixes = actions.filter { $0["isPreferred"] as? Bool == true }
    #expect(fixes.count == 1)
    let fix = try #require(fixes.first)
    #expect(fix["title"] as? String == "Replace with “To”" && fix["kind"] as? String == "quickfix")
    #expect(editor.applying(fix, to: text, "/a.md") == "It is so.\nTo pay, we wait 🙂 in order to see.\n")
    #expect((fix["diagnostics"] as? [[String: Any]])?.first?["code"] as? String == "clarity/filler")
  }

  @Test func versionsAreNamedWhereTheClientKnowsThem() throws {
    var editor = TestEditor.started(
      capabilities: #"{"workspace":{"workspaceEdit":{"documentChanges":true}}}"#)
    editor.open("/a.md", "In order to pay, we wait.")
    editor.change("/a.md", "In order to pay, we waited.")
    let action = try #require(editor.actions("/a.md").first)
    let edit = (action["edit"] as? [String: Any])?["documentChanges"] as? [[String: Any]]
    #expect((edit?.first?["textDocument"] as? [String: Any])?["version"] as? Int == 2)
    #expect(editor.applying(action, to: "In order to pay, we waited.", "/a.md") == "To pay, we waited.")
  }

  @Test func kindsAreThoseAskedFor() {
    var editor = TestEditor.started()
    editor.open("/a.md", "In order to pay, we wait.")
    func kinds(_ only: String) -> Set<String> {
      Set(editor.actions("/a.md", only: only).compactMap { $0["kind"] as? String })
    }
    #expect(kinds("null") == ["quickfix", "source.fixAll"])
    #expect(kinds(#"["source"]"#) == ["source.fixAll"])
    #expect(kinds(#"["source.fixAll"]"#) == ["source.fixAll"])
    #expect(kinds(#"["quickfix"]"#) == ["quickfix"])
    #expect(kinds(#"["refactor"]"#) == [] && kinds("[]") == [])
  }

  /// Everything at once is what `candor check --fix` writes.
  @Test func everythingAtOnceIsTheCommandsFix() throws {
    let texts =
      RuleRegistry.rules.flatMap(\.mustFire) + [
        RuleRegistry.rules.flatMap(\.mustFire).joined(separator: "\n\n")
      ]
    var editor = TestEditor.started()
    for (index, text) in texts.enumerated() {
      let path = "/\(index).md"
      editor.open(path, text)
      let fixed = SafeRewrites.apply(to: text) {
        TextCheck.findings(in: $0, file: path, settings: FoundSettings())
      }
      let action = editor.actions(path, only: #"["source.fixAll"]"#).first
      #expect((action == nil) == (fixed.text == text))
      if let action { #expect(editor.applying(action, to: text, path) == fixed.text) }
    }
  }

  @Test func everythingInAnIncidentIsTheCommandsFix() throws {
    let text = SampleIncident.text.replacing("Return to the", with: "In order to pay, return to the")
    var editor = SampleIncident.opened(text)
    let action = try #require(editor.actions(SampleIncident.path, only: #"["source.fixAll"]"#).first)
    let fixed = SafeRewrites.apply(to: text) { text in
      let (world, _) = SampleIncident.world()
      guard let loaded = try? LoadedIncident(SampleIncident.folder, text: text, world: world) else {
        return []
      }
      return BuildRun(loaded, world: world).findings.filter { $0.span?.file == SampleIncident.path }
    }
    #expect(fixed.count > 0 && editor.applying(action, to: text, SampleIncident.path) == fixed.text)
  }

  @Test func mistypedNamesAreMended() throws {
    var editor = SampleIncident.opened(SampleIncident.text.replacing("afected}}", with: "afected | noun}}"))
    let text = SampleIncident.text.replacing("afected}}", with: "afected | noun}}")
    let fix = try #require(
      editor.actions(SampleIncident.path).first {
        ($0["title"] as? String)?.contains("customers.affected") == true
      })
    #expect(
      editor.applying(fix, to: text, SampleIncident.path)
        == text.replacing("afected | noun}}", with: "affected | noun}}"))
    let wrong = SampleIncident.text.replacing("owner:", with: "ownr:", maxReplacements: 1)
    editor.change(SampleIncident.path, wrong)
    let key = try #require(
      editor.actions(SampleIncident.path).first { ($0["title"] as? String)?.contains("“owner”") == true })
    #expect(editor.applying(key, to: wrong, SampleIncident.path) == SampleIncident.text)
  }

  /// The silencing comment without a reason is reported; with one the finding is gone and nothing else changed.
  @Test func silencingAsksForAReasonAndThenHolds() throws {
    var editor = TestEditor.started()
    var silenced: Set<String> = []
    for (index, text) in SilencingTexts.all.enumerated() {
      let path = "/\(index).md"
      editor.open(path, text)
      let before = editor.codes(path)
      let actions = editor.actions(path, only: #"["quickfix"]"#).filter {
        ($0["title"] as? String)?.hasPrefix("Silence ") == true
      }
      for action in actions {
        let code = try #require((action["diagnostics"] as? [[String: Any]])?.first?["code"] as? String)
        let open = editor.applying(action, to: text, path)
        editor.change(path, open)
        #expect(Set(editor.codes(path)) == Set(before + ["suppression/no-reason"]), "\(open)")
        editor.change(path, open.replacing("  -->", with: " said in court -->"))
        let after = editor.codes(path)
        let allowed = Set(before).union(["suppression/unused"])
        #expect(Set(after).isSubset(of: allowed), "\(open)")
        #expect(after.count { $0 == code } < before.count { $0 == code }, "\(open) \(before) \(after)")
        #expect(!after.contains("suppression/unused"), "\(open)")
        silenced.insert(code)
      }
    }
    #expect(silenced.count >= 15, "\(silenced)")
  }

  @Test func frontMatterTakesCommentsOfItsOwn() throws {
    let text = SampleIncident.text.replacing(
      "title: Orders were refused", with: "title: It was just a glitch"
    )
    .replacing("what: Return to the version before", with: "what: Blame the night shift")
    var editor = SampleIncident.opened(text)
    let title = try #require(
      editor.actions(SampleIncident.path).first {
        ($0["title"] as? String)?.hasPrefix("Silence ownership/minimising") == true
      })
    let open = editor.applying(title, to: text, SampleIncident.path)
    #expect(open.contains("# candor:ignore ownership/minimising \ntitle: It was"))
    editor.change(SampleIncident.path, open)
    #expect(editor.codes(SampleIncident.path).contains("suppression/no-reason"))
    editor.change(SampleIncident.path, open.replacing("minimising \n", with: "minimising said in court\n"))
    let after = editor.codes(SampleIncident.path)
    #expect(!after.contains("ownership/minimising") && !after.contains { $0.hasPrefix("suppression/") })
  }

  @Test func foldedWordsAndCodeTakeNoComments() {
    let folded = "currency: EUR\nhypotheses:\n  - claim: >-\n      It was\n      just a glitch\n"
    var editor = SampleIncident.opened(
      SampleIncident.frontMatter.replacing("currency: EUR\n", with: folded)
        + "\n## Summary\n\n```\nanna@acme-shop.com\n```\n")
    #expect(editor.codes(SampleIncident.path).contains("ownership/minimising"))
    let titles = editor.actions(SampleIncident.path).compactMap { $0["title"] as? String }
    #expect(!titles.contains { $0.contains("minimising") || $0.contains("personal-data") })
  }
}

/// Texts of many shapes with findings in them.
enum SilencingTexts {
  static let shapes = [
    "Human error led to it.", "# Human error\n\ntext", "- one\n- Human error led to it.\n- three\n",
    "> quoted\n\nHuman error led to it.  \nand on", "a *human error* in **order**, human error again\n",
    "| a | b |\n|---|---|\n| x | Human error |\n", "1. Human error led to it.\n\n   More.\n",
    "Human error led to it. 🙂 In order to pay, human error.\r\nNext line.\r\n",
    "First line\nhuman error in the second\nthird", "    \n\nText before human error.\\\nnext",
    "Write to anna@acme-shop.com now.",
  ]

  static var all: [String] {
    shapes + RuleRegistry.rules.flatMap { rule in rule.mustFire.prefix(3) }
  }
}

@Suite struct CompletionTests {
  private func items(_ editor: inout TestEditor, _ path: String, _ text: String, at mark: String = "▮")
    -> (items: [[String: Any]], text: String)
  {
    let plain = text.replacing(mark, with: "")
    let head = text.prefix(upTo: text.firstRange(of: mark)!.lowerBound)
    editor.change(path, plain)
    let position = TextDocument(plain).position(of: head.utf8.count, .utf16)
    let answer = editor.request(
      "textDocument/completion", TestEditor.place(path, line: position.line, character: position.character))
    let list = answer["result"] as? [String: Any]
    return (list?["items"] as? [[String: Any]] ?? [], plain)
  }

  private func taking(_ label: String, _ found: (items: [[String: Any]], text: String)) -> String? {
    guard let item = found.items.first(where: { $0["label"] as? String == label }),
      let edit = item["textEdit"] as? [String: Any], let range = TestEditor.range(edit["range"]),
      let words = edit["newText"] as? String
    else { return nil }
    var document = TextDocument(found.text)
    document.apply(.init(range: range, text: words), .utf16)
    return document.text
  }

  private let head = SampleIncident.frontMatter + "\n## Impact\n\n🙂 "

  @Test func factsAreCompletedWithTheirValues() throws {
    var editor = SampleIncident.opened()
    let found = items(&editor, SampleIncident.path, head + "{{cust▮ called.\n")
    let item = try #require(found.items.first { $0["label"] as? String == "customers.affected" })
    let facts = try #require(editor.session.documents["file://\(SampleIncident.path)"]?.outcome?.facts)
    #expect(
      item["detail"] as? String == FactFormat(timeZone: .gmt).text(try #require(facts["customers.affected"])))
    #expect(
      ((item["documentation"] as? [String: Any])?["value"] as? String)?.contains("Customers affected") == true
    )
    #expect(taking("customers.affected", found) == head + "{{customers.affected}} called.\n")
    #expect(found.items.count == facts.facts.count)
    #expect(
      found.items.map { $0["sortText"] as? String ?? "" }
        == found.items.map { $0["sortText"] as? String ?? "" }.sorted())
  }

  @Test func bracesAreClosedOnce() {
    var editor = SampleIncident.opened()
    for (typed, taken) in [
      ("{{▮}}", "{{orders.failed}}"), ("{{ or▮ }}", "{{ orders.failed }}"), ("{{or▮}", "{{orders.failed}}"),
      ("{{ord▮ers.x}} y", "{{orders.failed}} y"), ("{{▮|noun}}", "{{orders.failed|noun}}"),
      ("{{▮", "{{orders.failed}}"),
    ] {
      #expect(
        taking("orders.failed", items(&editor, SampleIncident.path, head + typed)) == head + taken, "\(typed)"
      )
    }
  }

  @Test func formsAreCompletedBehindTheBar() {
    var editor = SampleIncident.opened()
    let found = items(&editor, SampleIncident.path, head + "{{orders.failed|▮ so")
    #expect(found.items.compactMap { $0["label"] as? String } == ["short", "range", "noun", "clock", "day"])
    #expect((found.items[2]["detail"] as? String)?.hasSuffix(" orders") == true)
    #expect(taking("noun", found) == head + "{{orders.failed|noun}} so")
  }

  @Test func nothingIsOfferedElsewhere() {
    var editor = SampleIncident.opened()
    for typed in ["▮", "{ ▮", "{▮", "{{orders.failed}} ▮", "}}▮", "{{orders.failed}▮}"] {
      #expect(items(&editor, SampleIncident.path, head + typed).items.isEmpty, "\(typed)")
    }
    editor.open("/a.md", "")
    #expect(items(&editor, "/a.md", "{{▮").items.isEmpty)
  }

  @Test func beforeTheEvidenceIsReadTheCatalogueServes() {
    var editor = TestEditor.started(SampleIncident.files)
    editor.runsJobs = false
    editor.open(SampleIncident.path, SampleIncident.text)
    editor.finishCheck()
    editor.runsJobs = false
    let found = items(&editor, SampleIncident.path, head + "{{▮")
    #expect(found.items.contains { $0["label"] as? String == "customers.affected" })
    #expect(!found.items.contains { ($0["label"] as? String)?.contains("<") == true })
  }

  @Test func keysAndValuesOfTheFrontMatter() {
    var editor = SampleIncident.opened()
    let text = SampleIncident.text
    let keys = items(&editor, SampleIncident.path, text.replacing("currency:", with: "hypo▮\ncurrency:"))
    #expect(taking("hypotheses", keys) == text.replacing("currency:", with: "hypotheses: \ncurrency:"))
    #expect(!keys.items.contains { $0["label"] as? String == "title" })
    #expect(
      ((keys.items.first { $0["label"] as? String == "hypotheses" }?["documentation"] as? [String: Any])?[
        "value"] as? String)?.contains("confidence: likely") == true)
    let values = items(&editor, SampleIncident.path, text.replacing("status: mitigated", with: "status: ▮"))
    #expect(taking("resolved", values) == text.replacing("status: mitigated", with: "status: resolved"))
    #expect(values.items.count == 4)
  }

  @Test func rulesAreCompletedInComments() {
    var editor = TestEditor.started()
    editor.open("/a.md", "")
    let found = items(&editor, "/a.md", "Text <!-- candor:ignore-line owner▮")
    #expect(taking("ownership/blame", found) == "Text <!-- candor:ignore-line ownership/blame")
    #expect(items(&editor, "/a.md", "<!-- candor:ignore ownership/blame be▮").items.isEmpty)
    #expect(items(&editor, "/a.md", "<!-- note ow▮").items.isEmpty)
    #expect(items(&editor, "/a.md", "---\n# candor:ignore ▮").items.count == RuleRegistry.knownIDs.count)
  }
}
