/// The kinds of lines that make up a Go stack.
enum GoStackLine {
  /// `goroutine 7 [chan receive, 5 minutes]:` in all its forms.
  case goroutine(number: Int, state: String)
  /// `main.run(0x5)`
  case call(String)
  /// `created by main.run in goroutine 1`
  case creator(String)
  /// A tab, a path, a line.
  case place(path: String, line: Int)
  /// `...12 frames elided...`, `goroutine running on other thread; stack unavailable`, `runtime stack:`
  case note
  case blank

  init?(_ text: CrashText) {
    if text.isBlank {
      self = .blank
    } else if let header = Self.goroutine(text) {
      self = header
    } else if text.startsIndented, let place = Self.place(text.trimmed) {
      self = place
    } else if let creator = text.trimmed.dropping(prefix: "created by ") {
      let name = creator.before(" in goroutine ") ?? creator
      self = .creator(Self.withoutArguments(name).string)
    } else if text.hasPrefix("...") || text.hasPrefix("runtime stack:") || text.contains("stack unavailable")
      || text.contains("failed to restore the stack")
    {
      self = .note
    } else if let call = Self.call(text.trimmed) {
      self = call
    } else {
      return nil
    }
  }

  private static func goroutine(_ text: CrashText) -> GoStackLine? {
    guard let rest = text.dropping(prefix: "goroutine "), let number = rest.leadingDigits.number,
      let open = rest.firstIndex(of: 0x5B), open < 128, rest.trimmed.hasSuffix("]:")
    else { return nil }
    let inner = rest.trimmed.dropLast(2).dropFirst(open + 1)
    return .goroutine(number: number, state: (inner.before(",") ?? inner).string)
  }

  private static func place(_ text: CrashText) -> GoStackLine? {
    let head = text.before(" +0x") ?? text.before(" fp=") ?? text
    guard let colon = head.lastIndex(of: 0x3A), colon > 0, let line = head.dropFirst(colon + 1).number,
      !head.prefix(colon).contains("(")
    else { return nil }
    let path = head.prefix(colon)
    guard [".go", ".s", ".c", ".cc", ".cpp", ".h", ">"].contains(where: path.hasSuffix) else { return nil }
    return .place(path: path.string, line: line)
  }

  /// A call ends with its arguments in parentheses, and its name has no blank and begins with a letter.
  private static func call(_ text: CrashText) -> GoStackLine? {
    guard text.last == 0x29, text.count < 4096 else { return nil }
    let name = withoutArguments(text)
    guard !name.isEmpty, name.count < text.count, isName(name) else { return nil }
    return name.string == "panic" || name.firstIndex(of: 0x2E) != nil ? .call(name.string) : nil
  }

  private static func isName(_ name: CrashText) -> Bool {
    guard let first = name.first,
      first | 0x20 >= 0x61 && first | 0x20 <= 0x7A || first == 0x5F || first >= 0x80
    else { return false }
    return name.bytes.allSatisfy { $0 > 0x20 && $0 != 0x22 && $0 != 0x3D && $0 != 0x3A }
      || name.contains("[go.shape")
  }

  /// Takes the last group in parentheses off.
  static func withoutArguments(_ text: CrashText) -> CrashText {
    guard text.last == 0x29 else { return text }
    var depth = 0
    var index = text.bytes.endIndex
    while index > text.bytes.startIndex {
      index -= 1
      if text.bytes[index] == 0x29 { depth += 1 }
      if text.bytes[index] == 0x28 { depth -= 1 }
      if depth == 0 { break }
    }
    return text.prefix(index - text.bytes.startIndex)
  }
}
