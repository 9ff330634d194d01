import Analysis
import Evidence
import IncidentModel
import Testing

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
    #expect(window.recovery == window.minutes.upperBound.adding(seconds: -19))
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

  /// From `foot` to `top` and back between four minutes.
  private func slope(_ index: Int, _ corners: [Int], foot: Double, top: Double) -> Double {
    if index < corners[0] || index >= corners[3] { return foot }
    let up = Double(index - corners[0] + 1) / Double(max(1, corners[1] - corners[0]))
    let down = Double(corners[3] - index) / Double(max(1, corners[3] - corners[2]))
    return foot + (top - foot) * min(1, up, down)
  }

  @Test(arguments: 1...8)
  func slowRisesAndFallsBelongToTheWindow(seed: Int) throws {
    let minutes = series(360, seed: UInt64(seed)) {
      (120, self.slope($0, [100, 170, 240, 290], foot: 0.004, top: 0.4))
    }
    let window = try #require(FailureWindow.find(in: minutes))
    #expect(abs(window.minutes.lowerBound.seconds(since: minute(100))) <= 8 * 60)
    #expect(abs(window.minutes.upperBound.seconds(since: minute(290))) <= 8 * 60)
    #expect(window.others.isEmpty)
    #expect((window.baselineRate ?? 1) < 0.006)
  }

  /// A first hour at some percent, with pauses, before the rate grows: the window begins with it.
  @Test(arguments: 1...8)
  func aLowFirstHourIsNoOtherIncident(seed: Int) throws {
    let rate = { (index: Int) in
      switch index {
      case 50..<100: [68, 80, 81, 82].contains(index) ? 0 : 0.05
      case 100..<130: 0.13
      case 130..<212: 0.36
      default: 0.003
      }
    }
    let minutes = series(260, seed: UInt64(seed)) { ($0 < 100 ? 115 : 180, rate($0)) }
    let window = try #require(FailureWindow.find(in: minutes))
    #expect(abs(window.minutes.lowerBound.seconds(since: minute(50))) <= 120)
    #expect(window.minutes.upperBound == minute(212))
    #expect(window.others.isEmpty)
    #expect((window.baselineRate ?? 1) < 0.006)
  }

  @Test(arguments: [0.001, 0.004, 0.01, 0.02], 1...6)
  func strayFailuresDoNotMoveTheOnset(baseline: Double, seed: Int) throws {
    for rate in [0.3, 1] {
      let minutes = series(300, seed: UInt64(seed)) { (90, (140..<190).contains($0) ? rate : baseline) }
      let window = try #require(FailureWindow.find(in: minutes))
      #expect(window.minutes == minute(140)..<minute(190))
      #expect(window.others.isEmpty)
    }
  }

  @Test func aMinuteThatIsBadInPartBelongsToTheWindow() throws {
    let failed = { (index: Int) in
      index == 59 ? 5 : index == 90 ? 6 : (60..<90).contains(index) ? 45 : index % 4 == 0 ? 1 : 0
    }
    let minutes = (0..<200).map { index in
      MinuteCount(
        minute: minute(index), total: 450, failed: failed(index),
        firstFailure: failed(index) > 0 ? minute(index).adding(seconds: 51) : nil,
        lastFailure: failed(index) > 0 ? minute(index).adding(seconds: 57) : nil)
    }
    let window = try #require(FailureWindow.find(in: minutes))
    #expect(window.minutes == minute(59)..<minute(91))
    #expect(window.onset == minute(59).adding(seconds: 51))
    #expect(window.recovery == minute(90).adding(seconds: 58))
  }

  @Test(arguments: 1...6)
  func incidentsHoursApartAreTwo(seed: Int) throws {
    for (total, rate) in [(80, 0.4), (80, 0.1), (2, 0.9)] {
      let minutes = series(480, seed: UInt64(seed)) {
        (total, (90..<150).contains($0) || (270..<340).contains($0) ? rate : 0.01)
      }
      let window = try #require(FailureWindow.find(in: minutes))
      let other = try #require(window.others.first)
      #expect(window.others.count == 1)
      let found = [window.minutes, other].sorted { $0.lowerBound < $1.lowerBound }
      for (range, planted) in zip(found, [90..<150, 270..<340]) {
        #expect(abs(range.lowerBound.seconds(since: minute(planted.lowerBound))) <= 180)
        #expect(abs(range.upperBound.seconds(since: minute(planted.upperBound))) <= 180)
      }
    }
  }

  @Test(arguments: 1...3, 1...4)
  func quietServicesHaveWindowsToo(total: Int, seed: Int) throws {
    let minutes = series(400, seed: UInt64(seed)) { (total, (200..<260).contains($0) ? 0.5 : 0.01) }
    let window = try #require(FailureWindow.find(in: minutes))
    #expect(abs(window.minutes.lowerBound.seconds(since: minute(200))) <= 300)
    #expect(abs(window.minutes.upperBound.seconds(since: minute(260))) <= 300)
  }

  @Test func nothingGivesNothing() {
    #expect(FailureWindow.find(in: []) == nil)
    #expect(FailureWindow.find(in: [MinuteCount(minute: start, total: 0, failed: 0)]) == nil)
    #expect(FailureWindow.find(in: [MinuteCount(minute: start, total: 10, failed: 0)]) == nil)
  }
}
