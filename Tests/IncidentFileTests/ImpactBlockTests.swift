import IncidentModel
import Testing

@testable import IncidentFile

@Suite struct ImpactBlockTests {
  static func parse(_ lines: String) -> (incident: Incident, problems: [String]) {
    let text = "---\ntitle: Orders lost\ncurrency: EUR\ntimezone: Europe/Berlin\n\(lines)\n---\n"
    let parsed = IncidentParser.parse(text, file: "incident.md")
    let problems = parsed.diagnostics.map { "\($0.span?.line ?? 0): \($0.summary)" }
    return (parsed.incident ?? Incident(id: "none", title: "none"), problems)
  }

  @Test func dutiesAreRead() {
    let (incident, problems) = Self.parse(
      """
      duties:
        regimes: [GDPR, DORA, SEC 8-K, PCI DSS]
        aware: 2026-03-12 03:20
        personal_data: altered
        critical_service: yes
        clients: 120,000
      """)
    #expect(problems == [])
    #expect(incident.duties.regimes == [.gdpr, .dora, .sec, .cards])
    #expect(incident.duties.aware?.rfc3339 == "2026-03-12T02:20:00Z")
    #expect(incident.duties.personalData == .altered)
    #expect(incident.duties.isCritical == true)
    #expect(incident.duties.clients == 120_000)
    #expect(incident.duties.highRisk == nil)
  }

  @Test func agreementsAreRead() throws {
    let (incident, problems) = Self.parse(
      """
      agreements:
        - name: Gold
          target: 99.9 %
          tiers: [{below: 99.9 %, credit: 10 %}, {below: 99, credit: 0.25}]
          fee: 84,000 EUR
          down_from: 5 %
          earlier_downtime: 12 min
      """)
    #expect(problems == [])
    let gold = try #require(incident.agreements.first)
    #expect(abs(gold.target - 0.999) < 1e-12)
    #expect(gold.tiers.map { ($0.below * 1000).rounded() } == [999, 990])
    #expect(gold.tiers.map(\.credit) == [0.1, 0.25])
    #expect(gold.fee == 8_400_000)
    #expect(gold.downFrom == 0.05)
    #expect(gold.earlierDowntime == 720)
  }

  @Test func costsAreRead() {
    let (incident, problems) = Self.parse(
      """
      costs:
        response:
          - {what: the night, people: 3, hours: 4.5, rate: 90}
        refunds: {value: 1200.50, source: Finance}
        goodwill: 300
      """)
    #expect(problems == [])
    #expect(incident.costs.response == [.init(what: "the night", people: 3, hours: 4.5, rate: 9000)])
    #expect(incident.costs.refunds == .init(minor: 120_050, source: "Finance"))
    #expect(incident.costs.goodwill == .init(minor: 30_000, source: nil))
  }

  @Test(arguments: [
    ("duties:\n  regimes: [GDPR, NIS3]", "6: `NIS3` is not a regime that Candor knows."),
    ("duties:\n  clients: many", "6: `clients` is a single value; a whole number was expected."),
    ("duties:\n  awear: 2026-01-01", "6: `awear` is not a key of `duties`."),
    ("agreements:\n  - {name: Gold}", "6: `target` is missing in an agreement."),
    ("costs:\n  refunds: 12 USD", "6: `refunds` is in USD, the incident in EUR."),
    ("costs:\n  response: [{people: 3}]", "6: `hours` is missing in an effort."),
  ])
  func mistakesNameTheirLine(lines: String, expected: String) {
    #expect(Self.parse(lines).problems.contains(expected), "\(Self.parse(lines).problems)")
  }

  @Test func tiersThatDoNotRiseAreReported() {
    let problems = Self.parse(
      "agreements:\n  - {name: G, target: 99.9, tiers: [{below: 99.9, credit: 25}, {below: 99, credit: 10}]}"
    ).problems
    #expect(problems == ["6: The tiers of `G` do not rise: less availability must give more credit."])
  }
}
