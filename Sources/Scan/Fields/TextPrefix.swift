/// What stands before the message of a line of plain text: time, level, and the names of the place it comes from.
struct TextPrefix {
  /// Parts between the time and the message that are looked at.
  private static let partLimit = 7

  private(set) var time: Range<Int>?
  private(set) var level: Range<Int>?
  /// The program, logger, target or module.
  private(set) var program: Range<Int>?
  private(set) var host: Range<Int>?
  /// Offset of the message.
  private(set) var end = 0
  private let line: LineBytes

  init(_ line: LineBytes) {
    self.line = line
    readComposed()
    let priority = readPriority()
    if readKlog() { return }
    if !readTime() { readLevelThenTime() }
    guard time != nil else { return }
    if priority == .versioned {
      readSyslogHeader()
    } else {
      readSyslogTag()
      readParts()
    }
  }

  private enum Priority { case none, plain, versioned }

  /// `orders-1  | ` as `docker compose logs` puts before each line.
  private mutating func readComposed() {
    var index = 0
    while index < line.count, index < 64, isName(line[index]) { index += 1 }
    guard index > 0, index < line.count, line[index] == 0x20 else { return }
    var bar = index
    while bar < line.count, line[bar] == 0x20 { bar += 1 }
    guard bar + 1 < line.count, line[bar] == 0x7C, line[bar + 1] == 0x20 else { return }
    program = 0..<index
    end = bar + 2
  }

  /// `<11>` (RFC 3164, 4.1.1), with RFC 5424's version behind. The number becomes the level.
  private mutating func readPriority() -> Priority {
    guard end + 3 < line.count, line[end] == 0x3C else { return .none }
    var index = end + 1
    while index < line.count, index < end + 4, TextTime.isDigit(line, index) { index += 1 }
    guard index > end + 1, index < line.count, line[index] == 0x3E else { return .none }
    level = end..<index + 1
    end = index + 1
    guard end + 2 < line.count, line[end] == 0x31, line[end + 1] == 0x20 else { return .plain }
    end += 2
    return .versioned
  }

  /// `E0312 02:14:00.123456    7 server.go:12] `
  private mutating func readKlog() -> Bool {
    guard end + 14 <= line.count, TextTime.isDigit(line, end + 1), line[end + 5] == 0x20,
      line[end + 8] == 0x3A,
      Self.isKlogLevel(line[end])
    else { return false }
    var index = end + 6
    guard TimeDigits.number(line, end + 1, 4) != nil, TimeDigits.clock(line, &index) != nil else {
      return false
    }
    time = end + 1..<index
    level = end..<end + 1
    let close = line[index...].prefix(120).firstIndex(of: 0x5D)
    end = blanks(close.map { $0 + 1 } ?? index)
    return true
  }

  /// At the start, in brackets or not.
  private mutating func readTime() -> Bool {
    let bracket = end < line.count && line[end] == 0x5B
    guard let found = TextTime.range(line, from: bracket ? end + 1 : end) else { return false }
    time = found
    end = found.upperBound
    if end < line.count, line[end] == 0x5D { end += 1 }
    return true
  }

  /// `INFO 2026-03-12 02:14:00 `, `[WARN] 2026-…`, `ERRO[2026-03-12T02:14:00Z] `
  private mutating func readLevelThenTime() {
    let open = end < line.count && line[end] == 0x5B ? end + 1 : end
    var index = open
    while index < line.count, index < open + 10, TextTime.isLetter(line[index]) { index += 1 }
    guard LevelWord.isLevel(line, open..<index) else { return }
    let word = open..<index
    while index < line.count, index < open + 16, Self.isFrame(line[index]) {
      index += 1
    }
    guard let found = TextTime.range(line, from: index) else { return }
    (level, time, end) = (word, found, found.upperBound)
    if end < line.count, line[end] == 0x5D { end += 1 }
  }

  /// RFC 5424, section 6: host, program, process, message id and structured data behind the time.
  private mutating func readSyslogHeader() {
    var words: [Range<Int>] = []
    var index = blanks(end)
    while words.count < 4, index < line.count {
      let start = index
      while index < line.count, line[index] != 0x20 { index += 1 }
      words.append(start..<index)
      index = blanks(index)
    }
    host = words.first
    program = words.count > 1 ? words[1] : program
    if index < line.count, line[index] == 0x2D { index = blanks(index + 1) }
    end = index
  }

  /// `host tag[123]: `, `heroku[router]: `, or, behind a time without a year, also `host tag: `.
  private mutating func readSyslogTag() {
    let isOld = time.map { TextTime.isLetter(line[$0.lowerBound]) } ?? false
    let first = word(blanks(end))
    if let name = tag(first, needsProcess: !isOld) {
      program = name
      end = blanks(first.upperBound)
      return
    }
    let second = word(blanks(first.upperBound))
    guard let name = tag(second, needsProcess: !isOld) else { return }
    (host, program) = (first, name)
    end = blanks(second.upperBound)
  }

  private func word(_ start: Int) -> Range<Int> {
    var index = start
    while index < line.count, line[index] > 0x20 { index += 1 }
    return start..<index
  }

  /// The name in `orders[123]:` or `orders:`.
  private func tag(_ word: Range<Int>, needsProcess: Bool) -> Range<Int>? {
    guard word.count >= 2, word.count <= 64, line[word.upperBound - 1] == 0x3A else { return nil }
    let name = word.lowerBound..<(line[word].firstIndex { !isName($0) } ?? word.upperBound)
    guard !name.isEmpty, !LevelWord.isLevel(line, name) else { return nil }
    if line[name.upperBound] == 0x5B, line[word.upperBound - 2] == 0x5D {
      let number = line[(name.upperBound + 1)..<(word.upperBound - 2)]
      return !number.isEmpty && number.allSatisfy(isName) ? name : nil
    }
    return !needsProcess && name.upperBound == word.upperBound - 1 ? name : nil
  }

  /// Level, thread and logger in any usual order, as far as they are told from the message.
  private mutating func readParts() {
    end = separators(end)
    var last = end
    for _ in 0..<Self.partLimit {
      guard last < line.count, let next = readPart(last) else { break }
      last = separators(next)
      end = last
    }
  }

  /// The offset behind the part at `start`; `nil` when the message begins there.
  private mutating func readPart(_ start: Int) -> Int? {
    if line[start] == 0x5B || line[start] == 0x3C || line[start] == 0x28 { return readEnclosed(start) }
    var word = word(start)
    let hasColon = word.count > 1 && line[word.upperBound - 1] == 0x3A
    if hasColon { word = word.lowerBound..<word.upperBound - 1 }
    let bare = trimmed(word)
    if level == nil || isPriority, LevelWord.isLevel(line, bare) { return readLevel(bare, word, hasColon) }
    return readName(word, hasColon)
  }

  /// True as long as only syslog's number says how serious the line is.
  private var isPriority: Bool { level.map { line[$0.lowerBound] == 0x3C } ?? false }

  /// Without a bracket or comma behind: `[2026-03-12T02:14:00Z ERROR crate] `.
  private func trimmed(_ word: Range<Int>) -> Range<Int> {
    var end = word.upperBound
    while end > word.lowerBound, line[end - 1] == 0x5D || line[end - 1] == 0x2C || line[end - 1] == 0x7C {
      end -= 1
    }
    return word.lowerBound..<end
  }

  /// A level in small letters may be the message's first word: it is read and stays.
  private mutating func readLevel(_ bare: Range<Int>, _ word: Range<Int>, _ hasColon: Bool) -> Int? {
    level = bare
    let isSmall = line[bare.lowerBound] & 0x20 != 0
    let isTabbed = word.upperBound < line.count && line[word.upperBound] == 0x09
    return isSmall && !hasColon && !isTabbed && !isEnvelope(word.upperBound)
      ? nil : word.upperBound + (hasColon ? 1 : 0)
  }

  /// A bar, a dash or a colon behind says that the word stands in a column of its own.
  private func isEnvelope(_ index: Int) -> Bool {
    index + 2 < line.count && line[index] == 0x20 && Self.isSeparator(line[index + 1])
  }

  /// `[main]`, `[error]`, `[orders]`, `(worker-1)`, Apache's `[core:error]`
  private mutating func readEnclosed(_ start: Int) -> Int? {
    let close: UInt8 = line[start] == 0x5B ? 0x5D : line[start] == 0x3C ? 0x3E : 0x29
    guard let end = line[start...].prefix(80).firstIndex(of: close) else { return nil }
    let inner = start + 1..<end
    if inner.contains(where: { line[$0] == 0x3D }) { return nil }
    let bare = inner.lowerBound..<(line[inner].firstIndex(of: 0x20) ?? inner.upperBound)
    let colon = line[inner].firstIndex(of: 0x3A) ?? inner.lowerBound
    if level == nil || isPriority, LevelWord.isLevel(line, bare) {
      level = bare
    } else if level == nil, colon > inner.lowerBound, LevelWord.isLevel(line, colon + 1..<inner.upperBound) {
      (program, level) = (inner.lowerBound..<colon, colon + 1..<inner.upperBound)
    } else if program == nil || level != nil, !inner.isEmpty, inner.allSatisfy({ isName(line[$0]) }),
      inner.contains(where: { TextTime.isLetter(line[$0]) }), !isThread(inner)
    {
      program = inner
    }
    let next = end + 1
    return next < line.count && line[next] == 0x3A ? next + 1 : next
  }

  /// `main`, `http-nio-8080-exec-3`: names of threads, not of programs.
  private func isThread(_ range: Range<Int>) -> Bool {
    range.contains { start in
      Self.threads.contains { name in
        start + name.count <= range.upperBound
          && name.indices.allSatisfy { line[start + $0] | 0x20 == name[$0] }
      }
    }
  }

  private static let threads = ["main", "nio", "exec", "thread", "worker", "pool", "tokio", "qtp"].map {
    Array($0.utf8)
  }

  /// I, W, E, F and D.
  private static func isKlogLevel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x49, 0x57, 0x45, 0x46, 0x44: true
    default: false
    }
  }

  private static func isFrame(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x5D, 0x5B, 0x20, 0x3A, 0x7C: true
    default: false
    }
  }

  /// A dash, a bar, a colon.
  private static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x7C || byte == 0x3A }

  /// `orders:`, `crate::module:`, `com.acme.Orders -`; a process number before `---` or after the level.
  private mutating func readName(_ word: Range<Int>, _ hasColon: Bool) -> Int? {
    let bytes = line[word]
    if !bytes.isEmpty, bytes.allSatisfy({ $0 &- 0x30 < 10 }) {
      return level != nil && leadsOn(word.upperBound) ? word.upperBound : nil
    }
    if let brace = bytes.firstIndex(of: 0x7B), brace > word.lowerBound { return readSpan(word, brace) }
    guard !bytes.isEmpty, bytes.allSatisfy({ isName($0) || $0 == 0x3A || $0 == 0x2F || $0 == 0x5D }) else {
      return nil
    }
    let name = trimmed(word)
    if level != nil,
      hasColon || name != word || isEnvelope(word.upperBound) || isPath(name) && isTab(word.upperBound)
    {
      if program == nil || !hasLogger { program = name }
      hasLogger = true
      return word.upperBound + (hasColon ? 1 : 0)
    }
    guard level == nil, isEnvelope(word.upperBound), hasLevel(after: word.upperBound) else { return nil }
    program = name
    hasLogger = true
    return word.upperBound
  }

  private var hasLogger = false

  private func isTab(_ index: Int) -> Bool { index < line.count && line[index] == 0x09 }

  /// `orders/pool.go:12`
  private func isPath(_ range: Range<Int>) -> Bool {
    line[range].contains(0x2F) || line[range].contains(0x3A)
  }

  /// A span's fields: `request{id=1 path="/x"}: `, as tracing-subscriber writes them.
  private func readSpan(_ word: Range<Int>, _ brace: Int) -> Int? {
    guard line[word.lowerBound..<brace].allSatisfy(isName),
      let close = line[brace...].firstIndex(of: 0x7D), close + 1 < line.count, line[close + 1] == 0x3A
    else { return nil }
    return close + 2
  }

  /// True when `---` or a bracket follows.
  private func leadsOn(_ index: Int) -> Bool {
    let next = blanks(index)
    return next < line.count && (line[next] == 0x2D || line[next] == 0x5B)
  }

  /// True when one of the next words is a level in capitals.
  private func hasLevel(after index: Int) -> Bool {
    var start = separators(index)
    for _ in 0..<2 {
      let next = trimmed(word(start))
      if LevelWord.isLevel(line, next), line[next.lowerBound] & 0x20 == 0 { return true }
      start = separators(next.upperBound)
    }
    return false
  }

  private func blanks(_ start: Int) -> Int {
    var index = start
    while index < line.count, line[index] == 0x20 || line[index] == 0x09 { index += 1 }
    return index
  }

  /// Over blanks, and over dashes, bars and colons that stand alone.
  private func separators(_ start: Int) -> Int {
    var index = blanks(start)
    while index < line.count, Self.isSeparator(line[index]) || line[index] == 0x5D {
      var next = index
      while next < line.count, line[next] == line[index] { next += 1 }
      guard next == line.count || line[next] <= 0x20 else { return index }
      index = blanks(next)
    }
    return index
  }

  @inline(__always)
  private func isName(_ byte: UInt8) -> Bool {
    TextTime.isWord(byte) || byte == 0x2E || byte == 0x2D || byte == 0x24 || byte == 0x2F
  }
}

/// Words that say how serious a line is.
enum LevelWord {
  static func isLevel(_ line: LineBytes, _ range: Range<Int>) -> Bool {
    guard (3...8).contains(range.count), range.upperBound <= line.count else { return false }
    var word: UInt64 = 0
    for index in range {
      let small = line[index] | 0x20
      guard small &- 0x61 < 26 else { return false }
      word = word << 8 | UInt64(small)
    }
    return words.contains(word)
  }

  private static let words: Set<UInt64> = Set(
    [
      "trace", "trc", "debug", "dbg", "debu", "info", "inf", "notice", "warn", "warning", "wrn", "error",
      "err", "erro",
      "fatal", "ftl", "critical", "crit", "panic", "severe", "alert", "emerg",
    ].map { $0.utf8.reduce(0) { $0 << 8 | UInt64($1) } })
}
