import IncidentModel
import Scan

/// When each service's versions were seen, over all lines that name one.
struct VersionTally {
  /// Pairs kept; more are passed over.
  static let limit = 2000

  private struct Entry {
    var first: Int64
    var last: Int64
    var requests = RequestCount()
  }

  private let services = ByteTable()
  private let versions = ByteTable()
  private var positions: [Int: Int] = [:]
  private var pairs: [(service: Int, version: Int)] = []
  private var entries: [Entry] = []

  mutating func add(
    _ line: LogLine, _ service: FieldValue?, _ version: FieldValue, _ time: Int64, failed: Bool?
  ) {
    let serviceID = service.map { line.withText($0) { services.insert($0) } } ?? -1
    let versionID = line.withText(version) { versions.insert($0) }
    let key = (serviceID &+ 1) << 32 | versionID
    let position = positions[key] ?? append(key, serviceID, versionID, time)
    guard position >= 0 else { return }
    if time < entries[position].first { entries[position].first = time }
    if time > entries[position].last { entries[position].last = time }
    guard let failed else { return }
    entries[position].requests.total += 1
    if failed { entries[position].requests.failed += 1 }
  }

  private mutating func append(_ key: Int, _ service: Int, _ version: Int, _ time: Int64) -> Int {
    guard entries.count < Self.limit else { return -1 }
    positions[key] = entries.count
    pairs.append((service, version))
    entries.append(Entry(first: time, last: time))
    return entries.count - 1
  }

  var list: [VersionCount] {
    let counts = zip(pairs, entries).map { pair, entry in
      VersionCount(
        service: pair.service < 0 ? "" : services.text(pair.service), version: versions.text(pair.version),
        firstSeen: Timestamp(nanoseconds: entry.first), lastSeen: Timestamp(nanoseconds: entry.last),
        requests: entry.requests)
    }
    return counts.sorted { ($0.firstSeen, $0.service, $0.version) < ($1.firstSeen, $1.service, $1.version) }
  }
}
