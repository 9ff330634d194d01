import Foundation
import IncidentModel

/// A number as somebody said it.
struct NumberMention: Hashable {
  enum Kind: Hashable {
    case money
    case percent
    /// In seconds.
    case duration
    /// Minutes since midnight.
    case clock
    /// What was counted is in `nouns`.
    case count
  }

  /// The words as typed, for quoting them back.
  var text: String
  var value: Double
  var kind: Kind
  /// The words that follow, in small letters: `1,200 angry customers` has `angry`, `customers`.
  var nouns: [String] = []
  /// True after "about", "around", "roughly", "nearly", "almost", "over", "some", "~".
  var isRounded = false
}

/// Finds the numbers in an answer, linear in its length.
///
/// Understood: `1,204` `1.2 million` `48k` `$48,000` `48,000 dollars` `CHF 1,204` `12 %` `12 percent`
/// `1 hour 52 minutes` `02:14` and small numbers in words (`two hours`).
struct NumberReader {
  private let words: [String]
  private var index = 0

  init(_ text: String) {
    words = text.split(whereSeparator: \.isWhitespace).prefix(Self.longestAnswer).map(String.init)
  }

  /// Words of an answer that are read; nobody listens to more.
  static let longestAnswer = 2000

  static func mentions(in text: String) -> [NumberMention] {
    var reader = NumberReader(text)
    return reader.read()
  }

  private mutating func read() -> [NumberMention] {
    var mentions: [NumberMention] = []
    while index < words.count {
      if let mention = clock() ?? number() {
        mentions.append(mention)
      } else {
        index += 1
      }
    }
    return Self.joined(mentions)
  }

  private func bare(_ word: String) -> String {
    word.lowercased().trimmingCharacters(in: CharacterSet(charactersIn: ".,;:!?()[]\"'“”’"))
  }

  private mutating func clock() -> NumberMention? {
    let parts = bare(words[index]).split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 3, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute), parts[1].count == 2
    else { return nil }
    index += 1
    return NumberMention(
      text: words[index - 1], value: Double(hour * 60 + minute), kind: .clock, isRounded: isRounded(index - 1)
    )
  }

  private func isRounded(_ position: Int) -> Bool {
    guard position > 0 else { return false }
    let hints: Set<String> = [
      "about", "around", "roughly", "nearly", "almost", "approximately", "some", "over", "under", "than",
      "least", "most",
    ]
    return hints.contains(bare(words[position - 1])) || "~≈".contains(words[position].first ?? " ")
  }

  private mutating func number() -> NumberMention? {
    let start = index
    if bare(words[index]) == "one", index + 1 < words.count, Self.units[bare(words[index + 1])] == nil {
      return nil
    }
    guard var amount = Amount(bare(words[index])) else { return nil }
    if amount.value == nil {
      // A currency code alone, such as `CHF`, needs the number after it.
      guard index + 1 < words.count, let next = Amount(bare(words[index + 1])), let value = next.value else {
        return nil
      }
      amount.value = value * next.scale
      amount.scale = 1
      index += 1
    }
    index += 1
    var value = (amount.value ?? 0) * amount.scale
    if let scale = follower().flatMap(Amount.scale) {
      value *= scale
      index += 1
    }
    let kind = kind(amount, value: &value)
    let text = words[start..<index].joined(separator: " ")
    return NumberMention(
      text: text.trimmingCharacters(in: CharacterSet(charactersIn: ".,;:!?()")), value: value, kind: kind,
      nouns: nouns(), isRounded: isRounded(start))
  }

  private func follower() -> String? { index < words.count ? bare(words[index]) : nil }

  private mutating func kind(_ amount: Amount, value: inout Double) -> NumberMention.Kind {
    if amount.isMoney { return .money }
    if amount.isPercent { return .percent }
    guard let next = follower() else { return .count }
    if ["%", "percent", "per-cent"].contains(next) {
      index += 1
      return .percent
    }
    if let seconds = Self.units[next] {
      value *= seconds
      index += 1
      return .duration
    }
    if ["dollars", "euros", "pounds", "francs", "yen", "usd", "eur", "gbp", "chf"].contains(next) {
      index += 1
      return .money
    }
    return .count
  }

  private static let units: [String: Double] = [
    "second": 1, "seconds": 1, "sec": 1, "minute": 60, "minutes": 60, "min": 60, "mins": 60, "hour": 3600,
    "hours": 3600, "h": 3600, "day": 86_400, "days": 86_400,
  ]

  /// The next words up to a mark or another number; at most four.
  private func nouns() -> [String] {
    if index > 0, let last = words[index - 1].last, ".,;:!?".contains(last) { return [] }
    var nouns: [String] = []
    for word in words[index...].prefix(4) {
      guard let first = word.first, first.isLetter else { break }
      nouns.append(bare(word))
      if let last = word.last, ".,;:!?".contains(last) { break }
    }
    return nouns
  }

  /// `1 hour` followed by `52 minutes` is one length of time.
  private static func joined(_ mentions: [NumberMention]) -> [NumberMention] {
    var joined: [NumberMention] = []
    for mention in mentions {
      if let last = joined.last, last.kind == .duration, mention.kind == .duration,
        last.nouns.isEmpty || last.nouns == ["and"], last.value >= 3600, mention.value < 3600
      {
        joined[joined.count - 1].value += mention.value
        joined[joined.count - 1].text += " " + mention.text
      } else {
        joined.append(mention)
      }
    }
    return joined
  }
}

/// One word read as an amount: `$48,000`, `48k`, `12%`, `two`, or a currency code alone.
private struct Amount {
  var value: Double?
  var scale = 1.0
  var isMoney = false
  var isPercent = false

  init?(_ word: String) {
    var rest = Substring(word.drop { "~≈".contains($0) })
    if let symbol = rest.first, "$€£¥₹".contains(symbol) {
      isMoney = true
      rest = rest.dropFirst()
    } else if ["chf", "usd", "eur", "gbp", "jpy"].contains(rest) {
      isMoney = true
      return
    }
    if let spelled = Self.spelled[String(rest)] {
      value = spelled
      return
    }
    if rest.hasSuffix("%") {
      isPercent = true
      rest = rest.dropLast()
    }
    if let last = rest.last, let factor = Self.suffix[last] {
      scale = factor
      rest = rest.dropLast()
    }
    guard let first = rest.first, first.isASCII, first.isNumber else { return nil }
    guard rest.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "," || $0 == ".") }) else { return nil }
    guard let number = Double(rest.filter { $0 != "," }), number.isFinite else { return nil }
    value = number
  }

  static func scale(_ word: String) -> Double? {
    ["thousand": 1e3, "million": 1e6, "billion": 1e9, "hundred": 100][word]
  }

  private static let suffix: [Character: Double] = ["k": 1e3, "m": 1e6]
  private static let spelled: [String: Double] = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "eleven": 11, "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
  ]
}
