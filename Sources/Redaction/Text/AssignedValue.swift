/// What a name is given, in the notations of programs, their logs and their configuration.
struct AssignedValue {
  enum Mark { case equals, colon, arrow, comma, tag, row, block, blank }

  var range: Range<Int>
  var mark: Mark
  var isQuoted: Bool
  /// Whether a blank stands between mark and value.
  var isApart: Bool
  /// Whether there was something to look into: `Some(`, `[`, `(string) `.
  var isWrapped: Bool

  /// The value behind the name that ends at `end`; `nil` when nothing is assigned.
  static func after(_ input: RedactionInput, name: Range<Int>) -> AssignedValue? {
    guard let (mark, behind) = mark(input, name) else { return nil }
    if mark == .block { return block(input, behind) }
    let blanks = input.end(from: behind, atMost: 24, while: ByteKind.isBlank)
    let begun = mark == .blank ? blanks : beginning(input, blanks, mark)
    let start = unwrapped(input, begun)
    let isWrapped = start > begun
    let isApart = blanks > behind || mark == .blank
    if let quote = quote(input, start) {
      guard let range = quoted(input, quote) else { return nil }
      return AssignedValue(range: range, mark: mark, isQuoted: true, isApart: isApart, isWrapped: isWrapped)
    }
    guard !isWrapped || [91, 40, 32].contains(input[start - 1]) else { return nil }
    let end = bareEnd(input, start, isTag: mark == .tag)
    guard end > start else { return nil }
    return AssignedValue(
      range: start..<end, mark: mark, isQuoted: false, isApart: isApart, isWrapped: isWrapped)
  }

  // MARK: The mark between name and value

  private static func mark(_ input: RedactionInput, _ name: Range<Int>) -> (Mark, Int)? {
    let closed = closedEnd(input, name.upperBound)
    let isClosed = closed > name.upperBound
    if let form = formField(input, closed, isClosed) { return form }
    let index = input.end(from: encodedQuote(input, closed), atMost: 24, while: ByteKind.isBlank)
    switch input[index] {
    case 61: return equals(input, index)
    case 58: return colon(input, index)
    case 45 where input[index + 1] == 62: return (.arrow, index + 2)
    case 0xEF where input[index + 1] == 0xBC && (input[index + 2] == 0x9A || input[index + 2] == 0x9D):
      return (.colon, index + 3)
    case 62 where isTagName(input, name.lowerBound): return (.tag, index + 1)
    case _
    where index > closed && !isClosed && isTagName(input, name.lowerBound) && input[name.lowerBound - 1] == 60:
      return attributesEnd(input, index).map { (.tag, $0) }
    case 44 where isClosed || input[name.lowerBound - 1] == 123: return (.comma, index + 1)
    case 124 where index > closed: return (.row, index + 1)
    case 37: return encoded(input, index)
    case 40 where !isClosed && quote(input, index + 1) != nil: return (.arrow, index + 1)
    case 92: return escaped(input, index)
    default: return index > closed || isClosed ? sentence(input, index) : nil
    }
  }

  /// Behind the quotes and brackets that close the name, with their backslashes.
  private static func closedEnd(_ input: RedactionInput, _ end: Int) -> Int {
    var index = end
    for _ in 0..<3 {
      let next = input.end(from: index, atMost: 8) { $0 == 92 }
      guard ByteKind.isQuote(input[next]) || input[next] == 93 || input[next] == 41 else { break }
      index = next + 1
    }
    return index
  }

  private static func equals(_ input: RedactionInput, _ index: Int) -> (Mark, Int)? {
    switch input[index + 1] {
    case 61, 126: nil
    case 62: (.arrow, index + 2)
    default: (.equals, index + 1)
    }
  }

  private static func colon(_ input: RedactionInput, _ index: Int) -> (Mark, Int)? {
    if input[index + 1] == 58 { return nil }
    if input[index + 1] == 61 { return (.equals, index + 2) }
    if let line = blockStart(input, index + 1) { return (.block, line) }
    return (.colon, index + 1)
  }

  /// `%3D`, `%3A`
  private static func encoded(_ input: RedactionInput, _ index: Int) -> (Mark, Int)? {
    if input.hasAnyCase("%3d", at: index) { return (.equals, index + 3) }
    return input.hasAnyCase("%3a", at: index) ? (.colon, index + 3) : nil
  }

  /// `\u003d`, and `\t` between columns.
  private static func escaped(_ input: RedactionInput, _ index: Int) -> (Mark, Int)? {
    if input.hasAnyCase("\\u003d", at: index) { return (.equals, index + 6) }
    if quote(input, index) != nil { return (.blank, index) }
    return input[index + 1] == 116 ? (.blank, index + 2) : nil
  }

  private static func encodedQuote(_ input: RedactionInput, _ index: Int) -> Int {
    input.has("%22", at: index) ? index + 3 : index
  }

  /// `<password>`, also with a prefix.
  private static func isTagName(_ input: RedactionInput, _ start: Int) -> Bool {
    input[start - 1] == 60 || input[start - 1] == 58
  }

  /// Behind the attributes of a tag.
  private static func attributesEnd(_ input: RedactionInput, _ index: Int) -> Int? {
    let end = input.end(from: index, atMost: 120) { $0 != 62 && $0 != 60 && $0 != 10 }
    return input[end] == 62 ? end + 1 : nil
  }

  /// `is x`, `was "x"`, `for app: x`, `x`
  private static func sentence(_ input: RedactionInput, _ index: Int) -> (Mark, Int) {
    for verb in [
      StaticString("is: "), "is ", "was ", "= ", "set to ", "changed to ", "reset to ", "you entered ",
      "entered ", "used ",
      "given ", "provided ",
    ] where input.hasAnyCase(verb, at: index) {
      return (.blank, index + verb.utf8CodeUnitCount)
    }
    guard input.hasAnyCase("for ", at: index) || input.hasAnyCase("of ", at: index) else {
      return (.blank, index)
    }
    let word = input.end(from: index, atMost: 4) { $0 != 32 } + 1
    let end = input.end(from: word, atMost: 40) { $0 > 32 && $0 != 58 }
    return input[end] == 58 && input[end + 1] == 32 ? (.blank, end + 2) : (.blank, index)
  }

  /// A field of a multipart form: the value stands behind an empty line.
  private static func formField(_ input: RedactionInput, _ index: Int, _ isClosed: Bool) -> (Mark, Int)? {
    guard isClosed else { return nil }
    for gap in [StaticString("\r\n\r\n"), "\n\n"] where input.has(gap, at: index) {
      return (.equals, index + gap.utf8CodeUnitCount)
    }
    return escapedFeed(input, index).flatMap { escapedFeed(input, $0) }.map { (.equals, $0) }
  }

  // MARK: Blocks of YAML

  /// The line behind `|`, `>`, `|-`, `>-` at a line's end.
  private static func blockStart(_ input: RedactionInput, _ index: Int) -> Int? {
    let sign = input.end(from: index, atMost: 4, while: ByteKind.isBlank)
    guard input[sign] == 124 || input[sign] == 62 else { return nil }
    let end = input[sign + 1] == 45 || input[sign + 1] == 43 ? sign + 2 : sign + 1
    if input[end] == 10 { return end + 1 }
    if input[end] == 13, input[end + 1] == 10 { return end + 2 }
    return escapedFeed(input, end)
  }

  private static func block(_ input: RedactionInput, _ line: Int) -> AssignedValue? {
    let start = input.end(from: line, atMost: 64, while: ByteKind.isBlank)
    let end = input.end(from: start, atMost: 1024) { $0 > 32 && $0 != 92 && $0 != 34 }
    guard end > start else { return nil }
    return AssignedValue(range: start..<end, mark: .block, isQuoted: true, isApart: true, isWrapped: false)
  }

  /// Where a line begins whose end is written as `\n`, the backslash perhaps doubled.
  static func escapedFeed(_ input: RedactionInput, _ index: Int) -> Int? {
    let letter = input.end(from: index, atMost: 8) { $0 == 92 }
    guard letter > index else { return nil }
    if input[letter] == 110 { return letter + 1 }
    guard input[letter] == 114 else { return nil }
    return escapedFeed(input, letter + 1) ?? letter + 1
  }

  // MARK: What wraps a value

  /// Past a line end that stands between the mark and the value, as in pretty printing.
  private static func beginning(_ input: RedactionInput, _ index: Int, _ mark: Mark) -> Int {
    guard mark != .equals, mark != .tag else { return index }
    let next = afterFeed(input, index)
    guard next > index, quote(input, next) != nil || isWrapper(input, next) else { return index }
    return next
  }

  private static func afterFeed(_ input: RedactionInput, _ index: Int) -> Int {
    var next = index
    if input[next] == 10 || input[next] == 13 {
      next = input.end(from: next, atMost: 64, while: ByteKind.isSpace)
    } else if let feed = escapedFeed(input, next) {
      next = input.end(from: feed, atMost: 64, while: ByteKind.isBlank)
    }
    return next
  }

  private static func isWrapper(_ input: RedactionInput, _ index: Int) -> Bool {
    let name = input.end(from: index, atMost: 24, while: ByteKind.isName)
    return name > index && input[name] == 40
  }

  /// Past `&`, `[`, `Some(`, `Secret::new(`, `(string) (len=7) `, `b`, `Bearer `; the index itself when the value
  /// stands there.
  private static func unwrapped(_ input: RedactionInput, _ start: Int) -> Int {
    var index = start
    for _ in 0..<4 {
      let next = oneUnwrapped(input, index)
      if next == index { break }
      index = next
    }
    return index
  }

  private static func oneUnwrapped(_ input: RedactionInput, _ index: Int) -> Int {
    switch input[index] {
    case 91 where input[index + 1] != 93:
      return isList(input, index) ? afterFeed(input, index + 1) : index
    case 38 where quote(input, index + 1) != nil: return index + 1
    case 40: return quote(input, index + 1) != nil ? index + 1 : typed(input, index)
    default: break
    }
    if let scheme = scheme(input, index) { return scheme }
    let name = input.end(from: index, atMost: 40) {
      ByteKind.isAlphanumeric($0) || $0 == 95 || $0 == 58 || $0 == 60 || $0 == 62 || $0 == 91 || $0 == 93
    }
    if name > index, name - index <= 3, quote(input, name) != nil, isStringPrefix(input, index..<name) {
      return name
    }
    guard name > index else { return index }
    return opened(input, name, index)
  }

  /// Behind `Name(` or `Name{` when a string follows, and behind `string(12) `.
  private static func opened(_ input: RedactionInput, _ name: Int, _ index: Int) -> Int {
    guard input[name] == 40 || input[name] == 123 else { return index }
    let inside = input.end(from: afterFeed(input, name + 1), atMost: 8, while: ByteKind.isBlank)
    if quote(input, inside) != nil || isWrapper(input, inside) { return inside }
    let digits = input.end(from: name + 1, atMost: 6, while: ByteKind.isDigit)
    if digits > name + 1, input[digits] == 41, input[digits + 1] == 32, quote(input, digits + 2) != nil {
      return digits + 2
    }
    return input.has("Some(", at: index) && ByteKind.isAlphanumeric(input[inside]) ? inside : index
  }

  /// `[x]` as Go and JSON write a list, not `[redacted]`.
  private static func isList(_ input: RedactionInput, _ index: Int) -> Bool {
    let inside = afterFeed(input, index + 1)
    if quote(input, inside) != nil || isWrapper(input, inside) { return true }
    let end = input.end(from: inside, atMost: 512) { $0 > 32 && $0 != 93 }
    return scheme(input, inside) != nil || input[inside..<end].contains(where: ByteKind.isDigit)
  }

  /// Behind `(string) `, `(len=7) `.
  private static func typed(_ input: RedactionInput, _ index: Int) -> Int {
    let end = input.end(from: index + 1, atMost: 24) { ByteKind.isName($0) || $0 == 61 }
    guard end > index + 1, input[end] == 41, input[end + 1] == 32 else { return index }
    return quote(input, end + 2) != nil || input[end + 2] == 40 ? end + 2 : index
  }

  private static func isStringPrefix(_ input: RedactionInput, _ range: Range<Int>) -> Bool {
    ["b", "r", "u", "f", "br", "rb", "c", "s", "q", "n"].contains(input.lowercased(range))
  }

  /// Behind the scheme of an `Authorization` header.
  private static func scheme(_ input: RedactionInput, _ index: Int) -> Int? {
    for name in [StaticString("bearer "), "basic ", "token ", "apikey "]
    where input.hasAnyCase(name, at: index) {
      return index + name.utf8CodeUnitCount
    }
    return nil
  }

  // MARK: Quotes

  /// An opening quote: the mark, and how many backslashes stand before it.
  struct Quote {
    var mark: UInt8
    var depth: Int
    var inside: Int
  }

  static func quote(_ input: RedactionInput, _ index: Int) -> Quote? {
    let place = input.end(from: index, atMost: 16) { $0 == 92 }
    if ByteKind.isQuote(input[place]) {
      return Quote(mark: input[place], depth: place - index, inside: place + 1)
    }
    if place == index, input.has("%22", at: index) { return Quote(mark: 37, depth: 0, inside: index + 3) }
    return nil
  }

  /// Up to the quote that is escaped as often as the opening one; to the line's end when there is none.
  static func quoted(_ input: RedactionInput, _ quote: Quote) -> Range<Int>? {
    var index = quote.inside
    let limit = min(input.count, index + maximumLength)
    while index < limit, input[index] != 10 {
      if input[index] == quote.mark, closes(input, index, quote) {
        if quote.mark == 39, quote.depth == 0, input[index + 1] == 39, index > quote.inside {
          index += 2
          continue
        }
        return quote.inside..<index - quote.depth
      }
      index += 1
    }
    let bare = bareEnd(input, quote.inside, isTag: false)
    return quote.inside..<max(bare, quote.inside)
  }

  private static let maximumLength = 2048

  private static func closes(_ input: RedactionInput, _ index: Int, _ quote: Quote) -> Bool {
    if quote.mark == 37 { return input.has("%22", at: index) }
    let start = input.start(before: index, atMost: 17) { $0 == 92 }
    let depth = index - max(start, quote.inside)
    return quote.depth == 0 ? depth % 2 == 0 : depth == quote.depth
  }

  // MARK: Values without quotes

  /// Up to white space or the mark that ends a value where it stands: followed by the next name or by nothing.
  static func bareEnd(_ input: RedactionInput, _ start: Int, isTag: Bool) -> Int {
    var index = start
    let limit = min(input.count, start + maximumLength)
    while index < limit {
      let byte = input[index]
      if byte <= 32 || byte == 34 || byte == 96 || byte == 60 && index > start { break }
      if byte == 92, endsAtBackslash(input, index) { break }
      if isStop(byte), index > start || byte != 36, ends(input, index) { break }
      index += 1
    }
    return trimmed(input, start, index)
  }

  private static func endsAtBackslash(_ input: RedactionInput, _ index: Int) -> Bool {
    let next = input.end(from: index, atMost: 16) { $0 == 92 }
    return input[next] == 34 || input[next] == 39 || input.hasAnyCase("u0026", at: next)
      || ByteKind.isEscapeLetter(input[next]) && input[next] != 48
  }

  private static func isStop(_ byte: UInt8) -> Bool {
    switch byte {
    case 38, 39, 44, 59, 62, 125, 93, 41, 124: true
    default: false
    }
  }

  /// Whether the value ends before the mark at the index.
  private static func ends(_ input: RedactionInput, _ index: Int) -> Bool {
    let next = input.end(from: index, atMost: 6) { isStop($0) || ByteKind.isQuote($0) }
    let following = input[next]
    if input[index + 1] == 34 { return true }
    if following <= 32 || following == 92 || following == 58 { return true }
    let name = input.end(from: next, atMost: 40, while: ByteKind.isName)
    if input[index] == 59 || input[index] == 38 { return input[name] == 61 || name == next }
    return name > next && (input[name] == 61 || input[name] == 58 || ByteKind.isQuote(input[name]))
  }

  /// Without the sentence's point.
  private static func trimmed(_ input: RedactionInput, _ start: Int, _ end: Int) -> Int {
    guard end > start + 1, [46, 44, 58].contains(input[end - 1]) else { return end }
    return end - 1
  }
}
