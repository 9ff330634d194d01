import IncidentModel

struct GlossaryReader {
  let context: ReadingContext

  func read(_ fields: Fields) -> [GlossaryEntry] {
    guard let node = fields.value("glossary") else { return [] }
    if let pairs = node.map { return pairs.compactMap(entry) }
    guard let items = node.list else {
      fields.wrongType("glossary", node, expected: "a set of `term: explanation`")
      return []
    }
    return items.flatMap(entries)
  }

  private func entry(_ pair: FrontMatterNode.Pair) -> GlossaryEntry? {
    if let explanation = pair.value.text { return GlossaryEntry(term: pair.key, explanation: explanation) }
    context.report(
      "wrong-type", "The explanation of `\(pair.key)` is \(pair.value.kindName); one text was expected.",
      next: "Write `\(pair.key): what it means in plain words`.", at: pair.value.place)
    return nil
  }

  /// `term: …, explanation: …`, or one or more `term: explanation` in an item.
  private func entries(_ item: FrontMatterNode) -> [GlossaryEntry] {
    guard let pairs = item.map, !pairs.contains(where: { $0.key == "term" }) else {
      let fields = Fields(item, of: "a glossary entry", keys: ["term", "explanation"], context)
      guard let term = fields.required("term"), let text = fields.required("explanation") else { return [] }
      return [GlossaryEntry(term: term, explanation: text)]
    }
    return pairs.compactMap(entry)
  }
}
