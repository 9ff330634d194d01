import IncidentModel

struct UnknownsMissingRule: StructureRule {
  let id = "transparency/unknowns-missing"
  let severity = Severity.warning
  let what = "An incident that is not resolved, or facts that are not known, and no unknown is named."
  let why = "Who names no open question is believed to have looked for none; the CEO finds one in a minute."
  let mend = "List under `unknowns` what is not known yet, who finds out and by when."

  func matches(in incident: Incident, _ facts: FactSheet) -> [StructureMatch] {
    guard incident.unknowns.isEmpty, incident.written(.unknowns) == nil else { return [] }
    if incident.status != .resolved {
      return [StructureMatch("The incident is \(incident.status.rawValue) and no open question is named.")]
    }
    let unsure = incident.hypotheses.contains { $0.confidence.map { $0.band.upperBound < 95 } ?? false }
    return unsure ? [StructureMatch("The cause is not certain and no open question is named.")] : []
  }
}
