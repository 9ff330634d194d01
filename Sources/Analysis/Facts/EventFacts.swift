import Evidence
import IncidentModel

extension CaseFile {
  /// Changes earlier than this before the onset are not part of the story.
  static let lookBackSeconds: Int64 = 86_400

  /// The changes that belong to the story: the most suspect one, and those from a day before the onset to two hours
  /// after the end, in order of time.
  public var nearbyChanges: [Change] {
    guard let window else { return [] }
    let range = window.start.adding(seconds: -Self.lookBackSeconds)...window.end.adding(seconds: 7200)
    let suspect = suspects.first?.change
    return changes.filter { range.contains($0.time) || $0 == suspect }
  }

  /// The alerts that fired from five minutes before the onset to half an hour after the end, in order of time.
  public var nearbyAlerts: [Alert] {
    guard let window else { return [] }
    let range = window.start.adding(seconds: -300)...window.end.adding(seconds: 1800)
    return alerts.filter { range.contains($0.firedAt) }
  }
}

/// The times of single events, so that every clock time in a sequence of events has its receipt.
extension FactMaker {
  /// Events of a kind beyond these are not told as facts of their own.
  private static let eventsPerKind = 20

  mutating func addEvents() {
    for (number, change) in file.nearbyChanges.prefix(Self.eventsPerKind).enumerated() {
      let name = [change.service, change.version].compactMap { $0 }.joined(separator: " ")
      addEvent("event.change.\(number + 1)", change.time, "A change", name, change.source)
    }
    for (number, alert) in file.nearbyAlerts.prefix(Self.eventsPerKind).enumerated() {
      addEvent("event.alert.\(number + 1)", alert.firedAt, "An alert fired", alert.name, alert.source)
    }
    let dated = file.crashes.compactMap { crash in crash.firstSeen.map { (time: $0, crash: crash) } }
      .sorted { ($0.time, $0.crash.signature) < ($1.time, $1.crash.signature) }
    for (number, event) in dated.prefix(Self.eventsPerKind).enumerated() {
      let source = SourceSpan(file: event.crash.source.file, line: event.crash.source.firstLine)
      addEvent("event.crash.\(number + 1)", event.time, "First seen", event.crash.faultClass.title, source)
    }
  }

  private mutating func addEvent(
    _ id: String, _ time: Timestamp, _ title: String, _ name: String, _ source: SourceSpan
  ) {
    add(
      id, .time(time), .time, title: name.isEmpty ? title : "\(title): \(name)",
      method: "As the evidence records it.", receipt([source]))
  }
}
