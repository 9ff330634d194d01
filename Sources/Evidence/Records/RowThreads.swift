import Dispatch
import IncidentModel
import Scan
import Synchronization

/// Reads all records of a source on several threads, each with a worker of its own.
final class RowThreads<Worker>: @unchecked Sendable {
  /// Each is touched by its own thread only, until all have ended.
  let workers: [Worker]
  private let source: RecordSource
  private let columns: [Int]
  private let body: (Worker, RowScanner, RowPlace) -> Void
  private let blocks: LineBlocks
  private let gathered = Mutex(Gathered())

  private struct Gathered {
    var findings = RowFindings()
    /// Lines, or records, of each block.
    var counts: [Int: Int] = [:]
    var long = 0
  }

  /// `body` gets a thread's worker and the record just read. Throws what opening the source throws.
  init(
    _ source: RecordSource, columns: [Int], workers: [Worker],
    _ body: @escaping (Worker, RowScanner, RowPlace) -> Void
  ) throws {
    (self.source, self.columns, self.workers, self.body) = (source, columns, workers, body)
    if case .delimited(let delimiter, _) = source.format {
      blocks = try LineBlocks(source.bytes, records: delimiter)
    } else {
      blocks = try LineBlocks(source.bytes)
    }
  }

  func run() -> RowReading {
    DispatchQueue.concurrentPerform(iterations: workers.count) { run(workers[$0]) }
    let summary = blocks.summary()
    return gathered.withLock { gathered in
      RowReading(source, gathered.findings, counts: gathered.counts, summary, long: gathered.long)
    }
  }

  private func run(_ worker: Worker) {
    let buffer = BlockBuffer()
    let scanner = RowScanner(source, columns: columns)
    var (counts, long): ([Int: Int], Int) = ([:], 0)
    while let block = blocks.next(buffer) {
      counts[block.index] =
        scanner.scan(block) { body(worker, scanner, $0) } + (block.precedesLongLine ? 1 : 0)
      if block.precedesLongLine { long += 1 }
    }
    gathered.withLock { gathered in
      gathered.findings.merge(scanner.findings)
      gathered.counts.merge(counts) { $1 }
      gathered.long += long
    }
  }
}

/// What reading all records of a source showed.
public struct RowReading: Sendable {
  /// Records read.
  public let rows: Int
  public private(set) var diagnostics: [Diagnostic] = []
  private let starts: [Int]
  private let name: String

  init(
    _ source: RecordSource, _ findings: RowFindings, counts: [Int: Int], _ summary: ScanSummary, long: Int
  ) {
    name = source.name
    rows = findings.rows
    var starts: [Int] = [0]
    for index in 0..<((counts.keys.max() ?? -1) + 1) { starts.append(starts[index] + (counts[index] ?? 0)) }
    self.starts = starts
    diagnostics = summary.issues.map { $0.diagnostic(file: source.name) }
    if long > 0 { diagnostics.append(ScanIssue(.lineTooLong).diagnostic(file: source.name)) }
    note(findings, columns: source.columns.count)
  }

  /// The line of a record in its file, or its number, from 1.
  func line(_ place: RowPlace) -> Int {
    guard place.block < starts.count else { return 1 }
    return starts[place.block] + place.offset + 1
  }

  private mutating func note(_ findings: RowFindings, columns: Int) {
    if let first = findings.unclosed.first {
      diagnostics.append(ScanIssue(.unclosedQuote, line: line(first)).diagnostic(file: name))
    }
    if let first = findings.ragged.first {
      diagnostics.append(
        Diagnostic(
          "table/ragged", .warning,
          "\(findings.ragged.count) records do not have \(columns) columns as the header, the first on this line; "
            + "missing cells were taken as empty and extra ones dropped.",
          nextStep: "Check the quoting of the export.", at: SourceSpan(file: name, line: line(first))))
    }
    if let first = findings.malformed.first {
      diagnostics.append(
        Diagnostic(
          "table/malformed", .warning,
          "\(findings.malformed.count) lines are not JSON objects, the first is this one; they were left out.",
          nextStep: "Look at these lines; a cut or mixed export leaves such.",
          at: SourceSpan(file: name, line: line(first))))
    }
  }
}

extension RecordSource {
  /// What the columns mean, by a person's word, the names and the first records.
  public var roles: RecordTable.Roles {
    var roles = head.roles
    overrule(&roles)
    return roles
  }

  /// Calls `body` with the wanted cells of every record, in the order of the source; they are valid during the call
  /// only. Throws what opening the source throws.
  public func forEachRow(_ columns: [Int], _ body: @escaping (UnsafeBufferPointer<LineBytes>) -> Void) throws
  {
    _ = try RowThreads(self, columns: columns, workers: [()]) { _, scanner, _ in
      body(UnsafeBufferPointer(scanner.cells))
    }.run()
  }
}
