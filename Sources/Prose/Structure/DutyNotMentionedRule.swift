import IncidentModel

struct DutyNotMentionedRule: StructureRule {
  let id = "obligations/duty-not-mentioned"
  let severity = Severity.error
  let what =
    "A duty to notify that the facts may trigger (a `clock.…` fact) and that neither the brief nor anything written mentions. The article and the term are those of docs/duties.md."
  let why =
    "The clock runs whether or not the CEO knows of it; learning of it afterwards is a second incident."
  let mend =
    "Say in the brief what may be due, by when and under which article, and that counsel is to confirm it."

  /// What a text calls each regime, by the beginning of the fact's id.
  private static let names: [(id: String, words: [String])] = [
    ("clock.gdpr", ["gdpr", "data protection authority", "supervisory authority", "2016/679"]),
    ("clock.nis2", ["nis2", "nis 2", "csirt", "2022/2555"]),
    ("clock.dora", ["dora", "2022/2554"]),
    ("clock.hipaa", ["hipaa", "health and human services", "164.40"]),
    ("clock.sec", ["8-k", "securities and exchange"]),
    ("clock.cards", ["card scheme", "card schemes", "acquirer", "acquiring bank"]),
  ]

  func matches(in incident: Incident, _ facts: FactSheet) -> [StructureMatch] {
    matches(in: incident, facts, brief: "")
  }

  func matches(in incident: Incident, _ facts: FactSheet, brief: String) -> [StructureMatch] {
    let written = incident.sections.filter { !$0.isDraft }.map(\.markdown) + incident.obligations.map(\.name)
    let text = ([brief] + written).joined(separator: "\n").lowercased()
    var said: Set<String> = []
    return facts.facts.compactMap { fact in
      guard fact.id.hasPrefix("clock."), fact.label != .stated,
        let regime = Self.names.first(where: { fact.id.hasPrefix($0.id) }), !text.contains(fact.id),
        !regime.words.contains(where: text.containsWhole), said.insert(regime.id).inserted
      else { return nil }
      return StructureMatch(
        summary(fact, FactFormat(timeZone: incident.timeZone)), line: incident.duties.line)
    }
  }

  /// Name, deadline, and the fact's own account of start, term and article, which ends with "Counsel to confirm".
  private func summary(_ fact: Fact, _ format: FactFormat) -> String {
    let name = fact.title.replacing(Fact.deadlineTitle, with: "")
    let due = fact.value?.time.map { "by \(format.clock($0))" } ?? "with a deadline that is not known yet"
    return "\(name) may be due \(due), and nothing written mentions it. \(fact.method)"
  }
}

extension String {
  /// Whether the words stand in the text and not inside of longer ones: `dora`, but not in `pandora`.
  fileprivate func containsWhole(_ words: String) -> Bool {
    ranges(of: words).contains { range in
      let before = self[..<range.lowerBound].last
      let after = self[range.upperBound...].first
      return ![before, after].contains { $0.map { $0.isLetter || $0.isNumber } ?? false }
    }
  }
}
