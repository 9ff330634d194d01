import Briefing
import IncidentModel
import Prose
import Rendering

/// All checks of an incident: its structure, its prose, its length.
public enum IncidentCheck {
  /// Findings by place; `pages` come from the laid-out brief where there is one.
  public static func findings(_ context: DocumentContext, brief: RenderedPDF?) -> [Diagnostic] {
    let file = context.investigation.loaded.folder.incidentFile
    let structure = StructureCheck.findings(incident: context.incident, file: file, facts: context.facts)
    let prose = ProseCheck.findings(
      in: context.investigation.loaded.text, file: file, context: proseContext(context))
    let fields = FieldProse.findings(context, proseContext(context))
    return (context.diagnostics + structure + prose + fields).sorted(by: byPlace) + (brief?.diagnostics ?? [])
  }

  /// The brief explains its terms at its end; what it explains there needs no explanation in the text.
  static func proseContext(_ context: DocumentContext) -> ProseContext {
    var prose = ProseContext(context.incident, facts: context.facts)
    let text = context.brief.sections.flatMap { $0.blocks.flatMap(\.texts) }.map(\.plain).joined(
      separator: "\n")
    let explained = Glossary(own: context.incident.glossary).terms(in: text)
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
