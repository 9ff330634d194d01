import Evidence
import IncidentModel

/// How people reacted, and whether the hosts' clocks agree.
extension FactMaker {
  private static let reactions: [(kind: EvidenceKind, id: String, noun: String)] = [
    (.tickets, "support.tickets", "tickets"), (.visits, "status_page.visits", "visits"),
    (.mentions, "public.mentions", "mentions"), (.cancellations, "customers.cancelled", "cancellations"),
  ]
  private static let week: Int64 = 7 * 86_400

  mutating func addReactions() {
    for (kind, id, noun) in Self.reactions {
      let tables = file.reactions.filter { $0.kind == kind }.map(\.events)
      if !tables.isEmpty { addReaction(tables, id, noun) }
    }
  }

  private mutating func addReaction(_ tables: [EventTable], _ id: String, _ noun: String) {
    let receipt = receipt(tables.map { ($0.file, $0.events.count) })
    guard let onset = sheet.time("time.onset"), let last = tables.compactMap(\.last).max() else {
      return add(
        id, nil, .count(noun), method: "The time from which to count, or the table's times, are not known.",
        receipt)
    }
    let end = last.adding(seconds: 1)
    let count = tables.reduce(0) { $0 + $1.count(from: onset, to: end) }
    add(
      id, .integer(Int64(count)), .count(noun),
      method: "From the onset to the end of the table at \(format.clock(last)).\(usual(tables, onset, end))",
      receipt)
  }

  /// The same hours a week before, where the tables reach back so far.
  private func usual(_ tables: [EventTable], _ onset: Timestamp, _ end: Timestamp) -> String {
    let start = onset.adding(seconds: -Self.week)
    guard let first = tables.compactMap(\.first).min(), first <= start else {
      return " The table does not reach a week back, so what is usual is not known."
    }
    let before = tables.reduce(0) { $0 + $1.count(from: start, to: end.adding(seconds: -Self.week)) }
    return " In the same hours a week before there were \(FactFormat.grouped(before))."
  }

  mutating func addUnknownReactions() {
    for (kind, id, noun) in Self.reactions where sheet[id] == nil {
      addUnknown(
        id, .count(noun),
        because: "No evidence of `kind: \(kind.rawValue)` is there, and nobody has stated it.")
    }
  }

  mutating func addClocks() {
    guard let difference = file.clocks.first else { return }
    let (low, high) = (difference.quartiles.lowerBound, difference.quartiles.upperBound)
    add(
      "hosts.clock_difference", .decimal(difference.seconds), .seconds,
      method:
        "\(difference.later) logs \(FactFormat.grouped(Double(difference.requests))) requests later than "
        + "\(difference.earlier) does; half of them by \(Int(low.rounded(.down))) to \(Int(high.rounded(.up))) "
        + "seconds. A wait of always the same length would look alike.",
      receipt(difference.files.map { ($0, difference.requests) }))
  }
}
