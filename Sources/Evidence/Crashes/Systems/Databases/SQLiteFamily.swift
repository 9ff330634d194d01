/// What SQLite says of a damaged file: the texts of SQLITE_CORRUPT, SQLITE_NOTADB and SQLITE_IOERR
/// (https://www.sqlite.org/rescode.html) wherever they stand, and the output of `PRAGMA integrity_check`.
struct SQLiteFamily: CrashFamily {
  private static let texts: [(words: String, subclass: String)] = [
    ("database disk image is malformed", "malformed"), ("file is not a database", "header"),
    ("file is encrypted or is not a database", "header"), ("disk I/O error", "io_error"),
    ("malformed database schema", "malformed"),
  ]
  private static let checks = [
    "*** in database ", " missing from index ", "wrong # of entries in index ", "non-unique entry in index ",
    "values are out of order in index ",
  ]

  static let words = texts.map(\.words) + checks + ["sqlite> "]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    if let fault = texts.first(where: { line.text.contains($0.words) }) {
      return SQLiteRecognizer(message: fault.words, subclass: fault.subclass, text: line.text, statement: nil)
    }
    if let statement = line.text.dropping(prefix: "sqlite> ") {
      return SQLitePromptRecognizer(statement: statement)
    }
    guard !line.isRecord, checks.contains(where: line.text.hasPrefix) || isRowMissing(line.text) else {
      return nil
    }
    return SQLiteCheckRecognizer(line.text)
  }

  /// `row 12 missing from index orders_customer`
  private static func isRowMissing(_ text: CrashText) -> Bool {
    guard let rest = text.dropping(prefix: "row ") else { return false }
    return !rest.leadingDigits.isEmpty && rest.contains(" missing from index ")
  }

  static func fault(in text: CrashText) -> (words: String, subclass: String)? {
    texts.first { text.contains($0.words) }
  }

  static func isCheck(_ text: CrashText) -> Bool {
    checks.contains(where: text.hasPrefix) || isRowMissing(text)
      || ["Page ", "Tree ", "Freelist: ", "On tree page ", "On page ", "Fragmentation of ", "Rowid "]
        .contains(
          where: text.hasPrefix)
  }
}

/// An error message, and the findings of an integrity check that follow it.
struct SQLiteRecognizer: CrashRecognizer {
  private let message: String
  private let subclass: String
  private let relation: String?
  private let statement: String?

  init(message: String, subclass: String, text: CrashText, statement: String?) {
    self.message = message
    self.subclass = subclass
    self.statement = statement
    relation = text.after("malformed database schema (")?.before(")")?.string
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    SQLiteFamily.isCheck(line.text) ? .taken : .ended
  }

  func finish() -> [CrashDraft] {
    var draft = CrashDraft(.sqlite, .storageCorruption, message: message)
    draft.details.subclass = subclass
    if let relation { (draft.details.relation, draft.details.relationSource) = (relation, .message) }
    if let statement {
      draft.details.statements = [statement]
      let tables = SQLTables.names(in: statement)
      if !tables.isEmpty, subclass == "malformed" { draft.details.tables = [tables] }
    }
    return [draft]
  }
}

/// A statement typed at the shell; it is a report only when an error follows.
struct SQLitePromptRecognizer: CrashRecognizer {
  private let statement: CrashText
  private var report: SQLiteRecognizer?

  init(statement: CrashText) { self.statement = statement }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    if report != nil { return report?.consume(line) ?? .ended }
    guard !line.text.hasPrefix("sqlite> "), let fault = SQLiteFamily.fault(in: line.text) else {
      return .ended
    }
    report = SQLiteRecognizer(
      message: fault.words, subclass: fault.subclass, text: line.text,
      statement: statement.prefix(CrashLimits.statement).string)
    return .taken
  }

  func finish() -> [CrashDraft] { report?.finish() ?? [] }
}

/// The lines of one integrity check are one report.
struct SQLiteCheckRecognizer: CrashRecognizer {
  private let first: CrashText
  private var message: CrashText?
  private var index: CrashText?

  init(_ text: CrashText) {
    first = text
    look(text)
  }

  private mutating func look(_ text: CrashText) {
    if message == nil, !text.hasPrefix("*** in database ") { message = text }
    index = index ?? text.after(" index ").map { CrashText($0.bytes.prefix { $0 > 0x20 }) }
  }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    guard SQLiteFamily.isCheck(line.text), !line.text.hasPrefix("*** in database ") else { return .ended }
    look(line.text)
    return .taken
  }

  func finish() -> [CrashDraft] {
    var draft = CrashDraft(.sqlite, .storageCorruption, message: (message ?? first).string)
    draft.details.subclass = "integrity_check"
    if let index { (draft.details.relation, draft.details.relationSource) = (index.string, .message) }
    draft.identity = "integrity_check " + (index?.string ?? "")
    return [draft]
  }
}
