import IncidentModel

extension RichText {
  /// One line of what people wrote, with every `{{fact.id}}` replaced by its fact.
  ///
  /// `**strong**`, `*emphasis*` and `` `code` `` are kept; links keep their words; a placeholder that names no
  /// known fact reads "not known". Linear in the text's length.
  public init(resolving markdown: String, facts: FactSheet, format: FactFormat) {
    var reader = InlineReader(text: Array(markdown), facts: facts, format: format)
    self = RichText(reader.read()).withCapitals
  }

  /// The text as CommonMark, with characters that would mean something else escaped.
  public var markdown: String {
    runs.map { run in
      switch run {
      case .text(let text), .fact(let text, _): Self.escaped(text)
      case .strong(let text): "**\(Self.escaped(text))**"
      case .emphasis(let text): "*\(Self.escaped(text))*"
      case .code(let text): text.contains("`") ? "`` \(text) ``" : "`\(text)`"
      }
    }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\`*_[]<>#|".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}

private struct InlineReader {
  let text: [Character]
  let facts: FactSheet
  let format: FactFormat
  var index = 0
  var pending = ""
  var runs: [RichText.Run] = []

  mutating func read() -> [RichText.Run] {
    while index < text.count {
      if !readMarked() {
        pending.append(text[index].isNewline ? " " : text[index])
        index += 1
      }
    }
    flush()
    return runs
  }

  private mutating func readMarked() -> Bool {
    if let id = enclosed("{{", "}}") {
      add(factRun(id.filter { !$0.isWhitespace }))
    } else if let words = enclosed("**", "**") {
      add(.strong(words))
    } else if let name = enclosed("`", "`") {
      add(.code(name))
    } else if let words = emphasized() {
      add(.emphasis(words))
    } else if let words = linkWords() {
      pending += words
    } else {
      return false
    }
    return true
  }

  private func factRun(_ name: String) -> RichText.Run {
    let parts = name.split(maxSplits: 1) { $0 == "|" || $0 == ":" }.map(String.init)
    guard let id = parts.first, let fact = facts.known(id) else { return .text("not known") }
    let form = parts.count > 1 ? FactPhrase(rawValue: parts[1]) : nil
    return .fact(FactPhrase.text(fact, form, format), id: id)
  }

  private mutating func add(_ run: RichText.Run) {
    flush()
    runs.append(run)
  }

  private mutating func flush() {
    if !pending.isEmpty { runs.append(.text(pending)) }
    pending = ""
  }

  /// The longest that a marked passage may be; beyond it the mark is read as a plain character.
  private static let longestMark = 400

  private mutating func enclosed(_ open: String, _ close: String) -> String? {
    guard starts(with: open, at: index) else { return nil }
    let first = index + open.count
    let limit = min(text.count, first + Self.longestMark)
    var last = first
    while last < limit, !starts(with: close, at: last) { last += 1 }
    guard last < limit, last > first else { return nil }
    index = last + close.count
    return String(text[first..<last])
  }

  private mutating func emphasized() -> String? {
    guard index + 1 < text.count, text[index] == "*", !text[index + 1].isWhitespace else { return nil }
    return enclosed("*", "*")
  }

  private mutating func linkWords() -> String? {
    guard text[index] == "[" else { return nil }
    let start = index
    guard let words = enclosed("[", "]("), let end = closingParenthesis() else {
      index = start
      return nil
    }
    index = end + 1
    return words
  }

  private func closingParenthesis() -> Int? {
    let limit = min(text.count, index + Self.longestMark)
    return (index..<max(index, limit)).first { text[$0] == ")" }
  }

  private func starts(with mark: String, at position: Int) -> Bool {
    var position = position
    for character in mark {
      guard position < text.count, text[position] == character else { return false }
      position += 1
    }
    return true
  }
}
