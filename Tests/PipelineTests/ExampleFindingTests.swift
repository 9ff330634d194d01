import Foundation
import IncidentModel
import Pipeline
import Testing

/// The examples are written as the checks ask for.
@Suite struct ExampleFindingTests {
  @Test(arguments: ["orders-corruption", "payment-timeouts"]) func nothingIsFoundInAnExample(name: String)
    throws
  {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Examples/\(name)")
    let loaded = try LoadedIncident(IncidentFolder(root.path), world: .live)
    let found = BuildRun(loaded, world: .live).findings.filter { $0.severity > .note }
    #expect(found.map { "\($0)" } == [])
  }
}
