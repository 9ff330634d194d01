import IncidentModel

struct NoNextUpdateRule: StructureRule {
  let id = "structure/no-next-update"
  let severity = Severity.error
  let what = "An incident that is not resolved and names no next update."
  let why = "A CEO who does not know when the next word comes asks for it, every half hour."
  let mend = "Set `next_update` to a time that will be kept."

  func matches(in incident: Incident, _ facts: FactSheet) -> [StructureMatch] {
    let isNamed = incident.nextUpdate != nil || incident.written(.nextUpdate) != nil
    guard !isNamed, incident.status != .resolved else { return [] }
    return [StructureMatch("The incident is \(incident.status.rawValue) and `next_update` is not set.")]
  }
}
