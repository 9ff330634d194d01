import IncidentModel

/// Finds the numbers of a sentence that claim a quantity.
enum NumberScan {
  struct Claim {
    var text: String
    var value: Double
    var source: Range<Int>
  }

  private static let months = WordSet(NumberWords.months)
  private static let naming = WordSet(NumberWords.naming)
  private static let counted = WordSet(NumberWords.counted)
  private static let units = WordSet(NumberWords.units)
  private static let planned = WordSet(NumberWords.planned)
  private static let durations = WordSet(NumberWords.durations)
  private static let confidence = WordSet(NumberWords.confidence)
  private static let dayParts = WordSet("am pm a.m p.m a.m. p.m. o'clock utc gmt cet cest")
  private static let years = 1900.0...2100.0

  static func claims(in sentence: ProseSentence) -> [Claim] {
    sentence.tokens.indices.compactMap { index in
      digits(sentence, index) ?? spelled(sentence, index)
    }
  }

  private static func digits(_ sentence: ProseSentence, _ index: Int) -> Claim? {
    let tokens = sentence.tokens
    guard tokens[index].kind == .number, let value = quantity(tokens[index].text) else { return nil }
    if isReference(tokens, index, value) || isPlanned(tokens, index) || isConfidence(tokens, index) {
      return nil
    }
    let range = withUnit(tokens, index)
    let factor = range.upperBound > index + 1 ? spelledValue(tokens[index + 1]) ?? 1 : 1
    return Claim(text: sentence.text(range), value: value * factor, source: sentence.source(range))
  }

  /// The value of `1,204`, `4.5`, `45ms`, `1.2M`; `nil` for clock times, versions, ordinals and identifiers.
  static func quantity(_ text: String) -> Double? {
    let digits = text.prefix { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
    let rest = text.dropFirst(digits.count).lowercased()
    let unit = ProseToken(kind: .word, text: "", range: 0..<0, key: WordKey(rest))
    guard rest.isEmpty || units.contains(unit) else { return nil }
    guard digits.count(where: { $0 == "." }) <= 1 else { return nil }
    return KnownNumbers.value(String(digits))
  }

  /// A date, a year, a time of day, or the number of a thing.
  private static func isReference(_ tokens: [ProseToken], _ index: Int, _ value: Double) -> Bool {
    let before = index > 0 ? tokens[index - 1] : nil
    let after = index + 1 < tokens.count ? tokens[index + 1] : nil
    if let after, months.contains(after) || dayParts.contains(after) { return true }
    guard let before else { return isYear(tokens[index].text, value) && after.map(isCounted) != true }
    if months.contains(before) || before.text == "#" || naming.contains(before) { return true }
    if before.text == ".", index > 1, naming.contains(tokens[index - 2]) { return true }
    let isMoney = ["$", "€", "£", "¥", "₹"].contains(before.text)
    return !isMoney && isYear(tokens[index].text, value) && after.map(isCounted) != true
  }

  private static func isYear(_ text: String, _ value: Double) -> Bool {
    text.utf8.count == 4 && years.contains(value) && text.allSatisfy(\.isNumber)
  }

  private static func isCounted(_ token: ProseToken) -> Bool { counted.contains(token) || token.text == "%" }

  /// `every 30 minutes`, `within 24 hours`: a plan, which its owner states.
  private static func isPlanned(_ tokens: [ProseToken], _ index: Int) -> Bool {
    guard index > 0, index + 1 < tokens.count else { return false }
    return planned.contains(tokens[index - 1]) && durations.contains(tokens[index + 1])
  }

  /// Both ends of a confidence word's band: `likely (55–80 %)`.
  private static func isConfidence(_ tokens: [ProseToken], _ index: Int) -> Bool {
    guard tokens[..<index].suffix(4).contains(where: confidence.contains), let value = Int(tokens[index].text)
    else { return false }
    return Confidence.allCases.contains { $0.band.lowerBound == value || $0.band.upperBound == value }
  }

  /// With the currency in front and the percent sign or unit behind.
  private static func withUnit(_ tokens: [ProseToken], _ index: Int) -> Range<Int> {
    let isMoney = index > 0 && ["$", "€", "£", "¥", "₹"].contains(tokens[index - 1].text)
    let next = index + 1 < tokens.count ? tokens[index + 1] : nil
    let hasUnit = next.map { units.contains($0) || spelledValue($0) != nil } ?? false
    return (isMoney ? index - 1 : index)..<(hasUnit ? index + 2 : index + 1)
  }

  /// `three customers`, `two hundred orders`.
  private static func spelled(_ sentence: ProseSentence, _ index: Int) -> Claim? {
    let tokens = sentence.tokens
    guard index == 0 || (tokens[index - 1].kind != .number && spelledValue(tokens[index - 1]) == nil) else {
      return nil
    }
    var (value, end) = (0.0, index)
    while end < tokens.count, let part = spelledValue(tokens[end]) {
      value = part >= 100 && value > 0 ? value * part : value + part
      end += 1
    }
    guard end > index, let noun = tokens[end...].prefix(2).firstIndex(where: counted.contains) else {
      return nil
    }
    if index > 0, planned.contains(tokens[index - 1]) { return nil }
    let range = index..<noun + 1
    return Claim(text: sentence.text(range), value: value, source: sentence.source(range))
  }

  private static func spelledValue(_ token: ProseToken) -> Double? {
    NumberWords.spelled[token.text.lowercased()]
  }
}
