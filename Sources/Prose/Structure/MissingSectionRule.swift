import IncidentModel

struct MissingSectionRule: StructureRule {
  let id = "structure/missing-section"
  let severity = Severity.error
  let what =
    "A part that only people can write is absent: an owner, a preliminary cause, actions, a contingency."
  let why =
    "What caused it, what is being done, who owns it and what if that fails are asked in every such meeting."
  let mend = "Add it to the front matter of incident.md, or write the section."

  func matches(in incident: Incident, _ facts: FactSheet) -> [StructureMatch] {
    var missing: [String] = []
    if incident.owner.isBlank { missing.append("an owner (`owner`)") }
    if incident.hypotheses.isEmpty, incident.written(.cause) == nil {
      missing.append("a preliminary cause (`hypotheses` or the section \"\(SectionKind.cause.title)\")")
    }
    if incident.actions.isEmpty, incident.written(.remediation) == nil {
      missing.append("actions (`actions` or the section \"\(SectionKind.remediation.title)\")")
    }
    if incident.contingency == nil, incident.written(.contingency) == nil {
      missing.append("a contingency (`contingency` or the section \"\(SectionKind.contingency.title)\")")
    }
    return missing.map { StructureMatch("Expected \($0), found none.") }
  }
}
