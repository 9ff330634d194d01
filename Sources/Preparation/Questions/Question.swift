import Briefing
import IncidentModel

/// What a question is about; the order is the order in which a page shows them.
public enum Theme: String, Sendable, Codable, CaseIterable {
  case event, customers, money, cause, fix
  case outside = "outside_world"
  case decisions

  /// The heading.
  public var title: String {
    switch self {
    case .event: "What happened"
    case .customers: "Who is hurt"
    case .money: "Money"
    case .cause: "Cause"
    case .fix: "The fix"
    case .outside: "The outside world"
    case .decisions: "Decisions"
    }
  }
}

/// Something that an answer lacks, and how to supply it.
public struct Need: Sendable, Hashable, Codable {
  /// A fact's id or a key of the front matter.
  public var what: String
  /// What to do, as an instruction.
  public var how: String

  public init(_ what: String, _ how: String) {
    self.what = what
    self.how = how
  }
}

/// What to say to a question, as far as evidence and writing allow.
public struct Answer: Sendable, Hashable {
  /// How much of the question the answer answers.
  public enum State: String, Sendable, Codable, CaseIterable {
    case answered, partly, unknown
  }

  /// At most about sixty words; the first sentence answers.
  public var text: RichText
  public var state: State
  public var needs: [Need]

  /// The facts that the answer rests on, in the order in which they are said, each once.
  public var facts: [String] {
    var seen: Set<String> = []
    return text.factIDs.filter { seen.insert($0).inserted }
  }
}

/// A question that a chief executive asks, and how it is answered for any incident.
public struct Question: Sendable {
  /// Stable: `customers.affected`.
  public let id: String
  public let theme: Theme
  /// As it is asked.
  public let asked: String
  /// Ids of the facts that it is about, the most important first.
  public let about: [String]
  /// What an entry of `unknowns` says when it is the same question.
  let topics: [String]
  /// What to add when nothing is known.
  let need: Need
  /// True where an answer must end with who does what by when.
  public let expectsNextStep: Bool
  /// The first sentence when nobody knows and nobody owns the answer.
  let otherwise: String
  let reply: @Sendable (PreparationContext) -> Reply?

  init(
    _ id: String, _ theme: Theme, _ asked: String, about: [String] = [], topics: [String] = [], need: Need,
    nextStep: Bool = false, otherwise: String = "We do not know yet, and nobody owns that answer so far.",
    reply: @escaping @Sendable (PreparationContext) -> Reply?
  ) {
    self.id = id
    self.theme = theme
    self.asked = asked
    self.about = about
    self.topics = topics
    self.need = need
    self.expectsNextStep = nextStep
    self.otherwise = otherwise
    self.reply = reply
  }

  /// The answer for one incident: what is known, or who will know it and when, or that nobody owns it yet.
  public func answer(_ context: PreparationContext) -> Answer {
    guard let reply = reply(context), !reply.sentences.isEmpty else { return context.notKnown(self) }
    var sentences = reply.sentences
    if !reply.needs.isEmpty, let unknown = context.unknown(about: topics) {
      sentences.append(context.promise(unknown))
    }
    let state: Answer.State = reply.needs.isEmpty ? .answered : .partly
    return Answer(text: Reply.fitted(sentences).text, state: state, needs: reply.needs)
  }
}

/// The sentences of an answer, the most important first, and what is missing from it.
struct Reply {
  /// An answer longer than this loses its last sentences.
  static let longestAnswer = 60

  var sentences: [Words]
  var needs: [Need] = []

  init(_ sentences: Words?..., lacking needs: Need?...) {
    self.sentences = sentences.compactMap { $0 }
    self.needs = needs.compactMap { $0 }
  }

  /// As many whole sentences as fit; the first always.
  static func fitted(_ sentences: [Words]) -> Words {
    var kept: [Words] = []
    var words = 0
    for sentence in sentences where kept.isEmpty || words + sentence.count <= longestAnswer {
      kept.append(sentence)
      words += sentence.count
    }
    return kept.paragraph
  }
}
