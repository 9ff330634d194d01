import IncidentModel

struct NoDecisionRule: StructureRule {
  let id = "structure/no-decision-asked"
  let severity = Severity.warning
  let what = "Nothing is asked of the CEO: no recommended option and no section on what is needed."
  let why =
    "\"What do you need from me?\" ends the meeting well, if there is an answer; \"nothing, for information\" is one."
  let mend =
    "Recommend one option, or write \"What we need from you\", even if it is that no decision is needed."

  func matches(in incident: Incident, _ facts: FactSheet) -> [StructureMatch] {
    let isAsked = incident.options.contains(where: \.recommended) || incident.written(.decision) != nil
    return isAsked
      ? []
      : [StructureMatch("No option is recommended and \"\(SectionKind.decision.title)\" is not written.")]
  }
}
