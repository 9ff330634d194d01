/// What a message of a PostgreSQL server means, told by its words and its SQLSTATE
/// (https://www.postgresql.org/docs/current/errcodes-appendix.html).
struct PostgresFault: Sendable {
  var faultClass: FaultClass
  var subclass: String

  /// Words of the server's own messages (`src/backend`, `contrib/amcheck`); the first that occurs decides.
  private static let damage: [(words: String, subclass: String)] = [
    ("page verification failed", "checksum_mismatch"),
    ("checksum verification failed in file ", "checksum_mismatch"),
    ("checksum mismatch for file ", "checksum_mismatch"), ("zeroing out page", "zeroed_page"),
    ("invalid page in block ", "invalid_page"), ("invalid page header in block ", "invalid_page"),
    ("could not read blocks ", "missing_block"), ("could not read block ", "missing_block"),
    ("could not open file \"base/", "missing_file"), ("could not open file \"global/", "missing_file"),
    ("could not open file \"pg_tblspc/", "missing_file"),
    ("invariant violated", "index_corruption"), ("lacks matching index tuple", "index_corruption"),
    ("unexpected zero page at block ", "index_corruption"), ("corrupted page at block ", "index_corruption"),
    ("failed to re-find parent key ", "index_corruption"),
    ("left link changed unexpectedly ", "index_corruption"),
    ("right sibling's left-link doesn't match", "index_corruption"),
    ("posting list contains misplaced TID", "index_corruption"),
    ("could not find left sibling of block ", "index_corruption"),
    ("missing chunk number ", "toast_corruption"), ("unexpected chunk number ", "toast_corruption"),
    ("unexpected chunk size ", "toast_corruption"), ("compressed pglz data is corrupt", "toast_corruption"),
    ("compressed lz4 data is corrupt", "toast_corruption"), ("toast value ", "toast_corruption"),
    ("invalid memory alloc request size ", "tuple_corruption"),
    ("corrupted item pointer", "tuple_corruption"),
    ("corrupted page pointers", "tuple_corruption"), ("corrupted item lengths", "tuple_corruption"),
    ("corrupted line pointer", "tuple_corruption"), ("line pointer ", "tuple_corruption"),
    ("from before relfrozenxid ", "tuple_corruption"), ("from before relminmxid ", "tuple_corruption"),
    ("could not access status of transaction ", "transaction_status"),
    ("has not been created yet -- apparent wraparound", "transaction_status"),
    ("could not locate a valid checkpoint record", "write_ahead_log"),
    ("could not locate required checkpoint record", "write_ahead_log"),
    ("invalid primary checkpoint record", "write_ahead_log"),
    ("incorrect resource manager data checksum in record", "write_ahead_log"),
    ("invalid record length at ", "write_ahead_log"),
    ("WAL contains references to invalid pages", "write_ahead_log"),
    ("xlog flush request ", "write_ahead_log"),
    ("checksum in control file", "control_file"), ("control file contains invalid ", "control_file"),
    ("database files are incompatible with server", "control_file"),
  ]

  /// `nil` for everything that is neither damage nor a deadlock nor the server's own end.
  static func find(_ message: CrashText, severity: String, state: String?) -> PostgresFault? {
    if message.hasPrefix("deadlock detected") {
      return PostgresFault(faultClass: .deadlock, subclass: "deadlock")
    }
    if severity == "LOG" { return signal(message) }
    if let known = damage.first(where: { message.contains($0.words) }) {
      return PostgresFault(faultClass: .storageCorruption, subclass: known.subclass)
    }
    if severity == "WARNING" { return nil }
    switch state {
    case "XX001": return PostgresFault(faultClass: .storageCorruption, subclass: "data_corrupted")
    case "XX002": return PostgresFault(faultClass: .storageCorruption, subclass: "index_corruption")
    case "40P01": return PostgresFault(faultClass: .deadlock, subclass: "deadlock")
    default:
      return severity == "PANIC" ? PostgresFault(faultClass: .explicitPanic, subclass: "server_panic") : nil
    }
  }

  /// `server process (PID 24425) was terminated by signal 9: Killed`
  private static func signal(_ message: CrashText) -> PostgresFault? {
    guard let signal = message.after("was terminated by signal ")?.leadingDigits.number else { return nil }
    return PostgresFault(faultClass: FaultClass(signal: signal), subclass: "server_process_signal_\(signal)")
  }
}

extension FaultClass {
  /// The class of a process that a signal ended; the number alone proves no more.
  init(signal: Int) {
    switch signal {
    case 7: self = .busError
    case 8: self = .divideByZero
    case 9: self = .processKilled
    case 11: self = .segfault
    default: self = .abnormalExit
    }
  }
}
