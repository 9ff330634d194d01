import Foundation
import Testing

/// An `incident.md` that is missing, damaged or mistaken.
struct BadInputIncidentTests {
  @Test(arguments: [
    ("typo", "owner:", "onwer:", "front-matter/unknown-key", "shop/incident.md:6:"),
    ("tab", "currency: EUR", "components:\n\t- name: x", "front-matter/tab", "shop/incident.md:9:"),
    (
      "twice", "currency: EUR", "currency: EUR\nowner: Other", "front-matter/duplicate-key",
      "shop/incident.md:9:"
    ),
    ("alias", "Shop team", "*team", "front-matter/alias", "shop/incident.md:6:"),
    ("type", "Shop team", "[a, b]", "front-matter/wrong-type", "shop/incident.md:6:"),
    ("zone", "Europe/Berlin", "Europe/Berln", "front-matter/unknown-zone", "shop/incident.md:7:"),
    ("currency", "EUR", "EURO", "front-matter/unknown-currency", "shop/incident.md:8:"),
    (
      "order", "currency: EUR",
      "times:\n  onset: 2026-03-12T05:00:00Z\n  resolved: 2026-03-12T01:00:00Z", "front-matter/time-order",
      "shop/incident.md:10:"
    ),
  ])
  func aSlipIsNamedAndTheRestIsBuilt(name: String, old: String, new: String, id: String, place: String) throws
  {
    let incident = try IncidentOnDisk()
    let text = IncidentOnDisk.incident.replacing(old, with: new)
    try incident.write(text, to: "shop/incident.md")
    let result = try incident.candor("build", "shop")
    expectClear(result, id, at: place)
    #expect(result.exit == 2, "\(name)")
    #expect(try incident.documents()["brief.pdf"] != nil)
    #expect(try incident.read("shop/incident.md") == text)
  }

  @Test func byteOrderMarksAndWindowsLinesAreNoProblem() throws {
    let incident = try IncidentOnDisk()
    for text in ["\u{FEFF}" + IncidentOnDisk.incident, IncidentOnDisk.incident.replacing("\n", with: "\r\n")]
    {
      try incident.write(text, to: "shop/incident.md")
      let result = try incident.candor("facts", "shop")
      #expect(result.exit == 0 && result.errors.isEmpty, "\(result.errors)")
    }
  }

  @Test func aPlaceholderWithoutAFactIsCorrected() throws {
    let incident = try IncidentOnDisk()
    let action = "actions:\n  - what: Call {{customers.afected}} customers\n    owner: Care"
    let text =
      IncidentOnDisk.incident.replacing("currency: EUR", with: action) + "We lost {{revenue.lsot}}.\n"
    try incident.write(text, to: "shop/incident.md")
    let output = try incident.candor("check", "shop").text
    #expect(output.contains("`{{revenue.lost}}`") && output.contains("shop/incident.md:15:9"))
    #expect(output.contains("`{{customers.affected}}`") && output.contains("shop/incident.md:9:"))
  }

  @Test(arguments: ["latin", "empty", "zero", "bare"])
  func formerDocumentsOutliveAFileThatCannotBeRead(how: String) throws {
    let incident = try IncidentOnDisk()
    _ = try incident.candor("build", "shop")
    let former = try incident.documents()
    let bad: [String: [UInt8]] = [
      "latin": Array(IncidentOnDisk.incident.utf8) + [0x63, 0xE9, 0x0A], "empty": [],
      "zero": Array(IncidentOnDisk.incident.utf8) + [0], "bare": Array("# Only text\n".utf8),
    ]
    try Data(bad[how] ?? []).write(to: incident.at("shop/incident.md"))
    let result = try incident.candor("build", "shop")
    #expect(result.exit == 2 && !result.problems.isEmpty)
    #expect(try incident.documents() == former)
    #expect(try [UInt8](Data(contentsOf: incident.at("shop/incident.md"))) == bad[how])
  }

  @Test func documentsAreNotReplacedWhenTheirEvidenceIsGone() throws {
    let incident = try IncidentOnDisk()
    _ = try incident.candor("build", "shop")
    let former = try incident.documents()
    try FileManager.default.removeItem(at: incident.at("shop/evidence/shop.log"))
    let result = try incident.candor("build", "shop")
    expectClear(result, "build/kept", at: "shop/out")
    #expect(result.exit == 2)
    #expect(try incident.documents() == former)
  }

  @Test func aFullDiskLeavesTheWholeFormerSet() throws {
    let incident = try IncidentOnDisk()
    _ = try incident.candor("build", "shop")
    let former = try incident.documents()
    try incident.write(IncidentOnDisk.incident.replacing("SEV2", with: "SEV1"), to: "shop/incident.md")
    let result = try incident.candor("build", "shop", limit: "ulimit -f 16")
    expectClear(result, "file/unwritable", at: "shop/out/brief")
    #expect(result.exit == 2)
    #expect(try incident.documents() == former)
  }

  @Test func aFileInPlaceOfTheOutputFolderIsToldOnce() throws {
    let incident = try IncidentOnDisk()
    try incident.write("mine", to: "shop/out")
    let result = try incident.candor("build", "shop")
    expectClear(result, "file/unwritable")
    #expect(result.exit == 2)
    #expect(try incident.read("shop/out") == "mine")
  }

  @Test func twoBuildsGiveTheSameBytes() throws {
    let incident = try IncidentOnDisk()
    _ = try incident.candor("build", "shop")
    let first = try incident.documents()
    _ = try incident.candor("build", "shop")
    #expect(try incident.documents() == first)
    #expect(try incident.candor("verify", "shop").exit == 0)
  }
}
