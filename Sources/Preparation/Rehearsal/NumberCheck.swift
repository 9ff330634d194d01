import Foundation
import IncidentModel

/// Compares the numbers of an answer with the facts.
struct NumberCheck {
  /// A number that does not agree with the fact that it seems to be about.
  struct Contradiction: Hashable {
    var said: String
    var fact: Fact
  }

  let context: PreparationContext
  let question: Question

  /// How far a said number may be from a fact, as a share: people round.
  static let tolerance = 0.05
  /// The same after "about" and its like.
  static let roundedTolerance = 0.12

  /// The mentions that agree with a fact, with that fact's id.
  func agreeing(_ mentions: [NumberMention]) -> [(NumberMention, String)] {
    mentions.compactMap { mention in
      candidates(mention).first { agrees(mention, $0) }.map { (mention, $0.id) }
    }
  }

  /// Mentions that agree with no fact of their kind, where the question or the words after the number say that
  /// they are about one. The fact shown is the one that the question is most about, or the nearest in value.
  func contradictions(_ mentions: [NumberMention]) -> [Contradiction] {
    let found = mentions.compactMap { contradiction($0, among: mentions) }
    return found.isEmpty ? missedKeyFigure(mentions) : found
  }

  private func contradiction(_ mention: NumberMention, among mentions: [NumberMention]) -> Contradiction? {
    let facts = candidates(mention)
    guard !facts.isEmpty, !facts.contains(where: { agrees(mention, $0) }), !isPlanned(mention) else {
      return nil
    }
    // Plans are full of times: once the one that was asked for is said right, others are let pass.
    let isTime = mention.kind == .duration || mention.kind == .clock
    let key = facts.first { $0.id == question.about.first }
    let isSaid = key.map { key in mentions.contains { $0.kind == mention.kind && agrees($0, key) } } ?? false
    guard !(isTime && isSaid) else { return nil }
    return closest(mention, facts.filter { isAbout($0, mention) }).map {
      Contradiction(said: mention.text, fact: $0)
    }
  }

  /// The question asks for figures, and only figures of other facts were given.
  private func missedKeyFigure(_ mentions: [NumberMention]) -> [Contradiction] {
    guard let id = question.about.first, let key = context.facts.known(id), key.unit != .ratio else {
      return []
    }
    let given = mentions.filter { $0.kind != .clock && candidates($0).contains(key) && !isPlanned($0) }
    let asked = question.about.compactMap { context.facts.known($0) }
    let isAnswered = given.contains { said in
      asked.contains { candidates(said).contains($0) && agrees(said, $0) }
    }
    guard let first = given.first, !isAnswered else { return [] }
    return [Contradiction(said: first.text, fact: key)]
  }

  /// Money and shares that agree with no fact and contradict none: they have no receipt.
  func unsupported(_ mentions: [NumberMention]) -> [NumberMention] {
    mentions.filter { mention in
      guard mention.kind == .money || mention.kind == .percent, !isPlanned(mention) else { return false }
      return !candidates(mention).contains { agrees(mention, $0) || isAbout($0, mention) }
    }
  }

  /// True when the question is about the fact, or the words after the number name what the fact counts.
  private func isAbout(_ fact: Fact, _ mention: NumberMention) -> Bool {
    if question.about.contains(fact.id) { return true }
    guard mention.kind == .count, let last = fact.id.split(separator: ".").last else { return false }
    return Self.synonyms[String(last)]?.isDisjoint(with: mention.nouns) == false
  }

  /// How people say what the last word of a fact's id says.
  private static let synonyms: [String: Set<String>] = [
    "affected": ["affected", "hit", "impacted", "reached", "hurt"], "failed": ["failed", "fail", "failing"],
    "lost": ["lost"], "missing": ["missing"], "duplicated": ["duplicated", "double", "twice"],
    "mismatched": ["wrong", "different", "differ"], "recovered": ["recovered", "returned", "back"],
  ]

  /// Facts that a mention may be about: of the same unit, and for counts of the same noun. Lengths and clock
  /// times are compared only where the question is about one, because plans are full of them.
  private func candidates(_ mention: NumberMention) -> [Fact] {
    let known = context.facts.facts.filter { $0.value?.number != nil }
    switch mention.kind {
    case .money: return known.filter { if case .money = $0.unit { true } else { false } }
    case .percent: return known.filter { $0.unit == .ratio }
    case .duration: return asksFor(.seconds) ? known.filter { $0.unit == .seconds } : []
    case .clock: return asksFor(.time) ? known.filter { $0.unit == .time } : []
    case .count: return known.filter { counts($0, mention.nouns) }
    }
  }

  private func asksFor(_ unit: FactUnit) -> Bool {
    question.about.contains { context.facts.known($0)?.unit == unit }
  }

  private func counts(_ fact: Fact, _ nouns: [String]) -> Bool {
    guard case .count(let noun) = fact.unit else { return false }
    let words = Topic.wordList(noun)
    guard let last = words.last else { return false }
    return nouns.contains(last) || nouns.contains(Noun.singular(last))
  }

  private func agrees(_ mention: NumberMention, _ fact: Fact) -> Bool {
    guard let number = fact.value?.number else { return false }
    if mention.kind == .clock { return agreesClock(mention, fact) }
    let scale = scale(fact.unit)
    let value = number * scale
    if let interval = fact.interval,
      (interval.low * scale...max(interval.low, interval.high) * scale).contains(mention.value)
    {
      return true
    }
    if abs(mention.value - value) <= abs(value) * (mention.isRounded ? Self.roundedTolerance : Self.tolerance)
    {
      return true
    }
    return isEnd(mention, fact, scale)
  }

  /// The ends of a range may be said too.
  private func isEnd(_ mention: NumberMention, _ fact: Fact, _ scale: Double) -> Bool {
    guard let interval = fact.interval else { return false }
    return [interval.low, interval.high].contains {
      abs(mention.value - $0 * scale) <= abs($0 * scale) * Self.tolerance
    }
  }

  private func agreesClock(_ mention: NumberMention, _ fact: Fact) -> Bool {
    guard let time = fact.value?.time else { return false }
    let civil = CivilTime(time, in: context.format.timeZone)
    let distance = abs(Double(civil.hour * 60 + civil.minute) - mention.value)
    return distance <= (mention.isRounded ? 15 : 1)
  }

  /// From the fact's unit to the unit that people say: cents to units, shares to percent.
  private func scale(_ unit: FactUnit) -> Double {
    switch unit {
    case .money(let currency): 1 / pow(10, Double(FactFormat.minorDigits(currency)))
    case .ratio: 100
    default: 1
    }
  }

  /// Numbers that people wrote themselves in plans, unknowns and contingencies are no claims about facts.
  private func isPlanned(_ mention: NumberMention) -> Bool {
    if mention.kind == .clock {
      let times =
        [context.incident.nextUpdate] + context.incident.unknowns.map(\.answerBy)
        + context.incident.actions.map(\.due)
      return times.compactMap { $0 }.contains { time in
        let civil = CivilTime(time, in: context.format.timeZone)
        return Double(civil.hour * 60 + civil.minute) == mention.value
      }
    }
    return planNumbers.contains { $0.kind == mention.kind && $0.value == mention.value }
  }

  private var planNumbers: [NumberMention] {
    let incident = context.incident
    var texts = incident.actions.flatMap { [$0.what, $0.resources ?? ""] }
    texts += incident.options.flatMap { [$0.what, $0.cost ?? "", $0.benefit ?? "", $0.risk ?? ""] }
    texts += incident.hypotheses.flatMap { [$0.claim] + $0.supportedBy + $0.against + [$0.confirmBy ?? ""] }
    if let plan = incident.contingency {
      texts += [plan.trigger ?? "", plan.response ?? "", plan.takes ?? ""]
    }
    texts += incident.sections.map(\.markdown)
    let bands = Confidence.allCases.flatMap { [$0.band.lowerBound, $0.band.upperBound] }
    return texts.flatMap(NumberReader.mentions)
      + bands.map { NumberMention(text: "", value: Double($0), kind: .percent) }
  }

  private func closest(_ mention: NumberMention, _ facts: [Fact]) -> Fact? {
    if let asked = question.about.lazy.compactMap({ id in facts.first { $0.id == id } }).first {
      return asked
    }
    return facts.min { distance(mention, $0) < distance(mention, $1) }
  }

  private func distance(_ mention: NumberMention, _ fact: Fact) -> Double {
    abs((fact.value?.number ?? 0) * scale(fact.unit) - mention.value)
  }
}
