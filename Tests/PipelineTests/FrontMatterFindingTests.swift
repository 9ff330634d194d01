import IncidentModel
import Markup
import Testing

@testable import Pipeline

/// What is found inside the front matter has an exact place, can be silenced there, and can be rewritten.
@Suite struct FrontMatterFindingTests {
  private static let text = """
    ---
    title: "The \\"big\\" one: human error"
    hypotheses:
      - claim: >-
          In order to save time the engineer
          forgot to test it
        confidence: unlikely
    unknowns:
      - question: 'Was it Tom''s mistake?'
        owner: payments
    actions:
      - what: In order to see it, add an alarm
        owner: payments
      - what: In order to see it, add an alarm
        owner: payments
        due: 2026-06-01
    ---
    """

  private func findings(_ text: String) throws -> [Diagnostic] {
    let files = MemoryFiles(["incident/incident.md": Array(text.utf8)])
    let world = World(files: files, now: { Timestamp(seconds: 0) })
    return BuildRun(try LoadedIncident(MadeIncident.folder, world: world), world: world).findings
  }

  private func found(_ findings: [Diagnostic], _ id: String, in text: String = text) -> [String] {
    let bytes = Array(text.utf8)
    return findings.filter { $0.id == id }.compactMap { finding in
      guard let start = finding.span?.start, let end = finding.span?.end else { return nil }
      return String(decoding: bytes[start..<end], as: UTF8.self)
    }
  }

  @Test func everyFindingHasItsExactPlace() throws {
    let all = try findings(Self.text)
    let blame = found(all, "ownership/blame")
    #expect(blame.contains("human error"))
    #expect(blame.contains("Tom''s mistake"))
    #expect(blame.contains { $0.hasPrefix("engineer\n") && $0.contains("forgot") })
    #expect(found(all, "clarity/filler").count == 3)
    let alarms = all.filter { $0.id == "clarity/filler" && ($0.span?.line ?? 0) >= 12 }
    #expect(alarms.map(\.span?.line) == [12, 14], "fields that say the same have places of their own")
  }

  @Test func aStructureFindingIsTheWholeLine() throws {
    let incomplete = try findings(Self.text).filter { $0.id == "structure/action-incomplete" }
    #expect(!incomplete.isEmpty)
    for finding in incomplete {
      let span = try #require(finding.span)
      let line = Self.text.split(separator: "\n", omittingEmptySubsequences: false)[
        try #require(span.line) - 1]
      #expect(found([finding], finding.id) == [line.trimmingPrefix { $0 == " " }].map(String.init))
    }
  }

  @Test func commentsInTheYAMLSilence() throws {
    let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let title = lines[1] + " # candor:ignore ownership/blame quoted from the press"
    let action = "  # candor:ignore structure/action-incomplete planned next week"
    let silenced =
      ([lines[0], title] + lines[2...10] + [action] + lines[11...]
      + ["", "# candor:ignore ownership/blame a heading, not a comment"]).joined(separator: "\n")
    let all = try findings(silenced)
    #expect(!found(all, "ownership/blame", in: silenced).contains("human error"))
    #expect(found(all, "ownership/blame", in: silenced).contains("Tom''s mistake"))
    let before = try findings(Self.text).count { $0.id == "structure/action-incomplete" }
    #expect(all.count { $0.id == "structure/action-incomplete" } < before)
    #expect(!all.contains { $0.id.hasPrefix("suppression/") })
  }

  @Test func aCommentThatSilencesNothingIsReported() throws {
    let text = Self.text.replacing(
      "owner: payments\nactions",
      with: "owner: payments # candor:ignore structure/action-incomplete x\nactions")
    let unused = try findings(text).filter { $0.id == "suppression/unused" }
    #expect(unused.map(\.span?.line) == [10])
  }

  @Test func rewritesOfPlainWordsReachTheFile() throws {
    let fixed = SafeRewrites.once(try findings(Self.text), in: Self.text)
    #expect(fixed.count >= 2)
    #expect(fixed.text.contains("- what: To see it, add an alarm"))
    #expect(fixed.text.contains("To save time the engineer\n"))
    #expect(fixed.text.contains("'Was it Tom''s mistake?'"))
  }

  @Test(arguments: [
    ("a b", "k: a b", "a b"), ("a b", "k: >\n  a\n  b\n", "a\n  b"), ("it's", "k: 'it''s'", "it''s"),
    ("\"q\"", "k: \"\\\"q\\\"\"", "\\\"q\\\""), ("é 🙂", "k: é 🙂", "é 🙂"),
  ]) func valuesAreFoundAsWritten(value: String, yaml: String, place: String) throws {
    let bytes = Array(yaml.utf8)
    let found = try #require(FieldPlace(of: value, in: bytes, 0..<bytes.count, from: 0))
    let range = try #require(found.source(0..<value.utf8.count))
    #expect(String(decoding: bytes[range], as: UTF8.self) == place)
  }

  @Test(arguments: [("none", "k: nonempty"), ("one", "k: none"), ("a  b", "k: a c"), ("", "k: a")])
  func whatIsNotThereIsNotFound(value: String, yaml: String) {
    let bytes = Array(yaml.utf8)
    #expect(FieldPlace(of: value, in: bytes, 0..<bytes.count, from: 0) == nil)
  }
}
