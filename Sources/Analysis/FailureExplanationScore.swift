import Foundation

/// How a window's failures differ between a set of requests and all others.
struct ConcentrationScore {
  let inside: RequestCounts
  let outside: RequestCounts

  init(_ inside: RequestCounts, of total: RequestCounts) {
    self.inside = inside
    outside = total - inside
  }

  /// Log likelihood ratio of a rate of its own inside and outside against everything failing more by the same
  /// chance.
  var gain: Double {
    Self.distance(inside, raised(inside)) + Self.distance(outside, raised(outside))
  }

  /// The least that is gained over either meaning of an even spread, the same chance more for all and the same
  /// factor for all, the expected failures being as uncertain as they are.
  var surestGain: Double {
    let all = inside + outside
    let even = Self.surest(inside, raised(inside)) + Self.surest(outside, raised(outside))
    guard all.expected > 0 else { return even }
    let factor = all.failed / all.expected
    return min(
      even, Self.surest(inside, inside.expected * factor) + Self.surest(outside, outside.expected * factor))
  }

  /// True when the set has several times the failures elsewhere by both measures, the more the fewer it holds.
  var standsOut: Bool {
    guard outside.requests > 0, inside.excess > 0 else { return false }
    let share = min(1, inside.excess / max(1, inside.excess + max(0, outside.excess)))
    let least = FailureExplanation.leastRatio + FailureExplanation.ratioForShare * (1 - share)
    let elsewhere = max(0, outside.excess) / outside.requests
    guard inside.failed >= FailureExplanation.leastRise * inside.expected else { return false }
    guard inside.excess / inside.requests >= least * elsewhere else { return false }
    return inside.failed * outside.expected
      >= FailureExplanation.leastRatio * outside.failed * inside.expected
  }

  private func raised(_ counts: RequestCounts) -> Double {
    let all = inside + outside
    let more = max(0, min(1, all.excess / max(1, all.requests - all.expected)))
    return counts.expected + (counts.requests - counts.expected) * more
  }

  /// Log likelihood ratio of the seen failures' own rate against a rate that gives `failures`.
  private static func distance(_ counts: RequestCounts, _ failures: Double) -> Double {
    let requests = counts.requests
    guard requests > 0 else { return 0 }
    let usual = min(max(failures, 1e-9), requests - min(0.5, requests / 2))
    return part(counts.failed, usual) + part(requests - counts.failed, requests - usual)
  }

  /// The same when `failures` may be off as far as `expected` may be: the best compromise between the seen
  /// failures and those from which `expected` is known.
  private static func surest(_ counts: RequestCounts, _ failures: Double) -> Double {
    guard failures > 0 else { return distance(counts, failures) }
    let known = counts.normalFailed + FailureExplanation.trust
    let weight = known * pow(failures / max(counts.expected, 1e-9), 2)
    let shift = (counts.failed + weight) / (failures + weight)
    return distance(counts, failures * shift) + weight * (shift - 1 - log(shift))
  }

  private static func part(_ seen: Double, _ usual: Double) -> Double {
    seen > 0 && usual > 0 ? seen * log(seen / usual) : 0
  }
}
