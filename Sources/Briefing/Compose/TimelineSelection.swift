import IncidentModel

/// The entries of the timeline that matter most, in order of time.
struct TimelineSelection {
  let incident: Incident
  let facts: FactSheet
  let format: FactFormat

  /// At most `limit` of `entries`; made from the times of the incident when there are none.
  func entries(_ entries: [TimelineEntry], limit: Int) -> [TimelineEntry] {
    let all = entries.isEmpty ? fromTimes : entries
    let ordered = all.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
      .map(\.element)
    guard ordered.count > limit else { return ordered }
    var chosen: Set<Int> = []
    for position in Self.byWeight(ordered).prefix(limit) { chosen.insert(position) }
    return ordered.indices.filter(chosen.contains).map { ordered[$0] }
  }

  /// Positions, the weightiest first: the first of each kind, then the rest by kind and time.
  private static func byWeight(_ entries: [TimelineEntry]) -> [Int] {
    var seen: [TimelineEntry.Kind: Int] = [:]
    let ranked = entries.enumerated().map { position, entry in
      let repeats = seen[entry.kind, default: 0]
      seen[entry.kind] = repeats + 1
      return (repeats: repeats, rank: rank(entry.kind), position: position)
    }
    return ranked.sorted { ($0.repeats, $0.rank, $0.position) < ($1.repeats, $1.rank, $1.position) }
      .map(\.position)
  }

  private static func rank(_ kind: TimelineEntry.Kind) -> Int {
    switch kind {
    case .failure: 0
    case .mitigation: 1
    case .detection: 2
    case .change: 3
    case .crash: 4
    case .resolution: 5
    case .other: 6
    }
  }

  private var fromTimes: [TimelineEntry] {
    IncidentTime.allCases.compactMap { name in
      guard let fact = facts.known(name.factID), let time = fact.value?.time else { return nil }
      return TimelineEntry(
        time: time, clock: format.clockOnly(time), kind: Self.kind(name), text: RichText(fact.title),
        source: fact.receipt.source ?? fact.receipt.inputs.first?.file ?? fact.label.rawValue)
    }
  }

  private static func kind(_ name: IncidentTime) -> TimelineEntry.Kind {
    switch name {
    case .causeStart: .change
    case .onset: .failure
    case .detected: .detection
    case .mitigated: .mitigation
    case .resolved: .resolution
    }
  }
}
