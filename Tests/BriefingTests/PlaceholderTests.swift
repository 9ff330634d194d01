import IncidentModel
import Testing

@testable import Briefing

@Suite struct PlaceholderTests {
  private static func resolve(_ markdown: String, line: Int? = nil) -> (RichText, [Diagnostic]) {
    var placeholders = Placeholders(facts: SampleIncident.fullFacts, format: FactFormat(timeZone: .gmt))
    let text = placeholders.resolve(markdown, line: line)
    return (text, placeholders.diagnostics)
  }

  @Test(arguments: [
    ("{{customers.affected}}", "1,204"), ("{{customers.affected|noun}}", "1,204 customers"),
    ("{{ records.missing | noun }}", "1 record"), ("{{revenue.lost|short}}", "≈ $42,000"),
    ("{{revenue.lost:range}}", "between $35,000 and $51,000"), ("{{time.onset|clock}}", "02:14 UTC"),
    ("{{time.onset|day}}", "12 March"), ("{{time.onset}}", "02:14 UTC on 12 March"),
  ])
  func formsReadAsDocumented(_ markdown: String, _ expected: String) {
    let (text, diagnostics) = Self.resolve(markdown)
    #expect(text.runs.count == 1 && text.factIDs.count == 1)
    #expect(text.plain == expected)
    #expect(diagnostics == [])
  }

  @Test func emphasisAndNamesSurvive() {
    let (text, _) = Self.resolve("**Bad** *day* for `a_b` and **{{customers.affected}}**")
    #expect(
      text.runs == [
        .strong("Bad"), .text(" "), .emphasis("day"), .text(" for "), .code("a_b"), .text(" and "),
        .fact("1,204", id: "customers.affected"),
      ])
  }

  @Test func anUnknownNameIsAnErrorWithASuggestionAndAPlace() throws {
    let (text, diagnostics) = Self.resolve("We know {{customers.afected}} now", line: 7)
    #expect(text.plain == "We know {{customers.afected}} now")
    let found = try #require(diagnostics.first)
    #expect(found.id == "placeholder/unknown-fact" && found.severity == .error)
    #expect(found.nextStep.contains("{{customers.affected}}"))
    #expect(found.span?.line == 7 && found.span?.column == 9)
  }

  @Test func aFactWithoutValueIsNotKnownYet() {
    let (text, diagnostics) = Self.resolve("Credit: {{sla.credit}}")
    #expect(text.plain == "Credit: not known yet")
    #expect(diagnostics.map(\.id) == ["placeholder/no-value"])
    #expect(diagnostics.map(\.severity) == [.warning])
  }

  @Test func anUnknownFormIsReported() {
    let (text, diagnostics) = Self.resolve("{{revenue.lost|shrt}}")
    #expect(text.factIDs == ["revenue.lost"])
    #expect(diagnostics.map(\.id) == ["placeholder/unknown-form"])
    #expect(diagnostics.first?.nextStep.contains("{{revenue.lost|short}}") == true)
  }

  @Test(arguments: [
    "{{", "}}", "{{}}", "{{|}}", "{{{{a}}}}", "a {{b", "{{ }}", "- {{x", "# {{customers.affected}}",
  ])
  func brokenPlaceholdersNeverStopIt(_ markdown: String) {
    #expect(!Self.resolve(markdown).0.plain.isEmpty)
  }
}
