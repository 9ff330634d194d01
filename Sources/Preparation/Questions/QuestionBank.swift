import Briefing
import IncidentModel

/// Every question that Candor prepares for, in the order of the page.
public enum QuestionBank {
  public static let questions: [Question] =
    EventQuestions.all + CustomerQuestions.all + MoneyQuestions.all + CauseQuestions.all + FixQuestions.all
    + OutsideQuestions.all + DecisionQuestions.all

  /// The five that always come, in the order in which they come.
  public static let core = ["event.what", "cause.what", "fix.done", "fix.prevention", "fix.risk"]

  /// The question of that id.
  public static func question(_ id: String) -> Question? { questions.first { $0.id == id } }
}

/// The whole bank answered for one incident.
public struct QuestionSheet: Sendable {
  /// A question with its answer for this incident.
  public struct Entry: Sendable {
    public var question: Question
    public var answer: Answer
  }

  public var title: String
  public var entries: [Entry]

  public init(_ context: PreparationContext) {
    title = context.incident.title
    entries = QuestionBank.questions.map { Entry(question: $0, answer: $0.answer(context)) }
  }

  /// The questions that have no answer, or an answer with a gap, in the order of the page.
  public var open: [Entry] { entries.filter { $0.answer.state != .answered } }
}
