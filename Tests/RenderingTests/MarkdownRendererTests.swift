import Briefing
import IncidentModel
import Rendering
import Testing

@Suite struct MarkdownRendererTests {
  @Test func matchesTheGolden() throws {
    try Golden.check(
      MarkdownRenderer.render(RenderingSample.document, receipts: RenderingSample.facts), "document.md")
  }

  @Test func textCannotBecomeMarkup() {
    let document = Document(
      title: "# a\nb", subtitle: "", footer: "",
      sections: [
        DocumentSection(
          key: "x", title: "",
          blocks: [
            .paragraph("- no list"), .paragraph("12. no list"), .paragraph("<b> [l](u) `c` | $1 $2"),
            .table(Table(header: ["a|b"], rows: [[[.code("c|d")], "extra"], []])),
          ])
      ])
    #expect(
      MarkdownRenderer.render(document) == """
        # \\# a b

        \\- no list

        12\\. no list

        \\<b\\> \\[l\\](u) \\`c\\` \\| \\$1 \\$2

        | a\\|b |
        | --- |
        | `c\\|d` |
        |  |

        """)
  }
}
