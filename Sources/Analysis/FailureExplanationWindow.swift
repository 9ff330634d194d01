import Evidence
import Foundation
import IncidentModel

extension FailureExplanation {
  /// Values of which the failures over time are looked at, those with the most.
  private static let seriesLimit = 64
  /// Failures that such a value has at least.
  private static let leastSeriesFailures = 10
  /// Log likelihood ratio that is asked for besides, since the log as a whole shows nothing.
  private static let caution = 2.0

  /// The minutes in which the failures of one attribute value stand out the most, for a log whose failures as a
  /// whole stand out nowhere: a small service may fail altogether without moving the total. `nil` when none do.
  ///
  /// The same scan as `FailureWindow.find`, corrected for the number of values.
  public static func window(in cube: AttributeCube) -> Range<Timestamp>? {
    let all = ValueSeries(cube, limit: seriesLimit, least: leastSeriesFailures).series
    let least = log(Double(max(1, all.count))) + caution
    var best: (window: Range<Timestamp>, score: Double)?
    for minutes in all {
      let search = FailureWindowSearch(minutes)
      guard let run = search.best(), run.score > search.threshold + least, run.score > best?.score ?? 0,
        let first = minutes[run.range].first?.minute, let last = minutes[run.range].last?.minute
      else { continue }
      best = (first..<max(first, last.adding(seconds: max(1, cube.bucketSeconds))), run.score)
    }
    return best?.window
  }
}

/// Requests by time of the single attribute values that fail the most.
private struct ValueSeries {
  private typealias Count = (total: Int, failed: Int)

  /// Counts kept at most.
  private static let countLimit = 1_000_000

  private(set) var series: [[MinuteCount]] = []

  init(_ cube: AttributeCube, limit: Int, least: Int) {
    let cells = Self.ordered(cube.cells)
    guard let start = cells.first?.start else { return }
    let starts = cells.reduce(into: [start]) { if $1.start != $0[$0.count - 1] { $0.append($1.start) } }
    let table = RequestTable(cube, window: start..<start, others: [])
    let items = Self.items(table, least: Double(least)).prefix(min(limit, Self.countLimit / starts.count))
    let counts = Self.counts(cells, starts, table, Array(items))
    series = items.indices.map { place in
      let all = starts.indices.map { bucket in
        let count = counts[bucket * items.count + place]
        return MinuteCount(minute: starts[bucket], total: count.total, failed: count.failed)
      }
      return FailureWindow.sound(all)
    }
  }

  private static func ordered(_ cells: [AttributeCube.Cell]) -> [AttributeCube.Cell] {
    let isInOrder = zip(cells, cells.dropFirst()).allSatisfy { $0.start <= $1.start }
    return isInOrder ? cells : cells.sorted { $0.start < $1.start }
  }

  /// By time, then item.
  private static func counts(
    _ cells: [AttributeCube.Cell], _ starts: [Timestamp], _ table: RequestTable, _ items: [AttributeItem]
  ) -> [Count] {
    var places = table.texts.map { Array(repeating: -1, count: $0.count) }
    for (place, item) in items.enumerated() { places[item.attribute][item.value] = place }
    let present = table.groups.indices.map { group in
      table.attributes.indices.map { places[$0][table.value(group, $0)] }.filter { $0 >= 0 }
    }
    var counts = [Count](repeating: (0, 0), count: starts.count * items.count)
    var bucket = 0
    for cell in cells where present.indices.contains(cell.combination) {
      while starts[bucket] < cell.start { bucket += 1 }
      for place in present[cell.combination] {
        counts[bucket * items.count + place].total &+= cell.total
        counts[bucket * items.count + place].failed &+= cell.failed
      }
    }
    return counts
  }

  private static func items(_ table: RequestTable, least: Double) -> [AttributeItem] {
    var found: [(item: AttributeItem, failed: Double)] = []
    for attribute in table.attributes.indices where !table.outcomes.contains(attribute) {
      var failed = table.texts[attribute].map { _ in 0.0 }
      for (index, group) in table.groups.enumerated() {
        failed[table.value(index, attribute)] += group.inside.normalFailed
      }
      for value in failed.indices where value > RequestTable.other && failed[value] >= least {
        found.append((AttributeItem(attribute: attribute, value: value), failed[value]))
      }
    }
    return found.sorted { $0.failed > $1.failed }.map(\.item)
  }
}
