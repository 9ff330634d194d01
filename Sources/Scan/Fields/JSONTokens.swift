/// The strict tokens of JSON (RFC 8259) over the bytes of one line. Every read is checked against the end, and a
/// line feed is no blank: nothing reaches into the next line.
///
/// Functions take the offset of a token's first byte and return the offset after it.
struct JSONTokens {
  let base: UnsafePointer<UInt8>
  let end: Int

  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < end ? base[index] : 0 }

  @inline(__always)
  func blanks(_ start: Int) -> Int {
    var index = start
    while index < end, base[index] <= 0x20, isBlank(base[index]) { index += 1 }
    return index
  }

  @inline(__always)
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  /// From the byte after the opening quote to the closing quote's own offset.
  @inline(__always)
  func string(_ start: Int, _ escaped: inout Bool) throws(MalformedLine) -> Int {
    var index = start
    escaped = false
    while true {
      index = nextSpecial(index)
      guard index < end else { throw MalformedLine(.truncated, at: end) }
      let byte = base[index]
      if byte == 0x22 { return index }
      guard byte == 0x5C else { throw MalformedLine(.controlByte, at: index) }
      escaped = true
      index = try escape(index)
    }
  }

  /// The next quote, backslash or control byte, eight bytes at a time.
  @inline(__always)
  private func nextSpecial(_ start: Int) -> Int {
    var index = start
    while index + 8 <= end {
      let found = Self.specials(UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
      if found != 0 { return index + found.trailingZeroBitCount >> 3 }
      index += 8
    }
    while index < end, base[index] >= 0x20, base[index] != 0x22, base[index] != 0x5C { index += 1 }
    return index
  }

  /// The same without an end: a line feed, which is a control byte, must follow, and seven bytes after it.
  @inline(__always)
  static func special(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    var text = start
    while true {
      let found = specials(UnsafeRawPointer(text).loadUnaligned(as: UInt64.self))
      if found != 0 { return text + found.trailingZeroBitCount >> 3 }
      text += 8
    }
  }

  /// The high bit of each byte that is a quote, a backslash or a control byte; exact for the first one.
  ///
  /// Method: "Determine if a word has a byte less than n" (S. E. Anderson, Bit Twiddling Hacks).
  @inline(__always)
  private static func specials(_ bytes: UInt64) -> UInt64 {
    let word = UInt64(littleEndian: bytes)
    let high: UInt64 = 0x8080_8080_8080_8080
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quote = word ^ (ones &* 0x22)
    let slash = word ^ (ones &* 0x5C)
    return ((quote &- ones) & ~quote | (slash &- ones) & ~slash | (word &- ones &* 0x20) & ~word) & high
  }

  private func escape(_ start: Int) throws(MalformedLine) -> Int {
    switch byte(start + 1) {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return start + 2
    case 0x75:
      guard start + 6 <= end else { throw MalformedLine(.truncated, at: end) }
      for index in start + 2..<start + 6 where JSONString.hexDigit(base[index]) == nil {
        throw MalformedLine(.badEscape, at: index)
      }
      return start + 6
    default: throw MalformedLine(start + 1 < end ? .badEscape : .truncated, at: start)
    }
  }

  @inline(__always)
  func digits(_ start: Int) -> Int {
    var index = start
    while index < end, base[index] &- 0x30 < 10 { index += 1 }
    return index
  }

  @inline(__always)
  func number(_ start: Int) throws(MalformedLine) -> Int {
    var index = byte(start) == 0x2D ? start + 1 : start
    let whole = index
    index = digits(index)
    guard index > whole, base[whole] != 0x30 || index == whole + 1 else { throw bad(index) }
    if byte(index) == 0x2E { index = try moreDigits(index + 1) }
    guard byte(index) | 0x20 == 0x65 else { return index }
    index += 1
    if byte(index) == 0x2B || byte(index) == 0x2D { index += 1 }
    return try moreDigits(index)
  }

  private func moreDigits(_ start: Int) throws(MalformedLine) -> Int {
    let index = digits(start)
    guard index > start else { throw bad(start) }
    return index
  }

  func literal(_ text: StaticString, _ start: Int) throws(MalformedLine) -> Int {
    let count = text.utf8CodeUnitCount
    for offset in 0..<count where byte(start + offset) != text.utf8Start[offset] {
      throw bad(start + offset)
    }
    return start + count
  }

  /// Any value; only checked.
  func value(_ start: Int, depth: Int) throws(MalformedLine) -> Int {
    var escaped = false
    switch byte(start) {
    case 0x22: return try string(start + 1, &escaped) + 1
    case 0x7B: return try object(start, depth: depth)
    case 0x5B: return try array(start, depth: depth)
    case 0x74: return try literal("true", start)
    case 0x66: return try literal("false", start)
    case 0x6E: return try literal("null", start)
    default: return try number(start)
    }
  }

  private func object(_ start: Int, depth: Int) throws(MalformedLine) -> Int {
    guard depth < ScanLimits.jsonDepth else { throw MalformedLine(.tooDeep, at: start) }
    var index = blanks(start + 1)
    if byte(index) == 0x7D { return index + 1 }
    var escaped = false
    while true {
      guard byte(index) == 0x22 else { throw structure(index) }
      index = try colon(string(index + 1, &escaped) + 1)
      index = blanks(try value(index, depth: depth + 1))
      if byte(index) == 0x7D { return index + 1 }
      guard byte(index) == 0x2C else { throw structure(index) }
      index = blanks(index + 1)
    }
  }

  private func array(_ start: Int, depth: Int) throws(MalformedLine) -> Int {
    guard depth < ScanLimits.jsonDepth else { throw MalformedLine(.tooDeep, at: start) }
    var index = blanks(start + 1)
    if byte(index) == 0x5D { return index + 1 }
    while true {
      index = blanks(try value(index, depth: depth + 1))
      if byte(index) == 0x5D { return index + 1 }
      guard byte(index) == 0x2C else { throw structure(index) }
      index = blanks(index + 1)
    }
  }

  /// From after a key's quote over the colon to its value.
  @inline(__always)
  func colon(_ start: Int) throws(MalformedLine) -> Int {
    let index = blanks(start)
    guard byte(index) == 0x3A else { throw structure(index) }
    return blanks(index + 1)
  }

  func structure(_ index: Int) -> MalformedLine {
    MalformedLine(index < end ? .badStructure : .truncated, at: min(index, end))
  }

  private func bad(_ index: Int) -> MalformedLine {
    MalformedLine(index < end ? .badValue : .truncated, at: min(index, end))
  }
}
