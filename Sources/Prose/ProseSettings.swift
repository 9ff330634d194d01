import IncidentModel

/// What a user adds to the rules: own patterns, words that are all right, rules that are off, other severities.
public struct ProseSettings: Sendable {
  /// Rules that do not run.
  public var disabled: Set<String> = []
  /// Rules that weigh more or less than by default.
  public var severities: [String: Severity] = [:]
  let additions: [(rule: String, phrases: PhraseList)]
  let allowed: PhraseList?

  /// - Parameters:
  ///   - patterns: for each rule, phrases that it finds beside its own, in the form of docs/checks.md.
  ///   - allowed: phrases inside which nothing is found.
  public init(patterns: [String: [String]] = [:], allowed: [String] = []) {
    additions = patterns.sorted { $0.key < $1.key }.map {
      (rule: $0.key, phrases: PhraseList($0.value.joined(separator: "\n")))
    }
    self.allowed = allowed.isEmpty ? nil : PhraseList(allowed.joined(separator: "\n"))
  }

  /// Matches of the user's patterns for a rule.
  func additions(to rule: String, in document: ProseDocument) -> [ProseMatch] {
    additions.filter { $0.rule == rule }.flatMap { entry in
      document.sentences.flatMap { sentence in
        entry.phrases.matches(in: sentence.tokens).map { range in
          ProseMatch(
            source: sentence.source(range),
            summary: "\"\(sentence.text(range))\" is on your own list for this rule.")
        }
      }
    }
  }

  /// The places of allowed phrases, in order.
  func allowedPlaces(in document: ProseDocument) -> [Range<Int>] {
    guard let allowed else { return [] }
    return document.sentences.flatMap { sentence in
      allowed.matches(in: sentence.tokens).map { sentence.source($0) }
    }
  }
}
