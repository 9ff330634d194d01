import Analysis
import Evidence
import IncidentModel
import Testing

@Suite struct FailureExplanationTests {
  private let start = Timestamp(seconds: 1_773_280_800)

  /// Two hours of three services in two regions and versions; failures inside the second hour by `rate`.
  private func cube(_ rate: ([String?]) -> Double) -> AttributeCube {
    var chance = Chance(state: 7)
    var combinations: [[String?]] = []
    for service in ["cart", "orders", "search"] {
      for version in ["1.0", "1.1"] {
        for region in ["east", "west"] { combinations.append([service, version, region]) }
      }
    }
    let cells = combinations.indices.flatMap { combination in
      (0..<120).map { minute in
        let share = minute >= 60 ? rate(combinations[combination]) : 0.005
        return AttributeCube.Cell(
          combination: combination, start: start.adding(seconds: Int64(minute) * 60), total: 40,
          failed: chance.failures(of: 40, at: share))
      }
    }
    return AttributeCube(
      attributes: ["service", "version", "region"], combinations: combinations, cells: cells)
  }

  private var window: Range<Timestamp> { start.adding(seconds: 3600)..<start.adding(seconds: 7200) }

  private func explain(_ rate: ([String?]) -> Double) -> [FailureConcentration] {
    FailureExplanation.explain(cube(rate), window: window)
  }

  @Test func namesASingleValue() throws {
    let found = explain { $0[0] == "orders" ? 0.3 : 0.005 }
    #expect(found.map(\.attributes) == [["service": "orders"]])
    let first = try #require(found.first)
    #expect(first.total == 4 * 60 * 40)
    #expect(abs(Double(first.failed) / Double(first.total) - 0.3) < 0.03)
    #expect(first.support > 0.9)
    #expect((first.riskRatio ?? 0) > 20)
    #expect(first.excessShare > 0.95)
  }

  @Test func namesCombinationsOfTwoAndThree() {
    let two = explain { $0[0] == "orders" && $0[1] == "1.1" ? 0.3 : 0.005 }
    #expect(two.map(\.attributes) == [["service": "orders", "version": "1.1"]])
    let three = explain { $0 == ["orders", "1.1", "west"] ? 0.6 : 0.005 }
    #expect(three.map(\.attributes) == [["service": "orders", "version": "1.1", "region": "west"]])
  }

  @Test func namesTwoCausesTheStrongerFirst() {
    let found = explain {
      $0[0] == "orders" && $0[2] == "west" ? 0.6 : $0[0] == "cart" && $0[2] == "east" ? 0.3 : 0.005
    }
    #expect(
      found.map(\.attributes) == [
        ["service": "orders", "region": "west"], ["service": "cart", "region": "east"],
      ])
  }

  @Test func narrowsWhileTheRestOfTheBroaderSetIsHealthy() {
    let found = explain { $0[0] == "orders" ? ($0[1] == "1.1" ? 0.38 : 0.01) : 0 }
    #expect(found.map(\.attributes) == [["service": "orders", "version": "1.1"]])
    let all = explain { $0[0] == "orders" ? ($0[1] == "1.1" ? 0.38 : 0.3) : 0 }
    #expect(all.first?.attributes == ["service": "orders"])
  }

  @Test func whatCameWithTheIncidentHasNoEarlierRate() {
    var cube = cube { $0[0] == "orders" && $0[1] == "1.1" ? 0.38 : $0[0] == "orders" ? 0.01 : 0 }
    cube.cells.removeAll { cell in
      cube.combinations[cell.combination][1] == "1.1" && cell.start < start.adding(seconds: 59 * 60)
    }
    for index in cube.cells.indices where cube.cells[index].start < window.lowerBound {
      if cube.combinations[cube.cells[index].combination][1] == "1.1" { cube.cells[index].failed = 12 }
    }
    let found = FailureExplanation.explain(cube, window: window)
    #expect(found.map(\.attributes) == [["service": "orders", "version": "1.1"]])
  }

  @Test func slightConcentrationsAreNotListed() {
    let found = explain { $0[0] == "orders" ? 0.32 : 0.18 }
    #expect(found.isEmpty)
    #expect(explain { $0[0] == "orders" ? 0.5 : 0.18 }.allSatisfy { ($0.riskRatio ?? 0) >= 2 })
  }

  @Test func evenFailuresHaveNoExplanation() {
    #expect(explain { _ in 0.3 }.isEmpty)
    #expect(explain { _ in 0.005 }.isEmpty)
    #expect(FailureExplanation.explain(AttributeCube(), window: window).isEmpty)
  }

  @Test func whatAlwaysFailedIsNotNew() {
    var cube = cube { $0[0] == "search" ? 0.2 : $0[0] == "orders" ? 0.3 : 0.005 }
    for index in cube.cells.indices where cube.combinations[cube.cells[index].combination][0] == "search" {
      cube.cells[index].failed = 8
    }
    #expect(FailureExplanation.explain(cube, window: window).first?.attributes == ["service": "orders"])
  }
}
