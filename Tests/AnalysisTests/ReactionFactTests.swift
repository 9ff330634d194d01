import Evidence
import Foundation
import IncidentModel
import Scan
import Testing

@testable import Analysis

@Suite struct ReactionFactTests {
  static func facts(_ kind: EvidenceKind?, _ text: String) throws -> FactSheet {
    var file = CaseFile(incident: MoneyFactTests.incident())
    if let kind {
      let source = ByteSource(name: "people.csv", bytes: Array(text.utf8))
      file.reactions = [(kind, try EventTable(source, zone: .gmt))]
    }
    return FactMaker.facts(of: file)
  }

  @Test func ticketsCountFromTheOnset() throws {
    let facts = try Self.facts(
      .tickets,
      """
      id,opened_at
      1,2026-04-05T10:20:00Z
      2,2026-04-05T09:20:00Z
      3,2026-04-12T09:59:59Z
      4,2026-04-12T10:00:00Z
      5,2026-04-12T18:00:00Z
      """)
    #expect(facts.integer("support.tickets") == 2)
    #expect(facts["support.tickets"]?.method.contains("a week before there were 1.") == true)
    #expect(facts["support.tickets"]?.receipt.inputs.first?.file == "people.csv")
    #expect(facts.known("public.mentions") == nil)
  }

  @Test func theWeekBeforeStandsBeside() throws {
    let facts = try Self.facts(
      .cancellations, "id,at\n1,2026-04-05T09:00:00Z\n2,2026-04-05T10:30:00Z\n3,2026-04-12T11:00:00Z\n")
    #expect(facts.integer("customers.cancelled") == 1)
    #expect(facts["customers.cancelled"]?.method.contains("a week before there were 1.") == true)
  }

  @Test func nothingIsInvented() throws {
    let facts = try Self.facts(nil, "")
    #expect(facts["support.tickets"]?.label == .unknown)
    #expect(facts["support.tickets"]?.method.contains("kind: tickets") == true)
  }
}
