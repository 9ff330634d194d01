import Scan

/// Turns paths with identifiers into the route that they belong to.
enum EndpointTemplate {
  /// The path without query, its identifiers (numbers, UUIDs, long hexadecimal or mixed words) as `{id}`.
  static func route(_ path: LineBytes) -> [UInt8] {
    var route: [UInt8] = []
    let end = path.firstIndex { $0 == 0x3F || $0 == 0x23 } ?? path.count
    for (index, segment) in path[..<end].split(separator: 0x2F, omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { route.append(0x2F) }
      route.append(contentsOf: isIdentifier(segment) ? Array("{id}".utf8) : Array(segment))
    }
    return route
  }

  private static func isIdentifier(_ segment: Slice<LineBytes>) -> Bool {
    let digits = segment.count { $0 &- 0x30 < 10 }
    guard digits > 0 else { return false }
    if digits == segment.count { return true }
    let isVersion = segment.first.map { $0 | 0x20 == 0x76 } ?? false
    if isVersion && digits == segment.count - 1 { return false }
    return segment.count >= 8 && digits >= 2
  }
}
