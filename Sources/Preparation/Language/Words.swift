import Briefing
import Foundation

/// Words to be said, written as an interpolated string; facts put into it keep their receipts.
struct Words: Sendable, Hashable, ExpressibleByStringInterpolation {
  var text: RichText

  init(_ text: RichText) { self.text = text }
  init(_ text: String) { self.text = RichText(text) }
  init(stringLiteral text: String) { self.text = RichText(text) }
  init(stringInterpolation: StringInterpolation) { text = RichText(stringInterpolation.runs) }

  struct StringInterpolation: StringInterpolationProtocol {
    var runs: [RichText.Run] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { runs.append(.text(literal)) }
    }

    mutating func appendInterpolation(_ words: Words) { runs += words.text.runs }
    mutating func appendInterpolation(_ text: String) { appendLiteral(text) }
  }

  var plain: String { text.plain }

  /// Words as a speaker counts them: what stands between spaces and holds a letter or a digit.
  var count: Int { Self.count(plain) }

  static func count(_ text: String) -> Int {
    text.split(whereSeparator: \.isWhitespace).filter { $0.contains { $0.isLetter || $0.isNumber } }.count
  }

  /// The same words with a capital at the start.
  var capitalized: Words {
    mapFirst { text in text.prefix(1).uppercased() + text.dropFirst() }
  }

  /// The same words as one sentence: a capital at the start, one full stop at the end.
  var sentence: Words {
    let clause = self.clause.capitalized
    return clause.plain.last.map { "?!…".contains($0) } == true ? clause : "\(clause)."
  }

  /// The same words without the full stop, comma or space at the end.
  var clause: Words {
    var runs = text.runs
    while let last = runs.last, case .text(let text) = last {
      let kept = text.trimmingSuffix { $0.isWhitespace || ".,;:".contains($0) }
      runs.removeLast()
      if kept.isEmpty { continue }
      runs.append(.text(String(kept)))
      break
    }
    return Words(RichText(runs))
  }

  /// The same words with a small letter at the start, unless the first word looks like a name or an acronym.
  var lowercased: Words {
    mapFirst { text in
      let word = text.prefix { $0.isLetter }
      guard word.dropFirst().allSatisfy(\.isLowercase), Self.openers.contains(word.lowercased()) else {
        return text
      }
      return text.prefix(1).lowercased() + text.dropFirst()
    }
  }

  /// Words that begin sentences and are no names.
  private static let openers: Set<String> = [
    "a", "an", "the", "we", "two", "three", "one", "some", "all", "our", "it", "this", "that", "these",
    "when",
    "after", "before", "during", "every", "each", "no", "both", "many", "if", "because", "about", "around",
    "roughly", "under", "less", "more", "up", "nothing", "none", "at", "in", "by", "with", "from", "not",
    "only",
    "there", "they", "its", "their", "other", "another",
  ]

  private func mapFirst(_ change: (String) -> String) -> Words {
    guard let first = text.runs.first else { return self }
    let changed: RichText.Run =
      switch first {
      case .text(let text): .text(change(text))
      case .fact(let text, let id): .fact(change(text), id: id)
      case .strong(let text): .strong(change(text))
      case .emphasis, .code: first
      }
    return Words(RichText([changed] + text.runs.dropFirst()))
  }

  static func + (left: Words, right: Words) -> Words { Words(left.text + right.text) }
}

extension StringProtocol {
  func trimmingSuffix(while predicate: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, predicate(self[index(before: end)]) { end = index(before: end) }
    return self[startIndex..<end]
  }
}

extension Array where Element == Words {
  /// The sentences one after another.
  var paragraph: Words {
    var runs: [RichText.Run] = []
    for (offset, words) in enumerated() {
      if offset > 0 { runs.append(.text(" ")) }
      runs += words.text.runs
    }
    return Words(RichText(runs))
  }

  /// Clauses as sentences one after another, without the last full stop.
  var sentences: Words {
    guard let first else { return "" }
    return dropFirst().reduce(first) { "\($0). \($1)" }
  }

  /// Sentences of equal rank: `a. Also: b. Also: c`, without the last full stop.
  var series: Words {
    guard let first else { return "" }
    return dropFirst().reduce(first) { "\($0). Also: \($1)" }
  }

  /// `a`, `a and b`, `a, b and c`; with `separator` `;` for longer items.
  func list(separator: String = ",", last: String = "and") -> Words {
    guard let first else { return "" }
    var words = first
    for (offset, item) in enumerated().dropFirst() {
      let isLast = offset == count - 1
      let joint = isLast ? "\(separator == "," ? "" : separator) \(last)" : separator
      words = "\(words)\(joint) \(item)"
    }
    return words
  }
}
