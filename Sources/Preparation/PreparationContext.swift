import Foundation
import IncidentModel

/// Everything that answers and scripts are made from. Values only: the same context gives the same words.
public struct PreparationContext: Sendable {
  public var incident: Incident { didSet { sentences = WrittenSentence.all(of: incident) } }
  public var facts: FactSheet
  public var format: FactFormat
  /// The instant at which the words will be said, or at which they are made; decides "today" and "late".
  public var now: Timestamp
  /// Those that people wrote, which a hundred questions look through.
  private(set) var sentences: [WrittenSentence]

  public init(incident: Incident, facts: FactSheet, format: FactFormat, now: Timestamp) {
    self.incident = incident
    self.facts = facts
    self.format = format
    self.now = now
    sentences = WrittenSentence.all(of: incident)
  }
}

/// How far along an incident is, as far as a listener cares.
enum Phase {
  /// Customers are still affected.
  case ongoing
  /// Customers are no longer affected; the permanent fix is not in place.
  case mitigated
  /// Customers are no longer affected and the cause is removed.
  case resolved
}

extension PreparationContext {
  /// The front matter's status decides; a measured end of the failures never overrules people who say that
  /// it is still going on.
  var phase: Phase {
    switch incident.status {
    case .investigating, .identified: .ongoing
    case .mitigated: .mitigated
    case .resolved: .resolved
    }
  }

  var isOver: Bool { phase != .ongoing }

  /// The hypothesis held most likely; of equals the first.
  var leadingHypothesis: Hypothesis? {
    incident.hypotheses.enumerated().max {
      (Self.weight($0.element), -$0.offset) < (Self.weight($1.element), -$1.offset)
    }?.element
  }

  private static func weight(_ hypothesis: Hypothesis) -> Int {
    hypothesis.confidence.map { $0.band.upperBound } ?? 0
  }

  func actions(_ kinds: Action.Kind..., states: Set<Action.State>? = nil) -> [Action] {
    incident.actions.filter {
      (kinds.isEmpty || kinds.contains($0.kind)) && (states?.contains($0.state) ?? true)
    }
  }

  /// Known facts whose id begins with `prefix`, in the sheet's order.
  func known(prefix: String) -> [Fact] {
    facts.facts.filter { $0.id.hasPrefix(prefix) && $0.value != nil }
  }

  /// The first known fact whose id or title holds one of the words, among those that people stated.
  func stated(about words: String...) -> Fact? {
    facts.facts.first { fact in
      guard fact.value != nil, fact.label == .stated else { return false }
      let text = (fact.id + " " + fact.title).lowercased()
      return words.contains { text.contains($0) }
    }
  }

  /// The unknown that people listed about one of the topics; a topic's words must all begin a word of it.
  func unknown(about topics: [String]) -> Unknown? {
    incident.unknowns.first { Topic.matches(topics, text: $0.question) }
  }

  /// The option that is recommended.
  var recommendation: Option? { incident.options.first(where: \.recommended) }
}

/// Finds out whether a sentence is about something, by the beginnings of its words.
struct Topic {
  /// Of each topic its words.
  private let stems: [[String]]

  init(_ topics: [String]) { stems = topics.map(Self.wordList) }

  /// True when for one of the topics every word of it begins one of the words.
  func matches(_ words: [String]) -> Bool {
    stems.contains { topic in topic.allSatisfy { stem in words.contains { $0.hasPrefix(stem) } } }
  }

  /// The same for a text, whatever the case and order of its words.
  static func matches(_ topics: [String], text: String) -> Bool { Topic(topics).matches(wordList(text)) }

  /// The words of a text in lower case, letters and digits only.
  static func wordList(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
