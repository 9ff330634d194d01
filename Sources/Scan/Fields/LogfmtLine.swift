/// One line of `key=value key="quoted value" flag` (logfmt, as Go's and Heroku's loggers write it).
public enum LogfmtLine {
  /// Fills `values` with what `plan` asks for. A line without a single `key=value` is malformed, and so is
  /// one whose quote is never closed. Words without `=` are passed over.
  public static func scan(
    _ line: LineBytes, _ plan: FieldPlan, into values: FieldValues
  ) throws(MalformedLine) {
    values.clear()
    try pairs(line) { key, value in
      guard let base = key.baseAddress, let entry = plan.entry(base, key.count, in: 0) else { return }
      plan.fill(values, entry, value, depth: 0)
    }
  }

  /// The same with the keys learned from the lines before: for many lines.
  @inline(__always)
  public static func scan(
    _ line: LineBytes, _ plan: LogfmtPlan, into values: FieldValues
  ) throws(MalformedLine) {
    values.clear()
    guard let bytes = ByteWords(line) else { throw MalformedLine(.empty, at: 0) }
    try plan.scan(bytes, into: values)
  }

  /// Calls `body` with every key and value.
  public static func forEachField(
    _ line: LineBytes, _ body: (_ path: [UInt8], _ value: FieldValue) -> Void
  ) throws(MalformedLine) {
    try pairs(line) { body(Array($0), $1) }
  }

  @inline(__always)
  private static func pairs(
    _ line: LineBytes, _ body: (LineBytes, FieldValue) -> Void
  ) throws(MalformedLine) {
    guard let bytes = ByteWords(line) else { throw MalformedLine(.empty, at: 0) }
    var index = 0
    var found = false
    while true {
      while index < bytes.end, bytes.base[index] <= 0x20 { index += 1 }
      guard index < bytes.end else { break }
      let start = index
      index = LogfmtPlan.keyEnd(bytes, start)
      guard bytes.byte(index) == 0x3D, index > start else {
        index += 1
        continue
      }
      found = true
      let (value, next) = try LogfmtPlan.value(bytes, index + 1)
      body(LineBytes(start: bytes.base + start, count: index - start), value)
      index = next
    }
    if !found { throw MalformedLine(bytes.end == 0 ? .empty : .noFields, at: 0) }
  }
}
