/// One JSON object on one line (NDJSON), read strictly by RFC 8259 except that invalid UTF-8 in strings passes.
public enum JSONLine {
  /// Fills `values` with what `plan` asks for. The whole line is checked, wanted or not; after a throw the
  /// values are meaningless.
  public static func scan(
    _ line: LineBytes, _ plan: FieldPlan, into values: FieldValues
  ) throws(MalformedLine) {
    values.clear()
    guard let base = line.baseAddress, line.count < Int(Int32.max) else { throw MalformedLine(.empty, at: 0) }
    let tokens = JSONTokens(base: base, end: line.count)
    let start = tokens.blanks(0)
    guard start < line.count else { throw MalformedLine(.empty, at: 0) }
    guard base[start] == 0x7B else { throw MalformedLine(.notAnObject, at: start) }
    let reader = PlannedObject(tokens: tokens, plan: plan, values: values)
    let end = tokens.blanks(try reader.read(start, node: 0, depth: 0))
    guard end == line.count else { throw MalformedLine(.trailing, at: end) }
  }

  /// Calls `body` with the dotted path and the value of every field that is not an object; arrays are
  /// opaque. For learning what a file holds, not for hot loops.
  public static func forEachField(
    _ line: LineBytes, _ body: (_ path: [UInt8], _ value: FieldValue) -> Void
  ) throws(MalformedLine) {
    try scan(line, emptyPlan, into: FieldValues(emptyPlan))
    guard let base = line.baseAddress else { return }
    let tokens = JSONTokens(base: base, end: line.count)
    var path: [UInt8] = []
    _ = try visit(tokens, tokens.blanks(0), &path, body)
  }

  private static let emptyPlan = FieldPlan([])

  private static func visit(
    _ tokens: JSONTokens, _ start: Int, _ path: inout [UInt8],
    _ body: (_ path: [UInt8], _ value: FieldValue) -> Void
  ) throws(MalformedLine) -> Int {
    var index = tokens.blanks(start + 1)
    if tokens.byte(index) == 0x7D { return index + 1 }
    var escaped = false
    while true {
      let keyEnd = try tokens.string(index + 1, &escaped)
      let key = LineBytes(start: tokens.base + index + 1, count: keyEnd - index - 1)
      let length = path.count
      if length > 0 { path.append(UInt8(ascii: ".")) }
      path.append(contentsOf: escaped ? JSONString.decode(key) : Array(key))
      index = try tokens.colon(keyEnd + 1)
      if tokens.byte(index) == 0x7B {
        index = try visit(tokens, index, &path, body)
      } else {
        let (value, next) = try tokens.scalar(index, depth: 1)
        body(path, value)
        index = next
      }
      path.removeSubrange(length...)
      index = tokens.blanks(index)
      if tokens.byte(index) == 0x7D { return index + 1 }
      index = tokens.blanks(index + 1)
    }
  }
}

extension JSONTokens {
  /// A value and the offset after it; objects and arrays as a whole.
  @inline(__always)
  func scalar(_ start: Int, depth: Int) throws(MalformedLine) -> (FieldValue, Int) {
    switch byte(start) {
    case 0x22:
      var escaped = false
      let quote = try string(start + 1, &escaped)
      return (FieldValue(.string, start + 1..<quote, isEscaped: escaped), quote + 1)
    case 0x2D, 0x30...0x39:
      let next = try number(start)
      return (FieldValue(.number, start..<next), next)
    default: return try otherValue(start, depth: depth)
    }
  }

  private func otherValue(_ start: Int, depth: Int) throws(MalformedLine) -> (FieldValue, Int) {
    let next = try value(start, depth: depth)
    let kind: ValueKind =
      switch byte(start) {
      case 0x7B, 0x5B: .compound
      case 0x6E: .null
      default: .bool
      }
    return (FieldValue(kind, start..<next), next)
  }
}

/// Reads an object's members and keeps the wanted ones.
struct PlannedObject {
  let tokens: JSONTokens
  let plan: FieldPlan
  let values: FieldValues

  func read(_ start: Int, node: Int, depth: Int) throws(MalformedLine) -> Int {
    guard depth < ScanLimits.jsonDepth else { throw MalformedLine(.tooDeep, at: start) }
    var index = tokens.blanks(start + 1)
    if tokens.byte(index) == 0x7D { return index + 1 }
    while true {
      guard tokens.byte(index) == 0x22 else { throw tokens.structure(index) }
      index = tokens.blanks(try member(index, node: node, depth: depth))
      let byte = tokens.byte(index)
      if byte == 0x7D { return index + 1 }
      guard byte == 0x2C else { throw tokens.structure(index) }
      index = tokens.blanks(index + 1)
    }
  }

  @inline(__always)
  private func member(_ start: Int, node: Int, depth: Int) throws(MalformedLine) -> Int {
    var escaped = false
    let quote = try tokens.string(start + 1, &escaped)
    let entry =
      escaped
      ? escapedEntry(start + 1..<quote, node)
      : plan.entry(tokens.base + start + 1, quote - start - 1, in: node)
    let index = try tokens.colon(quote + 1)
    guard let entry else { return try tokens.value(index, depth: depth + 1) }
    return try keep(entry, index, depth: depth)
  }

  private func escapedEntry(_ range: Range<Int>, _ node: Int) -> FieldPlan.Entry? {
    let key = JSONString.decode(LineBytes(start: tokens.base + range.lowerBound, count: range.count))
    return key.withUnsafeBufferPointer { bytes in
      bytes.baseAddress.flatMap { plan.entry($0, bytes.count, in: node) }
    }
  }

  /// Keeps the value at `start`, and of an object the wanted values in it; returns the offset after it.
  @inline(__always)
  func keep(_ entry: FieldPlan.Entry, _ start: Int, depth: Int) throws(MalformedLine) -> Int {
    if entry.child >= 0, tokens.byte(start) == 0x7B {
      let next = try read(start, node: Int(entry.child), depth: depth + 1)
      plan.fill(values, entry, FieldValue(.compound, start..<next), depth: depth)
      return next
    }
    let (value, next) = try tokens.scalar(start, depth: depth + 1)
    plan.fill(values, entry, value, depth: depth)
    return next
  }
}
