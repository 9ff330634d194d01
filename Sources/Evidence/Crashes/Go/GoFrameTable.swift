import Scan

/// The different frames of a dump, each kept once: the goroutines of a dump share most of them.
///
/// Names and paths lie in one array; what the choice of a place needs to know of a frame is told once. Bounded by
/// `CrashLimits`: of a dump with more different frames the later ones are unknown.
struct GoFrameTable: Sendable {
  /// A frame's number in the table.
  typealias Number = Int32

  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16
    /// In the program's own code, in a dependency's; otherwise the runtime's or the standard library's.
    static let user = Traits(rawValue: 1)
    static let dependency = Traits(rawValue: 2)
    /// `panic` itself.
    static let panicCall = Traits(rawValue: 4)
    /// `pkg.(*Type).Method`
    static let pointerMethod = Traits(rawValue: 8)
    static let lock = Traits(rawValue: 16)
    static let waitGroup = Traits(rawValue: 32)
    /// Of `runtime/debug`: somebody prints a stack.
    static let printsStack = Traits(rawValue: 64)
    static let testFile = Traits(rawValue: 128)
    static let testRunner = Traits(rawValue: 256)
    /// `log.Panic`, `errgroup` and the like pass on what others say.
    static let closure = Traits(rawValue: 512)
    static let serves = Traits(rawValue: 1024)
  }

  private struct Entry: Sendable {
    var hash: UInt64
    var name: Int32
    var path: Int32
    var end: Int32
    var line: Int32
    var traits: Traits
  }

  private var entries: [Entry] = []
  private var bytes: [UInt8] = []
  private var slots: [Int32] = []

  var count: Int { entries.count }

  /// The number of the frame, or `nil` when the table is full.
  mutating func add(name: LineBytes, path: LineBytes, line: Int) -> Number? {
    let hash = ByteHash.mix(ByteHash.hash(name) ^ UInt64(truncatingIfNeeded: line), ByteHash.hash(path))
    if slots.isEmpty { slots = [Int32](repeating: -1, count: 32) }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      if entries[Int(slots[slot])].hash == hash { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return append(name, path, line, hash, slot)
  }

  private mutating func append(
    _ name: LineBytes, _ path: LineBytes, _ line: Int, _ hash: UInt64, _ slot: Int
  ) -> Number? {
    guard entries.count < CrashLimits.stackFrames,
      bytes.count + name.count + path.count < CrashLimits.stackBytes
    else { return nil }
    let number = Number(entries.count)
    if entries.isEmpty {
      bytes.reserveCapacity(1024)
      entries.reserveCapacity(16)
    }
    let start = Int32(bytes.count)
    bytes.append(contentsOf: name)
    let middle = Int32(bytes.count)
    bytes.append(contentsOf: path)
    entries.append(
      Entry(
        hash: hash, name: start, path: middle, end: Int32(bytes.count), line: Int32(clamping: line),
        traits: GoOwner.traits(name: name, path: path)))
    slots[slot] = number
    if entries.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  func traits(_ number: Number) -> Traits { entries[Int(number)].traits }
  func hash(_ number: Number) -> UInt64 { entries[Int(number)].hash }
  func line(_ number: Number) -> Int { Int(entries[Int(number)].line) }

  func name(_ number: Number) -> String {
    let entry = entries[Int(number)]
    return String(decoding: bytes[Int(entry.name)..<Int(entry.path)], as: UTF8.self)
  }

  /// True for `main.main` itself.
  func isMain(_ number: Number) -> Bool {
    withParts(entries[Int(number)]) { name, _ in name.count == 9 && name.matches("main.main", 0) }
  }

  func site(_ number: Number) -> CrashSite {
    let entry = entries[Int(number)]
    let file = withParts(entry) { name, path in
      let package = LineBytes(rebasing: name[..<GoOwner.package(name)])
      let isMain = package.count == 4 && package.matches("main", 0)
      return GoModulePath.relative(path, package: package, root: isMain ? root(of: path) : nil)
    }
    return CrashSite(function: GoName.clean(name(number)), file: file, line: Int(entry.line))
  }

  private func withParts<Result>(_ entry: Entry, _ body: (LineBytes, LineBytes) -> Result) -> Result {
    bytes.withUnsafeBufferPointer { all in
      body(
        LineBytes(rebasing: all[Int(entry.name)..<Int(entry.path)]),
        LineBytes(rebasing: all[Int(entry.path)..<Int(entry.end)]))
    }
  }

  /// The root of the module that the other packages of the program show, when `path` lies in it.
  private func root(of path: LineBytes) -> Int? {
    for entry in entries.prefix(CrashLimits.frames) where entry.traits.contains(.user) {
      let length = withParts(entry) { name, other -> Int? in
        let package = LineBytes(rebasing: name[..<GoOwner.package(name)])
        guard let length = GoModulePath.root(other, package: package), length < path.count,
          other[..<length].elementsEqual(path[..<length])
        else { return nil }
        return length
      }
      if let length { return length }
    }
    return nil
  }
}
