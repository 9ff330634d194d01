import Scan

/// The kinds of lines that make up a Go stack, as ranges of the line's bytes: nothing is copied.
///
/// Indentation may be lost, blanks may stand for tabs, and a call may be cut by a length limit: what the line is, is
/// told by its content.
enum GoLine {
  /// `goroutine 7 [chan receive, 5 minutes]:` in all its forms.
  case goroutine(number: Int, state: Range<Int>)
  /// `main.run(0x5)`; the range is the name.
  case call(Range<Int>)
  /// `created by main.run in goroutine 1`
  case creator(Range<Int>)
  /// A path and a line.
  case place(path: Range<Int>, line: Int)
  /// `runtime stack:`
  case runtimeStack
  /// `...12 frames elided...`, `goroutine running on other thread; stack unavailable`
  case note
  case blank

  init?(_ text: LineBytes) {
    var (start, end) = (0, text.count)
    while start < end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
    guard start < end else {
      self = .blank
      return
    }
    let isIndented = start > 0
    if !isIndented, let told = Self.told(text, end) {
      self = told
    } else if isIndented || text[start] == 0x2F, let place = Self.place(text, start, end) {
      self = place
    } else if let call = Self.call(text, start, end) ?? Self.barePlace(text, start, end)
      ?? Self.told(text, start, end)
    {
      self = call
    } else {
      return nil
    }
  }

  /// A call as some loggers print it: the name alone.
  init?(bareCall text: LineBytes) {
    guard let first = text.first, Self.isNameStart(first), text.contains(0x2E),
      text.allSatisfy({ $0 > 0x20 && $0 != 0x22 && $0 != 0x3D && $0 != 0x3A })
    else { return nil }
    self = .call(0..<text.count)
  }

  private static func told(_ text: LineBytes, _ end: Int) -> GoLine? {
    switch text[0] {
    case 0x67 where text.matches("goroutine ", 0): header(text, 10, end)
    case 0x63, 0x2E, 0x72, 0x5B: told(text, 0, end)
    default: nil
    }
  }

  private static func told(_ text: LineBytes, _ start: Int, _ end: Int) -> GoLine? {
    if text.matches("goroutine ", start) { return header(text, start + 10, end) }
    if text.matches("created by ", start) { return creator(text, start + 11, end) }
    if text.matches("...", start) || text.matches("[failed to restore the stack]", start) { return .note }
    if text.matches("[originating from goroutine ", start) { return .note }
    return text.matches("runtime stack:", start) ? .runtimeStack : nil
  }

  /// What follows `goroutine `: the number, attributes, the state in brackets, labels, a colon.
  private static func header(_ text: LineBytes, _ start: Int, _ end: Int) -> GoLine? {
    var index = start
    var number = 0
    while index < end, index < start + 18, text[index] &- 0x30 < 10 {
      number = number * 10 + Int(text[index] &- 0x30)
      index += 1
    }
    guard index > start else {
      return text.matches("running on other thread", start) ? .note : nil
    }
    let open = text.firstIndex(of: 0x5B, from: index, to: min(end, index + 128))
    guard let open, let close = text.firstIndex(of: 0x5D, from: open, to: min(end, open + 256)),
      text[end - 1] == 0x3A || close == end - 1
    else { return nil }
    let comma = text.firstIndex(of: 0x2C, from: open, to: close) ?? close
    return .goroutine(number: number, state: open + 1..<comma)
  }

  private static func creator(_ text: LineBytes, _ start: Int, _ end: Int) -> GoLine {
    var stop = start
    while stop < end, text[stop] != 0x20 { stop += 1 }
    if stop > start, text[stop - 1] == 0x29, let open = arguments(text, start, stop) { stop = open }
    return .creator(start..<stop)
  }

  /// `path:line`, then nothing, ` +0x1d`, or ` fp=0x… sp=0x… pc=0x…`.
  private static func place(_ text: LineBytes, _ start: Int, _ end: Int) -> GoLine? {
    var colon = end - 1
    while colon > start, text[colon] != 0x3A { colon -= 1 }
    guard colon > start else { return nil }
    var index = colon + 1
    var line = 0
    while index < end, index < colon + 10, text[index] &- 0x30 < 10 {
      line = line * 10 + Int(text[index] &- 0x30)
      index += 1
    }
    guard index > colon + 1, index == end || text[index] == 0x20, isSource(text, start, colon) else {
      return nil
    }
    return .place(path: start..<colon, line: line)
  }

  /// A relative path whose indentation is lost holds no blank.
  private static func barePlace(_ text: LineBytes, _ start: Int, _ end: Int) -> GoLine? {
    guard let place = place(text, start, end), case .place(let path, _) = place,
      text.firstIndex(of: 0x20, from: start, to: path.upperBound) == nil,
      text.firstIndex(of: 0x09, from: start, to: path.upperBound) == nil
    else { return nil }
    return place
  }

  private static func isSource(_ text: LineBytes, _ start: Int, _ end: Int) -> Bool {
    if end - start >= 3, text.matches(".go", end - 3) { return true }
    if text[end - 1] == 0x3E { return text[start] == 0x3C }
    for suffix: StaticString in [".s", ".c", ".h", ".cc", ".cpp", ".cxx", ".rs", ".S"]
    where text.matches(suffix, end - suffix.utf8CodeUnitCount) && end - start > suffix.utf8CodeUnitCount {
      return true
    }
    return false
  }

  /// The parenthesis that opens the arguments: the first that does not open a receiver's type.
  private static func arguments(_ text: LineBytes, _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end {
      if text[index] == 0x28, index > start, text[index - 1] != 0x2E { return index }
      index += 1
    }
    return nil
  }

  /// A name of letters and signs that ends with its arguments, and begins with a letter.
  private static func call(_ text: LineBytes, _ start: Int, _ end: Int) -> GoLine? {
    guard end - start < 4096, isNameStart(text[start]) else { return nil }
    var index = start
    var hasDot = false
    var brackets = 0
    while index < end {
      let byte = text[index]
      if byte == 0x28, text[index - 1] != 0x2E { break }
      if byte == 0x2E { hasDot = true }
      if byte == 0x5B { brackets += 1 } else if byte == 0x5D { brackets -= 1 }
      if brackets <= 0, byte <= 0x20 || byte == 0x22 || byte == 0x3D || byte == 0x3A || byte == 0x3B {
        return nil
      }
      index += 1
    }
    guard index < end, hasDot || text.matches("panic(", start) else { return nil }
    return .call(start..<index)
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte == 0x5F || byte >= 0x80
  }
}

extension UnsafeBufferPointer<UInt8> {
  @inline(__always)
  func matches(_ word: StaticString, _ start: Int) -> Bool {
    let length = word.utf8CodeUnitCount
    guard start >= 0, start + length <= count, let base = baseAddress else { return false }
    let pointer = word.utf8Start
    var index = 0
    while index < length {
      if base[start + index] != pointer[index] { return false }
      index += 1
    }
    return true
  }

  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    var index = start
    while index < end {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }
}
