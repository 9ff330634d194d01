import Foundation
import IncidentModel
import Testing

@testable import Prose

@Suite struct FindingsReportTests {
  static let text = "Fine.\n\nIn order to pay, é Human error.\n"
  static let findings = ProseCheck.findings(in: text, file: "a b.md")

  @Test func jsonHoldsEveryField() throws {
    let json = FindingsReport.json(Self.findings + [Diagnostic("a/b", .note, "x", nextStep: "y")])
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    let entries = try #require(object?["findings"] as? [[String: Any]])
    #expect(entries.count == 3)
    #expect(entries[0]["rule"] as? String == "clarity/filler")
    #expect(entries[0]["replacement"] as? String == "To")
    #expect(entries[0]["start"] as? Int == 7 && entries[0]["end"] as? Int == 18)
    #expect(entries[1]["severity"] as? String == "error" && entries[1]["line"] as? Int == 3)
    #expect(entries[2]["line"] is NSNull && entries[2]["suggestion"] as? String == "y")
  }

  @Test func sarifHoldsRulesResultsAndFixes() throws {
    let json = try SarifReport.json(Self.findings, version: "1.2.3")
    let log = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(log["version"] as? String == "2.1.0")
    let run = try #require((log["runs"] as? [[String: Any]])?.first)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.count == 2 && results[0]["fixes"] != nil && results[1]["fixes"] == nil)
    #expect(json.contains("\"uri\" : \"a%20b.md\""))
    let tool = try #require(run["tool"] as? [String: [String: Any]])
    let rules = try #require(tool["driver"]?["rules"] as? [[String: Any]])
    #expect(rules.count == RuleRegistry.knownIDs.count)
  }

  @Test func annotationsEscapeWhatWouldEndThem() {
    let finding = Diagnostic(
      "a/b", .note, "50 %\nmore.", nextStep: "Go.", at: SourceSpan(file: "a,b:c.md", line: 3, column: 7))
    #expect(
      GitHubReport.text([finding]) == "::notice file=a%2Cb%3Ac.md,line=3,col=7,title=a/b::50 %25%0Amore. Go.")
    #expect(GitHubReport.text(Self.findings).split(separator: "\n").count == 2)
  }

  @Test func caretsStandBelowTheWords() throws {
    let shown = FindingsText.text(Self.findings, sources: ["a b.md": Self.text])
    let lines = shown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0].hasPrefix("a b.md:3:1: note: "))
    #expect(lines[1] == "  3 | In order to pay, é Human error.")
    #expect(lines[2] == "    | ^^^^^^^^^^^")
    #expect(lines[7] == "    |                    ^^^^^^^^^^^")
    #expect(FindingsText.summary(Self.findings) == "1 error, 0 warnings, 1 note")
  }

  @Test func longLinesAreCutAroundTheFinding() {
    let text = String(repeating: "Fine words stand here. ", count: 40) + "Human error did it."
    let findings = ProseCheck.findings(in: text, file: "a")
    let lines = FindingsText.text(findings, sources: ["a": text]).split(separator: "\n").map(String.init)
    #expect(lines[1].contains("Human error") && lines[1].count <= FindingsText.maximumColumns + 8)
  }
}
