import Scan

/// One source's lines on their way to the scanner: skips what cannot matter, unwraps envelopes, opens log records,
/// and turns exports that run from newest to oldest around.
struct CrashFeed {
  private let unwrapper = LineUnwrapper()
  private var scanner = CrashScanner()
  private var prefixes = LearnedPrefixes()
  private var reversed: ReversedLines?
  /// The first lines, until the order of the source is told.
  private var sample: OrderSample? = OrderSample()
  private var swept = 0

  mutating func takeDrafts() -> [CrashDraft] { scanner.takeDrafts() }

  mutating func finish() {
    replaySample()
    for lines in reversed?.rest() ?? [] { read(turned: lines) }
    scanner.finish()
  }

  /// True when lines without a known word can be passed over.
  private var isIdle: Bool { sample == nil && reversed == nil && scanner.isIdle && !unwrapper.hasOpenParts }

  /// Reads whole lines, each with its line feed, and returns their number; the first one has `number`.
  mutating func read(_ block: LineBytes, from number: Int) -> Int {
    var cursor = LineCursor(block, number: number)
    while !cursor.isAtEnd {
      let stop = isIdle ? cursor.skip(to: CrashFamilies.search) : cursor.position
      while !cursor.isAtEnd, cursor.position <= stop {
        let (line, number) = cursor.next()
        consume(line, number)
      }
    }
    return cursor.number - number
  }

  private mutating func consume(_ line: LineBytes, _ number: Int) {
    if number - swept >= CrashLimits.sweepLines {
      swept = number
      scanner.finish(quietSince: number)
    }
    guard sample == nil else {
      sample?.add(line, number)
      if sample?.isFull == true { replaySample() }
      return
    }
    if reversed == nil, scanner.takes(raw: line, number) { return }
    if let plain = unwrapper.unwrap(line, number: number) { deliver(plain) }
  }

  private mutating func replaySample() {
    guard let lines = sample else { return }
    sample = nil
    if lines.isNewestFirst { reversed = ReversedLines() }
    for (bytes, number) in lines.lines { bytes.withUnsafeBufferPointer { consume($0, number) } }
  }

  private mutating func deliver(_ line: PlainLine) {
    if reversed == nil, prefixes.isEmpty, scanner.takes(line) { return }
    if line.isField { scanner.passOver(line.carrier) }
    if takeRecord(line) { return }
    let isOpened = openRecord(line)
    if ByteSearch.first(0x0A, in: line.text, from: 0) != nil {
      if !isOpened { deliverLines(line) }
    } else if !isOpened, let lines = EmbeddedReports.find(inLiteral: line.text) {
      open([lines], line)
    } else {
      scan(line)
    }
  }

  /// Each line of a text that the envelope holds as one.
  private mutating func deliverLines(_ line: PlainLine) {
    var start = 0
    while start <= line.text.count {
      var end = start
      while end < line.text.count, line.text[end] != 0x0A { end += 1 }
      var part = line
      part.text = LineBytes(rebasing: line.text[start..<end])
      if part.text.last == 0x0D { part.text = LineBytes(rebasing: part.text.dropLast()) }
      scan(part)
      start = end + 1
    }
  }

  private mutating func scan(_ line: PlainLine) {
    guard reversed == nil else { return turn(line) }
    if scanner.isIdle, prefixes.isEmpty, CrashFamilies.search.first(in: line.text) == nil {
      return scanner.note(line)
    }
    prefixes.strip(line) { scanner.consume($0) }
  }

  private mutating func turn(_ line: PlainLine) {
    let mayOpen = CrashFamilies.search.occurs(in: line.text)
    let whole = mayOpen ? CrashLine(opening: line) : CrashLine(line)
    guard let lines = reversed?.add(whole, mayOpen: mayOpen) else { return }
    read(turned: lines)
  }

  /// Lines of one origin in the order in which they were written.
  private mutating func read(turned lines: [CrashLine]) {
    for line in lines {
      scanner.consume(line, mayOpen: line.text.bytes.withUnsafeBufferPointer(CrashFamilies.search.occurs))
    }
    if let origin = lines.first?.origin { scanner.finish(origin: origin) }
  }

  /// Takes a log record that is a report by itself, whatever text it carries; false for any other line.
  private mutating func takeRecord(_ line: PlainLine) -> Bool {
    guard line.isField || line.hasOtherFields, CrashFamilies.search.occurs(in: line.record) else {
      return false
    }
    var whole = CrashLine(opening: line)
    whole.text = CrashText(Array(line.record))
    return scanner.consume(record: whole)
  }

  /// Reports inside a log record; true when there are some.
  private mutating func openRecord(_ line: PlainLine) -> Bool {
    guard line.isField || line.hasOtherFields, CrashFamilies.search.occurs(in: line.record) else {
      return false
    }
    let record = CrashText(Array(line.record))
    let carried = line.isField ? nil : CrashText(Array(line.text))
    let reports =
      record.first == 0x7B
      ? EmbeddedReports.find(in: JSONValues(record), without: carried)
      : EmbeddedReports.find(inQuoted: record)
    open(reports, line)
    return !reports.isEmpty
  }

  private mutating func open(_ reports: [[CrashText]], _ line: PlainLine) {
    for (index, lines) in reports.enumerated() {
      var opening = CrashLine(opening: line)
      opening.origin = OriginHash.mix(
        line.origin ^ UInt64(line.number), UInt64(index) &+ 0x9E37_79B9_7F4A_7C15)
      for (position, text) in lines.enumerated() {
        opening.text = position == 0 ? LearnedPrefixes.headline(text) : text
        scanner.consume(opening)
      }
      scanner.finish(origin: opening.origin)
    }
  }
}

/// Walks over the lines of a block.
struct LineCursor {
  private let block: LineBytes
  private(set) var position = 0
  /// Of the line at `position`.
  private(set) var number: Int
  /// The last few places at which a line starts, oldest first, while skipping.
  private var starts: [Int] = []

  init(_ block: LineBytes, number: Int) {
    self.block = block
    self.number = number
    starts.reserveCapacity(2 * CrashLimits.contextLines)
  }

  var isAtEnd: Bool { position >= block.count }

  private func end(of start: Int) -> Int { ByteSearch.first(0x0A, in: block, from: start) ?? block.count }

  mutating func next() -> (LineBytes, Int) {
    let end = end(of: position)
    let line = LineBytes(rebasing: block[position..<end])
    position = end + 1
    number += 1
    return (line, number - 1)
  }

  /// Goes to a few lines before the next one that holds a word or is long, or to the end; returns where that is.
  ///
  /// A long line counts, because log drivers cut it into parts, and a part may lack the word.
  mutating func skip(to search: WordSearch) -> Int {
    let hit = search.first(in: block, from: position) ?? block.count
    starts.removeAll(keepingCapacity: true)
    var stop = hit
    while position < block.count {
      let end = end(of: position)
      if hit < end || end - position >= CrashLimits.quickLine {
        stop = position
        break
      }
      if starts.count == 2 * CrashLimits.contextLines { starts.removeFirst(CrashLimits.contextLines) }
      starts.append(position)
      position = end + 1
      number += 1
    }
    guard position < block.count else { return block.count }
    let context = starts.suffix(CrashLimits.contextLines)
    position = context.first ?? position
    number -= context.count
    return stop
  }
}

/// The first lines of a source, kept until they tell whether it runs from newest to oldest.
struct OrderSample {
  private(set) var lines: [(bytes: [UInt8], number: Int)] = []
  private var times: [String] = []
  private var bytes = 0
  private let unwrapper = LineUnwrapper()

  var isFull: Bool { lines.count >= CrashLimits.sample || bytes >= CrashLimits.sampleBytes }

  mutating func add(_ line: LineBytes, _ number: Int) {
    if let time = unwrapper.unwrap(line, number: number)?.writtenTime { times.append(time) }
    lines.append((Array(line), number))
    bytes += line.count
  }

  /// True when no time is later than the one before it and at least one is earlier.
  var isNewestFirst: Bool {
    let steps = zip(times, times.dropFirst())
    return steps.allSatisfy { $0 >= $1 } && steps.contains { $0 > $1 }
  }
}

/// Lines of a source that runs from newest to oldest, kept until the first line of a report arrives.
struct ReversedLines: Sendable {
  private var kept: [UInt64: [CrashLine]] = [:]
  private var count = 0

  /// The lines before the first report of each origin, in the order in which they were written.
  mutating func rest() -> [[CrashLine]] {
    defer { (kept, count) = ([:], 0) }
    return kept.values.map { $0.reversed() }.sorted {
      ($0[0].number, $0[0].origin) < ($1[0].number, $1[0].origin)
    }
  }

  /// The lines of a report in the order in which they were written, once `line` opens one.
  mutating func add(_ line: CrashLine, mayOpen: Bool) -> [CrashLine]? {
    if mayOpen, !line.text.hasPrefix("goroutine "), CrashScanner.opens(line) {
      let lines = kept.removeValue(forKey: line.origin) ?? []
      count -= lines.count
      return [line] + lines.reversed()
    }
    if kept.count >= CrashLimits.origins || count >= CrashLimits.reversedTotal { (kept, count) = ([:], 0) }
    if kept[line.origin, default: []].count >= CrashLimits.reversedLines {
      kept[line.origin]?.removeFirst(CrashLimits.reversedLines / 2)
      count -= CrashLimits.reversedLines / 2
    }
    kept[line.origin, default: []].append(line)
    count += 1
    return nil
  }
}
