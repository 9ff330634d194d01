/// The tags of an HTML text, checked for nesting; enough for what the renderer writes.
struct HTMLTags {
  private(set) var problems: [String] = []
  private var found: [(name: String, value: String)] = []

  struct Broken: Error {}

  private static let empty: Set<String> = ["meta", "link", "br"]

  init(_ html: String) throws {
    var open: [String] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: "<") {
      guard let end = rest[start...].firstIndex(of: ">") else { throw Broken() }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("!") { continue }
      if tag.hasPrefix("/") {
        if open.popLast() != String(tag.dropFirst()) { problems.append("closes \(tag)") }
        continue
      }
      let name = String(tag.prefix { $0 != " " })
      read(tag.dropFirst(name.count))
      if !Self.empty.contains(name) { open.append(name) }
    }
    if !open.isEmpty { problems.append("open: \(open)") }
  }

  private mutating func read(_ text: Substring) {
    var rest = text
    while let equals = rest.range(of: "=\"") {
      let name = rest[..<equals.lowerBound].split(separator: " ").last.map(String.init) ?? ""
      guard let close = rest[equals.upperBound...].firstIndex(of: "\"") else { return }
      found.append((name, String(rest[equals.upperBound..<close])))
      rest = rest[rest.index(after: close)...]
    }
  }

  func attributes(_ name: String) -> [String] { found.filter { $0.name == name }.map(\.value) }
}
