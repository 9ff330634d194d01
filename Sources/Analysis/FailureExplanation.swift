import Evidence
import Foundation
import IncidentModel

/// Finds the attribute values in which a window's failures concentrate.
public enum FailureExplanation {
  /// Concentrations listed at most.
  static let listLimit = 3
  /// Share that a set must hold of the failures above expectation that no earlier set explains.
  static let leastShare = 0.1
  /// Share of all failures above expectation that a set must hold, however few are left to explain.
  static let leastShareOfAll = 0.05
  /// Failures above expectation below which there is nothing to explain.
  static let leastExcess = 5.0
  /// How many times the failures elsewhere a set must have, whichever way "evenly" is meant, and what a
  /// narrower set must have of what it cuts off.
  static let leastRatio = 2.0
  /// By how much that ratio grows for a set that holds next to none of the failures above expectation.
  static let ratioForShare = 2.0
  /// Failures outside the window that expected failures are always taken to be known from.
  static let trust = 8.0
  /// How many times its expected failures a set must have.
  static let leastRise = 1.3
  /// The chance, corrected for the sets tried, that an even spread looks as concentrated as this.
  static let significance = 0.001

  /// Attribute values and combinations of up to three that carry the failures of `window`, the strongest first;
  /// empty when the failures spread evenly.
  ///
  /// Each combination's expected failures come from its own rate outside the window and outside `others` (further
  /// incidents), see `NormalRates`. Sets that hold a fifth of the failures above expectation compete by the log
  /// likelihood ratio of two rates, inside the set and elsewhere, against one for all, less the logarithm of
  /// the number of sets of that size. So a set is narrowed while what is cut off is healthy, and a value that cuts
  /// off nothing is left out. The winner must hold against both meanings of an even spread: the same share of
  /// requests failing more everywhere, and all rates growing by the same factor. Its requests are then taken out
  /// and the search goes on. docs/explanation.md has the sources and what was measured.
  ///
  /// About 10 ms for a cube at its limits.
  public static func explain(
    _ cube: AttributeCube, window: Range<Timestamp>, others: [Range<Timestamp>] = []
  ) -> [FailureConcentration] {
    let table = RequestTable(cube, window: window, others: others)
    let all = table.total(of: table.groups.indices)
    guard all.excess >= leastExcess else { return [] }
    var rest = Array(table.groups.indices)
    var found: [FailureConcentration] = []
    while found.count < listLimit {
      let search = ConcentrationSearch(table, rest, least: leastShareOfAll * all.excess)
      guard let best = search.best() else { break }
      found.append(table.concentration(best, all: all))
      rest.removeAll { table.holds($0, best.items) }
    }
    return found
  }
}

extension RequestTable {
  fileprivate func concentration(_ best: ConcentrationSearch.Best, all: RequestCounts) -> FailureConcentration
  {
    let members = groups.indices.filter { holds($0, best.items) }
    let inside = total(of: members)
    let outside = all - inside
    let named = ConcentrationName(self, best.items, members)
    return FailureConcentration(
      attributes: named.attributes, failed: Int(inside.failed), total: Int(inside.requests),
      riskRatio: outside.failed > 0 ? inside.rate / outside.rate : nil,
      support: inside.failed / max(1, all.failed), excessShare: inside.excess / all.excess,
      g: 2 * best.gain)
  }
}
