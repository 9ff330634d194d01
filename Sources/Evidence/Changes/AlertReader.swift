import Foundation
import IncidentModel
import Scan

/// Reads alerts from JSON of many tools: Alertmanager and Grafana webhooks and listings, PagerDuty incidents and
/// webhooks, Opsgenie, plain lists and lines. Several entries about one alarm (fired, acknowledged, resolved)
/// are joined.
public enum AlertReader {
  /// Reads at most `SourceBytes.mostBytes`; a zoneless time is taken in `zone`. Throws only when the source
  /// cannot be opened.
  public static func read(_ source: ByteSource, zone: TimeZone = .gmt) throws -> AlertReading {
    let content = try SourceBytes(source)
    var reading = read(content.bytes, file: source.name, zone: zone)
    reading.diagnostics = content.diagnostics + reading.diagnostics
    return reading
  }

  /// The same for bytes at hand; never fails on content. `file` is the name in diagnostics.
  public static func read(_ bytes: [UInt8], file: String, zone: TimeZone = .gmt) -> AlertReading {
    let document = JSONDocument(bytes, file: file)
    var finder = EntryFinder(timeNames: AlertFields.fired + AlertFields.anyTime, zone: zone)
    finder.search(document.values)
    var assumptions = Assumptions(file: file, subject: "alerts")
    let drafts = finder.entries.compactMap { AlertDraft($0, &finder, &assumptions, file: file) }
    assumptions.note(timeless: finder.timeless)
    return AlertReading(
      alerts: AlertDraft.joined(drafts), diagnostics: document.diagnostics + assumptions.diagnostics,
      skipped: finder.timeless.count)
  }
}

/// Names under which tools keep what an alert consists of, the most telling first.
enum AlertFields {
  static let fired = [
    "startsAt", "activeAt", "fired_at", "triggered_at", "trigger_time", "started_at", "start_time", "start",
    "opened_at", "raised_at", "created_at", "createdAt", "created_on",
  ]
  static let resolved = [
    "endsAt", "resolved_at", "resolvedAt", "closed_at", "closedAt", "ended_at",
    "end_time",
    "end", "recovered_at", "cleared_at", "finished_at",
  ]
  static let acknowledged = ["acknowledged_at", "acknowledgedAt", "acked_at", "ack_time"]
  /// The time of an entry that says by its state which moment it is.
  static let anyTime = [
    "event.occurred_at", "occurred_at", "time", "timestamp", "ts", "@timestamp", "date", "at", "when",
  ]
  static let name = [
    "labels.alertname", "alertname", "alert_name", "alert", "rule", "rule_name", "monitor", "monitor_name",
    "check",
    "title", "event.data.title", "name", "message", "summary",
  ]
  static let severity = ["labels.severity", "severity", "priority", "urgency", "level", "labels.priority"]
  static let service = [
    "labels.service", "labels.app", "labels.job", "service.summary", "service.name", "service",
    "labels.component",
    "app", "application", "component", "entity", "source", "job",
  ]
  static let summary = [
    "annotations.summary", "annotations.description", "annotations.message", "description", "summary",
    "message",
    "title", "text", "details",
  ]
  static let identity = [
    "fingerprint", "event.data.id", "incident_id", "alert_id", "incident.id", "dedup_key", "incident_key",
    "id",
    "alias",
  ]
  static let state = [
    "event.event_type", "status.state", "status", "state", "event_type", "action", "type", "event",
    "alertState",
  ]
}

/// One entry read as an alert or as one moment of it.
struct AlertDraft {
  enum Moment { case fired, acknowledged, resolved }

  var alert: Alert
  var identity: String
  /// What the entry's only time stands for.
  var moment: Moment

  init?(_ entry: Entry, _ finder: inout EntryFinder, _ assumptions: inout Assumptions, file: String) {
    let state = entry.text(AlertFields.state)?.lowercased() ?? ""
    let named = finder.time(entry, AlertFields.fired)
    let event = finder.time(entry, AlertFields.anyTime)
    moment = event != nil || named == nil ? Self.moment(state) : .fired
    guard let time = moment == .fired ? named ?? event ?? finder.anyTime(entry) : event ?? named else {
      return nil
    }
    if named == nil, event == nil { assumptions.take("time", from: time.path, line: entry.node.line) }
    let name = ChangeParts.oneLine(entry.text(AlertFields.name) ?? "alert")
    let resolved =
      finder.time(entry, AlertFields.resolved)?.time
      ?? Self.delayed(entry, "report.closeTime", after: time.time)
    alert = Alert(
      name: name, severity: entry.text(AlertFields.severity),
      service: entry.text(AlertFields.service), firedAt: time.time,
      resolvedAt: Self.isOpen(state) ? nil : resolved,
      acknowledgedAt: Self.acknowledged(entry, &finder, fired: time.time),
      summary: ChangeParts.oneLine(entry.text(AlertFields.summary) ?? ""),
      source: SourceSpan(file: file, line: entry.node.line))
    if alert.resolvedAt == nil, moment == .fired, Self.moment(state) == .resolved {
      alert.resolvedAt = finder.time(entry, ["last_status_change_at", "updated_at", "updatedAt"])?.time
    }
    if let end = alert.resolvedAt, end < alert.firedAt {
      alert.resolvedAt = nil
      assumptions.noteReversed(alert.source)
    }
    identity = entry.text(AlertFields.identity) ?? name + "\u{0}" + (alert.service ?? "")
  }

  private static func moment(_ state: String) -> Moment {
    if ["ack", "acknowledge"].contains(where: state.contains) && !state.contains("unack") {
      return .acknowledged
    }
    let closing = ["resolve", "closed", "recover", "normal", "cleared", "inactive", "ok"]
    return closing.contains { $0 == "ok" ? state == "ok" : state.contains($0) } ? .resolved : .fired
  }

  /// Firing alerts of Alertmanager's interface carry an end in the future.
  private static func isOpen(_ state: String) -> Bool {
    ["firing", "active", "triggered", "open", "suppressed", "pending"].contains(state)
  }

  private static func acknowledged(
    _ entry: Entry, _ finder: inout EntryFinder, fired: Timestamp
  ) -> Timestamp? {
    if let named = finder.time(entry, AlertFields.acknowledged)?.time { return named }
    let lists = entry.node["acknowledgements"]?.elements ?? []
    for acknowledgement in lists {
      if let time = finder.parse(acknowledgement["at"]?.text) { return time }
    }
    return delayed(entry, "report.ackTime", after: fired)
  }

  /// Opsgenie's reports count milliseconds from creation (its Alert API).
  private static func delayed(_ entry: Entry, _ path: String, after fired: Timestamp) -> Timestamp? {
    guard let text = entry.text([path]), let delay = Int64(text), (1..<1 << 40).contains(delay) else {
      return nil
    }
    return Timestamp(nanoseconds: fired.nanoseconds &+ delay * 1_000_000)
  }
}

extension AlertDraft {
  /// Entries of one identity become one alert: a moment joins the latest one before it that has none such yet.
  static func joined(_ drafts: [AlertDraft]) -> [Alert] {
    let ordered = drafts.enumerated().sorted {
      ($0.element.alert.firedAt, $0.offset) < ($1.element.alert.firedAt, $1.offset)
    }.map(\.element)
    var open: [String: Int] = [:]
    var alerts: [Alert] = []
    for draft in ordered {
      guard let index = open[draft.identity], draft.belongs(to: alerts[index]) else {
        if draft.moment == .fired || open[draft.identity] == nil {
          open[draft.identity] = alerts.count
          alerts.append(draft.alone)
        }
        continue
      }
      draft.join(&alerts[index])
    }
    return alerts.sorted { ($0.firedAt, $0.source.line ?? 0) < ($1.firedAt, $1.source.line ?? 0) }
  }

  private func belongs(to other: Alert) -> Bool {
    switch moment {
    case .fired: alert.firedAt == other.firedAt || other.resolvedAt == nil
    case .acknowledged, .resolved: true
    }
  }

  /// A moment whose beginning the file does not hold: known from then on.
  private var alone: Alert {
    var alone = alert
    if moment == .resolved { alone.resolvedAt = alert.resolvedAt ?? alert.firedAt }
    if moment == .acknowledged { alone.acknowledgedAt = alert.firedAt }
    return alone
  }

  private func join(_ other: inout Alert) {
    switch moment {
    case .acknowledged: other.acknowledgedAt = other.acknowledgedAt ?? alert.firedAt
    case .resolved: other.resolvedAt = other.resolvedAt ?? alert.firedAt
    case .fired:
      other.resolvedAt = other.resolvedAt ?? alert.resolvedAt
      other.acknowledgedAt = other.acknowledgedAt ?? alert.acknowledgedAt
    }
  }
}
