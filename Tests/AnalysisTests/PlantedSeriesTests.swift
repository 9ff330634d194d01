import Analysis
import Evidence
import IncidentModel
import Testing

/// A small part of the harness of docs/explanation.md, with floors below what was measured on all of it.
@Suite struct PlantedSeriesTests {
  private static let incidents: [PlantedSeries.Kind] = [
    .step, .partial, .ongoing, .already, .outage, .drop, .gaps, .blip, .ramp,
  ]

  private func series(_ kind: PlantedSeries.Kind) -> [PlantedSeries] {
    (0..<16 as Range<UInt64>).map { PlantedSeries(kind, seed: $0 * 7919 + 3, busiest: 300) }
  }

  @Test(arguments: incidents) func findsOnsetAndEnd(kind: PlantedSeries.Kind) {
    var (missed, wrongEnds) = (0, 0)
    var onsets: [Double] = []
    var ends: [Double] = []
    for one in series(kind) {
      guard let first = one.first, let last = one.last else { continue }
      guard let window = FailureWindow.find(in: one.minutes) else {
        missed += 1
        continue
      }
      if (window.recovery == nil) != (kind == .ongoing) { wrongEnds += 1 }
      onsets.append(abs(PlantedSeries.seconds(window.onset) - first))
      ends.append(abs(PlantedSeries.seconds(window.lastFailure ?? window.onset) - last))
    }
    #expect(missed <= (kind == .ramp ? 5 : 3))
    #expect(wrongEnds <= 1)
    #expect(onsets.sorted()[onsets.count / 2] <= (kind == .ramp ? 30 : 5))
    #expect(ends.sorted()[ends.count / 2] <= (kind == .ramp ? 30 : 10))
    #expect(onsets.sorted()[onsets.count * 8 / 10] <= (kind == .ramp ? 240 : 90))
  }

  @Test(arguments: [PlantedSeries.Kind.quiet, .night, .rough]) func findsNothingInAQuietLog(
    kind: PlantedSeries.Kind
  ) {
    let found = series(kind).filter { FailureWindow.find(in: $0.minutes) != nil }
    #expect(found.count <= (kind == .rough ? 1 : 0))
  }

  @Test func tellsTwoIncidentsApart() {
    let found = series(.two).compactMap { FailureWindow.find(in: $0.minutes) }
    #expect(found.count >= 15)
    #expect(found.filter { $0.others.count == 1 }.count >= 14)
    #expect(found.allSatisfy { $0.recovery != nil })
  }

  /// Out of order, at the ends of time, negative, larger than the whole: no trap.
  @Test func survivesAnySeries() {
    var chance = Chance(state: 99)
    let times: [Int64] = [.min, .max, 0, -1, 1_773_280_800_000_000_000]
    let numbers = [Int.min, -1, 0, 3, 800, .max]
    for _ in 0..<400 {
      let minutes = (0..<chance.within(0...20)).map { _ -> MinuteCount in
        let time =
          chance.happens(0.2)
          ? Timestamp(nanoseconds: chance.one(of: times))
          : Timestamp(seconds: Int64(chance.within(-100...100)) * 60)
        let bucket = FailureBucket(failed: chance.one(of: numbers), first: time, last: time)
        return MinuteCount(
          minute: time, total: chance.one(of: numbers), failed: chance.one(of: numbers),
          firstFailure: time, failures: chance.happens(0.5) ? [bucket] : [])
      }
      let window = FailureWindow.find(in: minutes)
      #expect(window.map { $0.minutes.lowerBound <= $0.minutes.upperBound } ?? true)
    }
  }

  @Test func theOrderOfTheMinutesDoesNotMatter() throws {
    let one = PlantedSeries(.step, seed: 5)
    let window = try #require(FailureWindow.find(in: one.minutes))
    #expect(FailureWindow.find(in: one.minutes.reversed()) == window)
  }
}
