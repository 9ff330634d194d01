import IncidentModel

/// The block `costs`: people's hours, refunds, goodwill.
struct CostReader {
  let context: ReadingContext

  func read(_ node: FrontMatterNode) -> IncidentCosts {
    let fields = Fields(node, of: "`costs`", keys: ["response", "refunds", "goodwill", "other"], context)
    guard node.map != nil else {
      fields.wrongType("costs", node, expected: "a set such as `refunds: 1200`")
      return IncidentCosts()
    }
    var costs = IncidentCosts()
    costs.response = fields.items("response").compactMap(effort)
    costs.refunds = amount("refunds", fields)
    costs.goodwill = amount("goodwill", fields)
    costs.other = amount("other", fields)
    return costs
  }

  private func effort(_ node: FrontMatterNode) -> IncidentCosts.Effort? {
    let fields = Fields(node, of: "an effort", keys: ["what", "people", "hours", "rate"], context)
    for key in ["people", "hours"] where !fields.has(key) { _ = fields.required(key) }
    guard let people = number("people", fields), let hours = number("hours", fields) else { return nil }
    let rate = AmountReader(context: context).minor("rate", fields)
    return .init(
      what: fields.text("what") ?? "the response", people: people, hours: hours, rate: rate.map(Double.init))
  }

  private func number(_ key: String, _ fields: Fields) -> Double? {
    guard let node = fields.value(key) else { return nil }
    if let number = node.text.flatMap({ DecimalText($0) }), !number.isNegative { return number.double }
    fields.wrongType(key, node, expected: "a number")
    return nil
  }

  /// An amount, or `{value: amount, source: who says so}`.
  private func amount(_ key: String, _ fields: Fields) -> IncidentCosts.Amount? {
    guard let node = fields.value(key) else { return nil }
    let amounts = AmountReader(context: context)
    guard node.map != nil else {
      return amounts.minor(node, key, fields).map { .init(minor: $0, source: nil) }
    }
    let inner = Fields(node, of: "`\(key)`", keys: ["value", "source"], context)
    if !inner.has("value") { _ = inner.required("value") }
    return amounts.minor("value", inner).map { .init(minor: $0, source: inner.text("source")) }
  }
}
