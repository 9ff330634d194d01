import Briefing
import IncidentModel
import Markup
import Prose
import Redaction
import Rendering

/// All checks of an incident: its structure, its prose, its length.
public enum IncidentCheck {
  /// Findings by place, those of finished documents last.
  ///
  /// - Parameter former: the facts of the build before, for numbers that have gone stale.
  public static func findings(
    _ context: DocumentContext, documents: DocumentSet, settings: FoundSettings = FoundSettings(),
    former: FactSheet? = nil
  ) -> [Diagnostic] {
    inWriting(context, settings: settings, former: former)
      + inDocuments(context, documents: documents, settings: settings)
  }

  /// Findings in `incident.md`, by place.
  static func inWriting(_ context: DocumentContext, settings: FoundSettings, former: FactSheet?)
    -> [Diagnostic]
  {
    let file = context.investigation.loaded.folder.incidentFile
    let text = context.investigation.loaded.text
    let brief = briefText(context)
    var known = settings.known(to: proseContext(context, brief))
    if let former { known.compare(with: former, now: context.facts, in: context.incident) }
    let fields = FieldProse.findings(context, known, settings.prose)
    let others = OtherFindings(
      PrivacyCheck.findings(in: text, file: file, redactor(context)) + fields
        + structure(context, brief, file, text),
      ran: PrivacyCheck.rules.union(StructureCheck.rules.map(\.id)))
    let found = ProseCheck.findings(
      in: text, file: file, context: known, settings: settings.prose, others: others)
    let all = (settings.applied(to: context.diagnostics) + found).sorted(by: byPlace)
    return PrivacyCheck.withoutSecrets(all, of: text, redactor(context))
  }

  /// Findings in what is made from it.
  static func inDocuments(_ context: DocumentContext, documents: DocumentSet, settings: FoundSettings)
    -> [Diagnostic]
  {
    let loaded = context.investigation.loaded
    let outputs = PrivacyCheck.findings(
      in: documents.files, folder: loaded.folder.output, source: loaded.text, redactor(context))
    return settings.applied(to: (documents.brief?.diagnostics ?? []).map(named) + outputs)
  }

  private static func redactor(_ context: DocumentContext) -> Redactor {
    QuoteRedaction.redactor(incident: context.incident.id)
  }

  /// What a rule knows the line of is the whole line.
  private static func structure(
    _ context: DocumentContext, _ brief: String, _ file: String, _ text: String
  ) -> [Diagnostic] {
    let found = StructureCheck.findings(
      incident: context.incident, file: file, facts: context.facts, brief: brief)
    let lines = LineIndex(Array(text.utf8))
    return found.map { finding in
      guard let line = finding.span?.line else { return finding }
      var placed = finding
      placed.span = lines.words(ofLine: line, file: file)
      return placed
    }
  }

  /// The layout's own finding about length, under the name that the rules give it.
  private static func named(_ finding: Diagnostic) -> Diagnostic {
    guard finding.id == PDFRenderer.tooLongID else { return finding }
    return OutputRule.overTwoPages.finding(finding.summary, nextStep: finding.nextStep, at: finding.span)
  }

  private static func briefText(_ context: DocumentContext) -> String {
    context.brief.sections.flatMap { $0.blocks.flatMap(\.texts) }.map(\.plain).joined(separator: "\n")
  }

  /// The brief explains its terms at its end; what it explains there needs no explanation in the text.
  private static func proseContext(_ context: DocumentContext, _ brief: String) -> ProseContext {
    var prose = ProseContext(context.incident, facts: context.facts)
    let explained = Glossary(own: context.incident.glossary).terms(in: brief)
    prose.explainedTerms.formUnion(explained.prefix(BriefComposer.mostGlossaryTerms).map(\.term))
    return prose
  }

  private static func byPlace(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    let (a, b) = (left.span, right.span)
    return (a?.file ?? "", a?.line ?? 0, a?.column ?? 0, left.id) < (
      b?.file ?? "", b?.line ?? 0, b?.column ?? 0, right.id
    )
  }
}

extension LineIndex {
  /// A line without the blanks around its words.
  fileprivate func words(ofLine number: Int, file: String) -> SourceSpan {
    let place = words(ofLine: number)
    return SourceSpan(
      file: file, line: place.line, column: place.column, start: place.start, end: place.end)
  }
}
