import Briefing
import IncidentModel
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
    let brief = briefText(context)
    let structure = StructureCheck.findings(
      incident: context.incident, file: file, facts: context.facts, brief: brief)
    var known = settings.known(to: proseContext(context, brief))
    if let former { known.compare(with: former, now: context.facts, in: context.incident) }
    let text = context.investigation.loaded.text
    let prose = ProseCheck.findings(
      in: text, file: file, context: known, settings: settings.prose,
      others: PrivacyCheck.findings(in: text, file: file, redactor(context)))
    let fields = FieldProse.findings(context, known, settings.prose)
    return (settings.applied(to: context.diagnostics + structure) + prose + fields).sorted(by: byPlace)
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
