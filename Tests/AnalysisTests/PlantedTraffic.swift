import Evidence
import Foundation
import IncidentModel

/// Requests of an invented backend before, in and after a window, with causes planted in it.
struct PlantedTraffic {
  /// What happens in the window besides the planted causes.
  enum Background {
    case nothing
    /// All requests fail with this chance more.
    case raised(Double)
    /// All rates grow by this factor.
    case multiplied(Double)
    /// As `raised`, by services a little more or less.
    case uneven(Double)
  }

  struct Cause {
    var attributes: [String: String]
    var rate: Double
  }

  struct Group {
    var values: [String?]
    /// Requests a minute.
    var before, inside, after: Double
    /// Chance of failing normally.
    var rate: Double
    var service: Int
    var counts = [(total: Int, failed: Int)](repeating: (0, 0), count: 3)
  }

  static let names = ["service", "version", "region", "endpoint", "method", "host", "tier", "device"]
  static let windowStart = Timestamp(seconds: 1_773_280_800)

  var chance: Chance
  private(set) var groups: [Group] = []
  private(set) var causes: [Cause] = []
  private(set) var minutes: Double
  private(set) var hasNewVersion = false
  private let beforeMinutes: Double
  private let afterMinutes: Double

  var window: Range<Timestamp> {
    Self.windowStart..<Self.windowStart.adding(seconds: Int64(minutes) * 60)
  }

  init(seed: UInt64, services: ClosedRange<Int> = 2...14) {
    chance = Chance(state: seed)
    minutes = chance.scale(2...180).rounded()
    beforeMinutes = chance.happens(0.1) ? 0 : chance.scale(20...300)
    afterMinutes = chance.happens(0.3) ? 0 : chance.scale(10...200)
    makeGroups(chance.within(services))
  }
}

// MARK: - The backend

extension PlantedTraffic {
  private struct Place {
    var value: String
    var share: Double
  }

  private mutating func places(_ names: [String], by power: Double) -> [Place] {
    let weights = names.indices.map { 1 / pow(Double($0 + 1), power) * chance.scale(0.7...1.4) }
    let sum = weights.reduce(0, +)
    return zip(names, weights).map { Place(value: $0, share: $1 / sum) }
  }

  private mutating func makeGroups(_ services: Int) {
    let traffic = chance.scale(30...6000)
    let base = chance.one(of: [0, 0.0005, 0.004, 0.004, 0.01, 0.02, 0.05])
    let regions = places((1...chance.within(1...5)).map { "region-\($0)" }, by: 0.6)
    let hasTiers = chance.happens(0.4)
    let tiers = hasTiers ? places(["free", "pro", "team"], by: 0.8) : [Place(value: "", share: 1)]
    let hasDevices = chance.happens(0.3)
    let devices = hasDevices ? places(["ios", "android", "web"], by: 0.5) : [Place(value: "", share: 1)]
    let hasHosts = chance.happens(0.5)
    let sharesVersions = chance.happens(0.5)
    let all = places((1...services).map { "service-\($0)" }, by: 0.9)
    for (number, service) in all.enumerated() {
      let rate = base * exp(0.8 * chance.normal())
      let versions = places(
        (0..<chance.within(1...3)).map { sharesVersions ? "2.\($0 + number % 2)" : "\(number + 1).\($0).0" },
        by: 0.5)
      let drift = (versions.count > 1 && chance.happens(0.4)) ? chance.share() : 0
      let isNew = versions.count > 1 && chance.happens(0.2)
      if isNew { hasNewVersion = true }
      var routes = places((1...chance.within(1...5)).map { "/s\(number + 1)/route\($0)" }, by: 0.7)
      if chance.happens(0.3) { routes.append(Place(value: "/healthz", share: 0.08)) }
      for (index, route) in routes.enumerated() {
        let method = index % 2 == 0 ? "GET" : "POST"
        let routeRate = min(0.5, rate * exp(0.5 * chance.normal()))
        for region in regions {
          let hosts =
            hasHosts
            ? places((1...chance.within(1...3)).map { "pod-\(number + 1)-\(region.value)-\($0)" }, by: 0.2)
            : [Place(value: "", share: 1)]
          for (at, version) in versions.enumerated() {
            let isLast = at == versions.count - 1
            for host in hosts {
              for tier in tiers {
                for device in devices {
                  let weight =
                    traffic * service.share * route.share * region.share * host.share * tier.share
                    * device.share
                  let values: [String?] = [
                    service.value, chance.happens(0.01) ? nil : version.value,
                    chance.happens(0.01) ? nil : region.value, route.value, method,
                    hasHosts ? host.value : nil, hasTiers ? tier.value : nil,
                    hasDevices ? device.value : nil,
                  ]
                  let moved = isLast ? version.share + drift * (1 - version.share) : version.share * (1 - drift)
                  let others = 1 - versions[versions.count - 1].share
                  let old =
                    isNew ? (isLast ? 0 : version.share / max(0.01, others)) : version.share
                  groups.append(
                    Group(
                      values: values, before: weight * old, inside: weight * moved, after: weight * moved,
                      rate: routeRate, service: number))
                }
              }
            }
          }
        }
      }
    }
  }
}

// MARK: - Causes

extension PlantedTraffic {
  /// Plants a cause of so many attributes that brings enough failures to be seen; `false` when none was found.
  mutating func plant(_ size: Int, rate: Double) -> Bool {
    for _ in 0..<60 {
      let seed = groups[chance.within(0...groups.count - 1)]
      let known = Self.names.indices.filter { seed.values[$0] != nil }
      var chosen: Set<Int> = []
      while chosen.count < min(size, known.count) { chosen.insert(chance.one(of: known)) }
      let attributes = Dictionary(uniqueKeysWithValues: chosen.map { (Self.names[$0], seed.values[$0]!) })
      if isVisible(attributes, rate) {
        causes.append(Cause(attributes: attributes, rate: rate))
        return true
      }
    }
    return false
  }

  func matches(_ group: Group, _ attributes: [String: String]) -> Bool {
    attributes.allSatisfy { group.values[Self.position($0.key)] == $0.value }
  }

  private static func position(_ name: String) -> Int { names.firstIndex(of: name)! }

  private func isVisible(_ attributes: [String: String], _ rate: Double) -> Bool {
    let found = groups.filter { matches($0, attributes) }
    let inside = found.reduce(0) { $0 + $1.inside } * minutes
    let all = groups.reduce(0) { $0 + $1.inside } * minutes
    let normal = groups.reduce(0) { $0 + $1.inside * $1.rate } * minutes
    let own = found.reduce(0) { $0 + $1.inside * $1.rate } * minutes
    let excess = inside * rate - own
    return inside < 0.6 * all && excess > 25 && excess > 5 * normal.squareRoot() && inside * rate > 2 * own
  }

  /// Draws all counts.
  mutating func run(_ background: Background = .nothing) {
    var factors: [Int: Double] = [:]
    for index in groups.indices {
      let group = groups[index]
      let factor = factors[group.service] ?? exp(0.25 * chance.normal())
      factors[group.service] = factor
      var rate = group.rate
      switch background {
      case .nothing: break
      case .raised(let more): rate += more
      case .multiplied(let by): rate *= by
      case .uneven(let more): rate += more * factor
      }
      for cause in causes where matches(group, cause.attributes) {
        rate += (1 - min(1, rate)) * cause.rate
      }
      draw(index, 0, group.before * beforeMinutes, group.rate)
      draw(index, 1, group.inside * minutes, min(1, rate))
      draw(index, 2, group.after * afterMinutes, group.rate)
    }
  }

  private mutating func draw(_ index: Int, _ part: Int, _ expected: Double, _ rate: Double) {
    let total = chance.count(expected: expected)
    groups[index].counts[part] = (total, chance.binomial(total, rate))
  }

  var cube: AttributeCube {
    let starts = [
      Self.windowStart.adding(seconds: -3600), Self.windowStart, window.upperBound,
    ]
    let cells = starts.indices.flatMap { part in
      groups.indices.compactMap { index -> AttributeCube.Cell? in
        let count = groups[index].counts[part]
        guard count.total > 0 else { return nil }
        return AttributeCube.Cell(
          combination: index, start: starts[part], total: count.total, failed: count.failed)
      }
    }
    return AttributeCube(attributes: Self.names, combinations: groups.map(\.values), cells: cells)
  }
}

// MARK: - Scoring

extension PlantedTraffic {
  enum Verdict: String, CaseIterable { case exact, same, redundant, broad, narrow, near, wrong }

  /// How `found` compares with a planted cause by the requests of the window that both hold.
  func verdict(_ found: [String: String], _ planted: Cause) -> Verdict {
    if found == planted.attributes { return .exact }
    var (left, right, both) = (0, 0, 0)
    for group in groups where group.counts[1].total > 0 {
      let isFound = matches(group, found)
      let isPlanted = matches(group, planted.attributes)
      left += isFound ? group.counts[1].total : 0
      right += isPlanted ? group.counts[1].total : 0
      both += isFound && isPlanted ? group.counts[1].total : 0
    }
    let overlap = Double(both) / Double(max(1, left + right - both))
    if overlap > 0.97 {
      let named = found["version"] != nil && found["service"] != nil ? found.count - 1 : found.count
      return named <= planted.attributes.count ? .same : .redundant
    }
    if both * 100 > right * 97 { return .broad }
    if both * 100 > left * 97 { return .narrow }
    return overlap > 0.5 ? .near : .wrong
  }
}
