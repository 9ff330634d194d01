/// Every bound that keeps memory and time independent of the input's size.
enum CrashLimits {
  /// Lines shorter than this without a known word are not looked at closely; log drivers cut longer ones
  /// into parts of 16 KiB, and a part may lack the word.
  static let quickLine = 8 * 1024
  /// Lines from which the order of a source (oldest or newest first) is told.
  static let sample = 64
  static let sampleBytes = 4 << 20
  /// Lines before one with a known word that are read with it.
  static let contextLines = 8
  /// Lines after which open reports are looked through for those that got none.
  static let sweepLines = 4096
  /// Origins whose last words about a panic are kept, and lines that may stand between them and a stack.
  static let linesBefore = 256
  static let linesBetween = 40
  /// Prefixes learned at the same time, their length in bytes, and lines after which an unused one is forgotten.
  static let prefixes = 16
  static let prefixBytes = 512
  static let prefixLines = 2000
  /// Lines kept of each origin of a source that runs from newest to oldest.
  static let reversedLines = 8192
  /// Lines kept of all its origins.
  static let reversedTotal = 65_536
  /// Origins (containers, streams, processes) followed at the same time.
  static let origins = 4096
  /// Lines of other kinds from the same origin after which an open report ends.
  static let foreignLines = 64
  /// Lines of the file after which an open report that got nothing ends.
  static let quietLines = 20_000
  /// Frames kept of one stack.
  static let frames = 256
  /// Frames kept of the stacks of the other goroutines.
  static let otherFrames = 24
  /// Different frames kept of one dump, and the bytes of their names and paths.
  static let stackFrames = 16_384
  static let stackBytes = 2 << 20
  /// Panics kept that one goroutine raised in turn.
  static let nestedPanics = 16
  /// Stacks of one race report.
  static let raceParts = 64
  /// Functions of each side of a race that tell whether two reports are of one bug.
  static let raceFrames = 3
  /// Different stacks kept of one race.
  static let raceVariants = 8
  /// Sources of one race whose runs are counted.
  static let raceOrigins = 256
  /// Services and versions named for one crash.
  static let names = 32
  /// Different races that are compared with each other.
  static let foldedRaces = 500
  /// Goroutines of one dump that are looked at.
  static let goroutines = 20_000
  /// Bytes of a message that are kept.
  static let message = 2048
  /// Log records inside values of log records that are opened.
  static let recordDepth = 2
  /// Values read from one JSON line, and their nesting.
  static let jsonValues = 1024
  static let jsonDepth = 64
  /// Bytes of a JSON key that are kept.
  static let jsonKey = 256
  /// Lines over which a message may go on.
  static let messageLines = 64
  /// Failed tests of one run that are named.
  static let failedTests = 10_000
  /// Reports held back to tell causes from consequences.
  static let pendingReports = 64
  /// Blocks, statements and victims kept of one crash.
  static let blocks = 32
  static let statements = 4
  /// Lines of a server's own backtrace or lock report that are read.
  static let backtraceLines = 400
  /// Lines after which messages about a damaged page belong to another report.
  static let quietPage = 48
  /// Lines of the kernel between the call of the out-of-memory killer and its kill: a row a process.
  static let kernelLines = 50_000
  /// Blocks after which a source without a known item is no longer read as a document.
  static let documentBlocks = 8
  /// Bytes kept of one string of a JSON document.
  static let documentText = 4096
  /// Bytes kept of one statement.
  static let statement = 2048
  static let victims = 16
  /// Events of servers remembered, so that one counts once when several sinks hold it.
  static let events = 100_000
  /// Findings of static analysis kept; more are counted in a diagnostic.
  static let findings = 10_000
  /// Different crashes kept; more are counted in a diagnostic.
  static let signatures = 65_536
}
