import Briefing
import IncidentModel

/// What to say, word for word, in one of three lengths.
public struct Script: Sendable, Hashable {
  /// The meetings that a script is written for.
  public enum Length: String, Sendable, Codable, CaseIterable, Comparable {
    case sixtySeconds = "60-second"
    case fiveMinutes = "5-minute"
    case fifteenMinutes = "15-minute"

    /// The whole time, questions included.
    public var seconds: Int { self == .sixtySeconds ? 60 : (self == .fiveMinutes ? 300 : 900) }

    /// The most words that may be spoken, by both sides together.
    public var wordLimit: Int { self == .sixtySeconds ? 130 : (self == .fiveMinutes ? 650 : 1200) }

    public static func < (left: Length, right: Length) -> Bool { left.seconds < right.seconds }
  }

  /// Whose line it is.
  public enum Speaker: String, Sendable, Codable {
    /// The listener, whatever the title.
    case listener
    case you
    /// A stage direction; never spoken.
    case cue
  }

  /// What one side says, or a stage direction.
  public struct Line: Sendable, Hashable {
    public var speaker: Speaker
    public var text: RichText
  }

  /// A figure as it stands on the page, beside the rounded one that is said.
  public struct PageFigure: Sendable, Hashable, Codable {
    public var id: String
    public var title: String
    public var value: String
  }

  /// A stretch of the meeting about one thing.
  public struct Part: Sendable, Hashable {
    /// Stable: `opening`, `what_happened`, `cause`, `fix`, `prevention`, `risk`, `close`, `questions`.
    public var key: String
    public var title: String
    public var lines: [Line]
    public var page: [PageFigure]

    /// Words spoken, by both sides, without cues.
    public var words: Int {
      lines.reduce(0) { $0 + ($1.speaker == .cue ? 0 : Words.count($1.text.plain)) }
    }

    public var seconds: Int { Script.seconds(words: words) }
  }

  /// A calm voice; faster ones leave the listener behind.
  public static let wordsPerMinute = 130

  /// How long that many words take, rounded up.
  public static func seconds(words: Int) -> Int { (words * 60 + wordsPerMinute - 1) / wordsPerMinute }

  public var length: Length
  public var title: String
  /// How the listener is called in the script, from `prepared_for`.
  public var listener: String
  public var parts: [Part]

  public var words: Int { parts.reduce(0) { $0 + $1.words } }
  public var seconds: Int { Self.seconds(words: words) }
  /// What is left of the time.
  public var secondsForQuestions: Int { max(0, length.seconds - seconds) }

  public init(_ context: PreparationContext, length: Length) {
    self.length = length
    title = context.incident.title
    listener = context.incident.preparedFor
    parts = ScriptComposer(context: context, length: length).parts()
  }
}
