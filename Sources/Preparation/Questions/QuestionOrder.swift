import IncidentModel

extension QuestionBank {
  /// All questions, the likeliest first: the five that always come, then those that this incident invites.
  ///
  /// A question comes earlier when it is common, when its theme weighs more at this severity, and when its
  /// answer has a gap. Of equals the order of the bank decides.
  public static func likely(_ context: PreparationContext) -> [Question] {
    let first = core.compactMap(question)
    let scored = questions.enumerated().filter { !core.contains($0.element.id) }.map {
      (question: $0.element, score: score($0.element, context), position: $0.offset)
    }
    return first + scored.sorted { ($1.score, $0.position) < ($0.score, $1.position) }.map(\.question)
  }

  private static func score(_ question: Question, _ context: PreparationContext) -> Int {
    let commonness = common.firstIndex(of: question.id).map { 20 - $0 } ?? 0
    let weight = weight(question.theme, context.incident.severity)
    switch question.answer(context).state {
    case .answered: return commonness + weight
    case .partly: return commonness + weight + 3
    case .unknown: return commonness + weight + 5
    }
  }

  /// In a bad incident the outside world asks; in a small one the cause matters most.
  private static func weight(_ theme: Theme, _ severity: IncidentSeverity) -> Int {
    let isSevere = severity == .sev1 || severity == .sev2
    switch theme {
    case .customers, .decisions: return 3
    case .money, .outside: return isSevere ? 3 : 0
    case .cause, .fix: return 2
    case .event: return 1
    }
  }

  /// The most common after the core ones, the most common first; at most twenty.
  static let common = [
    "event.over", "customers.affected", "decision.ask", "money.lost", "fix.tomorrow", "customers.data",
    "cause.sure", "fix.permanent", "cause.responsible", "outside.next_update", "customers.told",
    "outside.told_when", "cause.testing", "fix.contingency", "event.attack", "cause.before", "outside.duties",
    "customers.strategic", "decision.recommendation", "cause.unknowns",
  ]
}
