import Evidence
import Foundation

/// Looks for the best set of up to three attribute values among some groups.
struct ConcentrationSearch {
  struct Best {
    var items: [AttributeItem]
    /// Log likelihood ratio.
    var gain: Double
  }

  private struct Candidate {
    /// Places in `items`, ascending.
    var members: [Int]
    var counts: RequestCounts
    /// Log likelihood ratio, less the cost of having tried many.
    var score: Double
    var gain: Double
  }

  /// Values that combine; the ones with the most excess are kept.
  private static let itemLimit = 48
  private let total: RequestCounts
  private let least: Double
  private let items: [AttributeItem]
  private let sums: ItemSetSums
  /// Logarithm of the number of values that occur.
  private let valueCost: Double

  /// `least` failures above expectation are needed of a set, or the usual share of those among `groups`.
  init(_ table: RequestTable, _ groups: [Int], least: Double) {
    total = table.total(of: groups)
    self.least = max(
      least, FailureExplanation.leastShare * total.excess, FailureExplanation.leastExcess)
    let (ranked, values) = Self.rank(table, groups, least: self.least)
    items = Array(ranked.prefix(Self.itemLimit)).sorted {
      ($0.attribute, $0.value) < ($1.attribute, $1.value)
    }
    valueCost = log(Double(max(2, values)))
    sums = ItemSetSums(table, groups, items)
  }

  /// Single values with enough excess, the most first: no combination can have more than its values (as in
  /// Apriori). And how many values there are.
  private static func rank(
    _ table: RequestTable, _ groups: [Int], least: Double
  ) -> (items: [AttributeItem], values: Int) {
    var ranked: [(item: AttributeItem, excess: Double)] = []
    var values = 0
    for attribute in table.attributes.indices where !table.outcomes.contains(attribute) {
      var sums = table.texts[attribute].map { _ in RequestCounts() }
      for group in groups {
        let value = table.value(group, attribute)
        sums[value] = sums[value] + table.groups[group].inside
      }
      for value in sums.indices where value > RequestTable.other && sums[value].requests > 0 {
        values += 1
        guard sums[value].excess >= least else { continue }
        ranked.append((AttributeItem(attribute: attribute, value: value), sums[value].excess))
      }
    }
    return (ranked.sorted { $0.excess > $1.excess }.map(\.item), values)
  }

  /// The best set, or `nil` when nothing stands out.
  func best() -> Best? {
    var best: Candidate?
    for size in 1...3 {
      sums.forEach(size) { members, counts in
        guard let next = candidate(members, counts), next.score > best?.score ?? 0 else { return }
        best = next
      }
    }
    return best.map { Best(items: $0.members.map { items[$0] }, gain: $0.gain) }
  }

  private func candidate(_ members: [Int], _ counts: RequestCounts) -> Candidate? {
    guard counts.excess >= least else { return nil }
    let score = ConcentrationScore(counts, of: total)
    guard score.standsOut, isNarrowerForAReason(members, counts) else { return nil }
    let needed = Double(members.count) * valueCost - log(FailureExplanation.significance)
    guard score.surestGain > needed else { return nil }
    let gain = score.gain
    return Candidate(
      members: members, counts: counts, score: gain - Double(members.count) * valueCost, gain: gain)
  }

  /// True when what each value cuts off fails clearly less than what it keeps.
  private func isNarrowerForAReason(_ members: [Int], _ counts: RequestCounts) -> Bool {
    guard members.count > 1 else { return true }
    return members.indices.allSatisfy { index in
      var fewer = members
      fewer.remove(at: index)
      let cut = sums[fewer] - counts
      return cut.requests > 0
        && counts.excess * cut.requests >= FailureExplanation.leastRatio * cut.excess * counts.requests
    }
  }
}

/// Counts of all sets of one to three items.
struct ItemSetSums {
  private let count: Int
  private var one: [RequestCounts]
  private var two: [RequestCounts]
  private var three: [RequestCounts]

  init(_ table: RequestTable, _ groups: [Int], _ items: [AttributeItem]) {
    count = items.count
    one = Array(repeating: RequestCounts(), count: count)
    two = Array(repeating: RequestCounts(), count: count * count)
    three = Array(repeating: RequestCounts(), count: count * count * count)
    var places = table.texts.map { Array(repeating: -1, count: $0.count) }
    for (place, item) in items.enumerated() { places[item.attribute][item.value] = place }
    var present: [Int] = []
    for group in groups where table.groups[group].inside.requests > 0 {
      present.removeAll(keepingCapacity: true)
      for attribute in table.attributes.indices {
        let place = places[attribute][table.value(group, attribute)]
        if place >= 0 { present.append(place) }
      }
      add(table.groups[group].inside, present)
    }
  }

  private mutating func add(_ counts: RequestCounts, _ present: [Int]) {
    for a in present.indices {
      let first = present[a]
      one[first] = one[first] + counts
      for b in present.indices.dropFirst(a + 1) {
        let second = first * count + present[b]
        two[second] = two[second] + counts
        for c in present.indices.dropFirst(b + 1) {
          let third = second * count + present[c]
          three[third] = three[third] + counts
        }
      }
    }
  }

  /// Of ascending places.
  subscript(_ members: [Int]) -> RequestCounts {
    let place = members.reduce(0) { $0 * count + $1 }
    return members.count == 1 ? one[place] : members.count == 2 ? two[place] : three[place]
  }

  /// Each set of that size that occurs, in the order of its items.
  func forEach(_ size: Int, _ body: ([Int], RequestCounts) -> Void) {
    let sums = size == 1 ? one : size == 2 ? two : three
    for (place, counts) in sums.enumerated() where counts.failed > 0 {
      var members: [Int] = []
      var rest = place
      for _ in 0..<size {
        members.insert(rest % count, at: 0)
        rest /= count
      }
      body(members, counts)
    }
  }
}
