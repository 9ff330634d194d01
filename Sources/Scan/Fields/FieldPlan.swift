/// The fields that a reader wants of each line, compiled for lookup by key.
///
/// A slot has one or more alternative paths: of those that a line has, the first with a value counts. A path is
/// dotted: `http.status` is the key `status` of the object under `http`, and as well a key that is written
/// `http.status`. When a line has both, the one nested less deeply wins; of equals the last one in the line wins.
/// Cost of a lookup: one comparison for most keys, whatever the number of paths.
public final class FieldPlan: @unchecked Sendable {
  /// The paths of each slot, in order of preference.
  public let alternatives: [[String]]
  // The tables are written once, in `init`, and only read afterwards: that is why sharing is safe.
  private let entries: UnsafeMutableBufferPointer<Entry>
  private let keys: UnsafeMutableBufferPointer<UInt8>
  /// Which slots a path fills.
  private let targets: UnsafeMutableBufferPointer<Target>
  /// For each node `keyLengths` numbers: the first entry whose key is at least that long.
  private let starts: UnsafeMutableBufferPointer<Int32>
  private let keyLengths: Int

  /// A slot that a path fills, and the path's rank among the slot's alternatives.
  struct Target: Hashable {
    var slot: Int16
    var rank: Int16
  }

  /// A wanted key of one object.
  struct Entry {
    var keyStart: Int32
    var keyCount: Int32
    /// Where the key's targets begin; none when only values below the key are wanted.
    var firstTarget: Int32
    var targetCount: Int32
    /// The node for the keys of the object under this key; -1 when none is wanted.
    var child: Int32
  }

  /// One slot for each list of alternative paths; at most 32,767 slots.
  public init(alternatives: [[String]]) {
    self.alternatives = alternatives
    var builder = FieldPlanBuilder()
    for (slot, paths) in alternatives.enumerated() {
      for (rank, path) in paths.enumerated() {
        let target = Target(slot: Int16(clamping: slot), rank: Int16(clamping: rank))
        builder.add(Array(path.utf8)[...], target, below: 0)
      }
    }
    let tables = builder.tables()
    entries = Self.copy(tables.entries)
    keys = Self.copy(tables.keys)
    targets = Self.copy(tables.targets)
    starts = Self.copy(tables.starts)
    keyLengths = tables.keyLengths
  }

  /// One slot for each path.
  public convenience init(_ paths: [String]) { self.init(alternatives: paths.map { [$0] }) }

  deinit {
    entries.deallocate()
    keys.deallocate()
    targets.deallocate()
    starts.deallocate()
  }

  private static func copy<Element>(_ list: [Element]) -> UnsafeMutableBufferPointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: list.count)
    _ = copy.initialize(from: list)
    return copy
  }

  public var slotCount: Int { alternatives.count }

  /// The entry of a key in an object, or `nil` when it is not wanted.
  @inline(__always)
  func entry(_ key: UnsafePointer<UInt8>, _ count: Int, in node: Int) -> Entry? {
    entryNumber(key, count, in: node).map { entries[$0] }
  }

  /// The same as a number for `entry(at:)`.
  @inline(__always)
  func entryNumber(_ key: UnsafePointer<UInt8>, _ count: Int, in node: Int) -> Int? {
    guard count + 1 < keyLengths else { return nil }
    let row = node * keyLengths + count
    var index = Int(starts[row])
    let end = Int(starts[row + 1])
    while index < end {
      if matches(entries[index], key, count) { return index }
      index += 1
    }
    return nil
  }

  func entry(at number: Int) -> Entry { entries[number] }

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

  @inline(__always)
  func target(_ index: Int) -> Target { targets[index] }

  /// Hands a value to every slot that the entry's key fills.
  @inline(__always)
  func fill(_ values: FieldValues, _ entry: Entry, _ value: FieldValue, depth: Int) {
    fill(values.slots, entry, value, depth: depth)
  }

  @inline(__always)
  func fill(_ slots: UnsafeMutablePointer<FieldValue>, _ entry: Entry, _ value: FieldValue, depth: Int) {
    var index = Int(entry.firstTarget)
    let end = index + Int(entry.targetCount)
    while index < end {
      FieldValues.set(slots, targets[index], value, depth: depth)
      index += 1
    }
  }

  /// The entry of a top-level key, for formats whose names are fixed.
  func entry(of key: StaticString) -> Entry? { entry(key.utf8Start, key.utf8CodeUnitCount, in: 0) }

  /// The place of a top-level key's value, for formats whose names are fixed.
  func place(of key: StaticString) -> Place { place(key.utf8Start, key.utf8CodeUnitCount) }

  func place(_ key: UnsafePointer<UInt8>, _ count: Int) -> Place {
    guard let number = entryNumber(key, count, in: 0) else { return Place() }
    let entry = entries[number]
    guard entry.targetCount == 1 else {
      return entry.targetCount == 0 ? Place() : Place(slot: Place.several, entry: Int32(number))
    }
    let target = targets[Int(entry.firstTarget)]
    return Place(slot: target.slot, order: FieldOrder.make(rank: Int(target.rank), depth: 0))
  }

  /// Where a top-level key's value goes, found once for many lines. It holds no reference, which threads would
  /// have to count.
  struct Place: BitwiseCopyable {
    static let several: Int16 = -2
    /// -1 when nobody wants the value, `several` when more than one slot does.
    var slot: Int16 = -1
    var order: UInt16 = 0
    /// For several slots.
    var entry: Int32 = -1

    @inline(__always) var isWanted: Bool { slot != -1 }
  }
}

/// The slots of one line and the plan behind them, for as long as both live elsewhere.
struct SlotWriter {
  let slots: UnsafeMutablePointer<FieldValue>
  private let plan: Unmanaged<FieldPlan>

  init(_ values: FieldValues, _ plan: FieldPlan) {
    slots = values.slots
    self.plan = Unmanaged.passUnretained(plan)
  }

  /// Keeps the value in the place's slots unless better ones are there.
  @inline(__always)
  func set(_ place: FieldPlan.Place, _ kind: ValueKind, _ range: Range<Int>, isEscaped: Bool = false) {
    guard place.isWanted else { return }
    let count = range.upperBound &- range.lowerBound
    var value = FieldValue(kind, start: range.lowerBound, count: count, isEscaped: isEscaped)
    guard place.slot >= 0 else { return setSeveral(place, value) }
    value.order = place.order
    FieldValues.place(slots, Int(place.slot), value)
  }

  @inline(never)
  private func setSeveral(_ place: FieldPlan.Place, _ value: FieldValue) {
    plan._withUnsafeGuaranteedRef { $0.fill(slots, $0.entry(at: Int(place.entry)), value, depth: 0) }
  }

  /// The same for a key that is looked up.
  @inline(never)
  func set(key: LineBytes, _ value: FieldValue) {
    guard let base = key.baseAddress else { return }
    plan._withUnsafeGuaranteedRef { plan in
      if let entry = plan.entry(base, key.count, in: 0) { plan.fill(slots, entry, value, depth: 0) }
    }
  }
}

private struct FieldPlanBuilder {
  private struct Key {
    var bytes: [UInt8]
    var targets: [FieldPlan.Target] = []
    var child: Int32 = -1
  }

  /// A path is split at its first dots only: each may be a part of a key or not, so every one doubles the ways.
  private static let splitDots = 6
  private var nodes: [[Key]] = [[]]

  /// `dots` is how many of the whole path's dots lie before this rest of it.
  mutating func add(_ path: ArraySlice<UInt8>, _ target: FieldPlan.Target, below node: Int, dots: Int = 0) {
    let own = key(Array(path), in: node)
    if !nodes[node][own].targets.contains(where: { $0.slot == target.slot }) {
      nodes[node][own].targets.append(target)
    }
    var dots = dots
    for dot in path.indices where path[dot] == UInt8(ascii: ".") {
      guard dots < Self.splitDots else { return }
      dots += 1
      guard dot > path.startIndex, dot + 1 < path.endIndex else { continue }
      let head = key(Array(path[..<dot]), in: node)
      add(path[(dot + 1)...], target, below: child(of: head, in: node), dots: dots)
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

  struct Tables {
    var entries: [FieldPlan.Entry] = []
    var keys: [UInt8] = []
    var targets: [FieldPlan.Target] = []
    var starts: [Int32] = []
    var keyLengths = 0
  }

  func tables() -> Tables {
    let longest = nodes.joined().map(\.bytes.count).max() ?? 0
    var tables = Tables(keyLengths: longest + 2)
    for node in nodes {
      let ordered = node.sorted { $0.bytes.count < $1.bytes.count }
      for length in 0...longest + 1 {
        let offset = ordered.firstIndex { $0.bytes.count >= length } ?? ordered.count
        tables.starts.append(Int32(tables.entries.count + offset))
      }
      for key in ordered {
        tables.entries.append(
          FieldPlan.Entry(
            keyStart: Int32(tables.keys.count), keyCount: Int32(key.bytes.count),
            firstTarget: Int32(tables.targets.count), targetCount: Int32(key.targets.count), child: key.child)
        )
        tables.keys += key.bytes
        tables.targets += key.targets
      }
    }
    return tables
  }
}
