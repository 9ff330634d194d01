import Briefing
import IncidentModel

/// What a rehearsed answer did well and what to change first.
public struct Feedback: Sendable, Hashable {
  /// One thing to change.
  public struct Point: Sendable, Hashable {
    /// Stable: `number/contradiction`, `bottom-line-first`, a prose rule's id, …
    public var id: String
    /// One or two sentences, addressed to the speaker.
    public var message: String
    /// How much of the score it costs; decides the order.
    public var weight: Int

    public init(_ id: String, _ message: String, weight: Int) {
      self.id = id
      self.message = message
      self.weight = weight
    }
  }

  /// Sentences of praise, each for one thing.
  public var good: [String]
  /// At most three, the most important first.
  public var improve: [Point]
  /// Points beyond the three, by id, for the transcript.
  public var further: [String]
  /// The bank's answer.
  public var better: Answer
  /// 0 to 100.
  public var score: Int
  public var words: Int
  public var seconds: Double

  /// How many points a person can act on at once.
  public static let mostPoints = 3
}
