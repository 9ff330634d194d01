/// One line of plain text that begins with a time: `2026-03-12 02:14:00,123 ERROR [orders] message status=500`.
///
/// The line's own fields are `time`, `level`, `program`, `host` and `message`; `key=value` pairs in the message are
/// fields too, and so are the members of a JSON object at its end and the fields of an access log's line. Known are
/// the forms of Go's `log`, zap's console, klog, env_logger, tracing-subscriber, logrus, log4j, logback, Python's
/// `logging`, nginx, PostgreSQL, syslog (RFC 3164 and 5424) and the prefixes of containers' logs.
///
/// Files that several programs write to are read line by line as what each line is: a line that is a JSON object, an
/// access log's or logfmt is read as such.
public enum TextLine {
  /// Fills `values` with what `plan` asks for. A line without a time that is nothing else continues the one before
  /// it: it has no values. Malformed are empty lines and those that begin as JSON objects and are none.
  public static func scan(
    _ line: LineBytes, _ plan: FieldPlan, into values: FieldValues
  ) throws(MalformedLine) {
    guard let first = line.first else { throw MalformedLine(.empty, at: 0) }
    if first == 0x7B { return try JSONLine.scan(line, plan, into: values) }
    values.clear()
    let prefix = TextPrefix(line)
    if let (format, start) = inner(line, prefix), tryScan(format, line, start, plan, values) {
      forEachOwn(line, prefix, isInner: true) { name, value in fill(plan, values, name, value) }
      return
    }
    values.clear()
    guard prefix.time != nil else { return }
    let tail = TextPairs.forEach(line, from: prefix.end) { key, value in
      guard let base = key.baseAddress, let entry = plan.entry(base, key.count, in: 0) else { return }
      plan.fill(values, entry, value, depth: 0)
    }
    forEachOwn(line, prefix, isInner: false, tail) { name, value in fill(plan, values, name, value) }
  }

  /// A part of the line itself gives way to a field of the same name.
  @inline(__always)
  private static func fill(
    _ plan: FieldPlan, _ values: FieldValues, _ name: StaticString, _ value: FieldValue
  ) {
    if let entry = plan.entry(of: name) { plan.fill(values, entry, value, depth: 1) }
  }

  private static func tryScan(
    _ format: LineFormat, _ line: LineBytes, _ start: Int, _ plan: FieldPlan, _ values: FieldValues
  ) -> Bool {
    do {
      try format.scan(LineBytes(rebasing: line[start...]), plan, into: values)
    } catch { return false }
    values.shift(by: start)
    return true
  }

  /// Calls `body` with every field's name and value.
  public static func forEachField(
    _ line: LineBytes, _ body: (_ path: [UInt8], _ value: FieldValue) -> Void
  ) throws(MalformedLine) {
    guard let first = line.first else { throw MalformedLine(.empty, at: 0) }
    if first == 0x7B { return try JSONLine.forEachField(line, body) }
    let prefix = TextPrefix(line)
    var names: Set<[UInt8]> = []
    func give(_ path: [UInt8], _ value: FieldValue) {
      names.insert(path)
      body(path, value)
    }
    let isInner = forEachInner(line, prefix, give)
    var tail: Int?
    if !isInner {
      guard prefix.time != nil else { return }
      tail = TextPairs.forEach(line, from: prefix.end) { give(Array($0), $1) }
    }
    forEachOwn(line, prefix, isInner: isInner, tail) { name, value in
      let path = Array(UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount))
      if !names.contains(path) { body(path, value) }
    }
  }

  /// What can be read of a line.
  public enum Content: Sendable, Hashable {
    /// A JSON object, an access log's line or logfmt, behind a prefix or not.
    case structured
    /// Text behind a time; `timeEnd` is the offset after the time, `hasLevel` says that a level follows.
    case timed(timeEnd: Int, hasLevel: Bool)
    /// A line without a time, or a damaged one.
    case none
  }

  public static func content(of line: LineBytes) -> Content {
    guard let first = line.first else { return .none }
    let empty = FieldPlan([])
    if first == 0x7B {
      return tryScan(.json, line, 0, empty, FieldValues(empty)) ? .structured : .none
    }
    let prefix = TextPrefix(line)
    if let (format, start) = inner(line, prefix), tryScan(format, line, start, empty, FieldValues(empty)) {
      return .structured
    }
    return prefix.time.map { .timed(timeEnd: $0.upperBound, hasLevel: prefix.level != nil) } ?? .none
  }

  /// Beside the members of an object the line's own parts are `line.time` and so on, so that the object's count.
  ///
  /// `tail` is where the pairs begin with which the text ends.
  @inline(__always)
  private static func forEachOwn(
    _ line: LineBytes, _ prefix: TextPrefix, isInner: Bool, _ tail: Int? = nil,
    _ body: (StaticString, FieldValue) -> Void
  ) {
    func give(_ name: StaticString, _ inner: StaticString, _ range: Range<Int>?) {
      if let range { body(isInner ? inner : name, FieldValue(.string, range)) }
    }
    give("time", "line.time", prefix.time)
    give("level", "line.level", prefix.level)
    give("program", "line.program", prefix.program)
    give("host", "line.host", prefix.host)
    let end = isInner ? line[prefix.end...].firstIndex(of: 0x7B) ?? prefix.end : tail ?? line.count
    give("message", "line.message", message(line, prefix.end..<max(prefix.end, end)))
  }

  /// The text without the blanks and marks at its end; `nil` when there is none.
  private static func message(_ line: LineBytes, _ range: Range<Int>) -> Range<Int>? {
    var end = range.upperBound
    while end > range.lowerBound, isMark(line[end - 1]) { end -= 1 }
    return end > range.lowerBound ? range.lowerBound..<end : nil
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x2C, 0x3A, 0x7C, 0x3B: true
    default: false
    }
  }

  private static func forEachInner(
    _ line: LineBytes, _ prefix: TextPrefix, _ body: ([UInt8], FieldValue) -> Void
  ) -> Bool {
    let empty = FieldPlan([])
    guard let (format, start) = inner(line, prefix), tryScan(format, line, start, empty, FieldValues(empty))
    else {
      return false
    }
    do {
      try format.forEachField(LineBytes(rebasing: line[start...])) { body($0, $1.shifted(by: start)) }
    } catch { return false }
    return true
  }

  /// A JSON object at the end, an access log's line, or logfmt, and where it starts.
  private static func inner(_ line: LineBytes, _ prefix: TextPrefix) -> (format: LineFormat, start: Int)? {
    let rest = line[prefix.end...]
    if rest.last == 0x7D, let brace = rest.firstIndex(of: 0x7B), brace + 1 < rest.endIndex,
      rest[brace + 1] == 0x22 || rest[brace + 1] == 0x20
    {
      return (.json, brace)
    }
    if line[0] == 0x5B, prefix.end < line.count, line[prefix.end] == 0x22 { return (.access, 0) }
    if rest.count > 30, let bracket = rest.prefix(200).firstIndex(of: 0x5B), bracket > prefix.end + 4,
      TextTime.range(line, from: bracket + 1) != nil
    {
      return (.access, prefix.end)
    }
    return prefix.time == nil && isLogfmt(rest) ? (.logfmt, prefix.end) : nil
  }

  /// The text starts with `key=`, and another follows.
  private static func isLogfmt(_ text: Slice<LineBytes>) -> Bool {
    guard let equals = text.prefix(64).firstIndex(of: 0x3D), equals > text.startIndex,
      text[..<equals].allSatisfy({ TextTime.isWord($0) || $0 == 0x2E || $0 == 0x2D || $0 == 0x40 })
    else { return false }
    return text[(equals + 1)...].contains(0x3D)
  }
}

extension FieldValue {
  func shifted(by offset: Int) -> FieldValue {
    var value = self
    value.start += Int32(truncatingIfNeeded: offset)
    return value
  }
}

extension FieldValues {
  /// Moves what was found in a part of a line to its place in the line.
  func shift(by offset: Int) {
    guard offset > 0 else { return }
    for slot in 0..<count where slots[slot].kind != .missing { slots[slot] = slots[slot].shifted(by: offset) }
  }
}
