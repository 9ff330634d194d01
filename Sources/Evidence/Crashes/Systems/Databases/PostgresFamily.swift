/// The text log of a PostgreSQL server with any `log_line_prefix`, and what `psql`, `pg_dump`, `pg_checksums`
/// and `pg_amcheck` print.
///
/// Damage, deadlocks, a server process that a signal ended, and every PANIC. A warning about a page joins the
/// error that follows it; alone it counts too, since `ignore_checksum_failure` and `zero_damaged_pages` turn
/// damage into a warning.
struct PostgresFamily: CrashFamily {
  static let words = [
    "ERROR:  ", "FATAL:  ", "PANIC:  ", "WARNING:  ", "terminated by signal ",
    "checksum verification failed in ",
    "checksum mismatch for file ", "heap table \"", "btree index \"", "umping the contents of table ",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard !line.isRecord else { return nil }
    if let heading = PostgresLine.heading(line.text) { return PostgresRecognizer(heading: heading) }
    guard let part = PostgresLine(line.text), part.isHead else { return nil }
    return PostgresRecognizer(part)
  }
}

/// One line of the server's text log: a prefix, a severity and a message.
struct PostgresLine: Sendable {
  private static let heads = ["ERROR", "FATAL", "PANIC", "WARNING", "LOG"]
  private static let tails = ["DETAIL", "HINT", "CONTEXT", "STATEMENT", "QUERY", "LOCATION"]
  private static let tools = ["pg_checksums: error: ", "pg_verifybackup: error: ", "pg_basebackup: error: "]

  let prefix: CrashText
  let severity: String
  let state: String?
  let message: CrashText

  var isHead: Bool {
    Self.heads.contains(severity) && PostgresFault.find(message, severity: severity, state: state) != nil
  }

  /// `nil` for a line without a severity and two blanks, which PostgreSQL prints and hardly anyone else.
  init?(_ text: CrashText) {
    guard let (at, word) = Self.severity(text) else {
      guard let tool = Self.tools.first(where: text.hasPrefix) else { return nil }
      (prefix, severity, state, message) = ("", "ERROR", nil, text.dropFirst(tool.utf8.count))
      return
    }
    prefix = text.prefix(at)
    severity = word
    let rest = text.dropFirst(at + word.utf8.count + 3)
    let code = rest.prefix(5)
    let isCode =
      rest[5] == 0x3A && rest[6] == 0x20
      && code.bytes.allSatisfy { byte in
        ByteClass.isDigit(byte) || (0x41...0x5A).contains(byte)
      }
    state = isCode ? code.string : nil
    message = isCode ? rest.dropFirst(7) : rest
  }

  private static func severity(_ text: CrashText) -> (Int, String)? {
    guard let colon = text.index(of: ":  ") else { return nil }
    var (from, at) = (0, colon)
    while from < 512 {
      let head = text.prefix(at)
      if let word = (heads + tails).first(where: head.hasSuffix) { return (at - word.utf8.count, word) }
      from = at + 1
      guard let next = text.dropFirst(from).index(of: ":  ") else { return nil }
      at = from + next
    }
    return nil
  }

  /// `heap table "shop.public.orders", block 3, offset 5:` of `pg_amcheck`, the table that `pg_dump` gave up on.
  static func heading(_ text: CrashText) -> String? {
    for word in ["heap table \"", "btree index \""] where text.hasPrefix(word) && text.last == 0x3A {
      return text.after(word)?.before("\"").map { PostgresNames.last($0.string) }
    }
    return text.after("umping the contents of table \"")?.before("\"").map { PostgresNames.last($0.string) }
  }

  /// The number in square brackets that `%p` mostly stands in, else the only long number after the time.
  var process: Int? {
    guard let open = prefix.lastIndex(of: "[") else { return nil }
    let digits = prefix.dropFirst(open + 1).leadingDigits
    return prefix[open + 1 + digits.count] == 0x5D || prefix[open + 1 + digits.count] == 0x2D
      ? digits.number : nil
  }
}

/// A message and the lines that the server prints below it.
struct PostgresRecognizer: CrashRecognizer {
  private var event: PostgresEvent?
  private var heading: String?
  private var last = ""
  private var lines = 0

  init(heading: String) { self.heading = heading }

  init(_ line: PostgresLine) { take(line) }

  private mutating func take(_ line: PostgresLine) {
    let wasWarning = event?.message.hasPrefix("page verification failed") == true
    var next = PostgresEvent(severity: line.severity, state: line.state, message: line.message)
    next.time = PostgresTime.find(in: line.prefix)
    next.process = line.process
    next.heading = heading
    next.hasChecksumWarning = wasWarning
    event = next
    last = line.severity
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    if line.isRecord { return .foreign }
    lines += 1
    if lines > CrashLimits.messageLines { return .ended }
    guard let part = PostgresLine(line.text) else { return consumeBare(line.text) }
    guard part.isHead || part.severity == "LOG" || part.severity == "WARNING" || part.severity == "ERROR"
    else {
      return consumeTail(part)
    }
    guard part.isHead, canFollow(part) else { return .ended }
    take(part)
    return .taken
  }

  /// Only a message without a heading's message yet, or the error after its warning, joins this report.
  private func canFollow(_ part: PostgresLine) -> Bool {
    guard let event else { return true }
    return event.message.hasPrefix("page verification failed") && event.process == part.process
      && !part.message.hasPrefix("page verification failed") && part.message.contains("page")
  }

  private mutating func consumeTail(_ part: PostgresLine) -> CrashVerdict {
    guard event != nil, part.process == event?.process || part.process == nil else { return .foreign }
    last = part.severity
    append(part.message)
    return .taken
  }

  private mutating func append(_ text: CrashText) {
    guard var whole = event else { return }
    switch last {
    case "DETAIL": whole.detail = Self.joined(whole.detail, text)
    case "CONTEXT": whole.context = Self.joined(whole.context, text)
    case "STATEMENT", "QUERY": whole.statement = Self.joined(whole.statement, text)
    default: break
    }
    event = whole
  }

  private static func joined(_ old: CrashText, _ text: CrashText) -> CrashText {
    old.isEmpty ? text : CrashText(Array(old.bytes) + [0x0A] + Array(text.bytes))
  }

  /// A further line of a statement or detail, or what a checking tool prints without a severity.
  private mutating func consumeBare(_ text: CrashText) -> CrashVerdict {
    if PostgresLine.heading(text) != nil { return .ended }
    if event == nil {
      if text.startsIndented, !text.isBlank {
        event = PostgresEvent(severity: "ERROR", state: "XX001", message: text.trimmed)
        event?.heading = heading
        return .taken
      }
      return text.hasPrefix("pg_dump: ") ? .taken : .ended
    }
    let goesOn = text.first == 0x09 || last == "DETAIL" && text.hasPrefix("Process ")
    guard goesOn else { return event?.process == nil ? .ended : .foreign }
    append(text.trimmed)
    return .taken
  }

  func finish() -> [CrashDraft] { (event?.draft(sink: "stderr")).map { [$0] } ?? [] }
}
