/// Many phrases, found in one pass: each token is looked up once, and most are turned away by one bit.
struct PhraseList: Sendable {
  /// A match and the number of its phrase, counted from 0 in the order of the lines that hold one.
  struct Found: Equatable, Sendable {
    var range: Range<Int>
    var phrase: Int
  }

  /// A phrase that begins with some word, or a list that holds the word, and the place of the next candidate; -1 at the
  /// end.
  private struct Candidate: Sendable {
    /// A phrase's number, or `-1 - number` of a list.
    var phrase: Int32
    var next: Int32
    /// One bit for each word that may follow the first; all bits where anything may.
    var second: UInt64
  }

  /// The steps of all phrases, one after the other, and where each phrase begins; behind them the end.
  private var steps: [PhraseStep] = []
  private var bounds = [0]
  private var words = PhraseWords()
  /// For each word that begins a phrase, its first place in `candidates`.
  private var starts = WordTable()
  private var candidates: [Candidate] = []
  /// The number of each list that begins a phrase, by its first word's place, and its first place in `candidates`.
  private var listNumbers: [Int32: Int] = [:]
  private var listStarts: [Int32] = []
  /// Phrases that any word can begin.
  private var anywhere: [Int32] = []
  /// One bit for the low bits of each first word's key.
  private var filter: [UInt64] = Array(repeating: 0, count: filterBits / 64)
  private static let filterBits = 1 << 14

  /// One phrase a line; blank lines and lines that begin with `//` are skipped. A list is named words,
  /// separated by blanks. A list that is not named in `lists` holds no word.
  init(_ text: String, lists: [String: String] = [:]) {
    var parser = PhraseParser(lists: lists)
    var text = text
    text.withUTF8 { bytes in
      starts = WordTable(capacity: bytes.count / Self.bytesAPhrase)
      for line in bytes.split(separator: UInt8(ascii: "\n")) where !Self.isComment(line) {
        parser.append(line, to: &steps)
        if steps.count > bounds[bounds.count - 1] { bounds.append(steps.count) }
      }
    }
    words = parser.words
    for number in 0..<bounds.count - 1 { index(Int32(number), steps[bounds[number]..<bounds[number + 1]]) }
  }

  /// About as many bytes of text as make a phrase; only for reserving room.
  private static let bytesAPhrase = 24

  private static func isComment(_ line: PhraseParser.Bytes) -> Bool {
    line.drop { $0 <= 32 }.starts(with: "//".utf8)
  }

  private mutating func index(_ number: Int32, _ phrase: ArraySlice<PhraseStep>) {
    let beginning = phrase.prefix { $0.kind != .words && $0.kind != .gap && $0.kind != .number }
    guard beginning.endIndex < phrase.endIndex, phrase[beginning.endIndex].kind == .words else {
      return anywhere.append(number)
    }
    let mayLeaveOut = beginning.contains { $0.kind == .optionalWords }
    let second = mayLeaveOut ? .max : followers(phrase[(beginning.endIndex + 1)...])
    for step in phrase[...beginning.endIndex] where step.kind == .words || step.kind == .optionalWords {
      for index in step.words { note(words.keys[Int(index)], number, second) }
      for list in step.lists { note(list: words.lists[Int(list)], number, second) }
    }
  }

  /// One bit for each word with which these steps can go on.
  private func followers(_ rest: ArraySlice<PhraseStep>) -> UInt64 {
    var bits: UInt64 = 0
    for step in rest {
      guard step.kind == .words || step.kind == .optionalWords else { return .max }
      words.each(of: step) { bits |= Self.follower($0) }
      if step.kind == .words { return bits }
    }
    return .max
  }

  private static func follower(_ key: WordKey) -> UInt64 { 1 << (key >> 40 & 63) }

  private mutating func note(_ key: WordKey, _ phrase: Int32, _ second: UInt64) {
    guard key != 0 else { return }
    let head = starts[key] ?? -1
    if head >= 0, candidates[Int(head)].phrase == phrase { return }
    starts[key] = Int32(candidates.count)
    candidates.append(Candidate(phrase: phrase, next: head, second: second))
    let bit = Self.bit(key)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Words of a list lead to the list, and the list to its phrases, so that a list costs its words once.
  private mutating func note(list: Range<Int32>, _ phrase: Int32, _ second: UInt64) {
    let number = listNumbers[list.lowerBound] ?? listStarts.count
    if number == listStarts.count {
      listNumbers[list.lowerBound] = number
      listStarts.append(-1)
      for index in list { note(words.keys[Int(index)], Int32(-1 - number), .max) }
    }
    let next = listStarts[number]
    listStarts[number] = Int32(candidates.count)
    candidates.append(Candidate(phrase: phrase, next: next, second: second))
  }

  private static func bit(_ key: WordKey) -> Int { Int(key & WordKey(filterBits - 1)) }

  /// Matches from left to right, the longest at each place, none overlapping another.
  func matches(in tokens: [ProseToken]) -> [Range<Int>] { numbered(in: tokens).map(\.range) }

  /// The same with the phrases; of two that match the same words the first.
  func numbered(in tokens: [ProseToken]) -> [Found] {
    var found: [Found] = []
    reading(tokens) { matcher in
      var index = 0
      while index < tokens.count {
        let match = mayBegin(matcher.tokens[index].key) ? longest(matcher, index) : nil
        if let match { found.append(match) }
        index = max(match?.range.upperBound ?? 0, index + 1)
      }
    }
    return found
  }

  private func reading(_ tokens: [ProseToken], _ body: (PhraseMatcher) -> Void) {
    steps.withUnsafeBufferPointer { steps in
      words.keys.withUnsafeBufferPointer { keys in
        words.lists.withUnsafeBufferPointer { lists in
          tokens.withUnsafeBufferPointer { tokens in
            body(PhraseMatcher(steps: steps, keys: keys, lists: lists, tokens: tokens))
          }
        }
      }
    }
  }

  private func mayBegin(_ key: WordKey) -> Bool {
    let bit = Self.bit(key)
    return filter[bit >> 6] >> UInt64(bit & 63) & 1 == 1 || !anywhere.isEmpty
  }

  private func longest(_ matcher: PhraseMatcher, _ index: Int) -> Found? {
    var best = Found(range: index..<index, phrase: .max)
    let next = index + 1
    let second = next < matcher.tokens.count ? Self.follower(matcher.tokens[next].key) : 0
    consider(from: starts[matcher.tokens[index].key] ?? -1, second, matcher, index, &best)
    for number in anywhere { consider(number, matcher, index, &best) }
    return best.range.isEmpty ? nil : best
  }

  private func consider(
    from place: Int32, _ second: UInt64, _ matcher: PhraseMatcher, _ index: Int, _ best: inout Found
  ) {
    var place = place
    while place >= 0 {
      let candidate = candidates[Int(place)]
      if candidate.phrase < 0 {
        consider(from: listStarts[Int(-1 - candidate.phrase)], second, matcher, index, &best)
      } else if candidate.second & second != 0 || candidate.second == .max {
        consider(candidate.phrase, matcher, index, &best)
      }
      place = candidate.next
    }
  }

  private func consider(_ phrase: Int32, _ matcher: PhraseMatcher, _ index: Int, _ best: inout Found) {
    let number = Int(phrase)
    guard let end = matcher.match(index, bounds[number], bounds[number + 1]) else { return }
    let isBetter = end > best.range.upperBound || end == best.range.upperBound && number < best.phrase
    if isBetter { best = Found(range: index..<end, phrase: number) }
  }
}
