import Evidence
import Foundation

/// Attribute values that hold together.
struct AttributeSet {
  struct Item: Hashable {
    var attribute: Int
    var value: String
  }

  var items: [Item]

  func matches(_ group: RequestGroup) -> Bool {
    items.allSatisfy { group.values[$0.attribute] == $0.value }
  }
}

/// Looks for the best set of up to three attribute values.
struct ConcentrationSearch {
  /// Values that combine; the ones with the most excess are kept.
  private static let itemLimit = 40
  private let groups: [RequestGroup]
  private let total: RequestGroup
  private let rate: Double
  private let excess: Double
  private let items: [AttributeSet.Item]
  /// Failures above expectation among these groups.
  private let totalExcess: Double

  init(_ groups: [RequestGroup], attributes: [String], rate: Double, excess: Double) {
    self.groups = groups.filter { $0.requests + $0.normalRequests > 0 }
    total = RequestGroup.sum(groups)
    self.rate = rate
    self.excess = excess
    totalExcess = max(0, total.excess(rate))
    items = Self.items(
      self.groups, attributes.count, rate: rate, least: FailureExplanation.leastShare * excess)
  }

  /// Single values with enough excess: no combination can have more than its values (as in Apriori).
  private static func items(
    _ groups: [RequestGroup], _ attributes: Int, rate: Double, least: Double
  ) -> [AttributeSet.Item] {
    var sums: [AttributeSet.Item: RequestGroup] = [:]
    for group in groups {
      for attribute in 0..<attributes {
        guard let value = group.values[attribute], value != AttributeCube.otherValue else { continue }
        sums[AttributeSet.Item(attribute: attribute, value: value), default: RequestGroup()].add(group)
      }
    }
    let kept = sums.filter { $0.value.excess(rate) >= least }
    let ordered = kept.sorted { left, right in
      let (a, b) = (left.value.excess(rate), right.value.excess(rate))
      if a != b { return a > b }
      return (left.key.attribute, left.key.value) < (right.key.attribute, right.key.value)
    }
    return ordered.prefix(itemLimit).map(\.key)
  }

  /// The best set, or `nil` when nothing stands out.
  func best() -> AttributeSet? {
    let sums = sums()
    var best: (key: UInt64, score: Double)?
    var scores: [UInt64: Double] = [:]
    for key in sums.keys.sorted() {
      guard let group = sums[key], let score = score(group) else { continue }
      let broader = Self.broader(key).compactMap { scores[$0] }.max() ?? 0
      scores[key] = max(score, broader)
      let least = broader > 0 ? broader * FailureExplanation.narrowing + FailureExplanation.valueCost : 0
      guard score > least else { continue }
      if score > best?.score ?? 0 { best = (key, score) }
    }
    return best.map { AttributeSet(items: Self.members($0.key).map { items[$0] }) }
  }

  /// How well a set separates the failures above expectation; `nil` when it does not stand out.
  private func score(_ inside: RequestGroup) -> Double? {
    let new = inside.excess(rate)
    guard new / excess >= FailureExplanation.leastShare, inside.requests > 0 else { return nil }
    let outside = RequestGroup(
      requests: total.requests - inside.requests, failed: total.failed - inside.failed)
    guard outside.requests > 0 else { return nil }
    // Half a failure more outside, so that "all of them" has a finite ratio.
    let insideRate = Double(inside.failed) / Double(inside.requests)
    let ratio = insideRate / ((Double(outside.failed) + 0.5) / (Double(outside.requests) + 1))
    guard ratio >= FailureExplanation.leastRatio else { return nil }
    let old = max(0, totalExcess - new)
    return Self.likelihood(new, inside.requests) + Self.likelihood(old, outside.requests)
      - Self.likelihood(new + old, total.requests)
  }

  /// Log likelihood of so many failures at their own rate.
  private static func likelihood(_ failed: Double, _ requests: Int) -> Double {
    let good = Double(requests) - failed
    guard failed > 0, good > 0 else { return 0 }
    return failed * log(failed / Double(requests)) + good * log(good / Double(requests))
  }

  /// Counts of every set of one to three items that occurs. A key holds the items' numbers plus one in bytes,
  /// so that broader sets sort before narrower ones.
  private func sums() -> [UInt64: RequestGroup] {
    let numbers = Dictionary(uniqueKeysWithValues: items.enumerated().map { ($1, $0) })
    var sums: [UInt64: RequestGroup] = [:]
    for group in groups {
      let present = group.values.enumerated().compactMap { attribute, value in
        value.flatMap { numbers[AttributeSet.Item(attribute: attribute, value: $0)] }
      }.sorted()
      for (first, one) in present.enumerated() {
        add(group, [one], &sums)
        for (second, two) in present.enumerated().dropFirst(first + 1) {
          add(group, [one, two], &sums)
          for three in present.dropFirst(second + 1) { add(group, [one, two, three], &sums) }
        }
      }
    }
    return sums
  }

  private func add(_ group: RequestGroup, _ members: [Int], _ sums: inout [UInt64: RequestGroup]) {
    sums[Self.key(members), default: RequestGroup()].add(group)
  }

  private static func key(_ members: [Int]) -> UInt64 {
    members.reduce(0) { $0 << 8 | UInt64(truncatingIfNeeded: $1 + 1) }
  }

  private static func members(_ key: UInt64) -> [Int] {
    var members: [Int] = []
    var rest = key
    while rest > 0 {
      members.append(Int(rest & 0xFF) - 1)
      rest >>= 8
    }
    return members.reversed()
  }

  /// The sets with one item less.
  private static func broader(_ key: UInt64) -> [UInt64] {
    let members = members(key)
    guard members.count > 1 else { return [] }
    return members.indices.map { index in
      var fewer = members
      fewer.remove(at: index)
      return Self.key(fewer)
    }
  }
}
