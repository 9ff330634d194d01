import IncidentModel

struct MaterialFactOmittedRule: StructureRule {
  let id = "transparency/material-fact-omitted"
  let severity = Severity.error
  let what =
    "Records were found missing, duplicated or different, or data about people was harmed, and what people wrote as bottom line, summary and impact does not mention it."
  let why =
    "Damaged data that the CEO learns of later, from someone else, ends the trust in every other number."
  let mend = "Say it in the summary with its number, such as {{records.missing}}."

  private static let material = [
    ("records.missing", "missing"), ("records.duplicated", "duplicated"), ("records.mismatched", "different"),
  ]
  private static let words = [
    "record", "missing", "lost", "duplicat", "twice", "differ", "mismatch", "corrupt", "damaged", "wrong",
    "incorrect",
  ]

  func matches(in incident: Incident, _ facts: FactSheet) -> [StructureMatch] {
    let sections = [SectionKind.bottomLine, .summary, .impact].compactMap(incident.written)
    guard let first = sections.first else { return [] }
    let text = sections.map(\.markdown).joined(separator: "\n").lowercased()
    return records(facts, text, first) + people(incident, text, first)
  }

  private func records(_ facts: FactSheet, _ text: String, _ first: WrittenSection) -> [StructureMatch] {
    guard !Self.words.contains(where: text.contains) else { return [] }
    return Self.material.compactMap { id, word in
      guard let count = facts.integer(id), count > 0 else { return nil }
      return StructureMatch(
        "\(count) records are \(word) and \"\(first.title)\" does not mention it.", line: first.line)
    }
  }

  private static let harmed = [
    "personal", "privacy", "exposed", "disclosed", "leak", "breach", "card data", "health data", "addresses",
  ]

  private func people(_ incident: Incident, _ text: String, _ first: WrittenSection) -> [StructureMatch] {
    guard let harm = incident.duties.personalData, harm != .none, !Self.harmed.contains(where: text.contains)
    else {
      return []
    }
    return [
      StructureMatch(
        "Personal data was \(harm.rawValue) and \"\(first.title)\" does not mention it.", line: first.line)
    ]
  }
}
