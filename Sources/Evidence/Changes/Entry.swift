import Foundation
import IncidentModel

/// One object of a list with its scalars by dotted path, and what its surroundings say about all of the list.
struct Entry {
  var node: JSONNode
  var fields: [(path: String, text: String)]
  /// Scalars of the objects around it, nearest first.
  var context: [(path: String, text: String)]

  init(_ node: JSONNode, context: [(path: String, text: String)] = []) {
    self.node = node
    self.context = context
    fields = node.scalars()
  }

  /// The value of the first path in `names` that is there and not empty. A name without a dot also matches as
  /// the last part of a longer path, whole paths first; case and `_`, `-` do not matter.
  func first(_ names: [String]) -> (path: String, text: String)? {
    for name in names {
      let wanted = Self.plain(name)
      if let field = fields.first(where: { !$0.text.isEmpty && Self.plain($0.path) == wanted }) {
        return field
      }
    }
    for name in names where !name.contains(".") {
      let wanted = Self.plain(name)
      let found = fields.first { field in
        guard !field.text.isEmpty, let dot = field.path.lastIndex(of: ".") else { return false }
        return Self.plain(String(field.path[field.path.index(after: dot)...])) == wanted
      }
      if let found { return found }
    }
    return nil
  }

  func text(_ names: [String]) -> String? { first(names)?.text }

  func inherited(_ names: [String]) -> String? {
    for name in names {
      let wanted = Self.plain(name)
      if let field = context.first(where: { !$0.text.isEmpty && Self.plain($0.path) == wanted }) {
        return field.text
      }
    }
    return nil
  }

  static func plain(_ name: String) -> String {
    String(
      String.UnicodeScalarView(
        name.lowercased().unicodeScalars.filter { $0 != "_" && $0 != "-" && $0 != " " }))
  }
}

/// Finds the list of entries in documents of any shape: the outermost objects that carry a time.
struct EntryFinder {
  /// Lists deeper than this are not looked for.
  static let mostDepth = 8

  /// Names whose values are times.
  let timeNames: [String]
  private var times: TimeText
  private(set) var entries: [Entry] = []
  /// Objects that looked like entries and hold no time.
  private(set) var timeless: [JSONNode] = []

  init(timeNames: [String], zone: TimeZone) {
    self.timeNames = timeNames
    times = TimeText(zone: zone)
  }

  mutating func search(_ nodes: [JSONNode]) {
    for node in nodes { visit(node, [], depth: 0, inList: nodes.count > 1) }
  }

  private mutating func visit(
    _ node: JSONNode, _ context: [(path: String, text: String)], depth: Int, inList: Bool
  ) {
    guard depth < Self.mostDepth else { return }
    if let elements = node.elements {
      for element in elements { visit(element, context, depth: depth + 1, inList: true) }
      return
    }
    guard let members = node.members else { return }
    let entry = Entry(node, context: context)
    let lists = lists(in: members, depth: depth)
    let inner = node.scalars(depth: 3) + context
    if !lists.isEmpty, lists.contains(where: { Self.listNames.contains($0.name) }) || !isTimed(node, depth: 1)
    {
      for list in lists { visit(list.node, inner, depth: depth + 1, inList: true) }
    } else if time(entry, timeNames) != nil || anyTime(entry) != nil {
      entries.append(entry)
    } else if inList {
      timeless.append(node)
    }
  }

  /// Names under which tools keep their entries.
  static let listNames: Set<String> = [
    "alerts", "changes", "data", "deployments", "deploys", "entries", "events", "history", "incidents",
    "items",
    "records", "releases", "results", "revisions", "rollouts",
  ]
  /// Lists of times that belong to one entry.
  static let ignoredNames: Set<String> = [
    "acknowledgements", "acknowledgers", "actions", "assignments", "comments", "conditions", "managedfields",
    "notes", "pendingactions", "responders", "resources", "steps", "teams",
  ]

  /// Lists of objects with times under these members, directly or inside objects.
  private mutating func lists(in members: [JSONNode.Member], depth: Int) -> [(name: String, node: JSONNode)] {
    guard depth < Self.mostDepth else { return [] }
    var found: [(name: String, node: JSONNode)] = []
    for member in members {
      let name = Entry.plain(member.key)
      if Self.ignoredNames.contains(name) { continue }
      if let elements = member.value.elements {
        if elements.contains(where: { isTimed($0, depth: 4) || holdsList($0, depth) }) {
          found.append((name, member.value))
        }
      } else if let inner = member.value.members {
        found += lists(in: inner, depth: depth + 1)
      }
    }
    return found
  }

  private mutating func holdsList(_ node: JSONNode, _ depth: Int) -> Bool {
    node.members.map { !lists(in: $0, depth: depth + 1).isEmpty } ?? false
  }

  private mutating func isTimed(_ node: JSONNode, depth: Int) -> Bool {
    guard node.members != nil else { return false }
    var entry = Entry(node)
    entry.fields = node.scalars(depth: depth)
    return time(entry, timeNames) != nil || anyTime(entry) != nil
  }

  /// The first of `names` that holds a time.
  mutating func time(_ entry: Entry, _ names: [String]) -> (path: String, time: Timestamp)? {
    for name in names {
      guard let field = entry.first([name]), let reading = times.parse(field.text.trimmed) else { continue }
      return (field.path, reading.time)
    }
    return nil
  }

  /// Any field whose text is a written-out time: for names never seen before.
  mutating func anyTime(_ entry: Entry) -> (path: String, time: Timestamp)? {
    for field in entry.fields {
      guard let reading = times.parse(field.text.trimmed) else { continue }
      if !reading.isEpoch || Entry.plain(field.path).hasSuffix("at") || field.text.utf8.count >= 13 {
        return (field.path, reading.time)
      }
    }
    return nil
  }

  mutating func parse(_ text: String?) -> Timestamp? { text.flatMap { times.parse($0.trimmed)?.time } }
}

extension String {
  /// Without surrounding blanks and line breaks.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
