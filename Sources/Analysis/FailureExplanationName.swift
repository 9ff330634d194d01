import Evidence

/// How a set of attribute values is named for people.
struct ConcentrationName {
  private static let limit = 3
  /// Share of a set's requests that a value must have to stand for it.
  private static let nearlyAll = 0.98
  /// Share of a set's earlier requests up to which a value is new.
  private static let hardlyAny = 0.1

  private let table: RequestTable
  private let members: [Int]
  private(set) var attributes: [String: String] = [:]

  init(_ table: RequestTable, _ items: [AttributeItem], _ members: [Int]) {
    self.table = table
    self.members = members
    for item in items { name(item) }
    addNewVersion()
    addService()
  }

  private mutating func name(_ item: AttributeItem) {
    attributes[table.attributes[item.attribute]] = table.texts[item.attribute][item.value]
  }

  /// A version that came with the incident and has all of the set's requests is worth its name, though it
  /// narrows nothing.
  private mutating func addNewVersion() {
    guard let item = common("version", among: members, \.inside.requests) else { return }
    let earlier = members.reduce(0) { $0 + table.groups[$1].earlier }
    let own = members.filter { table.holds($0, [item]) }.reduce(0) { $0 + table.groups[$1].earlier }
    if earlier > 0, own <= Self.hardlyAny * earlier { name(item) }
  }

  /// A version says little without the service that it is one of.
  private mutating func addService() {
    guard attributes["version"] != nil, let item = common("service", among: members, \.inside.requests)
    else { return }
    if common("service", among: Array(table.groups.indices), \.inside.requests) == nil { name(item) }
  }

  /// The value of a named attribute that nearly all of the groups' requests have.
  private func common(
    _ name: String, among groups: [Int], _ requests: KeyPath<RequestTable.Group, Double>
  ) -> AttributeItem? {
    guard attributes[name] == nil, attributes.count < Self.limit,
      let attribute = table.attributes.firstIndex(of: name)
    else { return nil }
    var sums = table.texts[attribute].map { _ in 0.0 }
    for group in groups { sums[table.value(group, attribute)] += table.groups[group][keyPath: requests] }
    let best = sums.indices.max { sums[$0] < sums[$1] }
    guard let best, best > RequestTable.other, sums[best] >= Self.nearlyAll * sums.reduce(0, +) else {
      return nil
    }
    return AttributeItem(attribute: attribute, value: best)
  }
}
