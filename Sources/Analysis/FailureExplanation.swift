import Evidence
import Foundation
import IncidentModel

/// Finds the attribute values in which a window's failures concentrate.
public enum FailureExplanation {
  /// Concentrations listed at most.
  static let listLimit = 3
  /// Share of all failures above expectation that a set must hold.
  static let leastShare = 0.2
  /// Failures above expectation below which there is nothing to explain.
  static let leastExcess = 5.0
  /// Risk ratio below which a set does not stand out.
  static let leastRatio = 2.0
  /// How much better a narrower set must separate than a broader one to be preferred.
  static let narrowing = 1.02
  /// Log likelihood that a further value must gain besides, because the best of many is tried.
  static let valueCost = 3.0
  /// Requests by which a set's own earlier failure rate is drawn to the overall one.
  static let shrinkage = 50.0
  /// Requests outside the window, for each one inside, that make a set's own earlier rate count in full: what
  /// came with the incident has no earlier days, only the incident's edges.
  static let history = 0.1

  /// Attribute values and combinations of up to three that carry the failures of `window`, the strongest first;
  /// empty when the failures spread evenly.
  ///
  /// A set's expected failures come from its rate outside the window, drawn towards the overall rate where it has
  /// few requests there. Sets with at least a fifth of the failures above expectation and at least twice the failure
  /// rate of all else compete by how well they separate those failures from the other requests: the log
  /// likelihood ratio of one rate inside the set and another outside against one rate for all. A set is thus
  /// narrowed while what is cut off is healthy, and a narrower set must beat the broader ones it refines. The
  /// winner's requests are then taken out and the search goes on. (P. Bailis and others, "MacroBase", 2017, for
  /// support and risk ratio.)
  public static func explain(_ cube: AttributeCube, window: Range<Timestamp>) -> [FailureConcentration] {
    let groups = RequestGroup.make(cube, window)
    let total = RequestGroup.sum(groups)
    let rate = total.normalRate
    let excess = Double(total.failed) - Double(total.requests) * rate
    guard excess >= leastExcess else { return [] }
    var rest = groups
    var found: [FailureConcentration] = []
    var rounds = 0
    while rounds < listLimit {
      let search = ConcentrationSearch(rest, attributes: cube.attributes, rate: rate, excess: excess)
      guard let best = search.best() else { break }
      let next = concentration(best, cube.attributes, groups, excess: excess, rate: rate)
      if next.riskRatio.map({ $0 >= leastRatio }) ?? true { found.append(next) }
      rounds += 1
      rest.removeAll { best.matches($0) }
    }
    return found
  }

  private static func concentration(
    _ set: AttributeSet, _ names: [String], _ groups: [RequestGroup], excess: Double, rate: Double
  ) -> FailureConcentration {
    let inside = RequestGroup.sum(groups.filter(set.matches))
    let outside = RequestGroup.sum(groups.filter { !set.matches($0) })
    let total = inside.failed + outside.failed
    let attributes = set.items.map { (names[$0.attribute], $0.value) }
    return FailureConcentration(
      attributes: Dictionary(attributes, uniquingKeysWith: { first, _ in first }), failed: inside.failed,
      total: inside.requests, riskRatio: RequestGroup.riskRatio(inside, outside),
      support: Double(inside.failed) / Double(max(1, total)), excessShare: inside.excess(rate) / excess)
  }
}

/// Requests with the same attribute values, inside the window and outside.
struct RequestGroup {
  var values: [String?] = []
  var requests = 0
  var failed = 0
  var normalRequests = 0
  var normalFailed = 0

  /// Failed share outside the window.
  var normalRate: Double {
    normalRequests == 0 ? 0 : Double(normalFailed) / Double(normalRequests)
  }

  /// Failures in the window above those to be expected.
  func excess(_ rate: Double) -> Double {
    let weight = FailureExplanation.shrinkage
    let own = (Double(normalFailed) + weight * rate) / (Double(normalRequests) + weight)
    let trust = min(1, Double(normalRequests) / (FailureExplanation.history * Double(max(1, requests))))
    return Double(failed) - Double(requests) * (trust * own + (1 - trust) * rate)
  }

  mutating func add(_ other: RequestGroup) {
    requests += other.requests
    failed += other.failed
    normalRequests += other.normalRequests
    normalFailed += other.normalFailed
  }

  static func sum(_ groups: some Sequence<RequestGroup>) -> RequestGroup {
    groups.reduce(into: RequestGroup()) { $0.add($1) }
  }

  /// Failure rate of one over that of the other; `nil` when the other has no requests or no failure.
  static func riskRatio(_ inside: RequestGroup, _ outside: RequestGroup) -> Double? {
    guard inside.requests > 0, outside.requests > 0, outside.failed > 0 else { return nil }
    let rates = (
      Double(inside.failed) / Double(inside.requests), Double(outside.failed) / Double(outside.requests)
    )
    return rates.0 / rates.1
  }

  static func make(_ cube: AttributeCube, _ window: Range<Timestamp>) -> [RequestGroup] {
    var groups = cube.combinations.map { RequestGroup(values: $0) }
    let start = window.lowerBound.floored(to: cube.bucketSeconds)
    for cell in cube.cells where groups.indices.contains(cell.combination) {
      if cell.start >= start && cell.start < window.upperBound {
        groups[cell.combination].requests += cell.total
        groups[cell.combination].failed += cell.failed
      } else {
        groups[cell.combination].normalRequests += cell.total
        groups[cell.combination].normalFailed += cell.failed
      }
    }
    return groups
  }
}
