import IncidentModel
import Testing

@testable import IncidentFile

@Suite struct IncidentParserTests {
  @Test func readsEveryKey() throws {
    let (parsed, diagnostics) = FullIncident.parse(FullIncident.text)
    let incident = try #require(parsed)
    #expect(diagnostics == [])
    #expect(incident.id == "orders-2026-03")
    #expect(incident.severity == .sev1)
    #expect(incident.status == .mitigated)
    #expect(incident.currency == "EUR")
    #expect(incident.meeting?.minutes == 15)
    #expect(incident.meeting?.form == .inPerson)
    #expect(incident.meeting?.time.rfc3339 == "2026-03-12T15:00:00Z")
    #expect(incident.components.map(\.name) == ["order-service", "ledger"])
    #expect(incident.components.first?.customerFacing == true)
    #expect(incident.evidence.map(\.path) == ["evidence/orders.log", "evidence/shop.csv"])
    #expect(incident.evidence.last?.fields == ["order": "order_no", "amount": "total"])
    #expect(incident.failure == "status >= 500")
    #expect(
      incident.glossary == [GlossaryEntry(term: "settlement", explanation: "when the money reaches us")])
    #expect(incident.obligations.first?.owner == "Legal")
    #expect(incident.audience == "board")
  }

  @Test func readsTimesAndStatedNumbers() throws {
    let incident = try #require(FullIncident.parse(FullIncident.text).incident)
    #expect(incident.times[.causeStart]?.value?.rfc3339 == "2026-03-12T01:00:00Z")
    #expect(incident.times[.onset]?.source == "dashboard")
    #expect(incident.times[.detected] == nil)
    #expect(incident.times[.resolved] == StatedTime(value: nil))
    #expect(incident.stated.map(\.id) == ["support.tickets", "cost.response", "stated.share"])
    #expect(incident.stated.map(\.value) == [.integer(1204), .integer(8651), .decimal(0.12)])
    #expect(incident.stated.map(\.unit) == [.count("tickets"), .money("EUR"), .ratio])
  }

  @Test func readsPlans() throws {
    let incident = try #require(FullIncident.parse(FullIncident.text).incident)
    #expect(incident.hypotheses.first?.confidence == .likely)
    #expect(incident.hypotheses.first?.against == ["only one region"])
    #expect(incident.actions.first?.state == .inProgress)
    #expect(incident.actions.first?.due?.rfc3339 == "2026-03-12T23:00:00Z")
    let lines = FullIncident.text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = try #require(incident.actions.first?.line)
    #expect(lines[line - 1].contains("what: Deploy"))
    #expect(incident.contingency?.decidedBy == "on-call lead")
    #expect(incident.options.map(\.recommended) == [true, false])
    #expect(incident.unknowns.first?.owner == "Finance")
  }

  @Test func readsSections() throws {
    let incident = try #require(FullIncident.parse(FullIncident.text).incident)
    #expect(incident.sections.map(\.title) == ["Executive summary", "Root cause"])
    #expect(incident.sections.first?.markdown == "{{customers.affected}} customers.")
    let lines = FullIncident.text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(incident.sections.first)
    #expect(lines[first.line - 1] == "{{customers.affected}} customers.")
  }

  @Test func readsWindowsLineEndsAlike() throws {
    let windows = FullIncident.text.replacing("\n", with: "\r\n")
    let (parsed, diagnostics) = FullIncident.parse(windows)
    let plain = try #require(FullIncident.parse(FullIncident.text).incident)
    let incident = try #require(parsed)
    #expect(diagnostics == [])
    #expect(incident.sections == plain.sections)
    #expect(incident.actions == plain.actions)
  }
}
