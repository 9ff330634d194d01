/// Redacts a text that comes in pieces, in memory that does not grow with it: what is found does not depend on where
/// the pieces end. Use it from one thread.
public final class RedactionStream {
  private let key: PseudonymKey
  private let table: RuleTable
  private let bytes: UnsafeMutablePointer<UInt8>
  private let capacity: Int
  private var count = 0
  /// Bytes of the text before the buffer.
  private var dropped = 0
  private var scanned = 0
  private var resume = 0
  private var written = 0
  private var merge = SpanMerge()
  private var lines = LineCount()

  /// Bytes that are searched at a time, on all cores.
  private static let step = 1 << 21

  init(key: PseudonymKey, table: RuleTable) {
    self.key = key
    self.table = table
    capacity = SpanMerge.longest + 2 * Self.step + 2 * (RedactionReach.back + RedactionReach.ahead)
    bytes = .allocate(capacity: capacity)
  }

  deinit { bytes.deallocate() }

  /// Takes the next piece; hands on the spans that are certain, and the text up to where it is.
  public func take(
    _ piece: UnsafeRawBufferPointer, _ output: (UnsafeRawBufferPointer) throws -> Void,
    span: (RedactionSpan) throws -> Void
  ) rethrows {
    var rest = piece[...]
    while !rest.isEmpty {
      let part = rest.prefix(min(Self.step, capacity - count))
      UnsafeMutableRawPointer(bytes + count).copyMemory(
        from: UnsafeRawBufferPointer(rebasing: part).baseAddress!, byteCount: part.count)
      count += part.count
      rest = rest.dropFirst(part.count)
      if count - scanned >= Self.step + RedactionReach.ahead {
        try advance(to: count - RedactionReach.ahead, settled: nil, output, span)
      }
    }
  }

  /// The rest of the text.
  public func finish(
    _ output: (UnsafeRawBufferPointer) throws -> Void, span: (RedactionSpan) throws -> Void
  ) rethrows {
    try advance(to: count, settled: count, output, span)
  }

  private func advance(
    to end: Int, settled: Int?, _ output: (UnsafeRawBufferPointer) throws -> Void,
    _ span: (RedactionSpan) throws -> Void
  ) rethrows {
    let input = RedactionInput(bytes, count: count)
    table.hits(input, scanned..<end, resume: &resume) { hit, rule in
      merge.add(hit.range, hit.kind ?? table.rules[rule].kind)
    }
    scanned = end
    let limit = settled ?? max(0, end - RedactionReach.back)
    var settledEnd = written
    let finds = merge.settled(by: limit).compactMap { $0.behind(&settledEnd) }
    for (find, pseudonym) in zip(finds, key.pseudonyms(of: finds, in: input)) {
      try send(written..<find.start, output)
      try send(pseudonym, output)
      try span(
        RedactionSpan(
          start: dropped + find.start, end: dropped + find.end, line: lines.line(of: find.start, in: input),
          kind: find.kind))
      written = find.end
    }
    let certain = min(limit, merge.firstStart ?? limit)
    if certain > written {
      try send(written..<certain, output)
      written = certain
    }
    drop(min(written, max(0, end - RedactionReach.back)), input)
  }

  private func send(_ range: Range<Int>, _ output: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    guard !range.isEmpty else { return }
    try output(UnsafeRawBufferPointer(start: bytes + range.lowerBound, count: range.count))
  }

  private func send(_ pseudonym: [UInt8], _ output: (UnsafeRawBufferPointer) throws -> Void) rethrows {
    try pseudonym.withUnsafeBytes(output)
  }

  private func drop(_ front: Int, _ input: RedactionInput) {
    guard front > 0 else { return }
    lines.drop(front, of: input)
    UnsafeMutableRawPointer(bytes).copyMemory(from: bytes + front, byteCount: count - front)
    count -= front
    scanned -= front
    resume -= front
    written -= front
    dropped += front
    merge.shift(by: front)
  }
}

/// Numbers of lines, counted up to where one was asked for.
struct LineCount {
  private var line = 1
  private var place = 0

  mutating func line(of index: Int, in input: RedactionInput) -> Int {
    if index > place {
      line += input[place..<index].count { $0 == 10 }
      place = index
    }
    return line
  }

  /// The first bytes of the input go.
  mutating func drop(_ front: Int, of input: RedactionInput) {
    _ = line(of: front, in: input)
    place -= front
  }
}
