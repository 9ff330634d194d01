import Scan

/// What stands in front of lines in a format that nobody has described, learned from the first line of a report: a
/// known headline in the middle of a line shows where the prefix ends.
///
/// The following lines have the prefix when their front is the same, except for the digits of a time. As long as no
/// other line with the prefix was seen, it may also be the words of a logger in front of its first line only.
struct LearnedPrefixes: Sendable {
  private struct Prefix: Sendable {
    var origin: UInt64
    var base: UInt64
    var tokens: [PrefixToken]
    var isConfirmed = false
    var lastLine: Int
  }

  private static let heads = WordSearch(
    [
      "panic: ", "fatal error: ", "goroutine ", "WARNING: DATA RACE", "thread '", "SIGQUIT: ", "SIGABRT: ",
      "SIGSEGV: ", "http: panic serving ",
    ])

  private var known: [Prefix] = []

  var isEmpty: Bool { known.isEmpty }

  /// Calls `body` with the line as it was before the prefix.
  mutating func strip(_ line: PlainLine, _ body: (PlainLine) -> Void) {
    if !known.isEmpty { known.removeAll { line.number - $0.lastLine > CrashLimits.prefixLines } }
    for index in known.indices.reversed() where known[index].base == line.origin {
      guard let rest = PrefixToken.match(known[index].tokens, line.text) else { continue }
      if Self.heads.first(in: LineBytes(rebasing: line.text[rest...])) != 0 {
        known[index].isConfirmed = true
      }
      known[index].lastLine = line.number
      return body(moved(line, rest, known[index].origin))
    }
    if let start = Self.start(line.text) {
      let origin = learn(line, start)
      return body(moved(line, start, origin))
    }
    let open = known.last { $0.base == line.origin && !$0.isConfirmed }
    body(moved(line, 0, open?.origin ?? line.origin))
  }

  private func moved(_ line: PlainLine, _ start: Int, _ origin: UInt64) -> PlainLine {
    var line = line
    line.lead = LineBytes(rebasing: line.text[..<start])
    line.text = LineBytes(rebasing: line.text[start...])
    line.carrier = line.origin
    line.origin = origin
    return line
  }

  private mutating func learn(_ line: PlainLine, _ start: Int) -> UInt64 {
    let tokens = PrefixToken.tokens(LineBytes(rebasing: line.text[..<start]))
    let origin = earlier(line, tokens) ?? Self.origin(line, tokens)
    if known.count >= CrashLimits.prefixes { known.removeFirst() }
    known.append(Prefix(origin: origin, base: line.origin, tokens: tokens, lastLine: line.number))
    return origin
  }

  private static func origin(_ line: PlainLine, _ tokens: [PrefixToken]) -> UInt64 {
    tokens.reduce(OriginHash.mix(line.origin, 0x5A17)) { hash, token in
      token.isVariable ? hash : token.text.withUnsafeBufferPointer { OriginHash.mix(hash, ByteHash.hash($0)) }
    }
  }

  /// A logger's words in front of the first line alone stand behind the prefix: the origin of such a line before.
  private func earlier(_ line: PlainLine, _ tokens: [PrefixToken]) -> UInt64? {
    known.last { prefix in
      prefix.base == line.origin && !prefix.isConfirmed && prefix.tokens.count > tokens.count
        && zip(prefix.tokens, tokens).allSatisfy { $0.text == $1.text || $0.isVariable && $1.isVariable }
    }?.origin
  }

  /// The line from its headline on, when words stand before it.
  static func headline(_ text: CrashText) -> CrashText {
    text.bytes.withUnsafeBufferPointer(start).map(text.dropFirst) ?? text
  }

  /// Where a headline starts behind a prefix; `nil` when none does or when it starts the line.
  private static func start(_ text: LineBytes) -> Int? {
    guard var found = heads.first(in: text), found > 0, found <= CrashLimits.prefixBytes else { return nil }
    if text.matches("http: ", found) { found = beforeTime(text, found) }
    guard found > 0 else { return nil }
    let rest = LineBytes(rebasing: text[found...])
    if text.matches("[signal ", 0) { return nil }
    if rest.matches("goroutine ", 0), !isHeader(rest) { return nil }
    if rest.matches("thread '", 0), !CrashText(Array(rest)).contains(" panicked at ") { return nil }
    let before = text[found - 1]
    guard before == 0x20 || before == 0x09 || before == 0x22 || before >= 0x80 || !before.isAlphanumeric
    else {
      return nil
    }
    let isIndented = text[..<found].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    return isIndented || isQuoted(text, found) ? nil : found
  }

  /// The start of the time that Go's `log` writes in front of a line: it is the program's own.
  private static func beforeTime(_ text: LineBytes, _ end: Int) -> Int {
    var start = end
    for _ in 0..<2 {
      var word = start - 1
      while word > 0, text[word - 1] != 0x20 { word -= 1 }
      guard word >= 0, word < start - 1, text[word].isDigit,
        text[word..<start].contains(where: { $0 == 0x3A || $0 == 0x2F })
      else { return start }
      start = word
    }
    return start
  }

  /// Inside a quoted value or an object: a mention, not a headline.
  private static func isQuoted(_ text: LineBytes, _ found: Int) -> Bool {
    let quotes = text[..<found].count { $0 == 0x22 }
    return text[0] == 0x7B || quotes % 2 == 1 && text[found - 1] != 0x22
  }

  private static func isHeader(_ text: LineBytes) -> Bool {
    if text.matches("goroutine profile: total ", 0) { return true }
    if case .goroutine? = GoLine(text) { return true }
    return false
  }
}

/// A part of a prefix: letters and signs as they are, or the digits of a time or a count.
struct PrefixToken: Sendable {
  var text: [UInt8]
  var isVariable: Bool

  /// Words between blanks; one that consists of digits and the signs of times is variable in its digits.
  static func tokens(_ prefix: LineBytes) -> [PrefixToken] {
    var tokens: [PrefixToken] = []
    var start = 0
    while start < prefix.count {
      let isBlank = prefix[start] == 0x20
      var end = start + 1
      while end < prefix.count, (prefix[end] == 0x20) == isBlank { end += 1 }
      let text = Array(prefix[start..<end])
      tokens.append(PrefixToken(text: text, isVariable: !isBlank && isTime(text)))
      start = end
    }
    return tokens
  }

  private static func isTime(_ word: [UInt8]) -> Bool {
    let signs = Set("0123456789-:./,+TZ[]()|".utf8)
    return word.contains { $0.isDigit } && word.allSatisfy(signs.contains)
  }

  /// Where the line goes on behind the prefix, `nil` when it does not have it. A line whose last blank was cut off
  /// is empty.
  static func match(_ tokens: [PrefixToken], _ line: LineBytes) -> Int? {
    var index = 0
    for (position, token) in tokens.enumerated() {
      if index == line.count, position == tokens.count - 1, token.text.allSatisfy({ $0 == 0x20 }) {
        return index
      }
      guard let next = token.isVariable ? matchTime(token, line, index) : matchText(token, line, index) else {
        return nil
      }
      index = next
    }
    return index
  }

  private static func matchText(_ token: PrefixToken, _ line: LineBytes, _ start: Int) -> Int? {
    guard start + token.text.count <= line.count else { return nil }
    for (offset, byte) in token.text.enumerated() where line[start + offset] != byte { return nil }
    return start + token.text.count
  }

  /// The same signs with any digits between them.
  private static func matchTime(_ token: PrefixToken, _ line: LineBytes, _ start: Int) -> Int? {
    var index = start
    var position = 0
    while position < token.text.count {
      guard index < line.count else { return nil }
      if token.text[position].isDigit {
        guard line[index].isDigit else { return nil }
        while position < token.text.count, token.text[position].isDigit { position += 1 }
        while index < line.count, line[index].isDigit { index += 1 }
      } else {
        guard line[index] == token.text[position] else { return nil }
        position += 1
        index += 1
      }
    }
    return index
  }
}

extension UInt8 {
  var isDigit: Bool { self &- 0x30 < 10 }
  var isAlphanumeric: Bool { isDigit || (self | 0x20) &- 0x61 < 26 }
}
