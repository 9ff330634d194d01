import Foundation
import IncidentModel

/// The keys of one set in the front matter, read by name; whatever is wrong is reported and left out.
struct Fields {
  let node: FrontMatterNode
  /// What the set describes, for messages: `an action`.
  let subject: String
  let context: ReadingContext
  private var values: [String: FrontMatterNode] = [:]

  /// Reports every key that is not among `keys`.
  init(_ node: FrontMatterNode, of subject: String, keys: [String], _ context: ReadingContext) {
    self.node = node
    self.subject = subject
    self.context = context
    for pair in node.map ?? [] {
      if keys.contains(pair.key) {
        values[pair.key] = values[pair.key] ?? pair.value
      } else {
        reportUnknown(pair, keys)
      }
    }
  }

  private func reportUnknown(_ pair: FrontMatterNode.Pair, _ keys: [String]) {
    guard !pair.key.hasPrefix(FrontMatterComposer.repeatedKeyMark), pair.key != "<<" else { return }
    let nearest = NearestName.suggest(for: pair.key, among: keys)
    let advice =
      nearest.map { "Did you mean `\($0)`?" } ?? "Remove it, or use one of: \(keys.joined(separator: ", "))."
    context.report(
      "unknown-key", "`\(pair.key)` is not a key of \(subject).", next: advice, replacement: nearest,
      at: pair.keyPlace)
  }

  /// The value, unless it is missing or left empty.
  func value(_ key: String) -> FrontMatterNode? {
    guard let node = values[key], !node.isEmpty else { return nil }
    return node
  }

  func has(_ key: String) -> Bool { value(key) != nil }

  func text(_ key: String) -> String? {
    guard let node = value(key) else { return nil }
    guard let text = node.text else {
      wrongType(key, node, expected: "one text")
      return nil
    }
    let trimmed = String(IncidentLayout.trimmed(text[...]))
    return trimmed.isEmpty ? nil : trimmed
  }

  /// A text that the set cannot do without.
  func required(_ key: String) -> String? {
    if let text = text(key) { return text }
    if value(key) == nil {
      context.report(
        "missing-key", "`\(key)` is missing in \(subject).", next: "Add a line `\(key): …`.", at: node.place)
    }
    return nil
  }

  /// One text or a list of texts.
  func texts(_ key: String) -> [String] {
    guard let node = value(key) else { return [] }
    if let text = node.text { return [text] }
    guard let items = node.list else {
      wrongType(key, node, expected: "a list of texts")
      return []
    }
    return items.compactMap { item in
      if item.isEmpty { return nil }
      if let text = item.text { return text }
      wrongType(key, item, expected: "texts")
      return nil
    }
  }

  /// The items of a list; a single value counts as a list of one.
  func items(_ key: String) -> [FrontMatterNode] {
    guard let node = value(key) else { return [] }
    if let items = node.list { return items.filter { !$0.isEmpty } }
    return [node]
  }

  func bool(_ key: String) -> Bool? {
    guard let node = value(key) else { return nil }
    switch node.text?.lowercased() {
    case "true", "yes", "on": return true
    case "false", "no", "off": return false
    default:
      wrongType(key, node, expected: "`true` or `false`")
      return nil
    }
  }

  func time(_ key: String) -> Timestamp? { value(key).flatMap { time($0, key) } }

  func time(_ node: FrontMatterNode, _ key: String) -> Timestamp? {
    guard let text = node.text else {
      wrongType(key, node, expected: "a time")
      return nil
    }
    if let time = Timestamp(rfc3339: text, zone: context.zone) { return time }
    context.report(
      "bad-time", "`\(key)` is not a time: `\(text)`.",
      next:
        "Write date and time, such as `2026-03-12 14:30`, or with an offset: `2026-03-12T14:30:00+01:00`.",
      at: node.place)
    return nil
  }

  /// One of a fixed set of words; case, blanks, hyphens and underscores do not matter.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, _: Choice.Type) -> Choice? {
    guard let node = value(key) else { return nil }
    guard let text = node.text else {
      wrongType(key, node, expected: "one word")
      return nil
    }
    let wanted = Self.letters(text)
    if let found = Choice.allCases.first(where: { Self.letters($0.rawValue) == wanted }) { return found }
    let names = Choice.allCases.map(\.rawValue)
    let nearest = NearestName.suggest(for: text, among: names)
    context.report(
      "bad-choice", "`\(key)` cannot be `\(text)`.",
      next: (nearest.map { "Did you mean `\($0)`? " } ?? "")
        + "Use one of: \(names.joined(separator: ", ")).",
      replacement: nearest, at: node.place)
    return nil
  }

  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  func wrongType(_ key: String, _ node: FrontMatterNode, expected: String) {
    context.report(
      "wrong-type", "`\(key)` is \(node.kindName); \(expected) was expected.",
      next: "See docs/incident-file.md for the form of `\(key)`.", at: node.place)
  }
}
