import Analysis
import Evidence
import IncidentModel
import Testing

/// A deterministic source of chance (Vigna's SplitMix64).
struct Chance: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }

  mutating func failures(of total: Int, at rate: Double) -> Int {
    (0..<total).count { _ in Double(next() >> 11) / Double(1 << 53) < rate }
  }
}

private let start = Timestamp(seconds: 1_773_280_800)

private func minute(_ index: Int) -> Timestamp { start.adding(seconds: Int64(index) * 60) }

private func series(_ count: Int, seed: UInt64 = 1, _ at: (Int) -> (total: Int, rate: Double))
  -> [MinuteCount]
{
  var chance = Chance(state: seed)
  return (0..<count).map { index in
    let (total, rate) = at(index)
    let failed = rate >= 1 ? total : chance.failures(of: total, at: rate)
    return MinuteCount(
      minute: minute(index), total: total, failed: failed,
      firstFailure: failed > 0 ? minute(index).adding(seconds: 20) : nil,
      lastFailure: failed > 0 ? minute(index).adding(seconds: 40) : nil)
  }
}

@Suite struct FailureWindowTests {
  @Test(arguments: [0.0, 0.004, 0.05], [0.2, 0.6, 1.0])
  func findsAPlantedWindow(baseline: Double, rate: Double) throws {
    let minutes = series(300) { (100, (120..<165).contains($0) ? rate : baseline) }
    let window = try #require(FailureWindow.find(in: minutes))
    #expect(abs(window.minutes.lowerBound.seconds(since: minute(120))) <= 60)
    #expect(abs(window.minutes.upperBound.seconds(since: minute(165))) <= 60)
    #expect(window.recovery == window.minutes.upperBound)
    #expect(window.onset == window.minutes.lowerBound.adding(seconds: 20))
    let found = try #require(window.baselineRate)
    #expect(abs(found - baseline) < 0.01)
    #expect(abs(window.rate - rate) < 0.06)
    #expect(window.peakRate >= window.rate)
  }

  @Test(arguments: 1...20)
  func chanceAloneIsNoWindow(seed: Int) {
    for rate in [0.0, 0.001, 0.01, 0.2] {
      #expect(FailureWindow.find(in: series(400, seed: UInt64(seed)) { _ in (80, rate) }) == nil)
    }
  }

  @Test func slightRisesInBusyLogsAreFound() throws {
    let minutes = series(360) { (2000, (137..<184).contains($0) ? 0.017 : 0.004) }
    let window = try #require(FailureWindow.find(in: minutes))
    #expect(abs(window.minutes.lowerBound.seconds(since: minute(137))) <= 180)
    #expect(abs(window.minutes.upperBound.seconds(since: minute(184))) <= 180)
  }

  @Test func stillFailingAtTheEndHasNoRecovery() throws {
    let window = try #require(FailureWindow.find(in: series(100) { (50, $0 >= 70 ? 0.8 : 0.01) }))
    #expect(window.recovery == nil)
    #expect(window.end == minute(100))
  }

  @Test func nothingButFailuresIsOneWindow() throws {
    let window = try #require(FailureWindow.find(in: series(30) { _ in (10, 1) }))
    #expect(window.minutes == minute(0)..<minute(30))
    #expect(window.baselineRate == nil)
    #expect(window.recovery == nil)
  }

  @Test func shortGapsAreBridged() throws {
    let minutes = series(200) { (60, (80..<100).contains($0) && !(88..<91).contains($0) ? 0.7 : 0.005) }
    let window = try #require(FailureWindow.find(in: minutes))
    #expect(window.minutes == minute(80)..<minute(100))
  }

  @Test func lowTrafficNeedsSeveralFailures() {
    #expect(FailureWindow.find(in: series(300) { (1, $0 == 150 ? 1 : 0) }) == nil)
    #expect(FailureWindow.find(in: series(300) { (1, (150..<160).contains($0) ? 1 : 0) }) != nil)
  }

  @Test func aSecondWindowIsNamed() throws {
    let minutes = series(400) { (80, (50..<70).contains($0) ? 0.4 : (200..<260).contains($0) ? 0.6 : 0.01) }
    let window = try #require(FailureWindow.find(in: minutes))
    #expect(abs(window.minutes.lowerBound.seconds(since: minute(200))) <= 60)
    #expect(window.others.count == 1)
    #expect(window.others.first.map { abs($0.lowerBound.seconds(since: minute(50))) <= 60 } == true)
  }

  @Test func nothingGivesNothing() {
    #expect(FailureWindow.find(in: []) == nil)
    #expect(FailureWindow.find(in: [MinuteCount(minute: start, total: 0, failed: 0)]) == nil)
    #expect(FailureWindow.find(in: [MinuteCount(minute: start, total: 10, failed: 0)]) == nil)
  }
}
