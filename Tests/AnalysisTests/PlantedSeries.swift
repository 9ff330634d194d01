import Evidence
import Foundation
import IncidentModel

/// Minutes of an invented log with an incident of one kind planted, and its true edges.
struct PlantedSeries {
  enum Kind: String, CaseIterable {
    case quiet, step, slight, ramp, partial, ongoing, already, outage, drop, gaps, two, blip, night, rough
  }

  static let start = Timestamp(seconds: 1_773_280_800)

  let kind: Kind
  private(set) var minutes: [MinuteCount] = []
  /// Seconds from the start, of the strongest incident.
  private(set) var edges = 0.0..<0.0
  /// Requests a minute on average.
  private(set) var traffic: Double
  private(set) var base: Double
  private(set) var rate: Double
  /// The first and last failures that the incident brought.
  private(set) var first: Double?
  private(set) var last: Double?
  private var chance: Chance
  private let length: Int
  private var second = 0.0..<0.0
  private var slope = 0.0
  /// By which the normal rate differs in a minute.
  private var swing = 1.0
  private var gaps: [Range<Int>] = []

  init(_ kind: Kind, seed: UInt64, busiest: Double = 3000) {
    self.kind = kind
    chance = Chance(state: seed)
    traffic = chance.scale(kind == .night ? 2...8 : 8...busiest)
    base = chance.one(of: [0, 0, 0.0005, 0.004, 0.01, 0.02, 0.05])
    length = chance.within(120...600)
    rate = chance.one(of: [0.1, 0.2, 0.4, 0.6, 0.8, 1])
    place()
    draw()
  }

  private mutating func place() {
    let minutes = Double(length)
    let duration = chance.scale(2...min(180, minutes * 0.4))
    let from = 20 + chance.share() * (minutes - duration - 40)
    edges = from * 60..<(from + duration) * 60
    switch kind {
    case .quiet, .night, .rough: edges = 0..<0
    case .slight: rate = base * 2 + 0.02
    case .ramp: slope = chance.scale(3...30) * 60
    case .ongoing: edges = edges.lowerBound..<minutes * 60
    case .already: edges = 0..<max(300, edges.upperBound * 0.5)
    case .outage: rate = 1
    case .drop: rate = max(rate, 0.6)
    case .gaps: gaps = (0..<2).map { _ in gap() }
    case .two:
      let length = (30.0 + chance.share() * 30) * 60
      edges = minutes * 12..<minutes * 12 + length / 2
      second = minutes * 42..<minutes * 42 + length / 3
    case .blip: second = (minutes - 10) * 60..<(minutes - 9) * 60
    case .step, .partial: break
    }
  }

  private mutating func gap() -> Range<Int> {
    let from = chance.within(0...length - 30)
    return from..<from + chance.within(2...25)
  }

  /// Chance of failing for the incident's sake.
  private func extra(_ time: Double) -> Double {
    if second.contains(time) { return kind == .blip ? min(0.3, rate * 0.5) : rate * 0.7 }
    guard edges.contains(time) else { return 0 }
    switch kind {
    case .ramp:
      return rate * min(1, (time - edges.lowerBound + 5) / slope, (edges.upperBound - time) / (slope / 2))
    case .partial:
      let half = (edges.lowerBound + edges.upperBound) / 2
      return time < half ? rate : rate * 0.25
    default: return rate
    }
  }

  private func requests(_ time: Double) -> Double {
    let day = 1 + 0.6 * sin(time / 86_400 * 2 * .pi + traffic)
    return traffic * day * (kind == .drop && edges.contains(time) ? 0.15 : 1)
  }

  private mutating func draw() {
    for minute in 0..<length where !gaps.contains(where: { $0.contains(minute) }) {
      var (total, failed) = (0, 0)
      if kind == .rough { swing = exp(0.3 * chance.normal()) }
      var buckets: [FailureBucket] = []
      for part in 0..<FailureBucket.perMinute {
        let from = Double(minute) * 60 + Double(part * FailureBucket.seconds)
        let times = failures(from, &total)
        failed += times.count
        guard let first = times.min(), let last = times.max() else { continue }
        buckets.append(FailureBucket(failed: times.count, first: Self.at(first), last: Self.at(last)))
      }
      guard total > 0 else { continue }
      minutes.append(
        MinuteCount(
          minute: Self.at(Double(minute) * 60), total: total, failed: failed,
          firstFailure: buckets.first?.first, lastFailure: buckets.last?.last, failures: buckets))
    }
  }

  private mutating func failures(_ from: Double, _ total: inout Int) -> [Double] {
    let count = chance.count(expected: requests(from) / Double(FailureBucket.perMinute))
    total += count
    var times: [Double] = []
    for _ in 0..<count {
      let time = from + chance.share() * Double(FailureBucket.seconds)
      if chance.happens(base * swing) {
        times.append(time)
      } else if chance.happens(extra(time)) {
        times.append(time)
        if edges.contains(time) {
          first = min(first ?? time, time)
          last = max(last ?? time, time)
        }
      }
    }
    return times
  }

  static func at(_ seconds: Double) -> Timestamp {
    Timestamp(nanoseconds: start.nanoseconds + Int64(seconds * 1e9))
  }

  static func seconds(_ time: Timestamp) -> Double {
    Double(time.nanoseconds - start.nanoseconds) / 1e9
  }
}
