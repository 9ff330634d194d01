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
    var value: String?
    var share: Double
    var old: Double

    init(_ value: String?, _ share: Double) { (self.value, self.share, old) = (value, share, share) }
  }

  /// What all services have in common.
  private struct Backend {
    var base: Double
    var sharesVersions: Bool
    var hasHosts: Bool
    var regions: [Place]
    var tiers: [Place]
    var devices: [Place]
  }

  private mutating func places(_ names: [String], by power: Double) -> [Place] {
    let weights = names.indices.map { 1 / pow(Double($0 + 1), power) * chance.scale(0.7...1.4) }
    let sum = weights.reduce(0, +)
    return zip(names, weights).map { Place($0, $1 / sum) }
  }

  private mutating func maybe(_ likely: Double, _ names: [String]) -> [Place] {
    chance.happens(likely) ? places(names, by: 0.6) : [Place(nil, 1)]
  }

  private mutating func makeGroups(_ services: Int) {
    let traffic = chance.scale(30...6000)
    let backend = Backend(
      base: chance.one(of: [0, 0.0005, 0.004, 0.004, 0.01, 0.02, 0.05]), sharesVersions: chance.happens(0.5),
      hasHosts: chance.happens(0.5),
      regions: places((1...chance.within(1...5)).map { "region-\($0)" }, by: 0.6),
      tiers: maybe(0.4, ["free", "pro", "team"]), devices: maybe(0.3, ["ios", "android", "web"]))
    for (number, service) in places((1...services).map { "service-\($0)" }, by: 0.9).enumerated() {
      makeService(number, service, backend, traffic * service.share)
    }
  }

  /// One to three versions, of which the last may grow in the window or come with it.
  private mutating func versions(_ number: Int, shared: Bool) -> [Place] {
    var versions = places(
      (0..<chance.within(1...3)).map { shared ? "2.\($0 + number % 2)" : "\(number + 1).\($0).0" }, by: 0.5)
    let last = versions.count - 1
    guard last > 0 else { return versions }
    let isNew = chance.happens(0.2)
    if isNew { hasNewVersion = true }
    let others = 1 - versions[last].share
    if isNew { for index in versions.indices { versions[index].old /= max(0.01, others) } }
    if isNew { versions[last].old = 0 }
    let drift = chance.happens(0.4) ? chance.share() : 0
    for index in 0..<last { versions[index].share *= 1 - drift }
    versions[last].share += drift * others
    return versions
  }

  private mutating func makeService(_ number: Int, _ service: Place, _ backend: Backend, _ traffic: Double) {
    let rate = backend.base * exp(0.8 * chance.normal())
    let versions = versions(number, shared: backend.sharesVersions)
    var routes = places((1...chance.within(1...5)).map { "/s\(number + 1)/route\($0)" }, by: 0.7)
    if chance.happens(0.3) { routes.append(Place("/healthz", 0.08)) }
    for (index, route) in routes.enumerated() {
      let routeRate = min(0.5, rate * exp(0.5 * chance.normal()))
      let method = Place(index % 2 == 0 ? "GET" : "POST", 1)
      for region in backend.regions {
        let names = (1...chance.within(1...3)).map { "pod-\(number + 1)-\(region.value ?? "")-\($0)" }
        let hosts = backend.hasHosts ? places(names, by: 0.2) : [Place(nil, 1)]
        let dimensions = [
          [service], versions, [region], [route], [method], hosts, backend.tiers, backend.devices,
        ]
        for places in Self.product(dimensions) { add(places, number, routeRate, traffic / service.share) }
      }
    }
  }

  private static func product(_ dimensions: [[Place]]) -> [[Place]] {
    dimensions.reduce([[]]) { sets, places in sets.flatMap { set in places.map { set + [$0] } } }
  }

  private mutating func add(_ places: [Place], _ service: Int, _ rate: Double, _ traffic: Double) {
    var values = places.map(\.value)
    for index in [1, 2] where chance.happens(0.01) { values[index] = nil }
    let inside = places.reduce(traffic) { $0 * $1.share }
    groups.append(
      Group(
        values: values, before: places.reduce(traffic) { $0 * $1.old }, inside: inside, after: inside,
        rate: rate, service: service))
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
      let attributes = Dictionary(
        uniqueKeysWithValues: chosen.map { (Self.names[$0], seed.values[$0] ?? "") })
      if isVisible(attributes, rate) {
        causes.append(Cause(attributes: attributes, rate: rate))
        return true
      }
    }
    return false
  }

  /// True when one request may belong to two causes.
  var causesMayOverlap: Bool {
    guard causes.count == 2 else { return false }
    return causes[0].attributes.allSatisfy { (causes[1].attributes[$0.key] ?? $0.value) == $0.value }
  }

  func matches(_ group: Group, _ attributes: [String: String]) -> Bool {
    attributes.allSatisfy { group.values[Self.position($0.key)] == $0.value }
  }

  private static func position(_ name: String) -> Int { names.firstIndex(of: name) ?? 0 }

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
      draw(index, 0, group.before * beforeMinutes, group.rate)
      draw(index, 1, group.inside * minutes, min(1, rate(group, background, factor)))
      draw(index, 2, group.after * afterMinutes, group.rate)
    }
  }

  private func rate(_ group: Group, _ background: Background, _ factor: Double) -> Double {
    let rate =
      switch background {
      case .nothing: group.rate
      case .raised(let more): group.rate + more
      case .multiplied(let by): group.rate * by
      case .uneven(let more): group.rate + more * factor
      }
    return causes.filter { matches(group, $0.attributes) }.reduce(rate) { $0 + (1 - min(1, $0)) * $1.rate }
  }

  private mutating func draw(_ index: Int, _ part: Int, _ expected: Double, _ rate: Double) {
    let total = chance.count(expected: expected)
    groups[index].counts[part] = (total, chance.binomial(total, rate))
  }

  var cube: AttributeCube {
    let starts = [
      Self.windowStart.adding(seconds: -3600), Self.windowStart, window.upperBound.adding(seconds: 600),
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
  enum Verdict: String, CaseIterable {
    case exact, same, redundant, broad, narrow, near, wrong

    /// The planted attributes, or others of the same requests and no more of them.
    var isRight: Bool { self == .exact || self == .same }
  }

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
