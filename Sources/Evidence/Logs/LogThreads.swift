import Dispatch
import Scan

/// The threads of a run: each takes blocks of any file and adds their lines to a tally of its own.
final class LogThreads: @unchecked Sendable {
  /// One thread's results.
  final class Worker {
    let tally: LogTally
    fileprivate(set) var readers: [Int: LogFileReader] = [:]

    init(_ tally: LogTally) { self.tally = tally }
  }

  let queue: LogQueue
  let scratch: Scratch
  private let logs: [LogSet.Log]
  private let rules: [LogFileRules]
  private let zone: ZoneRule
  /// Each is touched by its own thread only, until all have ended.
  let workers: [Worker]

  init(_ logs: [LogSet.Log], _ rules: [LogFileRules], attributes: [String], _ options: LogOptions) {
    self.logs = logs
    self.rules = rules
    zone = ZoneRule(options.zone)
    let scratch = Scratch(options.scratch)
    self.scratch = scratch
    workers = (0..<max(1, options.threads)).map { _ in
      Worker(LogTally(attributes: attributes, options, scratch))
    }
    queue = LogQueue(
      logs.map(\.source), delimiters: logs.map { $0.head.lineFormat == nil ? $0.head.delimiter : nil },
      hash: options.hashes, threads: workers.count)
  }

  func run() {
    DispatchQueue.concurrentPerform(iterations: workers.count) { run(workers[$0]) }
  }

  private func run(_ worker: Worker) {
    let buffer = BlockBuffer()
    while let (file, block) = queue.next(buffer) {
      let reader = worker.readers[file] ?? LogFileReader(file, logs[file].head, rules[file], zone: zone)
      worker.readers[file] = reader
      reader.read(block, into: worker.tally)
    }
  }
}
