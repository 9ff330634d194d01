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
    var index = 0
    var found = false
    while true {
      while index < line.count, line[index] <= 0x20 { index += 1 }
      guard index < line.count else { break }
      let start = index
      while index < line.count, line[index] > 0x20, line[index] != 0x3D, line[index] != 0x22 { index += 1 }
      let key = LineBytes(rebasing: line[start..<index])
      guard index < line.count, line[index] == 0x3D, !key.isEmpty else {
        index += 1
        continue
      }
      found = true
      body(key, try value(line, &index))
    }
    if !found { throw MalformedLine(line.isEmpty ? .empty : .noFields, at: 0) }
  }

  /// `index` stands on the `=`, and afterwards behind the value.
  @inline(__always)
  private static func value(_ line: LineBytes, _ index: inout Int) throws(MalformedLine) -> FieldValue {
    index += 1
    guard index < line.count, line[index] == 0x22 else { return bare(line, &index) }
    let start = index + 1
    var escaped = false
    index = start
    while index < line.count, line[index] != 0x22 {
      if line[index] == 0x5C {
        escaped = true
        index += 1
      }
      index += 1
    }
    guard index < line.count else { throw MalformedLine(.truncated, at: line.count) }
    index += 1
    return FieldValue(.string, start..<index - 1, isEscaped: escaped)
  }

  @inline(__always)
  private static func bare(_ line: LineBytes, _ index: inout Int) -> FieldValue {
    let start = index
    var numeric = true
    while index < line.count, line[index] > 0x20 {
      let byte = line[index]
      numeric = numeric && (byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2D)
      index += 1
    }
    if start == index { return FieldValue(.null, start..<index) }
    return FieldValue(numeric ? .number : .string, start..<index)
  }
}
