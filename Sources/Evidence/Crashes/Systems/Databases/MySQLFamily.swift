/// The error log of MySQL and MariaDB: damaged pages and tables, failed assertions of InnoDB, signals.
///
/// One damaged page makes several lines; those of one thread that follow each other are one report.
struct MySQLFamily: CrashFamily {
  private static let damage: [(words: String, subclass: String)] = [
    ("Database page corruption on disk", "page"), ("Page read from tablespace is corrupted", "page"),
    ("Failed to read page ", "page"), ("is marked as crashed", "crashed_table"),
    ("is corrupt; try to repair it", "index_corruption"),
    ("Incorrect key file for table ", "index_corruption"),
    ("index corruption in an InnoDB type table", "index_corruption"), ("is corrupted. Please drop", "table"),
    ("Index is corrupted", "index_corruption"), ("index for table is corrupt", "index_corruption"),
    ("flagged corrupted", "index_corruption"), ("marked as corrupted", "index_corruption"),
    ("header page consists of zero bytes", "page"), ("log sequence number", "log_sequence"),
    ("Corruption of an index tree", "index_corruption"), ("Missing MLOG_CHECKPOINT", "redo_log"),
    ("Invalid log block checksum", "redo_log"), ("Cannot recover from corrupted", "redo_log"),
    ("Page old data size", "page"), ("is corrupted", "table"), ("corrupted page", "page"),
  ]

  static let words = [
    "[ERROR] ", "mysqld got signal ", "mariadbd got signal ", "InnoDB: Assertion failure",
    "Database page corruption on disk",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    guard !line.isRecord else { return nil }
    if let signal = signal(line.text) { return MySQLSignalRecognizer(signal: signal) }
    if let assertion = line.text.after("InnoDB: Assertion failure")?.dropping(prefix: ": ")
      ?? line.text.after("InnoDB: Assertion failure in ") ?? line.text.after("Assertion failure: ")
    {
      return line.text.contains("InnoDB") ? MySQLSignalRecognizer(assertion: assertion) : nil
    }
    guard let fault = fault(line.text) else { return nil }
    return MySQLRecognizer(line.text, fault)
  }

  static func signal(_ text: CrashText) -> Int? { text.after("d got signal ")?.leadingDigits.number }

  static func fault(_ text: CrashText) -> (words: String, subclass: String)? {
    guard text.contains("[ERROR] ") || text.contains("InnoDB: Database page corruption") else { return nil }
    guard
      text.contains("InnoDB") || text.contains("mysqld") || text.contains("mariadbd")
        || text.contains("table ")
    else { return nil }
    return damage.first { words in
      text.contains(words.words) && (words.subclass != "log_sequence" || text.contains("in the future"))
    }
  }
}

/// One damaged table or page.
struct MySQLRecognizer: CrashRecognizer {
  private let first: CrashText
  private let subclass: String
  private var table: String?
  private var file: String?
  private var page: Int?
  private var lines = 0

  init(_ text: CrashText, _ fault: (words: String, subclass: String)) {
    first = text
    subclass = fault.subclass
    look(text)
  }

  private mutating func look(_ text: CrashText) {
    let path = text.after("file '")?.before("'")?.string ?? text.after("File '")?.before("'")?.string
    file = file ?? path
    page =
      page ?? text.after("page number=")?.leadingDigits.number ?? text.after("read page ")?.leadingDigits
      .number
      ?? text.after("on page ")?.leadingDigits.number
    table = table ?? Self.table(text) ?? path.flatMap(MySQLNames.table)
  }

  private static func table(_ text: CrashText) -> String? {
    for word in ["able '", "able `", "able \""] {
      guard let rest = text.after(word) else { continue }
      let name = rest.bytes.prefix { $0 != 0x27 && $0 != 0x22 && $0 != 0x20 && $0 != 0x3B }
      return MySQLNames.table(String(decoding: name, as: UTF8.self))
    }
    return nil
  }

  /// Lines of the same table follow each other; another table or another page is another report.
  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    lines += 1
    if MySQLFamily.signal(line.text) != nil || line.text.contains("Assertion failure") { return .ended }
    if line.text.contains("[Note] InnoDB: ") {
      lines = 0
      return .taken
    }
    guard MySQLFamily.fault(line.text) != nil else {
      return lines > CrashLimits.quietPage ? .ended : .foreign
    }
    var next = MySQLRecognizer(line.text, ("", ""))
    if let other = next.page, page != nil, other != page { return .ended }
    if let other = next.table, table != nil, other != table { return .ended }
    next.table = table ?? next.table
    (table, file, page) = (next.table, file ?? next.file, page ?? next.page)
    return .taken
  }

  func finish() -> [CrashDraft] {
    let text = first.after("[ERROR] ") ?? first
    var draft = CrashDraft(.mysql, .storageCorruption, message: MySQLNames.message(text).string)
    draft.details.subclass = subclass
    if let table { (draft.details.relation, draft.details.relationSource) = (table, .message) }
    draft.details.relationFile = file
    draft.details.blocks = page.map { [$0] } ?? []
    draft.identity = "damaged " + (table ?? PostgresNames.withoutNumbers(text.string))
    return [draft]
  }
}

/// Names in the server's messages.
enum MySQLNames {
  /// `./shop/orders.ibd`, `./shop/orders`, `shop`.`orders` and `shop.orders` give `orders`.
  static func table(_ path: String) -> String? {
    var name = path.filter { $0 != "`" && $0 != "'" }
    for ending in [".ibd", ".MYI", ".MYD", ".MAI", ".frm"] where name.hasSuffix(ending) { name.removeLast(4) }
    while let last = name.last, ".,;".contains(last) { name.removeLast() }
    return name.split { $0 == "/" || $0 == "." }.last.map(String.init)
  }

  /// Without `[MY-012224] [InnoDB] `.
  static func message(_ text: CrashText) -> CrashText {
    var text = text
    while text.first == 0x5B, let end = text.index(of: "] ") { text = text.dropFirst(end + 2) }
    return text
  }
}

/// `mysqld got signal 11 ;`, with the assertion that raised it and the server's own backtrace.
struct MySQLSignalRecognizer: CrashRecognizer {
  private var signal: Int?
  private var assertion: CrashText?
  private var function: String?
  private var query: CrashText?
  private var lines = 0

  init(signal: Int) { self.signal = signal }
  init(assertion: CrashText) { self.assertion = assertion }

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    lines += 1
    if lines > CrashLimits.backtraceLines { return .ended }
    let text = line.text
    if let number = MySQLFamily.signal(text) {
      guard signal == nil else { return .ended }
      signal = number
      return .taken
    }
    if let statement = text.after("Query (")?.after("): ") { query = statement }
    look(text)
    if text.hasPrefix("Kernel version") || text.contains("[Note] ") { return .ended }
    return MySQLFamily.fault(text) == nil ? .taken : .ended
  }

  /// `mariadbd(_Z26handle_connections_socketsv+0x27f)[0x561603b4a94f]`: below the signal handler.
  private mutating func look(_ text: CrashText) {
    guard function == nil, text.last == 0x5D, let open = text.firstIndex(of: 0x28),
      let end = text.after("(")?.before("+0x") ?? text.after("(")?.before(")")
    else { return }
    let name = end.string
    let handlers = [
      "my_print_stacktrace", "handle_fatal_signal", "__restore_rt", "abort", "raise", "gsignal",
    ]
    guard !name.isEmpty, !handlers.contains(name), !name.contains("print_fatal_signal"),
      text.prefix(open).string.hasSuffix("mysqld") || text.prefix(open).string.hasSuffix("mariadbd")
    else { return }
    function = MangledName.plain(name)
  }

  func finish() -> [CrashDraft] {
    let fault: FaultClass =
      assertion != nil || signal == 6 ? .assertionFailed : FaultClass(signal: signal ?? 0)
    let message = assertion.map { "InnoDB: Assertion failure: \($0.string)" } ?? "got signal \(signal ?? 0)"
    guard signal != nil || assertion != nil else { return [] }
    var draft = CrashDraft(.mysql, fault, message: message)
    draft.site.function = function
    draft.details.subclass = "server_signal"
    if let query { draft.details.statements = [query.prefix(CrashLimits.statement).string] }
    draft.details.tables = draft.details.statements.map(SQLTables.names)
    return [draft]
  }
}

/// The section `LATEST DETECTED DEADLOCK` of `SHOW ENGINE INNODB STATUS`, or the same in the error log.
struct MySQLDeadlockFamily: CrashFamily {
  static let words = [
    "LATEST DETECTED DEADLOCK", "ransactions deadlock detected, dumping detailed information",
  ]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    words.contains(where: line.text.contains) && !line.isRecord ? MySQLDeadlockRecognizer() : nil
  }
}

struct MySQLDeadlockRecognizer: CrashRecognizer {
  private var statements: [String] = []
  private var tables: Set<String> = []
  private var wantsStatement = false
  private var lines = 0

  mutating func consume(_ line: CrashLine) -> CrashVerdict {
    lines += 1
    let text = line.text
    if text.contains("WE ROLL BACK TRANSACTION") { return .completed }
    if lines > CrashLimits.backtraceLines { return .ended }
    if let rest = text.after(" of table ") {
      let name = rest.bytes.prefix { $0 > 0x20 }
      if let table = MySQLNames.table(String(decoding: name, as: UTF8.self)) { tables.insert(table) }
    }
    if text.contains("thread id ") && text.contains("query id ") {
      wantsStatement = true
    } else if wantsStatement, !text.isBlank {
      wantsStatement = false
      if statements.count < CrashLimits.statements, !text.hasPrefix("***") {
        statements.append(text.prefix(CrashLimits.statement).string)
      }
    }
    return .taken
  }

  func finish() -> [CrashDraft] {
    guard !tables.isEmpty || !statements.isEmpty else { return [] }
    var draft = CrashDraft(.mysql, .deadlock, message: "deadlock detected")
    draft.details.statements = statements
    let named = tables.isEmpty ? Set(statements.flatMap(SQLTables.names)) : tables
    draft.details.tables = [named.sorted()]
    if let only = tables.first, tables.count == 1 {
      (draft.details.relation, draft.details.relationSource) = (only, .message)
    }
    draft.identity = "deadlock " + named.sorted().joined(separator: ",")
    return [draft]
  }
}
