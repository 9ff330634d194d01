/// A JSON value that knows the line it starts on.
public struct JSONNode: Sendable, Hashable {
  /// The kinds of JSON values.
  public enum Value: Sendable, Hashable {
    case null
    case bool(Bool)
    /// As written: `12.50` stays `12.50`.
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// A name and its value; names may come more than once.
  public struct Member: Sendable, Hashable {
    public var key: String
    public var value: JSONNode
  }

  public var value: Value
  /// From 1.
  public var line: Int

  public init(_ value: Value, line: Int) {
    self.value = value
    self.line = line
  }

  /// The first member of that name.
  public subscript(key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// The elements of an array; `nil` for anything else.
  public var elements: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  /// The members of an object in the order of the file; `nil` for anything else.
  public var members: [Member]? {
    if case .object(let members) = value { members } else { nil }
  }

  /// A string, or a number or boolean as written.
  public var text: String? {
    switch value {
    case .string(let text), .number(let text): text
    case .bool(let flag): flag ? "true" : "false"
    case .null, .array, .object: nil
    }
  }

  /// The value as dictionaries, arrays, strings and numbers; of members with one name the first.
  var plain: Any {
    switch value {
    case .null: Optional<Int>.none as Any
    case .bool(let flag): flag
    case .number(let text): Double(text) ?? 0
    case .string(let text): text
    case .array(let elements): elements.map(\.plain)
    case .object(let members):
      Dictionary(members.map { ($0.key, $0.value.plain) }, uniquingKeysWith: { first, _ in first })
    }
  }

  /// Walks down by names: `node.at("metadata", "name")`.
  public func at(_ path: String...) -> JSONNode? {
    path.reduce(Optional(self)) { node, key in node?[key] }
  }

  /// Scalars by dotted path, in order of appearance, at most `depth` objects deep; arrays are passed over.
  public func scalars(depth: Int = 4) -> [(path: String, text: String)] {
    var result: [(path: String, text: String)] = []
    collect("", depth, into: &result)
    return result
  }

  private func collect(_ prefix: String, _ depth: Int, into result: inout [(path: String, text: String)]) {
    guard depth > 0, let members else { return }
    for member in members {
      let path = prefix.isEmpty ? member.key : prefix + "." + member.key
      if let text = member.value.text {
        result.append((path, text))
      } else {
        member.value.collect(path, depth - 1, into: &result)
      }
    }
  }
}
