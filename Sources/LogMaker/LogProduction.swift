import Foundation

/// Writes a log with its exact answers: the same plan, the same bytes, at the speed of one core.
public enum LogProduction {
  /// Hands the log to `write` in blocks of about a megabyte and returns its truth as JSON.
  public static func make(_ plan: LogPlan, write: (UnsafeRawBufferPointer) throws -> Void) throws -> Data {
    var run = Run(plan)
    try run.make(write)
    return try run.truth.json(plan, bytes: run.bytes)
  }

  private struct Run: ~Copyable {
    let plan: LogPlan
    let writer: LineWriter
    var truth: LogTruth
    var traffic: Traffic
    var harm: SeededRandom
    var buffer = LineBuffer()
    var bytes = 0

    init(_ plan: LogPlan) {
      self.plan = plan
      writer = LineWriter(plan)
      truth = LogTruth(plan)
      traffic = Traffic(plan)
      harm = SeededRandom(seed: ~plan.seed)
    }

    mutating func make(_ write: (UnsafeRawBufferPointer) throws -> Void) throws {
      truth.countLines(writer.begin(&buffer))
      let span = plan.minutes * 60_000 - 1
      while bytes + buffer.count < plan.bytes {
        let share = Double(bytes + buffer.count) / Double(plan.bytes)
        add(traffic.next(at: Int(share * Double(span))))
        if buffer.isFull { try flush(write) }
      }
      try flush(write)
    }

    private mutating func add(_ event: LogEvent) {
      let start = buffer.count
      guard writer.append(event, to: &buffer) else { return }
      if harm.happens(plan.damagedPerMillion) {
        LineDamage.strike(&buffer, from: start, plan.format, &harm)
        truth.countLines(1, malformed: 1)
      } else {
        truth.count(event)
      }
    }

    private mutating func flush(_ write: (UnsafeRawBufferPointer) throws -> Void) throws {
      bytes += buffer.count
      try write(buffer.bytes)
      buffer.removeAll()
    }
  }
}
