import Analysis
import Briefing
import Evidence
import Foundation
import IncidentModel

/// The sequence of events: changes, failures, alerts and crashes, each row with where it is known from.
struct TimelineBuilder {
  /// Changes earlier than this before the onset are not part of the story, unless one is the suspect.
  static let lookBackSeconds: Int64 = 7200
  /// Rows of one kind beyond these add nothing on a page.
  static let rowsPerKind = 4

  /// Records that were bad longer than this before the onset are not the incident's.
  static let strayRecordSeconds: Int64 = 900

  let file: CaseFile
  let facts: FactSheet
  let format: FactFormat
  let quote: @Sendable (String) -> String

  func entries() -> [TimelineEntry] {
    guard let window = file.window else { return [] }
    let all = changes(window) + times() + peak() + alerts() + crashes() + records()
    return all.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }.map(
      \.element)
  }

  private func entry(
    _ time: Timestamp, _ kind: TimelineEntry.Kind, _ text: RichText, _ source: SourceSpan
  ) -> TimelineEntry {
    let place = source.line.map { "\(source.file):\($0)" } ?? source.file
    return TimelineEntry(time: time, clock: clock(time), kind: kind, text: text, source: Self.short(place))
  }

  /// With the day when the story runs over more than one.
  private func clock(_ time: Timestamp) -> String {
    guard let window = file.window else { return format.clockOnly(time) }
    let sameDay =
      CivilTime(time, in: format.timeZone).dateText == CivilTime(window.start, in: format.timeZone).dateText
    return sameDay ? format.clockOnly(time) : format.clock(time)
  }

  private static func short(_ place: String) -> String {
    place.hasPrefix("evidence/") ? String(place.dropFirst("evidence/".count)) : place
  }

  private func changes(_ window: ImpactWindow) -> [TimelineEntry] {
    let suspects = Set(file.suspects.prefix(1).map(\.change))
    let ordered = file.nearbyChanges.sorted {
      (suspects.contains($0) ? 0 : 1, distance($0, window)) < (
        suspects.contains($1) ? 0 : 1, distance($1, window)
      )
    }
    return ordered.prefix(Self.rowsPerKind).map { change in
      let undo = change.kind == .rollback && change.time > window.start
      let words = ChangeWords(change: change).sentence
      return entry(change.time, undo ? .mitigation : .change, RichText(quote(words)), change.source)
    }
  }

  private func distance(_ change: Change, _ window: ImpactWindow) -> Int64 {
    min(abs(change.time.seconds(since: window.start)), abs(change.time.seconds(since: window.end)))
  }

  private func times() -> [TimelineEntry] {
    var rows: [TimelineEntry] = []
    if let onset = facts.time("time.onset") {
      rows.append(factRow(onset, .failure, "The first requests fail", "time.onset"))
    }
    if let end = facts.time("time.mitigated") {
      rows.append(
        factRow(end, .mitigation, "Failures end; their rate is back to its usual level", "time.mitigated"))
    }
    if let resolved = facts.time("time.resolved") {
      let isStated = facts["time.resolved"]?.label == .stated
      rows.append(
        factRow(
          resolved, .resolution, isStated ? "The incident is resolved" : "The last alert clears",
          "time.resolved"))
    }
    if facts["time.detected"]?.label == .stated, let detected = facts.time("time.detected") {
      rows.append(factRow(detected, .detection, "We notice", "time.detected"))
    }
    return rows
  }

  private func factRow(
    _ time: Timestamp, _ kind: TimelineEntry.Kind, _ text: String, _ id: String
  ) -> TimelineEntry {
    let fact = facts[id]
    let source = fact?.receipt.source ?? fact?.receipt.inputs.first?.file ?? "incident.md"
    return entry(
      time, kind, RichText(text), SourceSpan(file: source, line: fact?.receipt.inputs.first?.lines.first))
  }

  private func peak() -> [TimelineEntry] {
    guard let fact = facts.known("requests.failure_rate_peak"), let worst = file.worstMinute, worst.failed > 0
    else { return [] }
    let text: RichText = [
      .text("The worst minute: "), .fact(format.text(fact), id: fact.id), .text(" of requests fail"),
    ]
    return [entry(worst.minute, .failure, text, SourceSpan(file: fact.receipt.inputs.first?.file ?? "logs"))]
  }

  private func alerts() -> [TimelineEntry] {
    file.nearbyAlerts.prefix(Self.rowsPerKind).map { alert in
      let words = alert.summary.isEmpty ? alert.name : alert.summary
      return entry(alert.firedAt, .detection, RichText("Alert: “\(quote(words))”"), alert.source)
    }
  }

  private func crashes() -> [TimelineEntry] {
    let dated = file.crashes.filter { $0.firstSeen != nil && $0.faultClass.isFailure && $0.role == .cause }
    return dated.sorted { ($0.firstSeen!, $0.signature) < ($1.firstSeen!, $1.signature) }
      .prefix(Self.rowsPerKind).map { crash in
        return entry(
          crash.firstSeen!, .crash, words(crash),
          SourceSpan(file: crash.source.file, line: crash.source.firstLine))
      }
  }

  /// `First report: data race in sync.go, 2 minutes after order-sync 2.3.1`
  private func words(_ crash: Crash) -> RichText {
    let place =
      crash.site.file.map { " in \(quote($0))" } ?? crash.details.relation.map { " in \(quote($0))" } ?? ""
    let head =
      "\(crash.faultClass == .dataRace ? "First report" : "First crash"): \(crash.faultClass.title)\(place)"
    guard crash == file.leadingCrash, let fact = facts.known("crash.after_change"),
      let change = file.suspects.first?.change
    else { return RichText(head) }
    let name = [change.service, change.version].compactMap { $0 }.joined(separator: " ")
    return [
      .text(head + ", "), .fact(format.text(fact), id: fact.id),
      .text(" after " + (name.isEmpty ? "the change" : quote(name))),
    ]
  }

  /// `warehouse postings and shop orders`
  private func sides(_ records: ReconciliationResult) -> String {
    let names = [records.leftFile, records.rightFile].map { file.incident.evidenceName($0) }
    return names.map(SourceName.readable).joined(separator: " and ")
  }

  private func records() -> [TimelineEntry] {
    guard let window = file.window, let records = file.records else { return [] }
    let from = window.start.adding(seconds: -Self.strayRecordSeconds)
    let known = [records.firstBadRecord].compactMap { $0 } + records.bad
    let dated = known.compactMap { bad in bad.time.map { (time: $0, bad: bad) } }
    guard let (time, first) = dated.filter({ $0.time >= from }).min(by: { $0.time < $1.time }) else {
      return []
    }
    let file = first.leftLines.isEmpty ? records.rightFile : records.leftFile
    let line = first.leftLines.first ?? first.rightLines.first
    return [
      entry(
        time, .failure, RichText("The first record differs between \(sides(records))"),
        SourceSpan(file: file, line: line))
    ]
  }
}
