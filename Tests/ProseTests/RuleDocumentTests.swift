import Foundation
import Testing

@testable import Prose

@Suite struct RuleDocumentTests {
  @Test func documentIsMadeFromTheRules() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let page = root.deletingLastPathComponent().appendingPathComponent("docs/rules.md")
    if ProcessInfo.processInfo.environment["CANDOR_RECORD"] == "1" {
      try RuleHandbook.markdown.write(to: page, atomically: true, encoding: .utf8)
    }
    let text = try String(contentsOf: page, encoding: .utf8)
    #expect(text == RuleHandbook.markdown, "run the tests with CANDOR_RECORD=1")
    for id in RuleRegistry.rules.map(\.id) + StructureCheck.rules.map(\.id) + OutputRule.all.map(\.id) {
      #expect(text.contains("`\(id)`"), "\(id)")
    }
  }

  @Test func idsAreUniqueAndWellFormed() {
    let ids = RuleRegistry.rules.map(\.id) + StructureCheck.rules.map(\.id) + OutputRule.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.split(separator: "/").count == 2 && id == id.lowercased()) }
  }
}
