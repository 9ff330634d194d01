import IncidentModel

struct HypothesisWithoutConfidenceRule: StructureRule {
  let id = "structure/hypothesis-without-confidence"
  let severity = Severity.warning
  let what = "A hypothesis without a confidence, or without what would confirm it."
  let why = "\"How sure are you?\" and \"when will you know?\" follow every preliminary cause."
  let mend =
    "Set `confidence` to one of the seven words of docs/facts.md and `confirm_by` to what would settle it."

  func matches(in incident: Incident, _ facts: FactSheet) -> [StructureMatch] {
    incident.hypotheses.flatMap { hypothesis in
      var matches: [StructureMatch] = []
      if hypothesis.confidence == nil {
        matches.append(StructureMatch("The hypothesis \"\(hypothesis.claim)\" has no confidence."))
      }
      if hypothesis.confirmBy.isBlank {
        matches.append(
          StructureMatch("The hypothesis \"\(hypothesis.claim)\" does not say what would confirm it."))
      }
      return matches
    }
  }
}
