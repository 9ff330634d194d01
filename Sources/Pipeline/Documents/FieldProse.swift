import IncidentModel
import Prose

/// Reads the sentences inside the front matter with the same rules as the prose below it.
enum FieldProse {
  /// Findings placed on the field's line in `incident.md`.
  static func findings(_ context: DocumentContext, _ prose: ProseContext, _ settings: ProseSettings)
    -> [Diagnostic]
  {
    let text = context.investigation.loaded.text
    let file = context.investigation.loaded.folder.incidentFile
    return sentences(context.incident).flatMap { sentence in
      ProseCheck.findings(in: sentence, file: file, context: prose, settings: settings).map { finding in
        var placed = finding
        placed.span = place(of: sentence, in: text, file: file)
        return placed
      }
    }
  }

  private static func sentences(_ incident: Incident) -> [String] {
    let hypotheses = incident.hypotheses.flatMap { [$0.claim] + $0.supportedBy + $0.against }
    let options = incident.options.flatMap { [$0.what, $0.cost, $0.benefit, $0.risk] }
    let contingency = [incident.contingency?.trigger, incident.contingency?.response]
    return [incident.title] + hypotheses + incident.actions.map(\.what) + options.compactMap { $0 }
      + contingency.compactMap { $0 } + incident.unknowns.map(\.question)
  }

  /// The line that holds the sentence's first words; folded text runs over several lines.
  private static func place(of sentence: String, in text: String, file: String) -> SourceSpan {
    let words = sentence.split(separator: " ").prefix(4).joined(separator: " ")
    for (number, line) in text.lines.enumerated()
    where line.contains(words) {
      return SourceSpan(file: file, line: number + 1)
    }
    return SourceSpan(file: file)
  }
}
