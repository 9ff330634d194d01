import IncidentModel
import Pipeline
import Testing

struct VerificationTests {
  private func fact(_ id: String, _ value: Int64?, file: String = "evidence/a.log") -> Fact {
    Fact(
      id: id, title: id, value: value.map(FactValue.integer), unit: .count("requests"),
      label: value == nil ? .unknown : .computed, method: "Counted.",
      receipt: Receipt(inputs: [.init(file: file, sha256: "")]))
  }

  @Test func sameFactsAndFilesAreUnchanged() {
    let sheet = FactSheet([fact("a", 1), fact("b", nil)])
    let result = Verification(before: sheet, after: sheet, past: ["x": "1"], present: ["x": "1"])
    #expect(result.isUnchanged)
    #expect(result.checked == 2)
  }

  @Test func namesTheFileAndTheFactThatMoved() {
    let result = Verification(
      before: FactSheet([fact("a", 1), fact("b", 2, file: "evidence/b.log")]),
      after: FactSheet([fact("a", 3), fact("b", 2, file: "evidence/b.log")]),
      past: ["evidence/a.log": "1", "evidence/b.log": "1"],
      present: ["evidence/a.log": "2", "evidence/b.log": "1"])
    #expect(result.files.map(\.file) == ["evidence/a.log"])
    #expect(result.files.first?.kind == .changed)
    #expect(result.facts.map(\.id) == ["a"])
    #expect(result.facts.first?.because == ["evidence/a.log"])
  }

  @Test func missingAndNewFilesAreTold() {
    let result = Verification(
      before: FactSheet(), after: FactSheet(), past: ["gone": "1"], present: ["fresh": "1"])
    #expect(result.files.map(\.file) == ["fresh", "gone"])
    #expect(result.files.map(\.kind) == [.new, .missing])
  }

  @Test func aFactThatAppearsOrVanishesMoves() {
    let result = Verification(
      before: FactSheet([fact("gone", 1)]), after: FactSheet([fact("fresh", 1)]), past: [:], present: [:])
    #expect(result.facts.map(\.id) == ["gone", "fresh"])
    #expect(result.facts[0].after == nil)
    #expect(result.facts[1].before == nil)
  }

  @Test func anotherIntervalMovesAnEstimate() {
    var before = fact("a", 1)
    before.interval = FactInterval(low: 0, high: 2, level: 0.9)
    var after = before
    after.interval?.high = 3
    let result = Verification(before: FactSheet([before]), after: FactSheet([after]), past: [:], present: [:])
    #expect(result.facts.map(\.id) == ["a"])
  }
}
