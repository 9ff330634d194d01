import IncidentModel

struct ContradictsFactRule: ProseRule {
  let id = "numbers/contradicts-fact"
  let severity = Severity.error
  let what =
    "A number in the prose for something that a fact counts, and the fact says another. Read in incident.md and in documents made from it."
  let why = "Two numbers for one thing on two pages is the question that ends the meeting."
  let mend =
    "Use the fact's placeholder; where the fact is wrong, correct the evidence or state the number with its source."
  let mustFire = [
    "1,300 orders failed.", "We counted 7 affected customers.", "It was resolved at 15:10.",
  ]
  let mustNotFire = [
    "1,204 orders failed.", "About 1,200 orders failed.", "12 customers called.", "It was resolved at 15:00.",
    "{{orders.failed}} orders failed.", "More than 1 % of orders failed.",
    "The shop takes 9,000 orders a day.",
  ]
  let exampleContext = ProseContext(
    kind: .incident, knownNumbers: ["1,204"],
    countedFacts: [
      CountedFact(
        id: "orders.failed", title: "Orders failed", noun: "orders", value: 1204, printed: "1,204 orders"),
      CountedFact(
        id: "customers.affected", title: "Customers affected", noun: "customers", value: 90,
        printed: "90 customers"),
      CountedFact(
        id: "time.resolved", title: "Resolved", noun: CountedFact.clock, value: 900, printed: "15:00"),
    ])

  func matches(in document: ProseDocument, _ context: ProseContext) -> [ProseMatch] {
    guard !context.countedFacts.isEmpty else { return [] }
    let facts = context.countedFacts.map { Subject($0) }
    return document.sentences.filter { !$0.isHeading }.flatMap { sentence in
      sentence.tokens.indices.compactMap { match(sentence, $0, facts) }
    }
  }

  /// What makes a share of a number: it counts nothing.
  private static let share = WordSet("% percent ‰")

  /// A fact with the words that a sentence must use to speak of it.
  private struct Subject {
    var fact: CountedFact
    var noun: WordKey
    var words: WordTable

    init(_ fact: CountedFact) {
      self.fact = fact
      noun = WordKey(fact.noun)
      let parts = fact.title.split { !$0.isLetter }.map { WordKey(String($0)) }
      words = WordTable(parts.filter { $0 != WordKey(fact.noun) })
    }
  }

  private func match(_ sentence: ProseSentence, _ index: Int, _ facts: [Subject]) -> ProseMatch? {
    let tokens = sentence.tokens
    guard tokens[index].kind == .number, index + 1 >= tokens.count || !Self.share.contains(tokens[index + 1])
    else { return nil }
    let clock = Self.clock(tokens[index].text)
    let value = clock ?? NumberScan.quantity(tokens[index].text)
    guard let value else { return nil }
    let named = facts.filter { subject in
      let isCounted =
        clock != nil
        ? subject.fact.noun == CountedFact.clock
        : tokens[(index + 1)...].prefix(3).contains { $0.key == subject.noun }
      return isCounted && tokens.contains { subject.words.contains($0.key) }
    }
    guard let first = named.first, !facts.contains(where: { agrees($0.fact, value, isClock: clock != nil) })
    else {
      return nil
    }
    return ProseMatch(
      source: sentence.source(index..<index + 1),
      summary: "\"\(tokens[index].text)\" is not what \(first.fact.id) says: \(first.fact.printed).")
  }

  /// Equal, or equal when rounded to the digits that the text gives.
  private func agrees(_ fact: CountedFact, _ value: Double, isClock: Bool) -> Bool {
    guard (fact.noun == CountedFact.clock) == isClock else { return false }
    if isClock { return fact.value == value }
    if fact.value == value { return true }
    var unit = 1.0
    while unit < value, (value / (unit * 10)).rounded() * unit * 10 == value { unit *= 10 }
    return unit > 1 && (fact.value / unit).rounded() * unit == value
  }

  /// Minutes since midnight of `15:10`; `nil` for anything else.
  static func clock(_ text: String) -> Double? {
    let parts = text.split(separator: ":")
    guard parts.count >= 2, parts.count <= 3, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return Double(hour * 60 + minute)
  }
}
