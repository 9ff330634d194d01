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

/// Routes of the paths seen last, because a log's paths repeat. One for each thread.
final class RouteCache {
  private struct Entry {
    var hash: UInt64 = 0
    var pathCount = -1
    var routeCount = 0
  }

  private static let places = 512
  /// Longer paths are not kept.
  private static let pathBytes = 96
  private static let stride = pathBytes + EndpointTemplate.routeBytes
  private let entries = UnsafeMutablePointer<Entry>.allocate(capacity: places)
  private let bytes = UnsafeMutablePointer<UInt8>.allocate(capacity: places * stride + 16)

  init() {
    entries.initialize(repeating: Entry(), count: Self.places)
    bytes.initialize(repeating: 0, count: Self.places * Self.stride + 16)
  }

  deinit {
    entries.deallocate()
    bytes.deallocate()
  }

  /// The path's route; valid until the next call. 16 more bytes can be read behind it.
  @inline(__always)
  func route(_ path: LineBytes) -> LineBytes {
    let hash = ByteHash.hash(path)
    let place = Int(truncatingIfNeeded: hash >> 20) & (Self.places &- 1)
    let own = bytes + place &* Self.stride
    if entries[place].hash == hash, entries[place].pathCount == path.count,
      ByteHash.equal(own, path.baseAddress, path.count)
    {
      return LineBytes(start: own + Self.pathBytes, count: entries[place].routeCount)
    }
    return make(path, hash, place)
  }

  private func make(_ path: LineBytes, _ hash: UInt64, _ place: Int) -> LineBytes {
    let own = bytes + place * Self.stride
    let count = EndpointTemplate.write(path, to: own + Self.pathBytes)
    let isKept = path.count <= Self.pathBytes
    entries[place] = Entry(hash: hash, pathCount: isKept ? path.count : -1, routeCount: count)
    if isKept, let base = path.baseAddress { own.update(from: base, count: path.count) }
    return LineBytes(start: own + Self.pathBytes, count: count)
  }
}
