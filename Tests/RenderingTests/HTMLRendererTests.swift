import Briefing
import Foundation
import IncidentModel
import Rendering
import Testing

@Suite struct HTMLRendererTests {
  static let html = HTMLRenderer.render(RenderingSample.document, facts: RenderingSample.facts)

  @Test func matchesTheGolden() throws { try Golden.check(Self.html, "document.html") }

  /// Every opening tag is closed in order; names of ids are unique; every link inside leads somewhere.
  @Test func isWellFormed() throws {
    let tags = try HTMLTags(Self.html)
    #expect(tags.problems == [])
    let ids = tags.attributes("id")
    #expect(Set(ids).count == ids.count)
    for target in tags.attributes("href") where target.hasPrefix("#") {
      #expect(ids.contains(String(target.dropFirst())), "\(target)")
    }
    for name in ["aria-labelledby", "aria-describedby"] {
      for list in tags.attributes(name) {
        for id in list.split(separator: " ") { #expect(ids.contains(String(id)), "\(id)") }
      }
    }
  }

  @Test func everyTextIsEscaped() {
    let hostile = "</style><script>alert(1)</script> \" onload='x' & \u{202E}\u{0}"
    var document = RenderingSample.document
    document.title = hostile
    document.subtitle = hostile
    document.footer = hostile
    document.language = "en\"><script>"
    let runs: [RichText.Run] = [
      .text(hostile), .strong(hostile), .emphasis(hostile), .code(hostile),
      .fact(hostile, id: "customers.affected"),
      .fact(hostile, id: hostile),
    ]
    document.sections.append(
      DocumentSection(
        key: hostile, title: hostile,
        blocks: [
          .callout(RichText(runs)), .list([RichText(runs)], ordered: true),
          .table(Table(header: [RichText(runs)], rows: [[RichText(runs)]])),
          .tiles([Tile(value: RichText(runs), caption: hostile, note: hostile)]),
        ]))
    let html = HTMLRenderer.render(document, facts: RenderingSample.facts)
    #expect(!html.contains("<script"))
    #expect(!html.contains("onload='"))
    #expect(!html.unicodeScalars.contains("\u{202E}") && !html.unicodeScalars.contains("\u{0}"))
    #expect((try? HTMLTags(html).problems) == [])
  }

  @Test func needsNothingFromOutside() {
    for word in ["http:", "https:", "src=", "@import", "url(", "<script"] {
      #expect(!Self.html.contains(word))
    }
  }

  @Test func chartsOfAnyShapeAreDrawn() {
    let values: [[Double?]] = [
      [], [nil], [.nan, .infinity], [0, 0], [-5, 1e300], Array(repeating: 3, count: 5000),
    ]
    for actual in values {
      for expected in values.map({ $0.map { $0 ?? 1 } }) {
        var chart = RenderingSample.chart
        chart.actual = actual
        chart.expected = expected
        chart.window = 0..<9000
        let document = Document(
          title: "T", subtitle: "", footer: "",
          sections: [DocumentSection(key: "c", title: "C", blocks: [.chart(chart)])])
        let html = HTMLRenderer.render(document, facts: FactSheet())
        #expect(!html.contains("nan") && !html.contains("inf "))
      }
    }
  }

  @Test func coloursHaveEnoughContrast() {
    let pairs: [(UInt32, UInt32)] = [
      (0x1C2024, 0xFFFFFF), (0x59606A, 0xFFFFFF), (0x59606A, 0xF4F5F7), (0xA82D18, 0xFFFFFF),
      (0xE9EBEE, 0x14171B),
      (0xA6ADB7, 0x14171B), (0xA6ADB7, 0x1D2126), (0xFF9A82, 0x14171B),
    ]
    for (text, ground) in pairs {
      #expect(Self.html.contains(String(text, radix: 16)))
      #expect(Self.contrast(text, ground) >= 4.5)
    }
  }

  /// Contrast ratio by WCAG 2.2.
  private static func contrast(_ left: UInt32, _ right: UInt32) -> Double {
    let lights = [luminance(left), luminance(right)].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private static func luminance(_ colour: UInt32) -> Double {
    let channels = [16, 8, 0].map { shift -> Double in
      let value = Double(colour >> UInt32(shift) & 0xFF) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}
