/// Each combination's normal failure rate, from the requests outside the window.
///
/// A combination's own rate is drawn to what its single values lead one to expect, the more the fewer failures
/// it has: the values' factors are fitted one attribute after another, each drawn to 1 (iterative proportional
/// scaling, W. E. Deming and F. F. Stephan, 1940, with a gamma prior). What came with the incident, such as a
/// new version, has no earlier rate and takes that of its service, endpoint and region.
struct NormalRates {
  /// Failures' worth by which a value's factor is drawn to 1, and a combination's rate to its values'.
  private static let prior = 4.0
  private static let rounds = 3
  /// Requests outside the window, for each one inside, that make what was seen there count in full: what came with
  /// the incident has no earlier days, only the incident's edges.
  private static let history = 0.1

  private var rates: [Double]

  subscript(_ group: Int) -> Double { rates[group] }

  init(_ table: RequestTable) {
    let requests = table.groups.reduce(0) { $0 + $1.normalRequests }
    let failed = table.groups.reduce(0) { $0 + $1.inside.normalFailed }
    rates = table.groups.map { _ in requests > 0 ? failed / requests : 0 }
    guard failed > 0 else { return }
    var factors = table.texts.map { $0.map { _ in 1.0 } }
    for _ in 0..<Self.rounds {
      for attribute in table.attributes.indices { fit(attribute, table, &factors[attribute]) }
    }
    for (index, group) in table.groups.enumerated() {
      let trust = Self.trust(group.normalRequests, group.inside.requests)
      let (seen, usual) = (trust * group.inside.normalFailed, trust * group.normalRequests * rates[index])
      rates[index] = min(1, rates[index] * (seen + Self.prior) / (usual + Self.prior))
    }
  }

  private mutating func fit(_ attribute: Int, _ table: RequestTable, _ factors: inout [Double]) {
    var sums = factors.map { _ in (seen: 0.0, usual: 0.0, requests: 0.0, inside: 0.0) }
    for (index, group) in table.groups.enumerated() {
      let value = table.value(index, attribute)
      sums[value].seen += group.inside.normalFailed
      sums[value].usual += group.normalRequests * rates[index]
      sums[value].requests += group.normalRequests
      sums[value].inside += group.inside.requests
    }
    let changes = sums.indices.map { value in
      let trust = Self.trust(sums[value].requests, sums[value].inside)
      let (seen, usual) = (trust * sums[value].seen, trust * sums[value].usual / factors[value])
      return (seen + Self.prior) / (usual + Self.prior) / factors[value]
    }
    for value in factors.indices { factors[value] *= changes[value] }
    for index in rates.indices { rates[index] *= changes[table.value(index, attribute)] }
  }

  private static func trust(_ outside: Double, _ inside: Double) -> Double {
    min(1, outside / max(1, history * inside))
  }
}
