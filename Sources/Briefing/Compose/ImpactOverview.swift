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
    "customers.affected", "duration.impact", "orders.failed", "orders.failed_value", "revenue.lost",
    "orders.lost", "revenue.lost_net", "sla.credit", "cost.total", "records.missing", "records.duplicated",
    "records.mismatched",
    "records.value_at_risk", "requests.failed", "requests.failure_rate_peak", "cost.response",
    "cost.refunds", "cost.goodwill", "cost.other", "latency.p99", "availability.month",
  ]

  var tiles: [Tile] { tileFacts.map(tile) }

  private var tileFacts: [Fact] {
    let chosen = Self.tileGroups.compactMap { group in
      group.lazy.flatMap(family).first { $0.value?.number != 0 }
    }
    return Array(chosen.prefix(Self.mostTiles))
  }

  /// What the tiles do not show; `nil` when nothing is left.
  func table(limit: Int) -> Table? {
    let shown = Set(tileFacts.map(\.id))
    var rows = Self.rowIDs.flatMap(family).filter { fact in
      (fact.value?.number != 0 || fact.id == "customers.affected") && !shown.contains(fact.id)
    }
    let people = incident.stated.compactMap { facts.known($0.id) }.filter { fact in
      !rows.contains { $0.id == fact.id } && !fact.id.hasPrefix("time.") && !shown.contains(fact.id)
    }
    rows = Array(rows.prefix(max(limit - people.count, limit / 2)) + people).prefix(limit).map { $0 }
    if facts.known("customers.affected") == nil, let unknown = facts["customers.affected"] {
      rows = [unknown] + rows.prefix(limit - 1)
    }
    guard !rows.isEmpty else { return nil }
    return Table(header: ["What", "Number", "How we know"], rows: joined(rows), widths: [3.4, 2.5, 4.1])
  }

  private static let damages = [
    "records.missing": "missing", "records.duplicated": "doubled", "records.mismatched": "wrong",
  ]

  /// One row a fact; the kinds of damage of the same records share one.
  private func joined(_ rows: [Fact]) -> [[RichText]] {
    let damaged = rows.filter { Self.damages[$0.id] != nil }
    return rows.compactMap { fact in
      guard Self.damages[fact.id] != nil, damaged.count > 1 else {
        return [name(fact), number(fact), RichText(provenance(fact))]
      }
      return fact.id == damaged[0].id ? damageRow(damaged) : nil
    }
  }

  private func damageRow(_ facts: [Fact]) -> [RichText] {
    var numbers: [RichText.Run] = []
    for fact in facts {
      if !numbers.isEmpty { numbers.append(.text(" / ")) }
      numbers.append(.fact(FactPhrase.text(fact, nil, format), id: fact.id))
    }
    let words = facts.compactMap { Self.damages[$0.id] }.joined(separator: " / ")
    return [RichText("Records \(words)"), RichText(numbers), RichText(provenance(facts[0]))]
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
    let first = isSameDay ? CivilTime(start, in: format.timeZone).clockText() : format.clock(start)
    let last = isSameDay ? format.clockOnly(end) : format.clock(end)
    return RichText([
      .text(fact.title + ", "), .fact(first, id: "time.onset"), .text(" to "),
      .fact(last, id: "time.mitigated"),
    ])
  }

  /// One line: `≈ 1,100 (890 to 1,300)`.
  private func number(_ fact: Fact) -> RichText {
    guard let range = shortRange(fact) else {
      return RichText([.fact(FactPhrase.text(fact, nil, format), id: fact.id)])
    }
    return RichText([.fact("\(format.short(fact)) (\(range))", id: fact.id)])
  }

  /// `890 to 1,300`
  private func shortRange(_ fact: Fact) -> String? {
    format.range(fact)?.replacing("between ", with: "", maxReplacements: 1).replacing(" and ", with: " to ")
  }

  private func tile(_ fact: Fact) -> Tile {
    Tile(value: RichText([.fact(format.short(fact), id: fact.id)]), caption: fact.title, note: note(fact))
  }

  private func note(_ fact: Fact) -> String? {
    if let range = shortRange(fact) { return range }
    switch fact.id {
    case "duration.impact": return bothEnds ?? Self.labelWords(fact.label)
    case "customers.affected": return affectedNote ?? Self.labelWords(fact.label)
    case "orders.failed": return "refused, counted"
    default: return Self.labelWords(fact.label)
    }
  }

  /// The share belongs to the failed requests, so that it stands only where nothing else counts.
  private var affectedNote: String? {
    if (facts.number("customers.bad_records") ?? 0) > 0 { return "each counted once" }
    return facts.known("customers.affected_share").map { "\(format.short($0)) of active customers" }
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
    case .computed: "counted"
    case .estimated: "estimated"
    case .stated: "as stated"
    case .unknown: FactPhrase.unknown
    }
  }

  /// `counted · order-sync logs`, `stated · Finance, 12 March`; files and lines are in the receipts.
  private func provenance(_ fact: Fact) -> String {
    let source = SourceName.readable(fact.receipt.inputs.map { incident.evidenceName($0.file) })
    switch fact.label {
    case .computed: return source.isEmpty ? "from other counts" : "counted · \(source)"
    case .estimated: return source.isEmpty ? "estimated" : "estimated · \(source)"
    case .stated:
      let date = fact.receipt.asOf.map { ", \(format.day($0))" } ?? ""
      return "stated · \(speaker(fact))\(date)"
    case .unknown: return fact.method.isEmpty ? "The evidence does not hold it" : fact.method
    }
  }

  /// Who said it, without the document that it stands in.
  private func speaker(_ fact: Fact) -> String {
    fact.receipt.source?.split(separator: ",").first.map(String.init) ?? "a source not named"
  }
}
