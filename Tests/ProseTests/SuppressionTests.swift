import Testing

@testable import Prose

@Suite struct SuppressionTests {
  private func ids(_ text: String) -> [String] { ProseCheck.findings(in: text, file: "a.md").map(\.id) }

  @Test func aReasonSilencesTheNextBlockOnly() {
    let text = "<!-- candor:ignore ownership/blame the court's words -->\nHuman error.\n\nHuman error."
    #expect(ids("<!-- candor:ignore ownership/blame the court's words -->\n\nHuman error.") == [])
    #expect(ids(text) == ["ownership/blame"])
    #expect(ids("- x\n\n<!-- candor:ignore ownership/blame quoted -->\n- Human error.\n- Human error.") == [])
  }

  @Test func badCommentsAreReported() {
    #expect(
      ids("<!-- candor:ignore ownership/blame -->\n\nHuman error.") == [
        "suppression/no-reason", "ownership/blame",
      ])
    #expect(ids("<!-- candor:ignore ownership/blame reason -->\n\nFine.") == ["suppression/unused"])
    #expect(ids("<!-- candor:ignore ownership/balme reason -->\n\nFine.") == ["suppression/unknown-rule"])
    #expect(ids("<!-- candor:ignore -->\n\nFine.") == ["suppression/unknown-rule"])
    #expect(ids("<!-- a note -->\n\nFine.") == [])
  }
}
