import Scan

/// One source's lines on their way to the scanner: unwraps envelopes, joins parts, opens log records, and
/// turns exports that run from newest to oldest around.
struct CrashFeed: Sendable {
  /// Without one of these an ordinary line cannot open a report.
  private static let words = WordFinder(CrashFamilies.words)

  private var scanner = CrashScanner()
  /// The parts so far of lines that a log driver has cut, by origin.
  private var parts: [String: [UInt8]] = [:]
  /// The first lines, until the order of the source is told.
  private var sample: [(envelope: Envelope, number: Int)]? = []
  private var reversed: ReversedLines?

  mutating func takeDrafts() -> [CrashDraft] { scanner.takeDrafts() }

  mutating func finish() {
    replaySample()
    scanner.finish()
  }

  mutating func consume(_ bytes: LineBytes, _ number: Int) {
    if number % 4096 == 0 { scanner.finish(quietSince: number) }
    if canSkip(bytes) { return }
    let envelope = Envelope(CrashText(Array(bytes)))
    guard sample == nil else {
      sample?.append((envelope, number))
      if sample?.count == CrashLimits.sample { replaySample() }
      return
    }
    consume(envelope, number)
  }

  private func canSkip(_ bytes: LineBytes) -> Bool {
    sample == nil && reversed == nil && scanner.isIdle && parts.isEmpty
      && bytes.count < CrashLimits.quickLine && !Self.words.occurs(in: bytes)
  }

  private mutating func replaySample() {
    guard let lines = sample else { return }
    sample = nil
    if ReversedLines.isNewestFirst(lines.map(\.envelope.time)) { reversed = ReversedLines() }
    for line in lines { consume(line.envelope, line.number) }
  }

  private mutating func consume(_ envelope: Envelope, _ number: Int) {
    guard !envelope.isEmpty, let text = joined(envelope) else { return }
    let line = CrashLine(number: number, text: text, origin: envelope.origin, time: envelope.time)
    let isJoined = text.count != envelope.text.count
    if let record = isJoined && text.first == 0x7B ? JSONValues(text) : envelope.record {
      open(EmbeddedReports.find(in: record), line, time: line.time ?? RecordTime.find(in: record))
    } else {
      open(EmbeddedReports.find(inQuoted: text), line, time: line.time)
    }
    scan(line)
  }

  private mutating func scan(_ line: CrashLine) {
    guard reversed != nil else { return scanner.consume(line) }
    guard let lines = reversed?.add(line) else { return }
    for line in lines { scanner.consume(line) }
    scanner.finish(origin: line.origin)
  }

  /// The whole line, or `nil` while parts of it are missing.
  private mutating func joined(_ envelope: Envelope) -> CrashText? {
    let earlier = parts.removeValue(forKey: envelope.origin)
    guard earlier != nil || envelope.isPartial else { return envelope.text }
    let whole = (earlier ?? []) + envelope.text.bytes
    guard envelope.isPartial, whole.count < CrashLimits.joinedLine, parts.count < CrashLimits.origins else {
      return CrashText(whole)
    }
    parts[envelope.origin] = whole
    return nil
  }

  private mutating func open(_ reports: [[CrashText]], _ line: CrashLine, time: String?) {
    for (index, lines) in reports.enumerated() {
      let origin = line.origin + "\u{1F}record \(line.number) \(index)"
      for text in lines {
        scanner.consume(CrashLine(number: line.number, text: text, origin: origin, time: time))
      }
      scanner.finish(origin: origin)
    }
  }
}

/// Lines of a source that runs from newest to oldest, kept until the first line of a report arrives.
struct ReversedLines: Sendable {
  private var kept: [String: [CrashLine]] = [:]

  /// True when no time of the sample is later than the one before it and at least one is earlier.
  static func isNewestFirst(_ times: [String?]) -> Bool {
    let known = times.compactMap { $0 }
    let steps = zip(known, known.dropFirst())
    return steps.allSatisfy { $0 >= $1 } && steps.contains { $0 > $1 }
  }

  /// The lines of a report in the order in which they were written, once `line` opens one.
  mutating func add(_ line: CrashLine) -> [CrashLine]? {
    if CrashScanner.opens(line) { return [line] + (kept.removeValue(forKey: line.origin) ?? []).reversed() }
    if kept.count >= CrashLimits.origins { kept = [:] }
    if kept[line.origin, default: []].count >= CrashLimits.reversedLines {
      kept[line.origin]?.removeFirst(CrashLimits.reversedLines / 2)
    }
    kept[line.origin, default: []].append(line)
    return nil
  }
}
