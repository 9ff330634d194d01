import IncidentModel

struct ContingencyWithoutTriggerRule: StructureRule {
  let id = "structure/contingency-without-trigger"
  let severity = Severity.error
  let what = "A contingency without a trigger that anyone can observe, or without what is done then."
  let why = "\"If it fails\" is argued about for an hour while it fails; a trigger with a number is not."
  let mend =
    "Write `if` as something measured (\"failure rate above 1 % for 5 minutes\") and `then` as what is done."

  func matches(in incident: Incident, _ facts: FactSheet) -> [StructureMatch] {
    guard let contingency = incident.contingency else { return [] }
    var matches: [StructureMatch] = []
    if contingency.trigger.isBlank {
      matches.append(StructureMatch("The contingency has no trigger (`if`).", line: contingency.line))
    }
    if contingency.response.isBlank {
      matches.append(
        StructureMatch("The contingency does not say what is done (`then`).", line: contingency.line))
    }
    return matches
  }
}
