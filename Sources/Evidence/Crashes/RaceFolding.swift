import IncidentModel

/// Joins the reports that one data race prints at several places.
///
/// A race on one piece of memory is reported wherever it is touched: in a function, in those that it calls, and
/// in those that call it. Two reports are of one bug when on both sides the innermost function of one lies on
/// the other's stack, near its end. The relation is carried on: what is joined to one is joined to all. Two bugs
/// that merely share callers stay apart.
enum RaceFolding {
  /// The crashes in their order, with each bug's races as one; `stacks` holds the functions of both sides of
  /// each of its reports by the crash's position. Compares every two of at most `CrashLimits.foldedRaces` races.
  static func folded(_ crashes: [Crash], stacks: [Int: [[[String]]]]) -> [Crash] {
    let races = stacks.keys.sorted().prefix(CrashLimits.foldedRaces)
    var groups = DisjointSets(crashes.count)
    for (offset, left) in races.enumerated() {
      for right in races.dropFirst(offset + 1)
      where (stacks[left] ?? []).contains(where: { one in (stacks[right] ?? []).contains { touch(one, $0) } })
      {
        groups.join(left, right)
      }
    }
    var members: [Int: [Int]] = [:]
    for position in crashes.indices { members[groups.root(position), default: []].append(position) }
    return crashes.indices.compactMap { position in
      members[position].map { joined($0, crashes, stacks) }
    }
  }

  private static func touch(_ left: [[String]], _ right: [[String]]) -> Bool {
    guard left.count == 2, right.count == 2 else { return false }
    return near(left[0], right[0]) && near(left[1], right[1])
      || near(left[0], right[1]) && near(left[1], right[0])
  }

  /// One side's innermost function lies on the other's stack. A side whose stack was lost is near to none.
  private static func near(_ left: [String], _ right: [String]) -> Bool {
    guard let inner = left.first, let other = right.first else { return false }
    return right.contains(inner) || left.contains(other)
  }

  /// The report at the centre, whose functions lie on the stacks of most others, stands for all.
  private static func joined(_ positions: [Int], _ crashes: [Crash], _ stacks: [Int: [[[String]]]]) -> Crash {
    guard positions.count > 1 else { return crashes[positions[0]] }
    let ranked = positions.map { position in
      (position: position, weight: weight(position, positions, crashes, stacks))
    }
    let centre =
      ranked.max { ($0.weight, -$0.position) < ($1.weight, -$1.position) }?.position ?? positions[0]
    var crash = crashes[centre]
    crash.count = positions.map { crashes[$0].count }.max() ?? 1
    crash.services = Set(positions.flatMap { crashes[$0].services }).sorted()
    crash.versions = Set(positions.flatMap { crashes[$0].versions }).sorted()
    crash.firstSeen = positions.compactMap { crashes[$0].firstSeen }.min()
    crash.lastSeen = positions.compactMap { crashes[$0].lastSeen }.max()
    return crash
  }

  /// On how many sides of the group's reports the two functions of this one lie.
  private static func weight(
    _ position: Int, _ positions: [Int], _ crashes: [Crash], _ stacks: [Int: [[[String]]]]
  ) -> Int {
    let inner = (stacks[position]?.first ?? []).compactMap(\.first)
    return positions.reduce(0) { sum, other in
      let sides = stacks[other]?.first ?? []
      let hits = inner.reduce(0) { hits, function in hits + sides.count { $0.contains(function) } }
      return sum + hits * crashes[other].count
    }
  }
}

/// Counts the runs in which a race was seen: the detector prints a report once a process, so the same report again
/// from the same source is another run, and different reports of one race are not.
struct RaceRuns: Sendable {
  private var times: [Int: [UInt64: [UInt64: Int]]] = [:]

  /// How often the race at `place` has struck, with this report.
  mutating func count(_ variant: UInt64, _ origin: UInt64, of place: Int) -> Int {
    var origins = times[place] ?? [:]
    if origins.count < CrashLimits.raceOrigins || origins[origin] != nil {
      var variants = origins[origin] ?? [:]
      if variants.count < CrashLimits.raceVariants || variants[variant] != nil {
        variants[variant, default: 0] += 1
      }
      origins[origin] = variants
    }
    times[place] = origins
    return origins.values.reduce(0) { $0 + ($1.values.max() ?? 0) }
  }
}

/// Which elements belong together; each set is named by its lowest element.
private struct DisjointSets {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  func root(_ element: Int) -> Int {
    var element = element
    while parents[element] != element { element = parents[element] }
    return element
  }

  mutating func join(_ left: Int, _ right: Int) {
    let (a, b) = (root(left), root(right))
    parents[max(a, b)] = min(a, b)
  }
}
