import IncidentModel

/// What the rules may take as known about a text and its readers.
public struct ProseContext: Sendable, Hashable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// A document to be read.
    case document
    /// `incident.md`, which may use placeholders.
    case incident
    /// Something said aloud: an answer in rehearsal.
    case spoken
  }

  public var kind: Kind
  /// Terms that are explained to the reader, in any spelling of case.
  public var explainedTerms: Set<String>
  /// Names that the reader knows: components, products, the company, teams.
  public var vocabulary: Set<String>
  /// Numbers that have a receipt, as they are printed: `12,345`, `$1,204`, `4.3 %`.
  public var knownNumbers: Set<String>
  /// Whether a number without a receipt is a finding.
  public var numbersNeedReceipts: Bool
  /// Facts that a number in the text may contradict.
  public var countedFacts: [CountedFact]
  /// Values that facts had at the last build and have no longer, with the fact's id.
  public var formerNumbers: [Double: String]

  public init(
    kind: Kind = .document, explainedTerms: Set<String> = [], vocabulary: Set<String> = [],
    knownNumbers: Set<String> = [], numbersNeedReceipts: Bool = false, countedFacts: [CountedFact] = [],
    formerNumbers: [Double: String] = [:]
  ) {
    self.kind = kind
    self.explainedTerms = explainedTerms
    self.vocabulary = vocabulary
    self.knownNumbers = knownNumbers
    self.numbersNeedReceipts = numbersNeedReceipts
    self.countedFacts = countedFacts
    self.formerNumbers = formerNumbers
  }

  /// What an incident and its facts make known: glossary, components, and every fact as it is printed.
  public init(_ incident: Incident, facts: FactSheet, kind: Kind = .incident) {
    let format = FactFormat(timeZone: incident.timeZone)
    var numbers: Set<String> = []
    for fact in facts.facts where fact.value != nil {
      numbers.insert(format.text(fact))
      numbers.insert(format.short(fact))
      if let range = format.range(fact) { numbers.insert(range) }
    }
    self.init(
      kind: kind, explainedTerms: Set(incident.glossary.map(\.term)),
      vocabulary: Set(incident.components.map(\.name) + incident.components.compactMap(\.language)),
      knownNumbers: numbers, numbersNeedReceipts: true,
      countedFacts: facts.facts.compactMap { CountedFact($0, format) })
  }

  /// Takes note of what facts said at the last build and do not say now.
  public mutating func compare(with former: FactSheet, now: FactSheet, in incident: Incident) {
    let format = FactFormat(timeZone: incident.timeZone)
    for fact in former.facts where fact.label != .stated {
      guard let before = fact.value, before.text == nil, before.time == nil, now[fact.id]?.value != before
      else {
        continue
      }
      for number in KnownNumbers([format.text(before, fact.unit)]).values where number >= Self.telling {
        formerNumbers[number] = fact.id
      }
    }
  }

  /// A smaller number can be anything.
  static let telling = 10.0
}
