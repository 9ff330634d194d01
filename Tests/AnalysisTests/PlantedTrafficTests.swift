import Analysis
import Evidence
import IncidentModel
import Testing

/// A small part of the harness of docs/explanation.md, with floors below what was measured on all of it.
@Suite struct PlantedTrafficTests {
  private static let rates = [0.05, 0.1, 0.2, 0.4, 0.6, 0.8, 1]

  private struct Score: CustomStringConvertible {
    var cases = 0
    /// The planted cause came first, was among those listed, all of them were.
    var first = 0
    var listed = 0
    var all = 0
    var empty = 0

    var description: String {
      "\(cases) cases: \(first) first, \(listed) listed, \(all) all, \(empty) without explanation"
    }
  }

  /// Backends of two to five services, so that a debug build takes seconds.
  private func traffic(_ seed: UInt64) -> PlantedTraffic { PlantedTraffic(seed: seed, services: 2...5) }

  private func score(
    _ seeds: Range<UInt64>, causes: Int, _ background: (inout Chance) -> PlantedTraffic.Background
  ) -> Score {
    var score = Score()
    for seed in seeds {
      var traffic = traffic(seed)
      let isPlanted = (0..<causes).allSatisfy { _ in
        let (size, rate) = (traffic.chance.within(1...3), traffic.chance.one(of: Self.rates))
        return traffic.plant(size, rate: rate)
      }
      guard isPlanted, !traffic.causesMayOverlap else { continue }
      let kind = background(&traffic.chance)
      traffic.run(kind)
      add(traffic, to: &score)
    }
    return score
  }

  private func add(_ traffic: PlantedTraffic, to score: inout Score) {
    let found = FailureExplanation.explain(traffic.cube, window: traffic.window).map(\.attributes)
    let isListed = traffic.causes.map { cause in found.contains { traffic.verdict($0, cause).isRight } }
    let isFirst = traffic.causes.contains { cause in
      found.first.map { traffic.verdict($0, cause).isRight } ?? false
    }
    score.cases += 1
    score.first += isFirst ? 1 : 0
    score.listed += isListed.contains(true) ? 1 : 0
    score.all += isListed.allSatisfy { $0 } ? 1 : 0
    score.empty += found.isEmpty ? 1 : 0
  }

  @Test func namesAPlantedCauseFirst() {
    let score = score(0..<40, causes: 1) { _ in .nothing }
    #expect(score.cases > 25)
    #expect(score.first * 100 >= score.cases * 94, "\(score)")
  }

  @Test func namesItWhereEverythingFailsSomewhatMore() {
    let score = score(100..<140, causes: 1) { .raised($0.scale(0.001...0.02)) }
    #expect(score.cases > 25)
    #expect(score.first * 100 >= score.cases * 90, "\(score)")
  }

  @Test func namesOneOfTwoFirstAndMostlyBoth() {
    let score = score(200..<270, causes: 2) { _ in .nothing }
    #expect(score.cases > 10)
    #expect(score.first * 100 >= score.cases * 85, "\(score)")
    #expect(score.all * 100 >= score.cases * 60, "\(score)")
  }

  /// Chance alone, the same chance more for all, all rates by one factor, and services a little apart.
  @Test(arguments: 0..<4) func explainsNothingThatIsEven(kind: Int) {
    let score = score(400..<430, causes: 0) { chance in
      switch kind {
      case 0: .nothing
      case 1: .raised(chance.scale(0.01...1))
      case 2: .multiplied(chance.scale(1.5...30))
      default: .uneven(chance.scale(0.02...0.6))
      }
    }
    #expect(score.cases == 30)
    #expect(score.empty >= 28, "\(score)")
  }
}
