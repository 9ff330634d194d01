import IncidentModel
import Pipeline
import Testing

struct IncidentCreationTests {
  private func world(_ files: MemoryFiles) -> World { World(files: files, now: { Timestamp(seconds: 0) }) }

  @Test func aNewIncidentParsesWithoutAWord() throws {
    let files = MemoryFiles()
    let basics = IncidentBasics(
      title: "Orders \"lost\": 100 %", severity: .sev1, owner: "Order platform", timeZone: "Europe/Berlin",
      currency: "EUR")
    try IncidentCreation.create(IncidentFolder("new"), basics: basics, world: world(files))
    let loaded = try LoadedIncident(IncidentFolder("new"), world: world(files))
    #expect(loaded.diagnostics.map(\.id) == ["file/no-evidence"])
    #expect(loaded.incident.title == basics.title)
    #expect(loaded.incident.owner == "Order platform")
    #expect(loaded.incident.currency == "EUR")
    #expect(loaded.incident.id == "new")
  }

  @Test func whatExistsIsNotTouched() throws {
    let files = MemoryFiles(["new/incident.md": Array("mine".utf8)])
    #expect(throws: DiagnosticError.self) {
      try IncidentCreation.create(
        IncidentFolder("new"), basics: IncidentBasics(title: "x"), world: world(files))
    }
    #expect(files.files["new/incident.md"] == Array("mine".utf8))
  }

  @Test func aMistypedZoneGetsASuggestion() {
    let basics = IncidentBasics(title: "x", timeZone: "Europe/Berln", currency: "euro")
    #expect(basics.diagnostics.map(\.id) == ["init/timezone", "init/currency"])
    #expect(basics.diagnostics[0].nextStep.contains("Europe/Berlin"))
  }
}
