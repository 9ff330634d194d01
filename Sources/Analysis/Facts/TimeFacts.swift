import Evidence
import IncidentModel

/// The five times, each measured, stated or unknown.
extension FactMaker {
  mutating func addTimes() {
    addCauseStart()
    addOnset()
    addDetected()
    addMitigated()
    addResolved()
  }

  /// What people say about a time, as a fact; false when they say nothing.
  private mutating func addStatedTime(_ time: IncidentTime) -> Bool {
    guard let stated = file.incident.times[time] else { return false }
    let receipt = Receipt(source: stated.source ?? "incident.md")
    let method = stated.value == nil ? "People say that it is not known." : "As stated in incident.md."
    add(time.factID, stated.value.map(FactValue.time), .time, label: .stated, method: method, receipt)
    return true
  }

  private mutating func addCauseStart() {
    if addStatedTime(.causeStart) { return }
    guard let suspect = file.suspects.first else {
      return addUnknown("time.cause_start", .time, because: "No change in the evidence precedes the onset.")
    }
    add(
      "time.cause_start", .time(suspect.change.time), .time,
      method: "The time of the change most suspect: \(suspect.change.words). A suspicion, not a proof.",
      receipt([suspect.change.source]))
  }

  private mutating func addOnset() {
    if addStatedTime(.onset) { return }
    guard let failures = file.failures, let logs = file.logs else {
      return addOnsetOfLoss()
    }
    add(
      "time.onset", .time(failures.onset), .time,
      method: "The first failed request of the window in which failures stand out. \(failures.reason)",
      receipt(logs.counts { $0.requests.total }))
  }

  /// Without request logs the loss of a series says when it began.
  private mutating func addOnsetOfLoss() {
    guard let loss = file.losses.first(where: { $0.result.loss?.windowWasSearched == true }),
      let steps = loss.result.loss?.window
    else {
      return addUnknown("time.onset", .time, because: "No failure stands out in the evidence.")
    }
    add(
      "time.onset", .time(loss.series.time(of: steps.lowerBound)), .time,
      method: "The start of the stretch in which '\(loss.series.name)' fell below what was to be expected, "
        + "to one step.",
      receipt([(loss.series.file, loss.series.values.count)]))
  }

  /// The alerts that belong to the window: still firing at its start or fired before half an hour after it.
  var relevantAlerts: [Alert] {
    guard let window = file.window else { return [] }
    return file.nearbyAlerts.filter { ($0.resolvedAt ?? window.end) >= window.start }
  }

  private mutating func addDetected() {
    if addStatedTime(.detected) { return }
    guard let first = relevantAlerts.min(by: { $0.firedAt < $1.firedAt }) else {
      return addUnknown("time.detected", .time, because: "No alert in the evidence falls into the window.")
    }
    add(
      "time.detected", .time(first.firedAt), .time,
      method: "The first alert of the window fired: \(first.name).", receipt([first.source]))
  }

  private mutating func addMitigated() {
    if addStatedTime(.mitigated) { return }
    guard let window = file.window, window.endBasis == .measured, let logs = file.logs else {
      let reason =
        file.window?.endBasis == .ongoing && file.failures != nil
        ? "The failures go on to the end of the evidence." : "The evidence does not show an end."
      return addUnknown("time.mitigated", .time, because: reason)
    }
    add(
      "time.mitigated", .time(file.failures?.lastFailure ?? window.end), .time,
      method: "The last failed request of the window in which failures stand out.",
      receipt(logs.counts { $0.requests.total })
    )
  }

  private mutating func addResolved() {
    if addStatedTime(.resolved) { return }
    let ends = relevantAlerts.map(\.resolvedAt)
    guard !ends.isEmpty, !ends.contains(nil), let last = ends.compactMap({ $0 }).max() else {
      return addUnknown("time.resolved", .time, because: "Neither people nor alerts say that it is resolved.")
    }
    add(
      "time.resolved", .time(last), .time, method: "The last alert of the window cleared.",
      receipt(relevantAlerts.map(\.source)))
  }

  mutating func addDurations() {
    addDuration(
      "duration.to_detect", "time.onset", "time.detected", "From the first failure to the first alert.")
    addDuration(
      "duration.to_mitigate", "time.detected", "time.mitigated",
      "From detection to the end of the failures.")
    addDuration(
      "duration.impact", "time.onset", "time.mitigated", "From the first failure to the end of the failures.")
    if sheet.known("duration.impact") == nil { addDurationSoFar() }
  }

  private mutating func addDuration(_ id: String, _ from: String, _ to: String, _ method: String) {
    guard let start = sheet.time(from), let end = sheet.time(to) else {
      return addUnknown(id, .seconds, because: "It needs \(from) and \(to), and one of them is not known.")
    }
    add(id, .integer(end.seconds(since: start)), .seconds, method: method, receipt(facts: from, to))
  }

  private mutating func addDurationSoFar() {
    guard let window = file.window, window.endBasis == .ongoing, let start = sheet.time("time.onset") else {
      return
    }
    add(
      "duration.impact", .integer(window.end.seconds(since: start)), .seconds,
      title: "Duration of the impact so far",
      method: "From the first failure to the end of the evidence; the failures had not ended.",
      receipt(facts: "time.onset"))
  }
}
