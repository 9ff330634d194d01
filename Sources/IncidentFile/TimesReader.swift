import IncidentModel

struct TimesReader {
  let context: ReadingContext

  func read(_ node: FrontMatterNode?) -> [IncidentTime: StatedTime] {
    guard let node else { return [:] }
    let names = IncidentTime.allCases.map(\.rawValue)
    let fields = Fields(node, of: "`times`", keys: names, context)
    guard node.map != nil else {
      fields.wrongType("times", node, expected: "a set of times")
      return [:]
    }
    var times: [IncidentTime: StatedTime] = [:]
    for name in IncidentTime.allCases {
      guard let value = fields.value(name.rawValue) else { continue }
      times[name] = time(value, name.rawValue)
    }
    checkOrder(times, fields)
    return times
  }

  /// `nil` where it is to be measured from the evidence.
  private func time(_ node: FrontMatterNode, _ key: String) -> StatedTime? {
    guard node.map != nil else { return time(text: node, key, source: nil, node) }
    let fields = Fields(node, of: "`\(key)`", keys: ["at", "value", "source"], context)
    guard let value = fields.value("at") ?? fields.value("value") else {
      _ = fields.required("at")
      return nil
    }
    return time(text: value, key, source: fields.text("source"), node)
  }

  private func time(
    text node: FrontMatterNode, _ key: String, source: String?, _ parent: FrontMatterNode
  ) -> StatedTime? {
    switch node.text?.lowercased() {
    case "unknown": return StatedTime(value: nil, source: source)
    case "measured": return nil
    default:
      let fields = Fields(parent, of: "`\(key)`", keys: ["at", "value", "source"], context)
      return fields.time(node, key).map { StatedTime(value: $0, source: source) }
    }
  }

  private func checkOrder(_ times: [IncidentTime: StatedTime], _ fields: Fields) {
    let known = IncidentTime.allCases.compactMap { name in times[name]?.value.map { (name, $0) } }
    for (earlier, later) in zip(known, known.dropFirst()) where later.1 < earlier.1 {
      context.report(
        "time-order",
        "`\(later.0.rawValue)` (\(later.1)) lies before `\(earlier.0.rawValue)` (\(earlier.1)).",
        next: "Check both, their dates and the time zone.",
        at: fields.value(later.0.rawValue)?.place ?? fields.node.place)
    }
  }
}
