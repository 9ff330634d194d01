import IncidentModel

/// Recursive descent over the words of a failure expression.
struct FailureParser {
  /// Parentheses and `not` may nest this deep.
  static let depthLimit = 64
  private let text: String
  private let span: SourceSpan?
  private let tokens: [FailureToken]
  private var index = 0
  private var depth = 0

  init(_ text: String, span: SourceSpan?) {
    self.text = text
    self.span = span
    tokens = FailureToken.cut(text)
  }

  mutating func parse() throws -> FailureExpression.Node {
    let node = try disjunction()
    guard let rest = peek else { return node }
    throw error("expected `and`, `or` or the end, found `\(rest.text)`", rest, among: ["and", "or"])
  }

  private var peek: FailureToken? { index < tokens.count ? tokens[index] : nil }

  private mutating func take(_ words: String...) -> Bool {
    guard let token = peek, !token.isQuoted, words.contains(token.text.lowercased()) else { return false }
    index += 1
    return true
  }

  private mutating func disjunction() throws -> FailureExpression.Node {
    var node = try conjunction()
    while take("or", "||") { node = .or(node, try conjunction()) }
    return node
  }

  private mutating func conjunction() throws -> FailureExpression.Node {
    var node = try negation()
    while take("and", "&&") { node = .and(node, try negation()) }
    return node
  }

  private mutating func negation() throws -> FailureExpression.Node {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthLimit else { throw error("nested deeper than \(Self.depthLimit)", peek) }
    if take("not", "!") { return .not(try negation()) }
    if take("(") {
      let node = try disjunction()
      try expect(")")
      return node
    }
    return try comparison()
  }

  private mutating func comparison() throws -> FailureExpression.Node {
    let name = try word("a field such as `status`, `level` or `http.status`")
    if name.lowercased() == "has", take("(") {
      let field = try word("a field's name")
      try expect(")")
      return .has(field)
    }
    if take("in") { return try membership(name) }
    guard let token = peek, let comparison = Self.comparison(token) else {
      throw error("expected a comparison after `\(name)`", peek, among: Self.operators)
    }
    index += 1
    let value = try value()
    try check(name, comparison, value)
    return .compare(name, comparison, value.text)
  }

  private mutating func membership(_ name: String) throws -> FailureExpression.Node {
    try expect("(")
    var node = FailureExpression.Node.compare(name, .equal, try value().text)
    while take(",") { node = .or(node, .compare(name, .equal, try value().text)) }
    try expect(")")
    return node
  }

  private static let operators = ["==", "!=", "<", "<=", ">", ">=", "contains", "in"]

  private static func comparison(_ token: FailureToken) -> FailureExpression.Comparison? {
    if token.isQuoted { return nil }
    return token.text == "=" ? .equal : FailureExpression.Comparison(rawValue: token.text.lowercased())
  }

  private mutating func word(_ expected: String) throws -> String {
    guard let token = peek, token.isWord else { throw error("expected \(expected)", peek) }
    index += 1
    return token.text
  }

  private mutating func value() throws -> FailureToken {
    guard let token = peek, token.isWord || token.isQuoted else {
      throw error("expected a number, a word or a quoted text", peek)
    }
    index += 1
    return token
  }

  private mutating func expect(_ text: String) throws {
    if !take(text) { throw error("expected `\(text)`", peek) }
  }

  /// A level must be one, and numbers are needed for an order.
  private func check(
    _ name: String, _ comparison: FailureExpression.Comparison, _ value: FailureToken
  ) throws {
    if name == "level", LogLevel(value.text) == nil, comparison != .contains {
      throw error(
        "`\(value.text)` is no log level", value, among: ["debug", "info", "warn", "error", "fatal"])
    }
    let ordered = ![.equal, .notEqual, .contains].contains(comparison)
    let isNumber = HeadSample.isNumber(value.text) || GoDuration.nanoseconds(value.text) != nil
    if ordered, name != "level", !isNumber {
      throw error("`\(comparison.rawValue)` needs a number, found `\(value.text)`", value)
    }
  }

  private func error(
    _ problem: String, _ token: FailureToken?, among choices: [String] = []
  ) -> DiagnosticError {
    let column = (token?.offset ?? text.utf8.count) + 1
    let nearest = token.flatMap { token in
      let turned = String(token.text.reversed())
      return choices.contains(turned) ? turned : NearestName.suggest(for: token.text, among: choices)
    }
    var place = span ?? SourceSpan(file: "--failure")
    if place.line == nil { place.column = column }
    let next = nearest.map { "Did you mean `\($0)`?" } ?? "Write it like `status >= 500 or level >= error`."
    return DiagnosticError(
      Diagnostic(
        "failure/syntax", .error, "In `\(text)`, at character \(column): \(problem).", nextStep: next,
        replacement: nearest, at: place))
  }
}

/// A word, number, quoted text or sign of a failure expression.
struct FailureToken: Hashable {
  var text: String
  /// UTF-8 offset in the expression.
  var offset: Int
  var isQuoted = false

  /// A name, number or other bare word.
  var isWord: Bool { !isQuoted && text.utf8.first.map(Self.isWordByte) ?? false }

  static func cut(_ text: String) -> [FailureToken] {
    let bytes = Array(text.utf8)
    var tokens: [FailureToken] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] <= 0x20 {
        index += 1
        continue
      }
      let start = index
      let isQuote = bytes[index] == 0x22 || bytes[index] == 0x27
      index = isQuote ? quoteEnd(bytes, index) : end(bytes, index)
      let isClosed = isQuote && index > start + 1 && bytes[index - 1] == bytes[start]
      let inner = isQuote ? start + 1..<(isClosed ? index - 1 : index) : start..<index
      tokens.append(
        FailureToken(text: String(decoding: bytes[inner], as: UTF8.self), offset: start, isQuoted: isQuote))
    }
    return tokens
  }

  /// Behind the closing quote; an unclosed one ends with the text.
  private static func quoteEnd(_ bytes: [UInt8], _ start: Int) -> Int {
    let end = bytes[(start + 1)...].firstIndex(of: bytes[start])
    return end.map { $0 + 1 } ?? bytes.count
  }

  private static func end(_ bytes: [UInt8], _ start: Int) -> Int {
    if isWordByte(bytes[start]) { return bytes[start...].firstIndex { !isWordByte($0) } ?? bytes.count }
    let pairs = ["==", "!=", "<=", ">=", "&&", "||", "=>", "=<"]
    if start + 1 < bytes.count, pairs.contains(String(decoding: bytes[start...start + 1], as: UTF8.self)) {
      return start + 2
    }
    return start + 1
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F, 0x2D, 0x40, 0x2F, 0x80...0xFF, 0x2B: true
    default: false
    }
  }
}
