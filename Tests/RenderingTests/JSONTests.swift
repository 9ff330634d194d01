import Foundation
import IncidentModel
import Testing

@testable import Rendering

@Suite struct JSONTests {
  @Test func theDocumentMatchesTheGolden() throws {
    try Golden.check(JSONRenderer.render(RenderingSample.document), "document.json")
  }

  @Test func theFactsMatchTheGolden() throws {
    let json = FactsJSON.encode(RenderingSample.facts, incident: "orders", version: "0.1.0")
    try Golden.check(json, "facts.json")
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(json.utf8)) }
  }

  @Test func factsComeBackAsTheyWere() throws {
    let json = FactsJSON.encode(RenderingSample.facts, incident: "orders \"1\"\n\u{1}", version: "0.1.0")
    let decoded = try FactsJSON.decode(Array(json.utf8), file: "facts.json")
    #expect(decoded.facts == RenderingSample.facts)
    #expect(decoded.incident == "orders \"1\"\n\u{1}")
    #expect(FactsJSON.encode(decoded.facts, incident: decoded.incident, version: decoded.version) == json)
  }

  /// Cut anywhere or with any byte changed, it is read or refused, and never stops the program.
  @Test func damagedFactsAreRefusedWithAnError() {
    let bytes = Array(FactsJSON.encode(RenderingSample.facts, incident: "x", version: "1").utf8)
    for length in 0..<bytes.count - 1 where length % 7 == 0 {
      #expect(throws: DiagnosticError.self) {
        try FactsJSON.decode(Array(bytes[..<length]), file: "facts.json")
      }
    }
    for position in 0..<bytes.count where position % 5 == 0 {
      var changed = bytes
      changed[position] = changed[position] ^ 0x15
      _ = try? FactsJSON.decode(changed, file: "facts.json")
    }
  }

  @Test(arguments: ["[1,]", "{\"a\":1,}", "01x", "\"\\ud800\"", "nul", "[1 2]", "+1", "", "\"\u{1}\""])
  func whatIsNoJSONIsRefused(_ text: String) { #expect(JSONParser.parse(Array(text.utf8)) == nil) }

  @Test func nestingHasALimit() {
    func nested(_ depth: Int) -> [UInt8] {
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8)
    }
    #expect(JSONParser.parse(nested(JSONParser.maximumDepth)) != nil)
    #expect(JSONParser.parse(nested(JSONParser.maximumDepth + 1)) == nil)
  }

  @Test func escapesAreRead() {
    #expect(JSONParser.parse(Array(#""a\u00e4\ud83d\ude00\n\/""#.utf8)) == .string("aä😀\n/"))
  }
}
