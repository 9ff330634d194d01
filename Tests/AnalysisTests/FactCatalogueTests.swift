import Analysis
import Foundation
import Testing

struct FactCatalogueTests {
  @Test(arguments: FactCatalogue.entries.map(\.id)) func isDocumented(id: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "docs/facts.md"), encoding: .utf8)
    let entry = try #require(FactCatalogue.entry(for: id))
    #expect(text.contains("| `\(id)` | \(entry.title) | \(entry.definition) |"), "docs/facts.md: \(id)")
  }

  @Test func idsAreUnique() {
    #expect(Set(FactCatalogue.entries.map(\.id)).count == FactCatalogue.entries.count)
  }

  @Test func familiesAreFoundByTheirMembers() {
    #expect(FactCatalogue.entry(for: "orders.failed_value.EUR")?.id == "orders.failed_value.<…>")
    #expect(FactCatalogue.entry(for: "customers.affected")?.id == "customers.affected")
    #expect(FactCatalogue.entry(for: "nothing.like.it") == nil)
  }
}
