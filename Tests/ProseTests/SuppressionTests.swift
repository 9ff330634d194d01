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

  @Test func oneMatchIsSilencedAlone() {
    let text = "<!-- candor:ignore-match ownership/blame quoted -->\n\nHuman error. Then human error."
    #expect(ids(text) == ["ownership/blame"])
    #expect(ids(text.replacing("-match", with: "")) == [])
  }

  @Test func oneLineIsSilencedAlone() {
    let own = "Human error. <!-- candor:ignore-line ownership/blame quoted -->\nHuman error."
    #expect(ids(own) == ["ownership/blame"])
    let next = "<!-- candor:ignore-line ownership/blame quoted -->\n\nHuman error.\nHuman error."
    #expect(ids(next) == ["ownership/blame"])
  }

  @Test func aSectionIsSilencedToItsEnd() {
    let text = """
      ## One

      <!-- candor:ignore-section ownership/blame quoted -->

      Human error.

      ### Inner

      Human error.

      ## Two

      Human error.
      """
    #expect(ids(text) == ["ownership/blame"])
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
    #expect(ids("<!-- candor:ignore structure/missing-section not run here -->\n\nFine.") == [])
  }
}
