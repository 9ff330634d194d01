extension ValueScanner {
  private static let domains: Set<[UInt8]> = Set(
    ["com", "org", "net", "edu", "gov", "info", "biz", "local", "internal"].map { Array($0.utf8) })
  /// Names in reverse order (`com.example.Thing`) are identifiers and not hosts.
  private static let reversed: Set<[UInt8]> = Set(["com", "org", "net"].map { Array($0.utf8) })
  /// Two letters at the end of a file's name rather than of a country's hosts.
  private static let extensions: Set<[UInt8]> = Set(
    ["go", "rs", "py", "js", "ts", "sh", "so", "md", "rb", "cc", "cs", "gz", "xz", "db"].map {
      Array($0.utf8)
    })

  /// An IPv4 address or a host name, with or without a port.
  func host(_ index: Int) -> Value? {
    var length = run(index, ByteClass.isName)
    while length > 0, byte(index + length - 1) == 0x2E || byte(index + length - 1) == 0x2D { length -= 1 }
    guard length > 2, input[(index + 1)..<(index + length)].contains(0x2E) else { return nil }
    let labels = input[index..<index + length].split(separator: 0x2E, omittingEmptySubsequences: false)
    guard labels.count > 1, labels.count < 64, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
    let port = self.port(index + length)
    if labels.count == 4, labels.allSatisfy({ $0.count <= 3 && $0.allSatisfy(ByteClass.isDigit) }) {
      return (.ip, length + port)
    }
    guard labels.contains(where: { $0.contains(where: ByteClass.isLetter) }) else { return nil }
    if port > 0 || isName(labels.map(Array.init)) { return (.host, length + port) }
    return nil
  }

  private func port(_ index: Int) -> Int {
    guard byte(index) == 0x3A else { return 0 }
    let digits = run(index + 1, ByteClass.isDigit)
    return digits > 0 && !ByteClass.isWord(byte(index + 1 + digits)) ? digits + 1 : 0
  }

  private func isName(_ labels: [[UInt8]]) -> Bool {
    guard let first = labels.first, let last = labels.last, !Self.reversed.contains(first) else {
      return false
    }
    if Self.domains.contains(last) { return true }
    return labels.count > 2 && last.count == 2 && last.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
      && !Self.extensions.contains(last)
  }
}

/// Times of day and dates.
enum TimeWords {
  private static let days = codes(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
  private static let months = codes([
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ])

  private static func codes(_ names: [String]) -> Set<UInt32> {
    Set(names.map { name in name.utf8.reduce(0) { $0 << 8 | UInt32($1) } })
  }

  /// `2026-03-12T02:14:00.5Z`, `2026-03-12 02:14:00,500 +0100`; the length, or `nil`.
  static func iso(_ text: ValueScanner, _ index: Int) -> Int? {
    guard text.byte(index + 4) == text.byte(index + 7), text.byte(index + 4) | 0x02 == 0x2F,
      text.run(index, ByteClass.isDigit) == 4, text.run(index + 5, ByteClass.isDigit) == 2,
      text.run(index + 8, ByteClass.isDigit) == 2
    else { return nil }
    let middle = text.byte(index + 10)
    guard middle == 0x54 || middle == 0x20, let clock = clock(text, index + 11) else { return 10 }
    let end = index + 11 + clock
    if text.byte(end) == 0x5A { return 12 + clock }
    return 11 + clock + zone(text, end)
  }

  private static func zone(_ text: ValueScanner, _ index: Int) -> Int {
    let sign = text.byte(index)
    guard sign == 0x2B || sign == 0x2D else { return 0 }
    let length = text.run(index + 1) { ByteClass.isDigit($0) || $0 == 0x3A }
    return length >= 2 && length <= 5 ? length + 1 : 0
  }

  /// `hh:mm`, `hh:mm:ss`, with a fraction.
  private static func clock(_ text: ValueScanner, _ index: Int) -> Int? {
    guard text.run(index, ByteClass.isDigit) == 2, text.byte(index + 2) == 0x3A else { return nil }
    return text.run(index) { ByteClass.isDigit($0) || $0 == 0x3A || $0 == 0x2E || $0 == 0x2C }
  }

  /// `Fri Jun 17 07:07:00 2005`, `Jun 17 07:07:00`
  static func calendar(_ text: ValueScanner, _ index: Int) -> Int? {
    var at = index
    if starts(text, at, with: days) { at += letters(text, at) }
    if text.byte(at) == 0x2C { at += 1 }
    if at > index { at += blanks(text, at) }
    guard starts(text, at, with: months) else { return nil }
    at += letters(text, at)
    at += blanks(text, at)
    let day = text.run(at, ByteClass.isDigit)
    guard day == 1 || day == 2 else { return nil }
    at += day + blanks(text, at + day)
    guard let clock = clock(text, at) else { return nil }
    at += clock
    let gap = blanks(text, at)
    return at - index + (gap == 1 && text.run(at + 1, ByteClass.isDigit) == 4 ? 5 : 0)
  }

  private static func letters(_ text: ValueScanner, _ index: Int) -> Int {
    text.run(index, ByteClass.isLetter)
  }
  private static func blanks(_ text: ValueScanner, _ index: Int) -> Int { text.run(index) { $0 == 0x20 } }

  private static func starts(_ text: ValueScanner, _ index: Int, with names: Set<UInt32>) -> Bool {
    let first = text.byte(index)
    guard first >= 0x41, first <= 0x5A else { return false }
    return names.contains(
      UInt32(first) << 16 | UInt32(text.byte(index + 1)) << 8 | UInt32(text.byte(index + 2)))
  }
}
