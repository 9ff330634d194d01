/// The fields that a reader wants of each line, compiled for lookup by key.
///
/// A path is dotted: `http.status` is the key `status` of the object under `http`, and as well a key that is
/// written `http.status`. When a line has both, the one nested less deeply wins; of equals the last one
/// in the line wins. Cost of a lookup: one comparison for most keys, whatever the number of paths.
public final class FieldPlan: @unchecked Sendable {
  /// The paths, by slot.
  public let paths: [String]
  /// Written once, in `init`, and only read afterwards: that is why sharing is safe.
  private let entries: UnsafeMutableBufferPointer<Entry>
  private let keys: UnsafeMutableBufferPointer<UInt8>
  /// For each node `keyLengths` numbers: the first entry whose key is at least that long.
  private let starts: UnsafeMutableBufferPointer<Int32>
  private let keyLengths: Int

  /// A wanted key of one object.
  struct Entry {
    var keyStart: Int32
    var keyCount: Int32
    /// -1 when the key's own value is not wanted.
    var slot: Int32
    /// The node for the keys of the object under this key; -1 when none is wanted.
    var child: Int32
  }

  public init(_ paths: [String]) {
    self.paths = paths
    var builder = FieldPlanBuilder()
    for (slot, path) in paths.enumerated() { builder.add(Array(path.utf8)[...], slot: slot, below: 0) }
    let tables = builder.tables()
    entries = Self.copy(tables.entries)
    keys = Self.copy(tables.keys)
    starts = Self.copy(tables.starts)
    keyLengths = tables.keyLengths
  }

  deinit {
    entries.deallocate()
    keys.deallocate()
    starts.deallocate()
  }

  private static func copy<Element>(_ list: [Element]) -> UnsafeMutableBufferPointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: list.count)
    _ = copy.initialize(from: list)
    return copy
  }

  public var slotCount: Int { paths.count }

  /// The entry of a key in an object, or `nil` when it is not wanted.
  @inline(__always)
  func entry(_ key: UnsafePointer<UInt8>, _ count: Int, in node: Int) -> Entry? {
    guard count + 1 < keyLengths else { return nil }
    let row = node * keyLengths + count
    var index = Int(starts[row])
    let end = Int(starts[row + 1])
    while index < end {
      if matches(entries[index], key, count) { return entries[index] }
      index += 1
    }
    return nil
  }

  @inline(__always)
  private func matches(_ entry: Entry, _ key: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let start = Int(entry.keyStart)
    var index = 0
    while index < count {
      if keys[start + index] != key[index] { return false }
      index += 1
    }
    return true
  }

  func slot(of key: StaticString) -> Int? {
    guard let entry = entry(key.utf8Start, key.utf8CodeUnitCount, in: 0), entry.slot >= 0 else { return nil }
    return Int(entry.slot)
  }
}

private struct FieldPlanBuilder {
  private struct Key {
    var bytes: [UInt8]
    var slot: Int32 = -1
    var child: Int32 = -1
  }

  /// A path with more dots is only split at its first ones.
  private static let splitDots = 6
  private var nodes: [[Key]] = [[]]

  mutating func add(_ path: ArraySlice<UInt8>, slot: Int, below node: Int, dots: Int = 0) {
    let own = key(Array(path), in: node)
    if nodes[node][own].slot < 0 { nodes[node][own].slot = Int32(slot) }
    guard dots < Self.splitDots else { return }
    for dot in path.indices where path[dot] == UInt8(ascii: ".") {
      guard dot > path.startIndex, dot + 1 < path.endIndex else { continue }
      let head = key(Array(path[..<dot]), in: node)
      add(path[(dot + 1)...], slot: slot, below: child(of: head, in: node), dots: dots + 1)
    }
  }

  private mutating func key(_ bytes: [UInt8], in node: Int) -> Int {
    if let found = nodes[node].firstIndex(where: { $0.bytes == bytes }) { return found }
    nodes[node].append(Key(bytes: bytes))
    return nodes[node].count - 1
  }

  private mutating func child(of key: Int, in node: Int) -> Int {
    let known = nodes[node][key].child
    if known >= 0 { return Int(known) }
    nodes.append([])
    nodes[node][key].child = Int32(nodes.count - 1)
    return nodes.count - 1
  }

  func tables() -> (entries: [FieldPlan.Entry], keys: [UInt8], starts: [Int32], keyLengths: Int) {
    let longest = nodes.joined().map(\.bytes.count).max() ?? 0
    var (entries, keys, starts): ([FieldPlan.Entry], [UInt8], [Int32]) = ([], [], [])
    for node in nodes {
      let ordered = node.sorted { $0.bytes.count < $1.bytes.count }
      for length in 0...longest + 1 {
        let offset = ordered.firstIndex { $0.bytes.count >= length } ?? ordered.count
        starts.append(Int32(entries.count + offset))
      }
      for key in ordered {
        entries.append(
          FieldPlan.Entry(
            keyStart: Int32(keys.count), keyCount: Int32(key.bytes.count), slot: key.slot, child: key.child))
        keys += key.bytes
      }
    }
    return (entries, keys, starts, longest + 2)
  }
}
