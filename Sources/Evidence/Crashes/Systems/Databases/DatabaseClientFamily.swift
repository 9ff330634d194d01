/// Errors of a database as its clients in Go and Rust print them: `lib/pq`, `pgx`, `sqlx`, `tokio-postgres`,
/// `go-sql-driver/mysql`, and the shell of MySQL.
///
/// They tell of damage and deadlocks at second hand, so they count only where the server's own log is missing.
struct DatabaseClientFamily: CrashFamily {
  private static let postgres = ["pq: ", "ERROR: ", "error returned from database: ", "db error: ERROR: "]
  private static let mysql: [(words: String, faultClass: FaultClass, subclass: String)] = [
    ("Error 1213", .deadlock, "deadlock"), ("ERROR 1213 (40001)", .deadlock, "deadlock"),
    ("1213 (40001)", .deadlock, "deadlock"),
    ("Error 1712", .storageCorruption, "index_corruption"),
    ("Error 1034", .storageCorruption, "index_corruption"),
    ("ERROR 1034 (", .storageCorruption, "index_corruption"),
    ("Error 145", .storageCorruption, "crashed_table"),
    ("ERROR 1712 (", .storageCorruption, "index_corruption"),
    ("ERROR 145 (", .storageCorruption, "crashed_table"),
    ("Error 1194", .storageCorruption, "crashed_table"),
    ("ERROR 1194 (", .storageCorruption, "crashed_table"),
    ("Error 1877", .storageCorruption, "table"), ("ERROR 1877 (", .storageCorruption, "table"),
  ]

  static let words =
    [
      "pq: invalid ", "pq: missing ", "pq: could not ", "pq: deadlock", "pq: unexpected ", "pq: compressed ",
      "pq: index ", "pq: heap tuple", "pq: corrupted ", "(SQLSTATE ", "returned from database: ",
      "db error: ERROR: ",
    ] + mysql.map(\.words)

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    (server(line) ?? shell(line)).map { SingleLineReport(draft: $0) }
  }

  private static func server(_ line: CrashLine) -> CrashDraft? {
    for word in postgres {
      guard let at = line.text.index(of: word), at == 0 || !isWord(line.text[at - 1]) else { continue }
      guard word != "ERROR: " || line.text.contains("(SQLSTATE ") else { continue }
      let message = value(line.text, at + word.utf8.count, isRecord: line.text.first == 0x7B)
      let state = message.after("(SQLSTATE ")?.prefix(5).string
      let text = (message.before(" (SQLSTATE ") ?? message).trimmed
      let event = PostgresEvent(severity: "ERROR", state: state, message: text)
      if var draft = event.draft(sink: "client") {
        draft.isSecondHand = true
        return draft
      }
    }
    return nil
  }

  private static func isWord(_ byte: UInt8?) -> Bool {
    byte.map { ByteClass.isDigit($0) || ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) } ?? false
  }

  private static func shell(_ line: CrashLine) -> CrashDraft? {
    for known in mysql {
      guard let at = line.text.index(of: known.words),
        line.text[at + known.words.utf8.count].map(ByteClass.isDigit) != true
      else { continue }
      let rest = value(line.text, at, isRecord: line.text.first == 0x7B)
      guard let message = rest.after(": ") else { continue }
      var draft = CrashDraft(.mysql, known.faultClass, message: message.string)
      draft.details.subclass = known.subclass
      let table = (message.after("able '")?.before("'") ?? message.after("ndex ")?.before(" is corrupt")).map
      {
        MySQLNames.table($0.string)
      }
      if let name = table ?? nil { (draft.details.relation, draft.details.relationSource) = (name, .message) }
      draft.identity =
        (known.faultClass == .deadlock ? "deadlock " : "damaged ") + (draft.details.relation ?? "")
      draft.isSecondHand = true
      return draft
    }
    return nil
  }

  /// The message from `offset`: to the end of the line, or of the quoted value that it stands in.
  private static func value(_ text: CrashText, _ offset: Int, isRecord: Bool) -> CrashText {
    let isQuoted = isRecord || text.prefix(offset).bytes.filter { $0 == 0x22 }.count % 2 == 1
    guard isQuoted else { return text.dropFirst(offset) }
    var index = text.bytes.startIndex + offset
    let value = JSONEscapes.read(text.bytes, from: &index) ?? ""
    return value.split(0x0A).first ?? ""
  }
}
