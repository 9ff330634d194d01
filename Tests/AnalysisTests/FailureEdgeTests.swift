import Analysis
import Evidence
import IncidentModel
import Testing

private let start = Timestamp(seconds: 1_773_280_800)

private func at(_ seconds: Double) -> Timestamp {
  Timestamp(nanoseconds: start.nanoseconds + Int64(seconds * 1e9))
}

/// Seconds from the log's start.
private func seconds(_ time: Timestamp?) -> Double {
  time.map { Double($0.nanoseconds - start.nanoseconds) / 1e9 } ?? .nan
}

/// Two hundred minutes of evenly spread requests.
private struct PlantedLog {
  var perMinute = 120
  /// True edges, in seconds.
  var edges = 0.0..<0.0
  /// Failed share inside.
  var rate = 0.3
  /// Every so many-th request outside fails, counted from the start; zero for none.
  var normalEvery = 0
  /// Outside failures placed by hand.
  var strays: [Double] = []

  private var failures: [Double] {
    let step = 60 / Double(perMinute)
    var failures = strays
    var due = 1.0
    for index in 0..<200 * perMinute {
      let time = Double(index) * step
      if edges.contains(time) {
        due += rate
        if due >= 1 {
          failures.append(time)
          due -= 1
        }
      } else if normalEvery > 0, index % normalEvery == normalEvery - 1, !isEdgeMinute(time) {
        failures.append(time)
      }
    }
    return failures.sorted()
  }

  /// Strays alone stand beside the edges.
  private func isEdgeMinute(_ time: Double) -> Bool {
    [edges.lowerBound, edges.upperBound].contains { Int(time) / 60 == Int($0) / 60 }
  }

  var minutes: [MinuteCount] {
    let grouped = Dictionary(grouping: failures) { Int($0) / 60 }
    return (0..<200).map { index in
      let times = grouped[index] ?? []
      let parts = Dictionary(grouping: times) { Int($0) % 60 / FailureBucket.seconds }
      let buckets = parts.sorted { $0.key < $1.key }.map { _, times in
        FailureBucket(failed: times.count, first: at(times[0]), last: at(times[times.count - 1]))
      }
      return MinuteCount(
        minute: at(Double(index) * 60), total: perMinute, failed: times.count,
        firstFailure: times.first.map(at), lastFailure: times.last.map(at), failures: buckets)
    }
  }
}

@Suite struct FailureEdgeTests {
  /// The true edges are 100:35 and 140:22.
  private let edges = 6035.0..<8422.0

  @Test(arguments: [1000, 250, 100, 50], [0.1, 0.3, 1.0])
  func aNormalFailureInAnEdgeMinuteIsNoEdge(every: Int, rate: Double) throws {
    let log = PlantedLog(edges: edges, rate: rate, normalEvery: every, strays: [6003, 8459])
    let window = try #require(FailureWindow.find(in: log.minutes))
    #expect(abs(seconds(window.onset) - edges.lowerBound) <= 5)
    #expect(abs(seconds(window.lastFailure) - edges.upperBound) <= 5)
    #expect(seconds(window.recovery) == seconds(window.lastFailure).rounded(.down) + 1)
    #expect(window.minutes == at(6000)..<at(8460))
  }

  @Test(arguments: [100, 50])
  func severalNormalFailuresAreNoEdgeEither(every: Int) throws {
    let log = PlantedLog(edges: edges, normalEvery: every, strays: [6001, 6014, 8438, 8459])
    let window = try #require(FailureWindow.find(in: log.minutes))
    #expect(abs(seconds(window.onset) - edges.lowerBound) <= 5)
    #expect(abs(seconds(window.lastFailure) - edges.upperBound) <= 5)
  }

  /// Where next to nothing fails normally, a single failure apart is part of the incident.
  @Test(arguments: [0, 20_000])
  func withoutNormalFailuresEveryOneCounts(every: Int) throws {
    let log = PlantedLog(edges: edges, normalEvery: every, strays: [6003, 8459])
    let window = try #require(FailureWindow.find(in: log.minutes))
    #expect(window.onset == at(6003))
    #expect(window.lastFailure == at(8459))
  }

  /// Failures may thin out instead of ending at once.
  @Test func oneSoonAfterTheOthersCounts() throws {
    let log = PlantedLog(edges: edges, normalEvery: 250, strays: [6031, 8427])
    let window = try #require(FailureWindow.find(in: log.minutes))
    #expect(window.onset == at(6031))
    #expect(window.lastFailure == at(8427))
  }

  @Test(arguments: [1, 2, 3])
  func lowTrafficKeepsItsEdges(perMinute: Int) throws {
    let log = PlantedLog(perMinute: perMinute, edges: 6000..<8400, rate: 0.5, normalEvery: 97)
    let window = try #require(FailureWindow.find(in: log.minutes))
    let inside = log.minutes.filter { window.minutes.contains($0.minute) }
    #expect(window.onset == inside.compactMap(\.firstFailure).first)
    #expect(window.lastFailure == inside.compactMap(\.lastFailure).last)
  }

  /// An incident of seconds, with normal failures on both sides in its minute.
  @Test func bothEdgesOfOneMinuteAreCut() throws {
    let log = PlantedLog(edges: 6025..<6035, rate: 1, normalEvery: 200, strays: [6002, 6058])
    let window = try #require(FailureWindow.find(in: log.minutes))
    #expect(window.onset == at(6025))
    #expect(window.lastFailure == at(6034.5))
  }

  @Test func twoBurstsInOneMinuteStayInOrder() throws {
    let steps = (0..<12).map { Double($0) / 4 }
    let bursts = steps.map { 6000.5 + $0 } + steps.map { 6056.5 + $0 }
    let log = PlantedLog(normalEvery: 200, strays: bursts)
    let window = try #require(FailureWindow.find(in: log.minutes))
    let last = try #require(window.lastFailure)
    #expect(last >= window.onset)
  }

  @Test func theEndOfALogIsNotCut() throws {
    let log = PlantedLog(edges: 9000..<11_945, normalEvery: 250, strays: [11_998])
    let window = try #require(FailureWindow.find(in: log.minutes))
    #expect(window.recovery == nil)
    #expect(window.lastFailure == at(11_998))
  }
}
