/// The `key=value` pairs inside a text.
enum TextPairs {
  /// Calls `body` with every pair from `start` on: the key begins a word and is made of letters, digits and
  /// `_.-@`; the value is quoted, or ends before a blank, a comma, a semicolon or a closing bracket.
  @inline(__always)
  static func forEach(_ line: LineBytes, from start: Int, _ body: (LineBytes, FieldValue) -> Void) {
    var index = start
    while let pair = next(line, index) {
      body(LineBytes(rebasing: line[pair.key]), pair.value)
      index = pair.end
    }
  }

  /// Where the pairs begin with which the text ends; `nil` when it ends otherwise.
  static func tailStart(_ line: LineBytes, from start: Int) -> Int? {
    var index = start
    var tail: Int?
    while let pair = next(line, index) {
      let gap = line[index..<pair.key.lowerBound]
      let isJoined = gap.allSatisfy { $0 <= 0x20 || $0 == 0x2C || $0 == 0x3B }
      if tail == nil || !isJoined { tail = pair.key.lowerBound }
      index = pair.end
    }
    guard tail != nil,
      line[index...].allSatisfy({ $0 <= 0x20 || [0x29, 0x5D, 0x7D, 0x2C, 0x3B].contains($0) })
    else {
      return nil
    }
    return tail
  }

  private static func next(_ line: LineBytes, _ start: Int) -> (key: Range<Int>, value: FieldValue, end: Int)?
  {
    var index = start
    while let equals = find(line, index) {
      var first = equals
      while first > start, isKey(line[first - 1]) { first -= 1 }
      let isStart = first == start || opens(line[first - 1])
      if first < equals, isStart, TextTime.isLetter(line[first]) || line[first] == 0x5F,
        equals + 1 < line.count,
        line[equals + 1] != 0x3D, let (value, end) = value(line, equals + 1)
      {
        return (first..<equals, value, end)
      }
      index = equals + 1
    }
    return nil
  }

  @inline(__always)
  private static func find(_ line: LineBytes, _ start: Int) -> Int? {
    var index = start
    while index < line.count {
      if line[index] == 0x3D { return index }
      index += 1
    }
    return nil
  }

  private static func value(_ line: LineBytes, _ start: Int) -> (FieldValue, Int)? {
    let first = line[start]
    if first == 0x22 || first == 0x27 { return quoted(line, start, first) }
    var end = start
    while end < line.count, !closes(line[end]) || isDecimalComma(line, end) { end += 1 }
    guard end > start else { return (FieldValue(.null, start..<end), end) }
    let bytes = line[start..<end]
    let isNumber = bytes.allSatisfy { $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2D }
    return (FieldValue(isNumber ? .number : .string, start..<end), end)
  }

  /// `12,50`
  private static func isDecimalComma(_ line: LineBytes, _ index: Int) -> Bool {
    line[index] == 0x2C && index > 0 && TextTime.isDigit(line, index - 1) && TextTime.isDigit(line, index + 1)
  }

  private static func quoted(_ line: LineBytes, _ start: Int, _ quote: UInt8) -> (FieldValue, Int)? {
    var index = start + 1
    var escaped = false
    while index < line.count, line[index] != quote {
      if line[index] == 0x5C {
        escaped = true
        index += 1
      }
      index += 1
    }
    guard index < line.count else { return nil }
    return (FieldValue(.string, start + 1..<index, isEscaped: escaped), index + 1)
  }

  private static func isKey(_ byte: UInt8) -> Bool {
    TextTime.isWord(byte) || byte == 0x2E || byte == 0x2D || byte == 0x40
  }

  private static func opens(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [0x2C, 0x3B, 0x28, 0x5B, 0x7B, 0x7C].contains(byte)
  }

  private static func closes(_ byte: UInt8) -> Bool {
    byte <= 0x20 || [0x2C, 0x3B, 0x29, 0x5D, 0x7D].contains(byte)
  }
}
