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
      let usual = group.normalRequests * rates[index]
      rates[index] = min(1, rates[index] * (group.inside.normalFailed + Self.prior) / (usual + Self.prior))
    }
  }

  private mutating func fit(_ attribute: Int, _ table: RequestTable, _ factors: inout [Double]) {
    var sums = factors.map { _ in (seen: 0.0, usual: 0.0) }
    for (index, group) in table.groups.enumerated() {
      let value = table.value(index, attribute)
      sums[value].seen += group.inside.normalFailed
      sums[value].usual += group.normalRequests * rates[index]
    }
    let changes = sums.indices.map { value in
      let (seen, usual) = (sums[value].seen + Self.prior, sums[value].usual / factors[value] + Self.prior)
      return seen / usual / factors[value]
    }
    for value in factors.indices { factors[value] *= changes[value] }
    for index in rates.indices { rates[index] *= changes[table.value(index, attribute)] }
  }
}
