import Briefing
import IncidentModel

/// A rehearsal of the meeting: it asks, waits, gives feedback and sums up.
///
/// A pure state machine. A shell feeds it events and obeys the actions; it knows no clock and no terminal.
/// Events that make no sense in the present state are answered with no actions.
public struct Rehearsal: Sendable {
  /// What happens to a rehearsal.
  public enum Event: Sendable, Hashable {
    case start
    /// The answer as typed, and the seconds since the question was shown.
    case answered(String, seconds: Double)
    /// The question was left out; it is not graded.
    case skipped
    /// End now, with a summary of what was answered.
    case stopped
  }

  /// What the shell is to do.
  public enum Action: Sendable {
    /// Show the question; `number` runs from 1 to `total`.
    case ask(Question, number: Int, total: Int)
    /// Wait for an answer; after `seconds` remind the speaker, and go on waiting.
    case wait(seconds: Double)
    case feedback(Feedback)
    case done(RehearsalSummary)
  }

  private enum State { case ready, waiting, done }

  private let grader: Grader
  private let questions: [Question]
  private var state = State.ready
  private var position = 0
  private var turns: [RehearsalSummary.Turn] = []

  /// - Parameters:
  ///   - count: How many questions to ask, the likeliest first; at least one.
  ///   - judge: Judges the words of an answer.
  public init(context: PreparationContext, count: Int = 8, judge: @escaping ProseJudge) {
    self.init(
      context: context, questions: Array(QuestionBank.likely(context).prefix(max(1, count))), judge: judge)
  }

  /// A rehearsal of chosen questions.
  public init(context: PreparationContext, questions: [Question], judge: @escaping ProseJudge) {
    grader = Grader(context: context, judge: judge)
    self.questions = questions
  }

  public mutating func handle(_ event: Event) -> [Action] {
    switch (state, event) {
    case (.ready, .start): return askNext()
    case (.waiting, .answered(let text, let seconds)):
      let question = questions[position]
      let time = seconds.isFinite ? max(0, seconds) : 0
      let feedback = grader.feedback(on: text, to: question, seconds: time)
      turns.append(.init(question: question, answer: text, feedback: feedback))
      position += 1
      return [.feedback(feedback)] + askNext()
    case (.waiting, .skipped):
      position += 1
      return askNext()
    case (.ready, .stopped), (.waiting, .stopped): return finish()
    default: return []
    }
  }

  private mutating func askNext() -> [Action] {
    guard position < questions.count else { return finish() }
    state = .waiting
    return [
      .ask(questions[position], number: position + 1, total: questions.count),
      .wait(seconds: Grader.longestSeconds),
    ]
  }

  private mutating func finish() -> [Action] {
    state = .done
    return [.done(RehearsalSummary(turns: turns, asked: questions.count))]
  }
}
