/// What database servers say about damaged data and about deadlocks.
///
/// PostgreSQL: messages of severity ERROR and above in the server log, `psql`, `pg_amcheck` and `pg_checksums`;
/// a warning about the same page comes before its error and is left out. SQLite: the texts of the result codes
/// SQLITE_CORRUPT and SQLITE_NOTADB (https://www.sqlite.org/rescode.html), wherever they stand.
struct DatabaseFamily: CrashFamily {
  private static let damage = [
    "invalid page in block ", "could not read block ", "invariant violated for index ",
    "missing chunk number ", "unexpected zero page at block ", "could not open file \"base/",
    "checksum verification failed in file ", "invalid page header in block ",
  ]
  private static let files = ["database disk image is malformed", "file is not a database"]
  private static let deadlock = "deadlock detected"
  private static let severities = ["ERROR:  ", "FATAL:  ", "PANIC:  ", "pg_checksums: error: "]

  static let words = damage + files + [deadlock]

  static func open(_ line: CrashLine) -> (any CrashRecognizer)? {
    if let text = files.first(where: line.text.contains) {
      return SingleLineReport(draft: CrashDraft(.sqlite, .storageCorruption, message: text))
    }
    guard let message = severities.lazy.compactMap(line.text.after).first else { return nil }
    if message.hasPrefix(deadlock) {
      return SingleLineReport(draft: CrashDraft(.postgresql, .deadlock, message: deadlock))
    }
    guard damage.contains(where: message.contains) else { return nil }
    var draft = CrashDraft(.postgresql, .storageCorruption, message: message.string)
    draft.identity = withoutBlock(message)
    return SingleLineReport(draft: draft)
  }

  /// The blocks of one relation are one fault, its number is not left out.
  private static func withoutBlock(_ message: CrashText) -> String {
    guard let start = message.index(of: " block ") else { return message.string }
    let rest = message.dropFirst(start + 7)
    let tail = rest.dropFirst(rest.leadingDigits.count)
    return message.prefix(start).string + (tail.before(": ") ?? tail).string
  }
}
