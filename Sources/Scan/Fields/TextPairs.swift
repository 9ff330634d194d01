/// The `key=value` pairs inside a text.
enum TextPairs {
  /// Calls `body` with every pair from `start` on: the key begins a word and is made of letters, digits and
  /// `_.-@`; the value is quoted, or ends before a blank, a comma, a semicolon or a closing bracket.
  ///
  /// Returns where the pairs begin with which the text ends; `nil` when it ends otherwise.
  @inline(__always)
  @discardableResult
  static func forEach(_ line: LineBytes, from start: Int, _ body: (LineBytes, FieldValue) -> Void) -> Int? {
    var index = start
    var tail: Int?
    while let pair = next(line, index) {
      body(LineBytes(rebasing: line[pair.key]), pair.value)
      if tail == nil || !isJoined(line, index..<pair.key.lowerBound) { tail = pair.key.lowerBound }
      index = pair.end
    }
    return tail == nil || !isClosed(line, index) ? nil : tail
  }

  /// Only blanks and commas stand between two pairs.
  private static func isJoined(_ line: LineBytes, _ gap: Range<Int>) -> Bool {
    for index in gap where line[index] > 0x20 && line[index] != 0x2C && line[index] != 0x3B { return false }
    return true
  }

  /// Nothing but blanks and closing brackets follows.
  private static func isClosed(_ line: LineBytes, _ start: Int) -> Bool {
    for index in start..<line.count where !closes(line[index]) { return false }
    return true
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
    guard let bytes = ByteWords(line) else { return nil }
    let found = bytes.find(0x3D, start)
    return found < bytes.end ? found : nil
  }

  private static func value(_ line: LineBytes, _ start: Int) -> (FieldValue, Int)? {
    let first = line[start]
    if first == 0x22 || first == 0x27 { return quoted(line, start, first) }
    var end = start
    while end < line.count, !closes(line[end]) || isDecimalComma(line, end) { end += 1 }
    guard end > start else { return (FieldValue(.null, start..<end), end) }
    var isNumber = true
    for index in start..<end {
      let byte = line[index]
      isNumber = isNumber && (byte &- 0x30 < 10 || byte == 0x2E || byte == 0x2D)
    }
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

  @inline(__always)
  private static func opens(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x2C, 0x3B, 0x28, 0x5B, 0x7B, 0x7C: true
    default: false
    }
  }

  @inline(__always)
  private static func closes(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x2C, 0x3B, 0x29, 0x5D, 0x7D: true
    default: false
    }
  }
}
