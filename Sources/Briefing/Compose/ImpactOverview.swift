import IncidentModel

/// The impact as a row of tiles and a table: what, number, how we know.
struct ImpactOverview {
  /// Tiles beside each other on a page.
  static let mostTiles = 4

  let incident: Incident
  let facts: FactSheet
  let format: FactFormat

  /// Facts that may be a tile, one of each group, the weightiest group first.
  private static let tileGroups = [
    ["customers.affected"], ["duration.impact"],
    ["revenue.lost", "orders.failed_value", "records.value_at_risk"],
    ["orders.failed", "orders.lost", "records.mismatched", "records.missing", "requests.failed"],
    ["requests.failure_rate_peak", "requests.failure_rate"],
  ]

  /// Facts of the table in the order of its rows.
  private static let rowIDs = [
    "customers.affected", "customers.affected_share", "duration.impact", "orders.failed",
    "orders.failed_value",
    "revenue.lost", "orders.lost", "records.missing", "records.duplicated", "records.mismatched",
    "records.value_at_risk", "requests.failed", "requests.failure_rate_peak", "sla.credit", "latency.p99",
    "availability.month",
  ]

  var tiles: [Tile] {
    let chosen = Self.tileGroups.compactMap { group in
      group.lazy.flatMap(family).first { $0.value?.number != 0 }
    }
    return chosen.prefix(Self.mostTiles).map(tile)
  }

  /// `nil` when no fact about the impact is known or asked for.
  func table(limit: Int) -> Table? {
    var rows = Self.rowIDs.flatMap(family).filter { $0.value?.number != 0 || $0.id == "customers.affected" }
    let people = incident.stated.compactMap { facts.known($0.id) }.filter { fact in
      !rows.contains { $0.id == fact.id } && !fact.id.hasPrefix("time.")
    }
    rows = Array(rows.prefix(max(limit - people.count, limit / 2)) + people).prefix(limit).map { $0 }
    if facts.known("customers.affected") == nil, let unknown = facts["customers.affected"] {
      rows = [unknown] + rows.prefix(limit - 1)
    }
    guard !rows.isEmpty else { return nil }
    return Table(
      header: ["What", "Number", "How we know"],
      rows: rows.map { [name($0), number($0), RichText(provenance($0))] }, widths: [3.4, 3.2, 3.4])
  }

  /// The known fact of that id, or those of its family by currency.
  private func family(_ id: String) -> [Fact] {
    facts.facts.filter { ($0.id == id || $0.id.hasPrefix(id + ".")) && $0.value != nil }
  }

  /// The title; a duration says which start and which end it uses.
  private func name(_ fact: Fact) -> RichText {
    guard fact.id == "duration.impact", let start = facts.time("time.onset"),
      let end = facts.time("time.mitigated")
    else { return RichText(fact.title) }
    let isSameDay = format.day(start, year: true) == format.day(end, year: true)
    let ends = isSameDay ? format.clockOnly(end) : format.clock(end)
    return RichText([
      .text(fact.title + ", "), .fact(format.clock(start), id: "time.onset"), .text(" to "),
      .fact(ends, id: "time.mitigated"),
    ])
  }

  private func number(_ fact: Fact) -> RichText {
    RichText([.fact(FactPhrase.text(fact, nil, format), id: fact.id)])
  }

  private func tile(_ fact: Fact) -> Tile {
    Tile(value: RichText([.fact(format.short(fact), id: fact.id)]), caption: fact.title, note: note(fact))
  }

  private func note(_ fact: Fact) -> String? {
    if let range = format.range(fact) { return range }
    if fact.id == "duration.impact" { return bothEnds ?? Self.labelWords(fact.label) }
    if fact.id == "customers.affected", let share = facts.known("customers.affected_share") {
      return "\(format.short(share)) of active customers"
    }
    return Self.labelWords(fact.label)
  }

  /// `02:14 to 04:06 UTC`; with dates when they differ.
  private var bothEnds: String? {
    guard let start = facts.time("time.onset"), let end = facts.time("time.mitigated") else { return nil }
    let isSameDay = format.day(start, year: true) == format.day(end, year: true)
    if !isSameDay { return "\(format.clock(start)) to \(format.clock(end))" }
    return "\(CivilTime(start, in: format.timeZone).clockText()) to \(format.clockOnly(end))"
  }

  private static func labelWords(_ label: FactLabel) -> String {
    switch label {
    case .computed: "counted from the evidence"
    case .estimated: "estimated"
    case .stated: "as stated"
    case .unknown: FactPhrase.unknown
    }
  }

  /// `Counted in shop.csv and warehouse.csv`, `Stated by Finance, 12 March`.
  private func provenance(_ fact: Fact) -> String {
    let files = Array(Set(fact.receipt.inputs.map { Self.baseName($0.file) })).sorted()
    let named = files.count > 2 ? "\(files[0]) and others" : Drafter.list(files)
    switch fact.label {
    case .computed: return files.isEmpty ? "Computed from other facts" : "Counted in \(named)"
    case .estimated:
      let range = fact.interval.map { ", \(FactFormat.percent($0.level)) range" } ?? ""
      return (files.isEmpty ? "Estimated from other facts" : "Estimated from \(named)") + range
    case .stated:
      let date = fact.receipt.asOf.map { ", \(format.day($0))" } ?? ""
      return "Stated by \(fact.receipt.source ?? "a source not named")\(date)"
    case .unknown: return fact.method.isEmpty ? "The evidence does not hold it" : fact.method
    }
  }

  private static func baseName(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
