import IncidentModel
import Prose

extension Grader {
  /// The judge for spoken answers: every rule of prose, with the incident's own names and explained terms.
  /// Numbers are left to `NumberCheck`, which knows what the question is about.
  public static func proseJudge(_ context: PreparationContext) -> ProseJudge {
    var known = ProseContext(context.incident, facts: context.facts, kind: .spoken)
    known.numbersNeedReceipts = false
    return { [known] text in ProseCheck.findings(in: text, file: "answer", context: known) }
  }
}

extension Rehearsal {
  /// A rehearsal judged by the rules of prose.
  public init(context: PreparationContext, count: Int = 8) {
    self.init(context: context, count: count, judge: Grader.proseJudge(context))
  }
}
