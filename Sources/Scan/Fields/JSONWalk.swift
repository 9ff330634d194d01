/// Steps over the values of a JSON text that is known to be valid.
///
/// Functions take the offset of a value's first byte and return the offset after it; every read is checked.
struct JSONWalk {
  let text: LineBytes

  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < text.count ? text[index] : 0 }

  func blanks(_ start: Int) -> Int {
    var index = start
    while index < text.count, text[index] <= 0x20 { index += 1 }
    return index
  }

  /// The offset of the quote that closes the string whose first byte is at `start`.
  func quote(_ start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != 0x22 { index += text[index] == 0x5C ? 2 : 1 }
    return min(index, text.count)
  }

  func end(of start: Int) -> Int {
    switch byte(start) {
    case 0x22: return min(quote(start + 1) + 1, text.count)
    case 0x7B, 0x5B: return compoundEnd(start)
    default:
      var index = start
      while index < text.count, text[index] > 0x20, ![0x2C, 0x7D, 0x5D].contains(text[index]) { index += 1 }
      return index
    }
  }

  private func compoundEnd(_ start: Int) -> Int {
    var depth = 0
    var index = start
    while index < text.count {
      switch text[index] {
      case 0x22: index = quote(index + 1)
      case 0x7B, 0x5B: depth += 1
      case 0x7D, 0x5D: depth -= 1
      default: break
      }
      index += 1
      if depth == 0 { return min(index, text.count) }
    }
    return text.count
  }

  /// Calls `body` with each member's key, without quotes and as it is written, and the offset of its value.
  func members(of object: Int, _ body: (LineBytes, Int) -> Void) {
    guard byte(object) == 0x7B else { return }
    var index = blanks(object + 1)
    while byte(index) == 0x22 {
      let close = quote(index + 1)
      let key = LineBytes(rebasing: text[min(index + 1, close)..<close])
      let value = blanks(blanks(close + 1) + 1)
      body(key, value)
      index = blanks(end(of: value))
      guard byte(index) == 0x2C else { return }
      index = blanks(index + 1)
    }
  }

  /// Calls `body` with the offset of each element.
  func elements(of array: Int, _ body: (Int) -> Void) {
    guard byte(array) == 0x5B else { return }
    var index = blanks(array + 1)
    while index < text.count, byte(index) != 0x5D {
      body(index)
      index = blanks(end(of: index))
      guard byte(index) == 0x2C else { return }
      index = blanks(index + 1)
    }
  }

  /// The offset of the value under `key`.
  func member(_ key: StaticString, of object: Int) -> Int? {
    var found: Int?
    members(of: object) { name, value in if Self.equals(name, key) { found = value } }
    return found
  }

  static func equals(_ name: LineBytes, _ key: StaticString) -> Bool {
    guard name.count == key.utf8CodeUnitCount else { return false }
    for index in name.indices where name[index] != key.utf8Start[index] { return false }
    return true
  }

  /// The bytes of a value; of a string those between the quotes.
  func scalar(_ start: Int) -> LineBytes {
    let end = end(of: start)
    guard byte(start) == 0x22, end - start >= 2 else { return LineBytes(rebasing: text[start..<end]) }
    return LineBytes(rebasing: text[(start + 1)..<(end - 1)])
  }
}
