/// One step of a phrase. Phrases are written as in the files of `Words`:
///
/// `word` that word · `a|b` either · `word?` or nothing · `@list` a word of a list · `~3` up to three words or
/// marks of any kind · `#` a number · `^` the sentence's start · `-a|b` not behind one of these (first step
/// only) · `!a|b` the next is none of these.
struct PhraseStep: Sendable {
  enum Kind: UInt8, Sendable {
    case words, optionalWords, notBehind, notNext, gap, number, start
  }

  var kind: Kind
  /// Of a gap: tokens that it skips at most.
  var limit: Int32 = 0
  /// The step's own words, in `PhraseWords.keys`.
  var words: Range<Int32> = 0..<0
  /// The lists that it names, in `PhraseWords.lists`.
  var lists: Range<Int32> = 0..<0

  /// Tokens that a gap may skip at most, so that a pattern's time is bounded whoever wrote it.
  static let maximumGap = 20
}

/// The words of all steps of a list of phrases, each run in ascending order of its keys.
struct PhraseWords: Sendable {
  fileprivate(set) var keys: [WordKey] = []
  /// Runs of `keys` that steps refer to.
  fileprivate(set) var lists: [Range<Int32>] = []

  /// Every word of a step.
  func each(of step: PhraseStep, _ body: (WordKey) -> Void) {
    for index in step.words { body(keys[Int(index)]) }
    for list in step.lists {
      for index in lists[Int(list)] { body(keys[Int(index)]) }
    }
  }

  /// Puts the words behind `start` in order.
  fileprivate mutating func run(from start: Int) -> Range<Int32> {
    if keys.count > start + 1 { keys[start...].sort() }
    return Int32(start)..<Int32(keys.count)
  }
}

/// Reads phrases from text.
struct PhraseParser {
  private(set) var words = PhraseWords()
  private var named: [String: Range<Int32>] = [:]

  /// - Parameter lists: words separated by blanks, by the name that phrases use.
  init(lists: [String: String]) {
    for (name, text) in lists.sorted(by: { $0.key < $1.key }) {
      let start = words.keys.count
      words.keys += WordKey.words(of: text)
      named[name] = words.run(from: start)
    }
  }

  typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

  /// Puts the steps of one phrase behind others; blanks stand between them.
  mutating func append(_ line: Bytes, to steps: inout [PhraseStep]) {
    var start = line.startIndex
    while start < line.endIndex {
      var end = start
      while end < line.endIndex, line[end] > 32 { end += 1 }
      if end > start { steps.append(step(line[start..<end])) }
      start = end + 1
    }
  }

  private mutating func step(_ text: Bytes) -> PhraseStep {
    switch text[text.startIndex] {
    case UInt8(ascii: "~"):
      let most = Int(String(decoding: text.dropFirst(), as: UTF8.self)) ?? 1
      return PhraseStep(kind: .gap, limit: Int32(min(max(most, 0), PhraseStep.maximumGap)))
    case UInt8(ascii: "#"): return PhraseStep(kind: .number)
    case UInt8(ascii: "^"): return PhraseStep(kind: .start)
    case UInt8(ascii: "-") where text.count > 1: return choice(.notBehind, text.dropFirst())
    case UInt8(ascii: "!") where text.count > 1: return choice(.notNext, text.dropFirst())
    default:
      let isOptional = text.count > 1 && text.last == UInt8(ascii: "?")
      return choice(isOptional ? .optionalWords : .words, isOptional ? text.dropLast() : text)
    }
  }

  private mutating func choice(_ kind: PhraseStep.Kind, _ text: Bytes) -> PhraseStep {
    let (firstWord, firstList) = (words.keys.count, Int32(words.lists.count))
    var start = text.startIndex
    while start < text.endIndex {
      var end = start
      while end < text.endIndex, text[end] != UInt8(ascii: "|") { end += 1 }
      if end > start { add(text[start..<end]) }
      start = end + 1
    }
    return PhraseStep(
      kind: kind, words: words.run(from: firstWord), lists: firstList..<Int32(words.lists.count))
  }

  private mutating func add(_ word: Bytes) {
    guard word.first == UInt8(ascii: "@") else { return words.keys.append(WordKey(word: word)) }
    let name = String(decoding: word.dropFirst(), as: UTF8.self)
    if let list = named[name] { words.lists.append(list) }
  }
}
