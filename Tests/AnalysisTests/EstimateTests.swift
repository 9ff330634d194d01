import Foundation
import IncidentModel
import Testing

@testable import Analysis

/// A shop with a day and a week, made without chance but for a small fixed generator.
struct MadeSeries {
  var seed: UInt64 = 7
  var days = 21
  var perDay = 24
  var scale = 100.0

  private mutating func uniform() -> Double {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Double(seed >> 11) / Double(1 << 53)
  }

  /// Roughly normal around the mean, with the variance of a count.
  private mutating func count(_ mean: Double) -> Double {
    let normal = (0..<12).reduce(-6.0) { sum, _ in sum + uniform() }
    return max(0, (mean + normal * mean.squareRoot()).rounded())
  }

  mutating func values() -> [Double] {
    (0..<days * perDay).map { step in
      let hour = Double(step % perDay) / Double(perDay) * 2 * .pi
      let weekend = (step / perDay) % 7 >= 5 ? 0.6 : 1
      return count(scale * weekend * (1.1 - cos(hour)))
    }
  }
}

@Suite struct EstimateTests {
  private static let monday = CivilTime(year: 2026, month: 3, day: 2)

  private func input(
    _ values: [Double?], step: Int = 3600, _ window: Range<Int>?,
    _ quality: EstimateInput.WindowQuality = .exact, search: Range<Int>? = nil
  ) -> EstimateInput {
    EstimateInput(
      id: "t", stepSeconds: step, start: Self.monday, values: values,
      window: window.map { .init(steps: $0, quality: quality) }, search: search)
  }

  private func damaged(_ window: Range<Int>, depth: Double, seed: UInt64 = 7) -> (
    values: [Double?], lost: Double
  ) {
    var made = MadeSeries(seed: seed)
    var values = made.values()
    var lost = 0.0
    for step in window {
      let gone = (values[step] * depth).rounded()
      values[step] -= gone
      lost += gone
    }
    return (values, lost)
  }

  private let window = 17 * 24 + 10..<17 * 24 + 14

  @Test func findsAKnownLossWithinItsRange() throws {
    var covered = 0
    for seed in 1...20 {
      let (values, lost) = damaged(window, depth: 0.7, seed: UInt64(seed))
      let loss = try #require(ImpactEstimator.estimate(input(values, window)).loss)
      #expect(abs(loss.gross - lost) < 0.15 * lost)
      if loss.interval90.low <= lost, lost <= loss.interval90.high { covered += 1 }
    }
    #expect(covered >= 16)
  }

  @Test func keepsItsRangesInOrderAndItsBandOverTheWindow() throws {
    let loss = try #require(ImpactEstimator.estimate(input(damaged(window, depth: 0.5).values, window)).loss)
    let ends = [
      loss.interval90.low, loss.interval80.low, loss.interval50.low, loss.gross, loss.interval50.high,
      loss.interval80.high, loss.interval90.high,
    ]
    #expect(ends == ends.sorted())
    #expect(loss.band.map(\.step) == Array(window.lowerBound - 4..<window.upperBound + 4))
    let inside = loss.band.filter { window.contains($0.step) }
    #expect(abs(inside.reduce(0) { $0 + $1.expected } - loss.expected) < 1e-6 * loss.expected)
    #expect(inside.allSatisfy { $0.low <= $0.expected && $0.expected <= $0.high })
    #expect(loss.placebos.count > 100)
    #expect(loss.window == window)
  }

  @Test func seesNoLossWhereNothingHappened() throws {
    let loss = try #require(ImpactEstimator.estimate(input(damaged(window, depth: 0).values, window)).loss)
    #expect(loss.interval90.low == 0)
    #expect(loss.gross < 0.1 * loss.expected)
  }

  @Test func scalesWithTheSeries() throws {
    let values = damaged(window, depth: 0.6).values
    let one = try #require(ImpactEstimator.estimate(input(values, window)).loss)
    let hundred = try #require(
      ImpactEstimator.estimate(input(values.map { $0.map { $0 * 100 } }, window)).loss)
    #expect(abs(hundred.gross - 100 * one.gross) < 1e-6 * hundred.gross)
    #expect(abs(hundred.interval90.high - 100 * one.interval90.high) < 1e-6 * hundred.interval90.high)
  }

  @Test func countsWhatCameBackAsNotLost() throws {
    var (values, lost) = damaged(window, depth: 0.9)
    for step in window.upperBound..<window.upperBound + 2 { values[step] = (values[step] ?? 0) + 0.4 * lost }
    let loss = try #require(ImpactEstimator.estimate(input(values, window)).loss)
    #expect(abs(loss.gross - lost) < 0.2 * lost)
    #expect(loss.net < 0.5 * lost)
    #expect(loss.netInterval90.low <= loss.net && loss.net <= loss.netInterval90.high)
  }

  @Test func findsTheEndsNearAHint() throws {
    let (values, lost) = damaged(window, depth: 0.8)
    let hint = window.lowerBound - 2..<window.upperBound + 1
    let loss = try #require(ImpactEstimator.estimate(input(values, hint, .approximate)).loss)
    #expect(loss.window == window)
    #expect(loss.windowWasSearched)
    #expect(abs(loss.gross - lost) < 0.2 * lost)
  }

  @Test func findsAnIncidentThatNobodyNamed() throws {
    let found = ImpactEstimator.estimate(
      input(damaged(window, depth: 0.9).values, nil, search: 14 * 24..<21 * 24))
    let loss = try #require(found.loss)
    #expect(loss.window.overlaps(window))
    #expect((found.candidate?.salience ?? 0) > 1)
    let quiet = ImpactEstimator.estimate(
      input(damaged(window, depth: 0).values, nil, search: 14 * 24..<21 * 24))
    #expect(quiet.status == .noIncident)
    #expect(quiet.reason != nil)
  }

  @Test func refusesTooShortAHistory() {
    let result = ImpactEstimator.estimate(input(damaged(window, depth: 0.5).values, 30..<34))
    #expect(result.status == .insufficientHistory)
    #expect(result.reason?.contains("days of history") == true)
    #expect(result.loss == nil)
  }

  @Test func saysHowItWasTested() {
    let result = ImpactEstimator.estimate(input(damaged(window, depth: 0.5).values, window))
    #expect(result.method.contains("past windows of 4 hours"))
    #expect(result.method.contains("nine times out of ten"))
  }

  @Test func isTheSameEveryTime() {
    let asked = input(damaged(window, depth: 0.5).values, window)
    #expect(ImpactEstimator.estimate(asked).json() == ImpactEstimator.estimate(asked).json())
  }

  private static let count = 21 * 24
  private static let odd: [(String, Int, [Double?])] = [
    ("constant", 3600, [Double?](repeating: 5, count: count)),
    ("zero", 3600, [Double?](repeating: 0, count: count)),
    ("missing", 3600, [Double?](repeating: nil, count: count)),
    ("three points", 3600, [1, 2, 3]),
    ("empty", 3600, []),
    ("negative", 3600, (0..<count).map { Double($0 % 24) - 30 }),
    ("outlier", 3600, (0..<count).map { $0 == 100 ? 1e9 : 10 }),
    ("huge", 3600, (0..<count).map { _ in 1e300 }),
    ("tiny", 3600, (0..<count).map { $0 % 50 == 0 ? 1 : 0 }),
    ("not finite", 3600, (0..<count).map { $0 % 3 == 0 ? .nan : $0 % 3 == 1 ? .infinity : 4 }),
    ("mostly missing", 3600, (0..<count).map { $0 % 5 == 0 ? 9 : nil }),
    ("window missing", 3600, (0..<count).map { (418..<422).contains($0) ? nil : 9 }),
    ("daily", 86_400, (0..<count).map { Double(100 + $0 % 7) }),
    ("weekly", 604_800, (0..<count).map { Double($0) }),
    ("odd step", 7000, (0..<count).map { Double($0) }),
    ("five minutes", 300, (0..<4000).map { Double($0 % 288) }),
    ("no step", 0, [1, 2, 3]),
  ]

  @Test(arguments: odd.indices) func survivesOddSeries(_ index: Int) {
    let (_, step, values) = Self.odd[index]
    let windows: [EstimateInput.Window?] = [
      .init(steps: 418..<422, quality: .exact), .init(steps: 418..<422, quality: .approximate),
      .init(steps: 0..<1, quality: .exact), .init(steps: 90_000..<90_001, quality: .exact), nil,
    ]
    for window in windows {
      var asked = input(values, step: step, nil, search: window == nil ? 0..<1_000_000 : nil)
      asked.window = window
      let result = ImpactEstimator.estimate(asked)
      #expect((result.status == .ok) == (result.loss != nil))
      #expect(!String(decoding: result.json(), as: UTF8.self).contains("nan"))
      #expect(!String(decoding: result.json(), as: UTF8.self).contains("inf\""))
    }
  }
}

@Suite struct EstimateJSONTests {
  private func read(_ text: String) throws -> EstimateInput { try EstimateInput(json: Array(text.utf8)) }

  @Test func readsTheDocumentedInput() throws {
    let input = try read(
      """
      {"id":"a","series_kind":"amount","step_seconds":300,"start":"2026-03-02T12:00:00","values":[1,null,2.5],
       "window":{"start":1,"end":3,"quality":"approximate"},"search":null}
      """)
    #expect(input.seriesKind == .amount)
    #expect(input.values == [1, nil, 2.5])
    #expect(input.window == .init(steps: 1..<3, quality: .approximate))
    #expect(input.start == CivilTime(year: 2026, month: 3, day: 2, hour: 12))
  }

  @Test(arguments: [
    ("[]", "estimate/input"), ("{", "estimate/input"),
    (#"{"step_seconds":60,"start":"2026-03-02T00:00:00"}"#, "estimate/input"),
    (#"{"step_seconds":60,"start":"yesterday","values":[]}"#, "estimate/start"),
    (#"{"step_seconds":0,"start":"2026-03-02T00:00:00","values":[]}"#, "estimate/step"),
    (
      #"{"step_seconds":60,"start":"2026-03-02T00:00:00","values":[1],"window":{"start":1,"end":1}}"#,
      "estimate/window"
    ),
    (
      #"{"step_seconds":60,"start":"2026-03-02T00:00:00","values":[1],"search":{"start":-1,"end":1}}"#,
      "estimate/search"
    ),
  ]) func namesWhatIsWrong(_ text: String, _ id: String) {
    let error = #expect(throws: DiagnosticError.self) { try read(text) }
    #expect(error?.diagnostics.map(\.id) == [id])
  }

  @Test func namesTheMissingKeyAsWritten() {
    let error = #expect(throws: DiagnosticError.self) {
      try read(#"{"start":"2026-03-02T00:00:00","values":[]}"#)
    }
    #expect(error?.diagnostics.first?.summary == "`step_seconds` is missing.")
  }

  @Test func writesTheDocumentedOutput() throws {
    var made = MadeSeries()
    let values = made.values()
    let input = EstimateInput(
      id: "x", stepSeconds: 3600, start: CivilTime(year: 2026, month: 3, day: 2), values: values,
      window: .init(steps: 400..<404, quality: .exact))
    let json = ImpactEstimator.estimate(input).json()
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
    let wanted = [
      "id", "status", "loss", "lo50", "hi50", "lo80", "hi80", "lo90", "hi90", "net", "net_lo90", "net_hi90",
      "onset",
      "recovery", "placebos", "method", "expected",
    ]
    #expect(wanted.allSatisfy { object[$0] != nil })
    #expect(object["status"] as? String == "ok")
    #expect(object["onset"] as? Int == 400)
  }
}
