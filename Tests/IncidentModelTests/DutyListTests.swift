import IncidentModel
import Testing

@Suite struct DutyListTests {
  static func clock(_ id: String, _ name: String, _ time: String?) -> Fact {
    let value = time.flatMap { Timestamp(rfc3339: $0) }.map(FactValue.time)
    return Fact(
      id: "clock.\(id)", title: Fact.deadlineTitle + name, value: value, unit: .time,
      label: value == nil ? .unknown : .computed, method: "", receipt: Receipt())
  }

  @Test func writtenDutiesTakeTheirClock() {
    var incident = Incident(id: "i", title: "t")
    incident.obligations = [
      Obligation(name: "gdpr article 33", owner: "Legal"), Obligation(name: "Contract"),
    ]
    let facts = FactSheet([
      Self.clock("nis2_final", "NIS2, final report", "2026-04-01T00:00:00Z"),
      Self.clock("nis2_warning", "NIS2, early warning", "2026-03-02T00:00:00Z"),
      Self.clock("gdpr_33", "GDPR Article 33, authority", "2026-03-04T00:00:00Z"),
    ])
    let duties = incident.duties(with: facts)
    #expect(
      duties.map(\.name) == ["gdpr article 33", "Contract", "NIS2, early warning", "NIS2, final report"])
    #expect(duties[0].due?.rfc3339 == "2026-03-04T00:00:00Z")
    #expect(duties[0].owner == "Legal")
    #expect(duties[1].due == nil)
  }

  @Test func aWrittenDateStays() {
    var incident = Incident(id: "i", title: "t")
    let due = Timestamp(rfc3339: "2026-03-03T00:00:00Z")
    incident.obligations = [Obligation(name: "GDPR Article 33", due: due)]
    let facts = FactSheet([Self.clock("gdpr_33", "GDPR Article 33, authority", "2026-03-04T00:00:00Z")])
    #expect(incident.duties(with: facts).map(\.due) == [due])
  }
}
