import IncidentModel
import Testing

@testable import IncidentFile

@Suite struct IncidentTemplateTests {
  @Test(arguments: ["Orders: lost & \"found\" \\ #1", "*", "Verlorene Aufträge", "- a\nb"])
  func parsesWithoutDiagnostics(_ title: String) throws {
    let text = IncidentTemplate.text(
      id: "x-1", title: title, severity: "SEV1", timezone: "Asia/Tokyo", currency: "JPY")
    let (parsed, diagnostics) = IncidentParser.parse(text, file: "incident.md")
    let incident = try #require(parsed)
    #expect(diagnostics == [])
    #expect(incident.title == title.replacing("\n", with: " "))
    #expect(incident.severity == .sev1)
    #expect(incident.currency == "JPY")
    #expect(incident.timeZone.identifier == "Asia/Tokyo")
    #expect(incident.owner == nil)
  }

  /// What the comments show is valid: without their marks they parse, and every key of the format is there.
  @Test func examplesInCommentsAreValid() throws {
    let text = IncidentTemplate.text(id: "x", title: "T")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line -> String in
      let isExample =
        line.hasPrefix("#  ") || line.hasPrefix("# ") && line.contains(": ") || line.hasSuffix(":")
      let isSentence = line.hasPrefix("# ") && line.dropFirst(2).first?.isUppercase == true
      return isExample && !isSentence && !line.contains("state is")
        ? String(line.dropFirst(line.hasPrefix("#") ? 2 : 0)) : String(line)
    }
    let (parsed, diagnostics) = IncidentParser.parse(lines.joined(separator: "\n"), file: "incident.md")
    let incident = try #require(parsed)
    #expect(diagnostics == [])
    #expect(incident.actions.count == 1 && incident.options.count == 2 && incident.hypotheses.count == 1)
    #expect(incident.contingency?.takes == "five minutes")
    for key in FrontMatterReader.keys where key != "audience" { #expect(text.contains(key + ":"), "\(key)") }
  }
}
