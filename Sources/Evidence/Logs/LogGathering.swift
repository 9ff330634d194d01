import Dispatch
import IncidentModel
import Scan

/// Brings together what the threads of a run have counted.
struct LogGathering {
  private let logs: [LogSet.Log]
  private let threads: LogThreads
  private let options: LogOptions
  private var numbers: LineNumbers
  /// Lines of each file.
  private let lines: [Int]

  init(_ logs: [LogSet.Log], _ threads: LogThreads, _ options: LogOptions) {
    self.logs = logs
    self.threads = threads
    self.options = options
    numbers = LineNumbers(files: logs.count)
    for worker in threads.workers {
      for (file, reader) in worker.readers {
        for part in reader.blockLines { numbers.add(file: file, block: part.block, lines: part.lines) }
      }
    }
    lines = logs.indices.map(numbers.lines)
    numbers.finish()
  }

  /// Fills the summary; returns the tally of all threads.
  func gather(into summary: inout LogSummary) -> LogTally? {
    for file in logs.indices { add(file, to: &summary) }
    let tallies = threads.workers.map(\.tally)
    guard let tally = tallies.first else { return nil }
    let sets = both {
      Result { try self.sets(of: tallies) }
    } _: {
      for other in tallies.dropFirst() { tally.merge(other) }
      tally.cube.finish()
    }
    take(tally, &summary)
    switch sets {
    case .success(let sets): take(sets, &summary)
    case .failure(let error): summary.diagnostics.append(LogFindings.scratchUnreadable(error))
    }
    if let reason = threads.scratch.failure { summary.diagnostics.append(LogFindings.scratchFailed(reason)) }
    summary.diagnostics += LogFindings.find(summary, amounts(tallies))
    return tally
  }

  private func add(_ position: Int, to summary: inout LogSummary) {
    let (name, head) = (logs[position].source.name, logs[position].head)
    var file = LogFile(file: name)
    file.format = head.format
    file.mapping = head.mapping
    var (counts, times) = (LogFileCounts(), BlockTimes())
    for worker in threads.workers {
      guard let reader = worker.readers[position] else { continue }
      counts.add(reader.counts)
      times.add(reader.blockTimes)
    }
    counts.outOfOrder += times.steps
    file.take(counts)
    file.lines = lines[position]
    var issues: [ScanIssue] = []
    switch threads.queue.outcome(of: position) {
    case .success(let read):
      file.bytes = read.summary.bytes
      file.compression = read.summary.compression
      file.sha256 = read.sha256
      issues = read.summary.issues
    case .failure(let error):
      summary.diagnostics.append(LogFindings.unreadable(name, error))
    }
    issues += counts.longLines.sorted().map { ScanIssue(.lineTooLong, line: numbers.number($0)) }
    issues += counts.unclosedQuotes.sorted().map { ScanIssue(.unclosedQuote, line: numbers.number($0)) }
    let examples = counts.examples.sorted { $0.position < $1.position }.prefix(LogFileReader.exampleLimit)
      .map { MalformedExample(file: name, line: numbers.number($0.position), reason: $0.reason) }
    summary.files.append(file)
    summary.lines += file.lines
    summary.malformed += file.malformed
    summary.malformedExamples += examples
    summary.diagnostics += LogFindings.find(
      file, examples: examples, issues: issues, zoneless: counts.zoneless)
  }

  private func take(_ tally: LogTally, _ summary: inout LogSummary) {
    summary.requests = tally.inside
    summary.requestsOverall = tally.overall
    summary.perMinute = tally.cube.minutes.minutes
    summary.latencyOK = tally.latencyOK.quantiles
    summary.latencyFailed = tally.latencyFailed.quantiles
    summary.firstFailure = tally.firstFailure == .max ? nil : Timestamp(nanoseconds: tally.firstFailure)
    summary.lastFailure = tally.lastFailure == .min ? nil : Timestamp(nanoseconds: tally.lastFailure)
    summary.firstTime = summary.files.compactMap(\.firstTime).min()
    summary.lastTime = summary.files.compactMap(\.lastTime).max()
    if let cube = tally.cube.cube { summary.cube = cube }
    summary.versions = tally.cube.versions
  }

  /// What is counted over all threads at once.
  private struct Sets {
    var customers: CustomerCount
    var orders: FailedOrders
    var errors: (errors: [ErrorCount], distinct: Int)
  }

  private func sets(of tallies: [LogTally]) throws -> Sets {
    let scratch = threads.scratch
    return Sets(
      customers: try CustomerTally.count(
        tallies.map(\.customers), scratch, listed: options.listsCustomers),
      orders: try OrderTally.total(tallies.map(\.orders), scratch),
      errors: try ErrorTally.top(
        options.topErrors, of: tallies.map(\.errors), scratch, logs.map(\.source.name), numbers))
  }

  private func take(_ sets: Sets, _ summary: inout LogSummary) {
    summary.customers = sets.customers
    summary.orders = sets.orders
    summary.topErrors = sets.errors.errors
    summary.distinctErrors = sets.errors.distinct
  }

  /// Two pieces of work that touch nothing in common, at once.
  private func both<Value>(_ first: () -> Value, _ second: () -> Void) -> Value {
    nonisolated(unsafe) var value: Value?
    nonisolated(unsafe) let (first, second) = (first, second)
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      if index == 1 { return second() }
      value = first()
    }
    return value.unsafelyUnwrapped
  }

  /// Where the first amounts stand that were left out.
  private func amounts(_ tallies: [LogTally]) -> LogFindings.Amounts {
    let negative = tallies.map(\.orders.firstNegative).min() ?? .none
    let unreadable = tallies.map(\.orders.firstUnreadable).min() ?? .none
    return LogFindings.Amounts(negative: span(negative), unreadable: span(unreadable))
  }

  private func span(_ position: LinePosition) -> SourceSpan? {
    guard position < .none else { return nil }
    return SourceSpan(file: logs[position.file].source.name, line: numbers.number(position))
  }
}

extension LogFile {
  fileprivate mutating func take(_ counts: LogFileCounts) {
    malformed = counts.malformed
    undated = counts.undated
    implausible = counts.implausible
    outOfOrder = counts.outOfOrder
    requests = counts.requests
    customerLines = counts.customerLines
    orderLines = counts.orderLines
    latencyLines = counts.latencyLines
    errorLines = counts.errorLines
    firstTime = counts.earliest == .max ? nil : Timestamp(nanoseconds: counts.earliest)
    lastTime = counts.latest == .min ? nil : Timestamp(nanoseconds: counts.latest)
  }
}
