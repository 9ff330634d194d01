import Foundation
import IncidentModel
import Testing

@testable import Analysis

/// What holds for every estimate, over made-up series of every kind and windows anywhere.
@Suite struct EstimatePropertyTests {
  private struct Dice {
    var state: UInt64

    mutating func share() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / Double(1 << 53)
    }

    mutating func within(_ range: Range<Int>) -> Int {
      range.lowerBound + Int(share() * Double(range.count))
    }
  }

  private static func input(_ seed: Int) -> EstimateInput {
    var dice = Dice(state: UInt64(seed) &* 7919 &+ 1)
    let step = [60, 300, 1800, 3600, 7200, 43_200, 86_400][dice.within(0..<7)]
    let count = dice.within(1..<1000)
    let (base, kind) = (pow(10, dice.share() * 8 - 1), dice.within(0..<7))
    var values: [Double?] = (0..<count).map { index in
      switch kind {
      case 0: base
      case 1: 0
      case 2: dice.share() < 0.6 ? nil : base * dice.share()
      case 3: dice.share() < 0.02 ? 1e9 : base * dice.share()
      case 4: (dice.share() < 0.05 ? 1.0 : 0.0)
      case 5: base * (dice.share() - 0.5)
      default: (base * (1.2 + sin(Double(index * step) / 86_400 * 2 * .pi))).rounded()
      }
    }
    if dice.share() < 0.1 { values = values.map { _ in nil } }
    let from = dice.within(0..<count)
    let to = dice.share() < 0.2 ? count : min(count, from + dice.within(1..<60))
    let quality: EstimateInput.WindowQuality = dice.share() < 0.5 ? .exact : .approximate
    var input = EstimateInput(
      stepSeconds: step, start: CivilTime(year: 2026, month: 3, day: 2, hour: dice.within(0..<24)),
      values: values,
      window: dice.share() < 0.25 ? nil : .init(steps: from..<max(from + 1, to), quality: quality))
    if dice.share() < 0.3 { input.controls = [.init(name: "c", values: values.reversed())] }
    if dice.share() < 0.3 { input.clockChanges = [ClockChange(step: count / 2, seconds: 3600)] }
    if dice.share() < 0.3 { input.clockChanges.append(ClockChange(step: count, seconds: -3600)) }
    return input
  }

  @Test(arguments: 0..<80) func everyAnswerIsWhole(_ seed: Int) throws {
    let input = Self.input(seed)
    let result = ImpactEstimator.estimate(input)
    #expect((result.status == .ok) == (result.loss != nil))
    #expect(result.status == .ok || result.reason?.isEmpty == false)
    guard let loss = result.loss else { return }
    let ends = [
      loss.interval90.low, loss.interval80.low, loss.interval50.low, loss.gross, loss.interval50.high,
      loss.interval80.high, loss.interval90.high,
    ]
    #expect(ends.allSatisfy(\.isFinite) && ends == ends.sorted() && ends[0] >= 0)
    #expect(loss.net.isFinite && loss.netInterval90.low <= loss.net && loss.net <= loss.netInterval90.high)
    #expect(loss.net <= loss.gross)
    #expect(loss.window.lowerBound >= 0 && loss.window.upperBound <= input.values.count)
    #expect(loss.placebos.count >= PlaceboWindows.fewest && loss.placebos.errorNineOfTen.isFinite)
    #expect(
      loss.band.allSatisfy { $0.low <= $0.expected && $0.expected <= $0.high && $0.expected.isFinite })
    #expect(result.json() == ImpactEstimator.estimate(input).json())
  }
}

@Suite struct QuantileTests {
  @Test func selectsWhatSortingWouldGive() {
    var state: UInt64 = 1
    for count in [1, 2, 3, 7, 100, 1001] {
      let values = (0..<count).map { _ -> Double in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Double(state >> 58)
      }
      let sorted = values.sorted()
      for level in [0, 0.1, 0.5, 0.9, 0.97, 1] {
        let place = level * Double(count - 1)
        let index = Int(place)
        let next = sorted[min(index + 1, count - 1)]
        #expect(
          Quantiles.of(values, level) == sorted[index] + (place - Double(index)) * (next - sorted[index]))
      }
    }
    #expect(Quantiles.of([], 0.5) == 0)
    #expect(Quantiles.of([.nan, .infinity], 0.5) == 0)
  }
}
