import Briefing
import IncidentModel

/// How a rehearsal went.
public struct RehearsalSummary: Sendable {
  /// A question, what was answered and what was made of it.
  public struct Turn: Sendable {
    public var question: Question
    public var answer: String
    public var feedback: Feedback
  }

  /// A fault that came more than once.
  public struct Habit: Sendable, Hashable, Codable {
    public var id: String
    public var count: Int
  }

  public var turns: [Turn]
  /// How many questions the rehearsal had.
  public var asked: Int

  /// The mean of the graded answers, 0 to 100; `nil` when there was none.
  public var score: Int? {
    turns.isEmpty ? nil : turns.reduce(0) { $0 + $1.feedback.score } / turns.count
  }

  /// The faults that came most often, at most three.
  public var habits: [Habit] {
    var counts: [String: Int] = [:]
    for turn in turns {
      for id in turn.feedback.improve.map(\.id) + turn.feedback.further { counts[id, default: 0] += 1 }
    }
    return counts.map { Habit(id: $0.key, count: $0.value) }.filter { $0.count > 1 }
      .sorted { ($1.count, $0.id) < ($0.count, $1.id) }.prefix(3).map { $0 }
  }

  /// A sentence to go into the meeting with.
  public var verdict: String {
    guard let score else { return "No question was answered, so there is nothing to grade." }
    switch score {
    case 85...: return "You are ready. Say the first sentence slowly."
    case 65..<85: return "Nearly there. Go through the points below once more, aloud."
    default: return "Not yet. Read the better answers aloud, then rehearse again."
    }
  }

  /// `{"score","verdict","asked","answered","habits","turns":[…]}`.
  public var json: String {
    StableJSON().file(
      JSONTranscript(
        score: score, verdict: verdict, asked: asked, answered: turns.count, habits: habits,
        turns: turns.map(JSONTranscript.Turn.init)))
  }

  private struct JSONTranscript: Encodable {
    struct Point: Encodable {
      var id: String
      var message: String
    }
    struct Turn: Encodable {
      var id: String
      var question: String
      var answer: String
      var seconds: Double
      var words: Int
      var score: Int
      var good: [String]
      var improve: [Point]
      var further: [String]
      var better: String
      var facts: [String]

      init(_ turn: RehearsalSummary.Turn) {
        let feedback = turn.feedback
        id = turn.question.id
        question = turn.question.asked
        answer = turn.answer
        seconds = feedback.seconds
        words = feedback.words
        score = feedback.score
        good = feedback.good
        improve = feedback.improve.map { Point(id: $0.id, message: $0.message) }
        further = feedback.further
        better = feedback.better.text.plain
        facts = feedback.better.facts
      }
    }
    var score: Int?
    var verdict: String
    var asked: Int
    var answered: Int
    var habits: [Habit]
    var turns: [Turn]
  }
}
