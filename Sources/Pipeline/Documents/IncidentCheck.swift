import Briefing
import IncidentModel
import Prose
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
    let file = context.investigation.loaded.folder.incidentFile
    let structure = StructureCheck.findings(
      incident: context.incident, file: file, facts: context.facts, brief: briefText(context))
    var known = settings.known(to: proseContext(context))
    if let former { known.compare(with: former, now: context.facts, in: context.incident) }
    let text = context.investigation.loaded.text
    let redactor = QuoteRedaction.redactor(incident: context.incident.id)
    let prose = ProseCheck.findings(
      in: text, file: file, context: known, settings: settings.prose,
      others: PrivacyCheck.findings(in: text, file: file, redactor))
    let fields = FieldProse.findings(context, known, settings.prose)
    let outputs = PrivacyCheck.findings(
      in: documents.files, folder: context.investigation.loaded.folder.output, source: text, redactor)
    let other = settings.applied(to: context.diagnostics + structure)
    let finished = settings.applied(to: (documents.brief?.diagnostics ?? []).map(named) + outputs)
    return PrivacyCheck.withoutSecrets(
      (other + prose + fields).sorted(by: byPlace) + finished, of: text, redactor)
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
  static func proseContext(_ context: DocumentContext) -> ProseContext {
    var prose = ProseContext(context.incident, facts: context.facts)
    let explained = Glossary(own: context.incident.glossary).terms(in: briefText(context))
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
