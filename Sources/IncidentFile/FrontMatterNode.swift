import Yams

/// A value of the front matter with its place in `incident.md`.
struct FrontMatterNode {
  enum Content {
    case scalar(String, quoted: Bool)
    case list([FrontMatterNode])
    case map([Pair])
  }

  struct Pair {
    var key: String
    var keyPlace: Place
    var value: FrontMatterNode
  }

  /// Line and column from 1.
  struct Place: Hashable {
    var line: Int
    var column: Int
  }

  var place: Place
  var content: Content

  /// The words of a scalar; `nil` for a list, a map and a value left empty.
  var text: String? {
    guard case .scalar(let text, let quoted) = content else { return nil }
    if !quoted, ["", "~", "null", "Null", "NULL"].contains(text) { return nil }
    return text
  }

  var isEmpty: Bool {
    if case .scalar = content { return text == nil }
    return false
  }

  var list: [FrontMatterNode]? { if case .list(let items) = content { items } else { nil } }

  var map: [Pair]? { if case .map(let pairs) = content { pairs } else { nil } }

  /// What it is, for a message.
  var kindName: String {
    switch content {
    case .scalar: isEmpty ? "nothing" : "a single value"
    case .list: "a list"
    case .map: "a set of keys"
    }
  }
}

extension FrontMatterNode {
  /// Takes over what Yams composed; `lineOffset` is added to every line.
  init(_ node: Node, lineOffset: Int, parent: Place) {
    let place = node.mark.map { Place(line: $0.line + lineOffset, column: $0.column) } ?? parent
    self.place = place
    switch node {
    case .scalar(let scalar):
      content = .scalar(scalar.string, quoted: ![.plain, .any].contains(scalar.style))
    case .sequence(let items):
      content = .list(items.map { FrontMatterNode($0, lineOffset: lineOffset, parent: place) })
    case .mapping(let pairs):
      content = .map(
        pairs.map { key, value in
          let name = FrontMatterNode(key, lineOffset: lineOffset, parent: place)
          let value = FrontMatterNode(value, lineOffset: lineOffset, parent: name.place)
          return Pair(key: key.scalar?.string ?? "", keyPlace: name.place, value: value)
        })
    case .alias:
      content = .scalar("", quoted: false)
    }
  }
}
