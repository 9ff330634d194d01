/// Many phrases, found in one pass: each token is looked up once, and most are turned away by one bit.
struct PhraseList: Sendable {
  /// The elements of all phrases, one after the other, and where each phrase begins; behind them the end.
  private var elements: [Phrase.Element] = []
  private var bounds = [0]
  /// For each word that begins a phrase, its place in `candidates`.
  private var starts = WordTable()
  private var candidates: [[Int]] = []
  /// Phrases that any word can begin.
  private var anywhere: [Int] = []
  /// One bit for the low bits of each first word's key.
  private var filter: [UInt64] = Array(repeating: 0, count: filterBits / 64)
  private static let filterBits = 1 << 14

  /// One phrase a line; blank lines and lines that begin with `//` are skipped. A list is named words,
  /// separated by blanks.
  init(_ text: String, lists: [String: String] = [:]) {
    let sets = lists.mapValues { words in
      Set(words.split(whereSeparator: \.isWhitespace).map { WordKey(word: $0.utf8) })
    }
    for line in text.split(separator: "\n") {
      let line = line.drop { $0 == " " }
      guard !line.isEmpty, !line.hasPrefix("//") else { continue }
      add(Phrase(line, lists: sets))
    }
  }

  private mutating func add(_ phrase: Phrase) {
    let number = bounds.count - 1
    elements += phrase.elements
    bounds.append(elements.count)
    guard let first = phrase.firstWords else { return anywhere.append(number) }
    for key in first where key != 0 {
      if let place = starts[key] {
        candidates[Int(place)].append(number)
      } else {
        starts[key] = Int32(candidates.count)
        candidates.append([number])
      }
      let bit = Self.bit(key)
      filter[bit >> 6] |= 1 << UInt64(bit & 63)
    }
  }

  private static func bit(_ key: WordKey) -> Int { Int(key & WordKey(filterBits - 1)) }

  /// Matches from left to right, the longest at each place, none overlapping another.
  func matches(in tokens: [ProseToken]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    elements.withUnsafeBufferPointer { elements in
      tokens.withUnsafeBufferPointer { tokens in
        let matcher = PhraseMatcher(elements: elements, tokens: tokens)
        var index = 0
        while index < tokens.count {
          let end = mayBegin(tokens[index].key) ? longest(matcher, index) : nil
          if let end { found.append(index..<end) }
          index = max(end ?? 0, index + 1)
        }
      }
    }
    return found
  }

  private func mayBegin(_ key: WordKey) -> Bool {
    let bit = Self.bit(key)
    return filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1 || !anywhere.isEmpty
  }

  private func longest(_ matcher: PhraseMatcher, _ index: Int) -> Int? {
    var best = index
    if let place = starts[matcher.tokens[index].key] {
      for number in candidates[Int(place)] {
        best = max(best, matcher.match(index, bounds[number], bounds[number + 1]) ?? index)
      }
    }
    for number in anywhere {
      best = max(best, matcher.match(index, bounds[number], bounds[number + 1]) ?? index)
    }
    return best > index ? best : nil
  }
}
