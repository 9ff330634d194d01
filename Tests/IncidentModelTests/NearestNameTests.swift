import IncidentModel
import Testing

struct NearestNameTests {
  @Test(arguments: [
    ("severty", "severity"), ("currancy", "currency"), ("Owner", "owner"), ("ower", "owner"),
    ("onwer", "owner"),
  ])
  func suggestsTheNearest(name: String, expected: String) {
    #expect(NearestName.suggest(for: name, among: ["severity", "currency", "owner"]) == expected)
  }

  @Test func suggestsNothingFarAway() {
    #expect(NearestName.suggest(for: "banana", among: ["severity", "currency", "owner"]) == nil)
  }
}
