import IncidentModel
import Testing

@testable import IncidentFile

@Suite struct HostileFrontMatterTests {
  private static func ids(_ yaml: String) -> [String] {
    FullIncident.parse("---\ntitle: T\n\(yaml)\n---\n").diagnostics.map(\.id)
  }

  @Test func anAliasBombIsRefusedAndEveryAnchorNamed() {
    var yaml = "a: &a [x, x]\n"
    for (name, last) in zip("bcdefghijkl", "abcdefghijk") {
      yaml +=
        "\(name): &\(name) [*\(last), *\(last), *\(last), *\(last), *\(last), *\(last), *\(last), *\(last)]\n"
    }
    let found = Self.ids(yaml)
    #expect(found.filter { $0 == "front-matter/alias" }.count == 1 + 11 * 9)
  }

  @Test func textThatOnlyLooksLikeAnAliasIsKept() throws {
    let yaml = """
      owner: "*team & co"
      prepared_for: A & B *really*
      failure: |
        *not an alias
        &neither
      audience: 'board' # *comment
      """
    let (parsed, diagnostics) = FullIncident.parse("---\ntitle: T\n\(yaml)\n---\n")
    let incident = try #require(parsed)
    #expect(diagnostics == [])
    #expect(incident.owner == "*team & co")
    #expect(incident.preparedFor == "A & B *really*")
    #expect(incident.failure == "*not an alias\n&neither")
    #expect(incident.audience == "board")
  }

  @Test func nestingHasALimit() {
    let limit = FrontMatterGuard.maximumDepth
    func nested(_ depth: Int) -> String {
      "x: " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(!Self.ids(nested(limit)).contains("front-matter/too-deep"))
    #expect(Self.ids(nested(limit + 1)).contains("front-matter/too-deep"))
    #expect(Self.ids("x:\n" + String(repeating: "- ", count: 100_000)).contains("front-matter/too-deep"))
  }

  @Test func sizeHasALimit() {
    func sized(_ bytes: Int) -> String { "# " + String(repeating: "x", count: bytes) }
    let frame = "title: T\n# \n".utf8.count
    let limit = FrontMatterGuard.maximumBytes
    #expect(Self.ids(sized(limit - frame)) == [])
    #expect(Self.ids(sized(limit - frame + 1)) == ["front-matter/too-large"])
  }

  @Test(arguments: ["", "  \n\n", "\u{0}PNG"]) func whatIsNoTextGivesNoIncident(_ text: String) {
    let (incident, diagnostics) = FullIncident.parse(text)
    #expect(incident == nil)
    #expect(diagnostics.count == 1)
  }

  @Test func proseWithoutFrontMatterIsStillRead() throws {
    let (parsed, diagnostics) = FullIncident.parse("## Summary\nWords.\n")
    #expect(diagnostics.map(\.id) == ["front-matter/missing"])
    #expect(try #require(parsed).sections.map(\.markdown) == ["Words."])
  }

  @Test func anOpenFrontMatterEndsAtTheFirstSection() throws {
    let (parsed, diagnostics) = FullIncident.parse("---\ntitle: T\n\n## Summary\nWords.\n")
    #expect(diagnostics.map(\.id) == ["front-matter/not-closed"])
    #expect(try #require(parsed).title == "T")
    #expect(try #require(parsed).sections.count == 1)
  }

  /// Over many damaged files: it always ends, and every diagnostic names a line that exists.
  @Test func damageNeverStopsIt() {
    var random = Randomness(seed: 11)
    let original = Array(FullIncident.text.unicodeScalars)
    let marks: [Unicode.Scalar] = [
      ":", "\"", "'", "[", "]", "{", "}", "\n", "\t", "&", "*", "|", "-", "#", " ", "é", "%",
    ]
    for _ in 0..<250 {
      var scalars = original
      for _ in 0...random.below(4) {
        let position = random.below(scalars.count)
        switch random.below(3) {
        case 0: scalars[position] = marks[random.below(marks.count)]
        case 1: scalars.remove(at: position)
        default: scalars.insert(marks[random.below(marks.count)], at: position)
        }
      }
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars)
      let (incident, diagnostics) = FullIncident.parse(String(text))
      let lines = TextLines(String(text)).count
      #expect(incident != nil)
      for diagnostic in diagnostics {
        let line = diagnostic.span?.line ?? 0
        #expect((1...lines).contains(line), "\(diagnostic)")
      }
    }
  }
}
