/// A pattern over the words of a sentence, written as in the files of `Words`:
///
/// `word` that word · `a|b` either · `word?` or nothing · `@list` a word of a list · `~3` up to three words or
/// marks of any kind · `#` a number · `^` the sentence's start · `-a|b` not behind one of these (first element
/// only) · `!a|b` the next is none of these.
struct Phrase: Sendable {
  enum Element: Sendable {
    case words(FrozenWords, optional: Bool)
    case gap(Int)
    case number
    case start
    case notBehind(FrozenWords)
    case notNext(FrozenWords)
  }

  /// Words that a gap may skip at most, so that a pattern's time is bounded whoever wrote it.
  static let maximumGap = 20

  let elements: [Element]
  /// The words by which the phrase can begin; `nil` when anything can.
  let firstWords: Set<WordKey>?

  init(_ text: some StringProtocol, lists: [String: Set<WordKey>]) {
    let parsed = text.split(separator: " ").map { Self.element(String($0), lists) }
    elements = parsed.map(\.element)
    firstWords = Self.firstWords(of: parsed)
  }

  private typealias Parsed = (element: Element, keys: Set<WordKey>)

  private static func element(_ text: String, _ lists: [String: Set<WordKey>]) -> Parsed {
    switch text.first {
    case "~": return (.gap(min(Int(text.dropFirst()) ?? 1, maximumGap)), [])
    case "#": return (.number, [])
    case "^": return (.start, [])
    case "-" where text.count > 1: return (.notBehind(WordTable(keys(text.dropFirst(), lists)).frozen), [])
    case "!" where text.count > 1: return (.notNext(WordTable(keys(text.dropFirst(), lists)).frozen), [])
    default:
      let optional = text.count > 1 && text.hasSuffix("?")
      let keys = keys(optional ? text.dropLast() : text[...], lists)
      return (.words(WordTable(keys).frozen, optional: optional), keys)
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

  private static func firstWords(of elements: [Parsed]) -> Set<WordKey>? {
    var first: Set<WordKey> = []
    for (element, keys) in elements {
      switch element {
      case .words(_, let optional):
        first.formUnion(keys)
        if !optional { return first }
      case .start, .notBehind, .notNext: continue
      case .gap, .number: return nil
      }
    }
    return nil
  }
}

/// Goes along the tokens of a sentence and the elements of a phrase.
struct PhraseMatcher {
  let elements: UnsafeBufferPointer<Phrase.Element>
  let tokens: UnsafeBufferPointer<ProseToken>

  /// The end of the longest match of the elements `position..<last` from token `index` on; gaps take as little as they
  /// can.
  func match(_ index: Int, _ position: Int, _ last: Int) -> Int? {
    guard position < last else { return index }
    switch elements[position] {
    case .words(let keys, let optional):
      if index < tokens.count, keys.contains(tokens[index].key),
        let end = match(index + 1, position + 1, last)
      {
        return end
      }
      return optional ? match(index, position + 1, last) : nil
    case .number:
      let found = index < tokens.count && tokens[index].kind == .number
      return found ? match(index + 1, position + 1, last) : nil
    case .start: return index == 0 ? match(index, position + 1, last) : nil
    case .notBehind(let keys):
      let excluded = index > 0 && keys.contains(tokens[index - 1].key)
      return excluded ? nil : match(index, position + 1, last)
    case .notNext(let keys):
      let excluded = index < tokens.count && keys.contains(tokens[index].key)
      return excluded ? nil : match(index, position + 1, last)
    case .gap(let most):
      for skipped in 0...most where index + skipped <= tokens.count {
        if let end = match(index + skipped, position + 1, last) { return end }
      }
      return nil
    }
  }
}
