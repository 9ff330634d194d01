import Scan

/// A kind of report: the one file that knows its format.
///
/// To add a family, write a type that conforms, and list it in `CrashFamilies.all`.
protocol CrashFamily: Sendable {
  /// Words of which every first line of a report holds at least one. They keep ordinary lines cheap.
  static var words: [String] { get }
  /// A recognizer that has taken `line` as its first, or `nil` when no report starts there.
  static func open(_ line: CrashLine) -> (any CrashRecognizer)?
}

/// What a recognizer did with a line.
enum CrashVerdict {
  /// The line belongs to the report.
  case taken
  /// The line is of another kind; the report goes on.
  case foreign
  /// The line lies within the report and may open another one.
  case within
  /// The report ended before this line.
  case ended
  /// The line belongs to the report and ends it.
  case completed
}

/// Reads one report, line by line, from one origin.
protocol CrashRecognizer: Sendable {
  mutating func consume(_ line: CrashLine) -> CrashVerdict
  /// The same without a copy, for lines that surely belong to the report: `.taken`, or `nil` to be given the line as
  /// a `CrashLine`. For families whose reports are long; others need not have it.
  mutating func consume(plain text: LineBytes) -> CrashVerdict?
  /// What the lines so far amount to; empty when they turned out to be no report.
  func finish() -> [CrashDraft]
}

extension CrashRecognizer {
  mutating func consume(plain text: LineBytes) -> CrashVerdict? { nil }
}

/// The registered families, the more specific ones first.
enum CrashFamilies {
  static let all: [any CrashFamily.Type] = [
    RustPanicFamily.self, GoRaceFamily.self, GoDumpFamily.self, GoProfileFamily.self, GinFamily.self,
    RustAbortFamily.self, RustHookFamily.self, SanitizerFamily.self, ValgrindFamily.self,
    HeapCorruptionFamily.self, MiriFamily.self, LibtestFamily.self, NextestFamily.self, GoTestFamily.self,
    KernelMemoryFamily.self, KernelFaultFamily.self, PostgresFamily.self, PostgresRecordFamily.self,
    MySQLFamily.self, MySQLDeadlockFamily.self, SQLiteFamily.self, UnitFamily.self, CoredumpFamily.self,
    PodTextFamily.self, PodListFamily.self, FindingRecordFamily.self, FindingTextFamily.self,
    FatalSignalFamily.self, RustErrorFamily.self, DatabaseClientFamily.self,
  ]

  /// Those that read a whole log record, JSON or logfmt, rather than the text it carries.
  static let records: [any CrashFamily.Type] = [
    PostgresRecordFamily.self, FindingRecordFamily.self, DatabaseClientFamily.self, SQLiteFamily.self,
    LibtestFamily.self,
  ]

  static let words: [String] = Set(all.flatMap { $0.words } + EmbeddedReports.words).sorted()

  /// Finds the lines that can matter.
  static let search = WordSearch(words)
}

/// One event of a server that may be printed to several sinks.
struct CrashEvent: Hashable, Sendable {
  /// Time, process and message: equal in all sinks.
  var key: String
  /// The format it was printed in.
  var sink: String
}

/// One report before it is grouped.
struct CrashDraft: Sendable {
  var language: CrashLanguage
  var faultClass: FaultClass
  var message: String?
  var site = CrashSite()
  var root: CrashSite?
  var race: [RaceAccess] = []
  /// The program's own functions of each side of a race, the innermost first.
  var raceStacks: [[String]] = []
  var role = CrashRole.cause
  var threads: Int?
  /// Tells a race's report from others with the same functions: a detector prints each only once a run.
  var variant: UInt64?
  /// What tells this fault from others of its class when it has no place; the message stands in for it.
  var identity: String?
  /// The same fact is usually printed by another tool as well, and counts once.
  var isRepeatable = false
  /// Only the end of a process, which earlier reports of the same origin explain.
  var isSignal = false
  /// The thread that printed it, for telling follow-ups from causes.
  var thread: String?
  var details = CrashDetails()
  /// What another observer says of an event that has its own report elsewhere: a database's client, or a
  /// supervisor. Such drafts are counted only when no first-hand report of the fault is there.
  var isSecondHand = false
  /// Names the single event where the text does, so that it counts once when several sinks hold it.
  var event: CrashEvent?
  /// Set for what a static analysis tool printed; such a draft is a finding and no crash.
  var finding: Finding?

  // Filled in by the scanner.
  var origin: UInt64 = 0
  var firstLine = 0
  var lastLine = 0
  var time: String?
  var service: String?
  var version: String?

  init(_ language: CrashLanguage, _ faultClass: FaultClass, message: String?) {
    self.language = language
    self.faultClass = faultClass
    self.message = message.map { String(decoding: $0.utf8.prefix(CrashLimits.message), as: UTF8.self) }
  }
}
