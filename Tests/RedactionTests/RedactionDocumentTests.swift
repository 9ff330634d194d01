import Foundation
import Testing

@testable import Redaction

@Suite struct RedactionDocumentTests {
  @Test func documentIsMadeFromTheRules() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let page = root.deletingLastPathComponent().appendingPathComponent("docs/redaction.md")
    if ProcessInfo.processInfo.environment["CANDOR_RECORD"] == "1" {
      try RedactionHandbook.markdown.write(to: page, atomically: true, encoding: .utf8)
    }
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text == RedactionHandbook.markdown, "run the tests with CANDOR_RECORD=1")
    for rule in RedactionRules.all { #expect(text.contains("`\(rule.kind)`")) }
  }
}
