/// One line of a web server's or proxy's access log.
///
/// Common and combined (Apache HTTP Server, "Log Files"; nginx `combined`):
/// `host ident user [time] "request" status bytes "referer" "agent" …`; Envoy's and Istio's default:
/// `[time] "request" status flags … bytes bytes duration …`. The fields have the names `address` (of the client), `user`, `time`,
/// `method`, `endpoint` (the path without its query), `status`, `bytes`, `referer`, `agent`, and `duration`
/// as far as the line has them; a number after the agent is the duration.
public enum AccessLine {
  /// Every field name that a line can have.
  public static let fields = [
    "time", "status", "method", "endpoint", "address", "user", "bytes", "referer", "agent", "duration",
  ]

  /// Fills `values` with what `plan` asks for, by the names in `fields`.
  public static func scan(
    _ line: LineBytes, _ plan: FieldPlan, into values: FieldValues
  ) throws(MalformedLine) {
    values.clear()
    try forEach(line) { name, value in
      guard let entry = plan.entry(of: name) else { return }
      plan.fill(values, entry, value, depth: 0)
    }
  }

  /// Calls `body` with every field's name and value.
  public static func forEachField(
    _ line: LineBytes, _ body: (_ path: [UInt8], _ value: FieldValue) -> Void
  ) throws(MalformedLine) {
    try forEach(line) { name, value in
      body(Array(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)), value)
    }
  }

  @inline(__always)
  private static func forEach(
    _ line: LineBytes, _ body: (StaticString, FieldValue) -> Void
  ) throws(MalformedLine) {
    guard !line.isEmpty else { throw MalformedLine(.empty, at: 0) }
    var cursor = AccessCursor(line: line)
    if line[0] == 0x5B { return try envoy(&cursor, body) }
    let host = try cursor.word()
    _ = try cursor.word()
    let user = try cursor.word()
    let time = try cursor.bracketed()
    let request = try cursor.quoted()
    let status = try cursor.word()
    guard cursor.isStatus(status) else { throw MalformedLine(.badValue, at: status.lowerBound) }
    body("address", FieldValue(.string, host))
    body("user", cursor.dashed(user))
    body("time", FieldValue(.string, time))
    cursor.split(request, body)
    body("status", FieldValue(.number, status))
    body("bytes", cursor.numbered(try cursor.word()))
    try combinedTail(&cursor, body)
  }

  private static func combinedTail(
    _ cursor: inout AccessCursor, _ body: (StaticString, FieldValue) -> Void
  ) throws(MalformedLine) {
    if cursor.isAtEnd { return }
    if cursor.isAtQuote {
      let referer = try cursor.quoted()
      body("referer", cursor.dashed(referer))
      if cursor.isAtEnd { return }
      let agent = try cursor.quoted()
      body("agent", cursor.dashed(agent))
    }
    while !cursor.isAtEnd {
      let word = cursor.isAtQuote ? try cursor.quoted() : try cursor.word()
      guard cursor.isNumber(word) else { continue }
      body("duration", FieldValue(.number, word))
      return
    }
  }

  /// Envoy's default has two byte counts and the duration after the response flags; Istio's has three more
  /// words between.
  private static func envoy(
    _ cursor: inout AccessCursor, _ body: (StaticString, FieldValue) -> Void
  ) throws(MalformedLine) {
    let time = try cursor.bracketed()
    let request = try cursor.quoted()
    let status = try cursor.word()
    guard cursor.isStatus(status) else { throw MalformedLine(.badValue, at: status.lowerBound) }
    body("time", FieldValue(.string, time))
    cursor.split(request, body)
    body("status", FieldValue(.number, status))
    _ = try cursor.word()
    var numbers = 0
    while !cursor.isAtEnd, numbers < 3 {
      let word = cursor.isAtQuote ? try cursor.quoted() : try cursor.word()
      numbers = cursor.isNumber(word) ? numbers + 1 : 0
      if numbers == 2 { body("bytes", FieldValue(.number, word)) }
      if numbers == 3 { body("duration", FieldValue(.number, word)) }
    }
  }
}

/// Walks over the words, brackets and quotes of an access log's line.
private struct AccessCursor {
  let line: LineBytes
  private var index = 0

  init(line: LineBytes) { self.line = line }

  var isAtEnd: Bool { index >= line.count }
  var isAtQuote: Bool { index < line.count && line[index] == 0x22 }

  mutating func word() throws(MalformedLine) -> Range<Int> {
    let start = index
    while index < line.count, line[index] != 0x20 { index += 1 }
    guard index > start else { throw MalformedLine(isAtEnd ? .truncated : .badStructure, at: index) }
    defer { skipBlanks() }
    return start..<index
  }

  mutating func bracketed() throws(MalformedLine) -> Range<Int> { try enclosed(from: 0x5B, to: 0x5D) }

  mutating func quoted() throws(MalformedLine) -> Range<Int> { try enclosed(from: 0x22, to: 0x22) }

  private mutating func enclosed(from open: UInt8, to close: UInt8) throws(MalformedLine) -> Range<Int> {
    guard index < line.count else { throw MalformedLine(.truncated, at: index) }
    guard line[index] == open else { throw MalformedLine(.badStructure, at: index) }
    let start = index + 1
    index = start
    while index < line.count, line[index] != close { index += line[index] == 0x5C ? 2 : 1 }
    guard index < line.count else { throw MalformedLine(.truncated, at: line.count) }
    let end = index
    index += 1
    skipBlanks()
    return start..<end
  }

  private mutating func skipBlanks() {
    while index < line.count, line[index] == 0x20 { index += 1 }
  }

  func isStatus(_ range: Range<Int>) -> Bool {
    range.count == 3 && isNumber(range) || range.count == 1 && line[range.lowerBound] == 0x30
  }

  func isNumber(_ range: Range<Int>) -> Bool {
    var points = 0
    for byte in line[range] {
      if byte == 0x2E { points += 1 } else if byte &- 0x30 >= 10 { return false }
    }
    return !range.isEmpty && points <= 1
  }

  /// `-` stands for nothing.
  func dashed(_ range: Range<Int>) -> FieldValue {
    let isDash = range.isEmpty || range.count == 1 && line[range.lowerBound] == 0x2D
    return FieldValue(isDash ? .null : .string, range)
  }

  func numbered(_ range: Range<Int>) -> FieldValue {
    isNumber(range) ? FieldValue(.number, range) : dashed(range)
  }

  /// `GET /v1/orders?page=2 HTTP/1.1`
  func split(_ request: Range<Int>, _ body: (StaticString, FieldValue) -> Void) {
    guard let blank = line[request].firstIndex(of: 0x20) else { return }
    body("method", FieldValue(.string, request.lowerBound..<blank))
    let rest = line[(blank + 1)..<request.upperBound]
    let end = rest.firstIndex { $0 == 0x20 || $0 == 0x3F } ?? request.upperBound
    body("endpoint", FieldValue(.string, blank + 1..<end))
  }
}
