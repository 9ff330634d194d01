/// A pattern over the words of a sentence, written as in the files of `Words`:
///
/// `word` that word · `a|b` either · `word?` or nothing · `@list` a word of a list · `~3` up to three words or
/// marks of any kind · `#` a number · `^` the sentence's start · `-a|b` not behind one of these (first element
/// only) · `!a|b` the next is none of these.
struct Phrase: Sendable {
  enum Element: Sendable {
    case words(Set<WordKey>, optional: Bool)
    case gap(Int)
    case number
    case start
    case notBehind(Set<WordKey>)
    case notNext(Set<WordKey>)
  }

  let elements: [Element]

  init(_ text: some StringProtocol, lists: [String: Set<WordKey>]) {
    elements = text.split(separator: " ").map { Self.element(String($0), lists) }
  }

  private static func element(_ text: String, _ lists: [String: Set<WordKey>]) -> Element {
    switch text.first {
    case "~": return .gap(Int(text.dropFirst()) ?? 1)
    case "#": return .number
    case "^": return .start
    case "-" where text.count > 1: return .notBehind(keys(text.dropFirst(), lists))
    case "!" where text.count > 1: return .notNext(keys(text.dropFirst(), lists))
    default:
      let optional = text.count > 1 && text.hasSuffix("?")
      return .words(keys(optional ? text.dropLast() : text[...], lists), optional: optional)
    }
  }

  private static func keys(_ text: Substring, _ lists: [String: Set<WordKey>]) -> Set<WordKey> {
    var keys: Set<WordKey> = []
    for name in text.split(separator: "|") {
      if name.hasPrefix("@") {
        keys.formUnion(lists[String(name.dropFirst())] ?? [])
      } else {
        keys.insert(WordKey(word: name.utf8))
      }
    }
    return keys
  }

  /// The words by which the phrase can begin; `nil` when anything can.
  var firstWords: Set<WordKey>? {
    var first: Set<WordKey> = []
    for element in elements {
      switch element {
      case .words(let keys, let optional):
        first.formUnion(keys)
        if !optional { return first }
      case .start, .notBehind, .notNext: continue
      case .gap, .number: return nil
      }
    }
    return nil
  }

  /// The end of the longest match that begins at token `start`; gaps take as little as they can.
  func match(_ tokens: [ProseToken], at start: Int) -> Int? { match(tokens, start, 0) }

  private func match(_ tokens: [ProseToken], _ index: Int, _ position: Int) -> Int? {
    guard position < elements.count else { return index }
    switch elements[position] {
    case .words(let keys, let optional):
      if index < tokens.count, keys.contains(tokens[index].key),
        let end = match(tokens, index + 1, position + 1)
      {
        return end
      }
      return optional ? match(tokens, index, position + 1) : nil
    case .number:
      let found = index < tokens.count && tokens[index].kind == .number
      return found ? match(tokens, index + 1, position + 1) : nil
    case .start: return index == 0 ? match(tokens, index, position + 1) : nil
    case .notBehind(let keys):
      let excluded = index > 0 && keys.contains(tokens[index - 1].key)
      return excluded ? nil : match(tokens, index, position + 1)
    case .notNext(let keys):
      let excluded = index < tokens.count && keys.contains(tokens[index].key)
      return excluded ? nil : match(tokens, index, position + 1)
    case .gap(let most):
      for skipped in 0...most where index + skipped <= tokens.count {
        if let end = match(tokens, index + skipped, position + 1) { return end }
      }
      return nil
    }
  }
}

/// Many phrases, found in one pass: each token is looked up once.
struct PhraseList: Sendable {
  private var byFirstWord: [WordKey: [Phrase]] = [:]
  private var anywhere: [Phrase] = []

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
    guard let first = phrase.firstWords else { return anywhere.append(phrase) }
    for key in first { byFirstWord[key, default: []].append(phrase) }
  }

  /// Matches from left to right, the longest at each place, none overlapping another.
  func matches(in tokens: [ProseToken]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < tokens.count {
      let end = longest(tokens, index)
      if let end { found.append(index..<end) }
      index = max(end ?? 0, index + 1)
    }
    return found
  }

  private func longest(_ tokens: [ProseToken], _ index: Int) -> Int? {
    let candidates = (byFirstWord[tokens[index].key] ?? []) + anywhere
    return candidates.compactMap { $0.match(tokens, at: index) }.filter { $0 > index }.max()
  }
}

/// A set of words for looking up single tokens.
struct WordSet: Sendable {
  private let keys: Set<WordKey>

  init(_ words: String) {
    keys = Set(words.split(whereSeparator: \.isWhitespace).map { WordKey(word: $0.utf8) })
  }

  func contains(_ token: ProseToken) -> Bool { keys.contains(token.key) }
}
