import Analysis
import Evidence
import IncidentModel

/// Places where sources disagree with each other, or with sense.
enum Contradictions {
  /// A stated time this far from the measured one is worth a word.
  static let tolerance: Int64 = 600

  /// A change that follows the first failure by less than this may be its cause under a wrong clock.
  static let lateChange: Int64 = 1800

  static func find(_ file: CaseFile, _ facts: FactSheet, _ place: IncidentPlace) -> [Diagnostic] {
    [
      statedOnset(file, place), alertBeforeOnset(file), changeAfterOnset(file), stillFailing(file, place),
      statedNumbers(file, facts, place), currency(file, place),
    ].flatMap { $0 }
  }

  /// People say that it is over, and the logs do not.
  private static func stillFailing(_ file: CaseFile, _ place: IncidentPlace) -> [Diagnostic] {
    guard [.mitigated, .resolved].contains(file.incident.status), let failures = file.failures,
      failures.recovery == nil, let window = file.window, window.endBasis == .ongoing
    else { return [] }
    let format = FactFormat(timeZone: file.incident.timeZone)
    return [
      Diagnostic(
        "times/still-failing", .warning,
        "The status is '\(file.incident.status.rawValue)', but requests still fail where the logs end "
          + "(\(format.clock(window.end))).",
        nextStep: "Add the logs up to the recovery, state `times: mitigated`, or correct the status.",
        at: place.span(of: "status:"))
    ]
  }

  /// Every change near the onset lies after it: none can be the cause, or the clocks disagree.
  private static func changeAfterOnset(_ file: CaseFile) -> [Diagnostic] {
    guard let window = file.window, file.suspects.isEmpty, file.incident.times[.onset] == nil else {
      return []
    }
    let late = file.changes.first { change in
      (1...lateChange).contains(change.time.seconds(since: window.start)) && change.kind != .rollback
    }
    return late.map { change in
      let lead = FactFormat.duration(seconds: change.time.seconds(since: window.start))
      return [
        Diagnostic(
          "times/change-after-onset", .warning,
          "The change nearest to the first failure follows it by \(lead), so that it cannot be its cause.",
          nextStep: "Compare the clocks of both systems, and look for an earlier change.", at: change.source)
      ]
    } ?? []
  }

  private static func statedOnset(_ file: CaseFile, _ place: IncidentPlace) -> [Diagnostic] {
    guard let stated = file.incident.times[.onset]?.value, let measured = file.failures?.onset,
      abs(stated.seconds(since: measured)) > tolerance
    else { return [] }
    let format = FactFormat(timeZone: file.incident.timeZone)
    return [
      Diagnostic(
        "times/stated-and-measured", .warning,
        "The stated onset is \(format.clock(stated)); the logs show failures from \(format.clock(measured)).",
        nextStep:
          "Keep the stated time if you know better, or remove 'times: onset' to use the measured one.",
        at: place.span(of: "onset:"))
    ]
  }

  /// Orders in other currencies than the incident's, and none in its own: it was left as the template has it.
  private static func currency(_ file: CaseFile, _ place: IncidentPlace) -> [Diagnostic] {
    let codes = (file.inWindow?.orders.value.keys.sorted() ?? []).filter { $0 != CurrencyCode.none }
    guard let first = codes.first, !codes.contains(file.incident.currency) else { return [] }
    return [
      Diagnostic(
        "facts/other-currency", .warning,
        "The failed orders are in \(codes.joined(separator: ", ")); incident.md names \(file.incident.currency).",
        nextStep:
          "Write 'currency: \(first)' in the front matter, so that amounts without a currency are read so too.",
        at: place.span(of: "currency:"))
    ]
  }

  /// An alert that fires before anything failed points at clocks that disagree.
  private static func alertBeforeOnset(_ file: CaseFile) -> [Diagnostic] {
    guard let window = file.window, let failures = file.failures, file.incident.times[.onset] == nil else {
      return []
    }
    let early = file.alerts.filter { alert in
      let lead = failures.onset.seconds(since: alert.firedAt)
      return lead > 30 && lead <= 300 && (alert.resolvedAt ?? window.end) > window.start
    }
    return early.prefix(1).map { alert in
      Diagnostic(
        "times/clocks-disagree", .warning,
        "The alert '\(alert.name)' fired \(failures.onset.seconds(since: alert.firedAt)) seconds before the first "
          + "failure in the logs: the clocks of the two systems may disagree.",
        nextStep: "Compare the clocks before you quote the time to detection.", at: alert.source)
    }
  }

  private static func statedNumbers(
    _ file: CaseFile, _ facts: FactSheet, _ place: IncidentPlace
  ) -> [Diagnostic] {
    file.incident.stated.compactMap { stated in
      guard let fact = facts[stated.id], fact.label != .stated, let computed = fact.value?.number,
        let given = stated.value.number, abs(given - computed) > 0.01 * max(abs(computed), 1)
      else { return nil }
      let format = FactFormat(timeZone: file.incident.timeZone)
      return Diagnostic(
        "facts/stated-and-computed", .warning,
        "'\(stated.id)' is stated as \(format.text(stated.value, stated.unit)); the evidence gives "
          + "\(format.text(fact)), which is used.",
        nextStep: "Remove the stated number, or say in the text why the two differ.",
        at: place.span(of: stated.id))
    }
  }
}
