import IncidentModel

struct MaterialFactOmittedRule: StructureRule {
  let id = "transparency/material-fact-omitted"
  let severity = Severity.error
  let what =
    "Records were found missing, duplicated or different, and what people wrote as bottom line, summary and impact does not mention it."
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
    guard !Self.words.contains(where: text.contains) else { return [] }
    return Self.material.compactMap { id, word in
      guard let count = facts.integer(id), count > 0 else { return nil }
      return StructureMatch(
        "\(count) records are \(word) and \"\(first.title)\" does not mention it.", line: first.line)
    }
  }
}
