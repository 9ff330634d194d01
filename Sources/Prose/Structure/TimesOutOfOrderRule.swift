import IncidentModel

struct TimesOutOfOrderRule: StructureRule {
  let id = "structure/times-out-of-order"
  let severity = Severity.error
  let what = "Times that contradict their order: cause, onset, detected, mitigated, resolved."
  let why = "Whoever finds \"detected before it began\" on page one reads no page two."
  let mend = "Correct the stated time, or the clock of the evidence that it was measured from."

  func matches(in incident: Incident, _ facts: FactSheet) -> [StructureMatch] {
    let known = IncidentTime.allCases.compactMap { time in
      (facts.time(time.factID) ?? incident.times[time]?.value).map { (name: time.rawValue, time: $0) }
    }
    return zip(known, known.dropFirst()).filter { $0.time > $1.time }.map { first, second in
      StructureMatch("\(first.name) (\(first.time)) is later than \(second.name) (\(second.time)).")
    }
  }
}
