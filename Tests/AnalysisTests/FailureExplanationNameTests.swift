import Analysis
import Evidence
import IncidentModel
import Testing

/// How a set is named, and what is left out of it.
@Suite struct FailureExplanationNameTests {
  private static let start = Timestamp(seconds: 1_773_280_800)
  private static let window = start.adding(seconds: 6000)..<start.adding(seconds: 7200)

  /// For each row of values the requests and failures before the window and in it.
  private struct Row {
    var values: [String?]
    var before: (Int, Int)
    var inside: (Int, Int)
  }

  private func explain(_ attributes: [String], _ rows: [Row]) -> [[String: String]] {
    let times = [Self.start, Self.window.lowerBound]
    let cells = rows.enumerated().flatMap { index, row in
      zip(times, [row.before, row.inside]).map { time, count in
        AttributeCube.Cell(combination: index, start: time, total: count.0, failed: count.1)
      }
    }
    let cube = AttributeCube(attributes: attributes, combinations: rows.map(\.values), cells: cells)
    return FailureExplanation.explain(cube, window: Self.window).map(\.attributes)
  }

  @Test func aVersionThatCameWithTheIncidentIsNamed() {
    let found = explain(
      ["service", "version"],
      [
        Row(values: ["orders", "1.0"], before: (5000, 20), inside: (0, 0)),
        Row(values: ["orders", "1.1"], before: (0, 0), inside: (1000, 400)),
        Row(values: ["cart", "1.0"], before: (9000, 40), inside: (3000, 12)),
      ])
    #expect(found == [["service": "orders", "version": "1.1"]])
  }

  @Test func aVersionThatRanBeforeNarrowsNothing() {
    let found = explain(
      ["service", "version"],
      [
        Row(values: ["orders", "1.1"], before: (5000, 20), inside: (1000, 400)),
        Row(values: ["cart", "1.0"], before: (9000, 40), inside: (3000, 12)),
      ])
    #expect(found == [["service": "orders"]])
  }

  @Test func aVersionIsNamedWithItsService() {
    let found = explain(
      ["service", "version"],
      [
        Row(values: ["orders", "1.1"], before: (5000, 20), inside: (1000, 400)),
        Row(values: ["orders", "1.0"], before: (5000, 20), inside: (1000, 4)),
        Row(values: ["cart", "2.0"], before: (9000, 40), inside: (3000, 12)),
      ])
    #expect(found == [["service": "orders", "version": "1.1"]])
  }

  @Test func aLogOfOneServiceDoesNotNameIt() {
    let found = explain(
      ["service", "version"],
      [
        Row(values: ["orders", "1.1"], before: (5000, 20), inside: (1000, 400)),
        Row(values: ["orders", "1.0"], before: (5000, 20), inside: (1000, 4)),
      ])
    #expect(found == [["version": "1.1"]])
  }

  /// An error's code is on failed requests only, a result says nothing but how a request ended.
  @Test func outcomesExplainNothing() {
    let found = explain(
      ["service", "code", "result"],
      [
        Row(values: ["orders", nil, "ok"], before: (5000, 0), inside: (600, 0)),
        Row(values: ["orders", "E7", "error"], before: (0, 0), inside: (400, 400)),
        Row(values: ["orders", "E1", "error"], before: (20, 20), inside: (4, 4)),
        Row(values: ["cart", nil, "ok"], before: (9000, 0), inside: (3000, 0)),
        Row(values: ["cart", "E1", "error"], before: (40, 40), inside: (12, 12)),
      ])
    #expect(found == [["service": "orders"]])
  }

  @Test func valuesBeyondTheLimitAreNoCause() {
    let other = AttributeCube.otherValue
    let found = explain(
      ["host"],
      [
        Row(values: [other], before: (5000, 20), inside: (1000, 400)),
        Row(values: ["a"], before: (9000, 40), inside: (3000, 12)),
      ])
    #expect(found.isEmpty)
  }

  private struct Stream {
    var service: String
    var requests: Int
    var rate: (Int) -> Double
  }

  private func cube(_ minutes: Int, _ streams: [Stream]) -> AttributeCube {
    var chance = Chance(state: 11)
    var cells: [AttributeCube.Cell] = []
    for minute in 0..<minutes {
      let time = Self.start.adding(seconds: Int64(minute) * 60)
      for (index, stream) in streams.enumerated() {
        let failed = chance.binomial(stream.requests, stream.rate(minute))
        cells.append(
          AttributeCube.Cell(combination: index, start: time, total: stream.requests, failed: failed))
      }
    }
    return AttributeCube(
      attributes: ["service"], combinations: streams.map { [$0.service] }, cells: cells)
  }

  /// Many requests at 5 %, beside which a service with two a minute fails for half an hour.
  private func quietService(_ rate: Double) -> AttributeCube {
    cube(
      300,
      [
        Stream(service: "cart", requests: 600) { _ in 0.05 },
        Stream(service: "fraud", requests: 2) { (120..<150).contains($0) ? rate : 0.05 },
      ])
  }

  @Test func aSmallServiceHasAWindowOfItsOwn() throws {
    let window = try #require(FailureExplanation.window(in: quietService(1)))
    #expect(abs(window.lowerBound.seconds(since: Self.start) - 7200) <= 120)
    #expect(abs(window.upperBound.seconds(since: Self.start) - 9000) <= 120)
    let found = FailureExplanation.explain(quietService(1), window: window)
    #expect(found.map(\.attributes) == [["service": "fraud"]])
    #expect(FailureExplanation.window(in: quietService(0.05)) == nil)
    #expect(FailureExplanation.window(in: AttributeCube()) == nil)
  }

  @Test func anotherWindowIsNoNormalTime() {
    let cube = cube(
      200,
      [
        Stream(service: "cart", requests: 100) { _ in 0.01 },
        Stream(service: "orders", requests: 100) { (20..<70).contains($0) || $0 >= 150 ? 0.4 : 0.01 },
      ])
    let window = Self.start.adding(seconds: 9000)..<Self.start.adding(seconds: 12_000)
    let other = Self.start.adding(seconds: 1200)..<Self.start.adding(seconds: 4200)
    let found = FailureExplanation.explain(cube, window: window, others: [other])
    #expect(found.map(\.attributes) == [["service": "orders"]])
    #expect((found.first?.excessShare ?? 0) > 0.97)
    #expect((found.first?.g ?? 0) > 1000)
  }

  /// Numbers, times and shapes that no builder makes: no trap.
  @Test func survivesAnyCube() {
    var chance = Chance(state: 5)
    let numbers = [Int.min, -1, 0, 3, 900, .max]
    let times = [Int64.min, .max, 0, Self.start.nanoseconds, Self.window.lowerBound.nanoseconds]
    for _ in 0..<300 {
      let cells = (0..<chance.within(0...20)).map { _ in
        AttributeCube.Cell(
          combination: chance.within(-1...4), start: Timestamp(nanoseconds: chance.one(of: times)),
          total: chance.one(of: numbers), failed: chance.one(of: numbers))
      }
      let combinations: [[String?]] = [["a", "b"], [], [nil, "b", "c"], ["a"]]
      let cube = AttributeCube(
        attributes: ["service", "version"], combinations: combinations, cells: cells,
        bucketSeconds: chance.one(of: [60, 0, -1, .max]))
      let found = FailureExplanation.explain(cube, window: Self.window, others: [Self.window])
      #expect(found.count <= 3)
      _ = FailureExplanation.window(in: cube)
    }
  }
}
