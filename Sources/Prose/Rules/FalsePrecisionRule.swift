import IncidentModel

struct FalsePrecisionRule: SentenceRule {
  /// Significant digits of an approximate number from which on it pretends to be exact.
  static let significantDigits = 4
  /// Decimals of a percentage, zeros in front left out, from which on nobody can use them.
  static let decimals = 3

  let id = "numbers/false-precision"
  let severity = Severity.warning
  let what =
    "An approximate or estimated number with four significant digits or more, or a percentage with three decimals."
  let why = "\"About 1,203,417\" tells a listener that you do not know how well you know it."
  let mend =
    "Round it to two or three digits and give the range, or say that it was counted and drop the \"about\"."
  let mustFire = [
    "We lost about $1,203,417.", "Roughly 12,347 orders failed.", "The estimated loss is $48,213.",
    "Errors rose to 12.3456 %.",
  ]
  let mustNotFire = [
    "We lost about $1,200,000.", "12,347 orders failed.", "Roughly 12,000 orders failed.",
    "Around 2024 the team moved.", "At about 10:04 the alarm rang.", "Errors rose to 12.3 %.",
    "Before it, 0.040 % failed.",
    "About version 1.2.34.5 nothing is known.",
  ]

  private static let rough = WordSet(
    "about approximately roughly around nearly almost circa approx approx. estimated ~ estimate some")
  private static let percent = WordSet("% percent")

  func matches(in sentence: ProseSentence, _ context: ProseContext) -> [ProseMatch] {
    sentence.tokens.indices.compactMap { index in
      let token = sentence.tokens[index]
      guard token.kind == .number, let reason = reason(sentence.tokens, index) else { return nil }
      return ProseMatch(
        source: sentence.source(index..<index + 1), summary: "\"\(token.text)\" \(reason).")
    }
  }

  private func reason(_ tokens: [ProseToken], _ index: Int) -> String? {
    let text = tokens[index].text
    guard text.utf8.allSatisfy({ (48...57).contains($0) || $0 == 44 || $0 == 46 }),
      text.utf8.count(where: { $0 == 46 }) <= 1
    else { return nil }
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    let point = text.utf8.firstIndex(of: 46)
    let decimals = point.map { text.utf8.distance(from: $0, to: text.utf8.endIndex) - 1 } ?? 0
    let told = text.filter { $0 != "," && $0 != "." }.drop { $0 == "0" }.count
    if decimals >= Self.decimals, told >= Self.decimals, next.map(Self.percent.contains) == true {
      return "has more decimals than anyone can use"
    }
    guard tokens[..<index].suffix(4).contains(where: Self.rough.contains), !isYear(text) else { return nil }
    let digits = text.filter { $0 != "," && $0 != "." }
    let significant = point == nil ? digits.trimmingZeros.count : digits.drop { $0 == "0" }.count
    return significant >= Self.significantDigits ? "is called approximate and written as if exact" : nil
  }

  private func isYear(_ text: String) -> Bool {
    text.count == 4 && (text.hasPrefix("19") || text.hasPrefix("20"))
  }
}

extension String {
  /// Without the zeros at either end.
  fileprivate var trimmingZeros: Substring {
    var digits = drop { $0 == "0" }
    while digits.last == "0" { digits = digits.dropLast() }
    return digits
  }
}
