import Scan

/// Turns paths with identifiers into the route that they belong to.
enum EndpointTemplate {
  /// Longest route; what follows is cut.
  static let routeBytes = 256

  /// Writes the path without query, its identifiers (numbers, UUIDs, long hexadecimal or mixed words) as `{id}`,
  /// to `target`, which holds `routeBytes`; returns how many bytes.
  static func write(_ path: LineBytes, to target: UnsafeMutablePointer<UInt8>) -> Int {
    guard let base = path.baseAddress else { return 0 }
    var written = 0
    var index = 0
    while true {
      let start = index
      var digits = 0
      while index < path.count, base[index] != 0x2F, base[index] != 0x3F, base[index] != 0x23 {
        if base[index] &- 0x30 < 10 { digits += 1 }
        index += 1
      }
      append(LineBytes(start: base + start, count: index - start), digits, target, &written)
      guard index < path.count, base[index] == 0x2F, written < routeBytes else { return written }
      target[written] = 0x2F
      written += 1
      index += 1
    }
  }

  private static func append(
    _ segment: LineBytes, _ digits: Int, _ target: UnsafeMutablePointer<UInt8>, _ written: inout Int
  ) {
    let name: StaticString = "{id}"
    let isID = isIdentifier(segment, digits)
    guard let source = isID ? name.utf8Start : segment.baseAddress else { return }
    let count = min(isID ? name.utf8CodeUnitCount : segment.count, routeBytes - written)
    (target + written).update(from: source, count: count)
    written += count
  }

  private static func isIdentifier(_ segment: LineBytes, _ digits: Int) -> Bool {
    guard digits > 0 else { return false }
    if digits == segment.count { return true }
    let isVersion = segment[0] | 0x20 == 0x76
    if isVersion && digits == segment.count - 1 { return false }
    return segment.count >= 8 && digits >= 2
  }
}

/// The numbers of the routes of the paths seen last, because a log's paths repeat. One for each thread.
final class RouteCache {
  private struct Entry {
    var hash: UInt64 = 0
    /// -1 for no path.
    var count = -1
    var number: UInt64 = 0
  }

  private static let places = 512
  /// Longer paths are not kept.
  private static let pathBytes = 96
  private let entries = UnsafeMutablePointer<Entry>.allocate(capacity: places)
  private let paths = UnsafeMutablePointer<UInt8>.allocate(capacity: places * pathBytes)
  private let route = UnsafeMutablePointer<UInt8>.allocate(capacity: EndpointTemplate.routeBytes)

  init() {
    entries.initialize(repeating: Entry(), count: Self.places)
    paths.initialize(repeating: 0, count: Self.places * Self.pathBytes)
  }

  deinit {
    entries.deallocate()
    paths.deallocate()
    route.deallocate()
  }

  /// The number that `body` gives, or has given, to the path's route.
  @inline(__always)
  func number(_ path: LineBytes, _ body: (LineBytes) -> UInt64) -> UInt64 {
    let hash = ByteHash.hash(path)
    let place = Int(truncatingIfNeeded: hash >> 20) & (Self.places &- 1)
    let known = entries[place]
    if known.hash == hash, known.count == path.count,
      ByteHash.equal(paths + place &* Self.pathBytes, path.baseAddress, path.count)
    {
      return known.number
    }
    let number = body(LineBytes(start: route, count: EndpointTemplate.write(path, to: route)))
    keep(path, Entry(hash: hash, count: path.count, number: number), at: place)
    return number
  }

  private func keep(_ path: LineBytes, _ entry: Entry, at place: Int) {
    guard path.count <= Self.pathBytes, let base = path.baseAddress else { return }
    entries[place] = entry
    (paths + place * Self.pathBytes).update(from: base, count: path.count)
  }

  /// To be called when the routes get other numbers.
  func forget() { entries.update(repeating: Entry(), count: Self.places) }
}
