/// The fields that a reader wants of each line, compiled for lookup by key.
///
/// A path is dotted: `http.status` is the key `status` of the object under `http`, and as well a key that is
/// written `http.status`. When a line has both, the one nested less deeply wins; of equals the last one
/// in the line wins. Cost of a lookup: one comparison for most keys, whatever the number of paths.
public final class FieldPlan: Sendable {
  /// The paths, by slot.
  public let paths: [String]
  let nodes: [FieldNode]

  public init(_ paths: [String]) {
    self.paths = paths
    var builder = FieldNodeBuilder()
    for (slot, path) in paths.enumerated() { builder.add(Array(path.utf8)[...], slot: slot, below: 0) }
    nodes = builder.finish()
  }

  public var slotCount: Int { paths.count }

  /// The slot of a top-level key, if it is wanted.
  @inline(__always)
  func entry(_ key: UnsafePointer<UInt8>, _ count: Int, in node: Int) -> FieldNode.Entry? {
    nodes[node].find(key, count)
  }

  func slot(of key: StaticString) -> Int? {
    guard let entry = entry(key.utf8Start, key.utf8CodeUnitCount, in: 0), entry.slot >= 0 else { return nil }
    return Int(entry.slot)
  }
}

/// The wanted keys of one object.
struct FieldNode: Sendable {
  struct Entry: Sendable {
    var key: [UInt8]
    /// -1 when the key's own value is not wanted.
    var slot: Int32 = -1
    /// The node for the keys of the object under this key; -1 when none is wanted.
    var child: Int32 = -1
  }

  /// Sorted by key length.
  var entries: [Entry] = []
  /// For each key length the first entry; one more at the end.
  var starts: [Int32] = []

  @inline(__always)
  func find(_ key: UnsafePointer<UInt8>, _ count: Int) -> Entry? {
    guard count + 1 < starts.count else { return nil }
    var index = Int(starts[count])
    let end = Int(starts[count + 1])
    while index < end {
      if matches(entries[index].key, key, count) { return entries[index] }
      index += 1
    }
    return nil
  }

  @inline(__always)
  private func matches(_ wanted: [UInt8], _ key: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var index = count - 1
    while index >= 0 {
      if wanted[index] != key[index] { return false }
      index -= 1
    }
    return true
  }

  mutating func index() {
    entries.sort { $0.key.count < $1.key.count }
    let longest = entries.last?.key.count ?? 0
    starts = (0...longest + 1).map { length in
      Int32(entries.firstIndex { $0.key.count >= length } ?? entries.count)
    }
  }
}

private struct FieldNodeBuilder {
  /// A path with more dots is only split at its first ones.
  private static let splitDots = 6
  private var nodes = [FieldNode()]

  mutating func add(_ path: ArraySlice<UInt8>, slot: Int, below node: Int, dots: Int = 0) {
    let own = entry(Array(path), in: node)
    if nodes[node].entries[own].slot < 0 { nodes[node].entries[own].slot = Int32(slot) }
    guard dots < Self.splitDots else { return }
    for dot in path.indices where path[dot] == UInt8(ascii: ".") {
      guard dot > path.startIndex, dot + 1 < path.endIndex else { continue }
      let head = entry(Array(path[..<dot]), in: node)
      add(path[(dot + 1)...], slot: slot, below: child(of: head, in: node), dots: dots + 1)
    }
  }

  private mutating func entry(_ key: [UInt8], in node: Int) -> Int {
    if let found = nodes[node].entries.firstIndex(where: { $0.key == key }) { return found }
    nodes[node].entries.append(FieldNode.Entry(key: key))
    return nodes[node].entries.count - 1
  }

  private mutating func child(of entry: Int, in node: Int) -> Int {
    let known = nodes[node].entries[entry].child
    if known >= 0 { return Int(known) }
    nodes.append(FieldNode())
    nodes[node].entries[entry].child = Int32(nodes.count - 1)
    return nodes.count - 1
  }

  mutating func finish() -> [FieldNode] {
    for index in nodes.indices { nodes[index].index() }
    return nodes
  }
}
