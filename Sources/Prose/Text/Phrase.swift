/// A pattern over the words of a sentence, written as in the files of `Words`:
///
/// `word` that word · `a|b` either · `word?` or nothing · `@list` a word of a list · `~3` up to three words or
/// marks of any kind · `#` a number · `^` the sentence's start · `-a|b` not behind one of these (first element
/// only) · `!a|b` the next is none of these.
struct Phrase: Sendable {
  enum Element: Sendable {
    case words(WordTable, optional: Bool)
    case gap(Int)
    case number
    case start
    case notBehind(WordTable)
    case notNext(WordTable)
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
    case "-" where text.count > 1: return (.notBehind(WordTable(keys(text.dropFirst(), lists))), [])
    case "!" where text.count > 1: return (.notNext(WordTable(keys(text.dropFirst(), lists))), [])
    default:
      let optional = text.count > 1 && text.hasSuffix("?")
      let keys = keys(optional ? text.dropLast() : text[...], lists)
      return (.words(WordTable(keys), optional: optional), keys)
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
