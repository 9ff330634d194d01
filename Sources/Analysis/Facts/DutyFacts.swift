import IncidentModel

/// The clocks of duties to notify: those that people wrote down, and those that the facts point at.
extension FactMaker {
  mutating func addDuties() {
    for duty in file.incident.obligations {
      guard let due = duty.due else { continue }
      add(
        "clock.\(Self.name(duty.name))", .time(due), .time, label: .stated,
        title: Fact.deadlineTitle + duty.name,
        method: "As stated in incident.md; counsel to confirm.", Receipt(source: duty.owner ?? "incident.md"))
    }
    let duties = DutyAssessment.duties(DutyCase(file.incident, sheet))
    for duty in duties where duty.standing == .mayApply { addClock(duty) }
    addAssessment(duties)
  }

  /// Letters and digits in lower case, underscores for the rest.
  static func name(_ text: String) -> String {
    String(text.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
  }

  private mutating func addClock(_ duty: Duty) {
    let id = "clock.\(duty.id)"
    guard sheet[id] == nil else { return }
    let facts = awareness(duty)
    let receipt = Receipt(facts: facts, source: facts.isEmpty ? "incident.md" : nil)
    add(
      id, duty.deadline.map(FactValue.time), .time, title: Fact.deadlineTitle + duty.name,
      method: [
        duty.reason, "Time limit: \(duty.term).", clock(duty), timeLeft(duty),
        "\(duty.reference). Counsel to confirm.",
      ].compactMap { $0 }.joined(separator: " "), receipt)
  }

  private func awareness(_ duty: Duty) -> [String] {
    let detected = sheet.time("time.detected")
    return detected != nil && duty.started == detected ? ["time.detected"] : []
  }

  private func clock(_ duty: Duty) -> String {
    guard let started = duty.started else {
      let latest = duty.isLatest ? "; until then the date is the latest possible one" : ""
      return "Its clock starts with \(duty.startsWith), which is not stated yet\(latest)."
    }
    let latest = duty.isLatest ? "; the date is the latest possible one" : ""
    return "Its clock started with \(duty.startsWith), at \(format.clock(started))\(latest)."
  }

  private func timeLeft(_ duty: Duty) -> String? {
    guard let deadline = duty.deadline, let meeting = file.incident.meeting?.time else { return nil }
    let seconds = deadline.seconds(since: meeting)
    let length = FactFormat.duration(seconds: abs(seconds))
    return seconds >= 0
      ? "At the time of the meeting, \(length) are left." : "It ended \(length) before the meeting."
  }

  /// What was looked at, so that silence about a regime is not mistaken for an answer.
  private mutating func addAssessment(_ duties: [Duty]) {
    guard !file.incident.duties.regimes.isEmpty || !duties.isEmpty else {
      return addUnknown(
        "duties.assessed", .text,
        because: "incident.md names no regime under `duties`, and the evidence points at none.")
    }
    let parts = [Duty.Standing.mayApply, .notIndicated, .notAssessed].compactMap { standing -> String? in
      let named = duties.filter { $0.standing == standing }.map(\.name)
      return named.isEmpty ? nil : "\(standing.rawValue): \(named.joined(separator: "; "))"
    }
    let reasons = duties.filter { $0.standing != .mayApply }.map { "\($0.name): \($0.reason)" }
    add(
      "duties.assessed", .text(parts.joined(separator: ". ")), .text,
      method: (["From what is stated under `duties` and from the facts; counsel to confirm."] + reasons)
        .joined(separator: " "),
      Receipt(source: "incident.md"))
  }
}
