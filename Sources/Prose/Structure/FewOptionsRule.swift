import IncidentModel

struct FewOptionsRule: StructureRule {
  let id = "structure/fewer-than-two-options"
  let severity = Severity.warning
  let what = "Fewer than two options with their trade-offs."
  let why = "One option is a request for a signature; a CEO decides between two and sees what each costs."
  let mend = "Add a second option under `options`, with cost, benefit and risk; doing nothing is one."

  func matches(in incident: Incident, _ facts: FactSheet) -> [StructureMatch] {
    guard incident.options.count < 2, incident.written(.options) == nil else { return [] }
    return [StructureMatch("Expected at least two options, found \(incident.options.count).")]
  }
}
