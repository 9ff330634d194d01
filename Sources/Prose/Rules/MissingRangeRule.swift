import IncidentModel

struct MissingRangeRule: SentenceRule {
  let id = "numbers/missing-range"
  let severity = Severity.note
  let what = "An estimate of money, people or failures without the range that it lies in."
  let why = "A single number is remembered as a promise; the CEO plans with the worse end of the range."
  let mend =
    "Give both ends and how sure they are: \"about $1.2m, between $0.9m and $1.5m, nine times out of ten\"."
  let mustFire = [
    "We estimate a loss of $1.2m.", "The estimated cost is $40,000.",
    "Lost sales are estimated at 3,000 orders.",
    "The projected loss is $2m.",
  ]
  let mustNotFire = [
    "We estimate a loss of $0.9m to $1.5m.", "The estimated cost is between $30,000 and $50,000.",
    "We estimate that the fix takes 2 days.", "The estimate is due on 12 May.",
    "The estimated loss is $40,000 ± $5,000.", "The estimated loss is {{revenue.lost}}.",
  ]

  private static let words = WordSet(
    "estimate estimated estimates estimating projected forecast extrapolated extrapolate")
  private static let ranges = WordSet("between to ± – — - +/- or up least most from interval range")
  private static let money = WordSet("$ € £ ¥ ₹ usd eur gbp chf dollars euros pounds francs")
  private static let counted = WordSet(
    "orders customers users requests payments transactions records accounts errors complaints refunds")

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] {
    let tokens = sentence.tokens
    guard let word = tokens.firstIndex(where: Self.words.contains) else { return [] }
    let tail = tokens[word...]
    guard let number = tail.firstIndex(where: { $0.kind == .number }), isQuantity(tokens, number) else {
      return []
    }
    guard tokens[number...].count(where: { $0.kind == .number }) < 2,
      !tokens[number...].prefix(5).contains(where: Self.ranges.contains),
      !tokens[..<number].suffix(3).contains(where: Self.ranges.contains)
    else { return [] }
    let start = Self.money.contains(tokens[number - 1]) ? number - 1 : number
    return [
      ProseMatch(
        source: sentence.source(start..<number + 1),
        summary: "\"\(sentence.text(start..<number + 1))\" is an estimate without a range.")
    ]
  }

  private func isQuantity(_ tokens: [ProseToken], _ number: Int) -> Bool {
    if number > 0, Self.money.contains(tokens[number - 1]) { return true }
    return tokens[(number + 1)...].prefix(2).contains { Self.counted.contains($0) || Self.money.contains($0) }
  }
}
