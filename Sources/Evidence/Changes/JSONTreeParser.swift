/// Reads JSON (RFC 8259) to nodes; the first damage ends it, and what was complete by then is kept.
struct JSONTreeParser {
  /// Deeper nesting is damage.
  static let mostDepth = 128

  struct Damage {
    var line: Int
    var found: String
  }

  private let bytes: [UInt8]
  private let end: Int
  private var index: Int
  private var line: Int
  var damage: Damage?

  init(_ bytes: [UInt8], range: Range<Int>, line: Int) {
    self.bytes = bytes
    self.line = line
    index = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool {
    mutating get {
      skipBlank()
      return index >= end
    }
  }

  /// A comma or RFC 7464 record separator between documents.
  mutating func skipSeparator() {
    skipBlank()
    if index < end, bytes[index] == 0x2C || bytes[index] == 0x1E { index += 1 }
  }

  private mutating func skipBlank() {
    while index < end {
      switch bytes[index] {
      case 0x0A: line += 1
      case 0x20, 0x09, 0x0D: break
      default: return
      }
      index += 1
    }
  }

  private mutating func fail(_ found: String? = nil) {
    guard damage == nil else { return }
    let seen = index >= end ? "the end" : "`\(String(decoding: [bytes[index]], as: UTF8.self))`"
    damage = Damage(line: line, found: found ?? seen)
  }

  /// `nil` with `damage` set when there is no value; after damage inside, whatever is worth keeping.
  mutating func value(depth: Int) -> JSONNode? {
    skipBlank()
    let start = line
    guard index < end else {
      fail()
      return nil
    }
    guard depth < Self.mostDepth else {
      fail("more than \(Self.mostDepth) levels of nesting")
      return nil
    }
    switch bytes[index] {
    case UInt8(ascii: "{"): return object(depth: depth, start)
    case UInt8(ascii: "["): return array(depth: depth, start)
    case UInt8(ascii: "\""): return string().map { JSONNode(.string($0), line: start) }
    case UInt8(ascii: "-"), 0x30...0x39: return number(start)
    default: return word(start)
    }
  }

  private mutating func array(depth: Int, _ start: Int) -> JSONNode? {
    index += 1
    var elements: [JSONNode] = []
    skipBlank()
    if take("]") { return JSONNode(.array([]), line: start) }
    while true {
      let element = value(depth: depth + 1)
      if let element, damage == nil || Self.holdsList(element) { elements.append(element) }
      guard damage == nil else { break }
      skipBlank()
      if take("]") { break }
      guard take(",") else {
        fail()
        break
      }
    }
    return JSONNode(.array(elements), line: start)
  }

  private mutating func object(depth: Int, _ start: Int) -> JSONNode? {
    index += 1
    var members: [JSONNode.Member] = []
    skipBlank()
    if take("}") { return JSONNode(.object([]), line: start) }
    while damage == nil {
      skipBlank()
      guard index < end, bytes[index] == UInt8(ascii: "\""), let key = string() else {
        fail()
        break
      }
      skipBlank()
      guard take(":") else {
        fail()
        break
      }
      let node = value(depth: depth + 1)
      if let node, damage == nil || Self.holdsList(node) { members.append(.init(key: key, value: node)) }
      guard damage == nil else { break }
      skipBlank()
      if take("}") { break }
      if !take(",") { fail() }
    }
    return JSONNode(.object(members), line: start)
  }

  /// Whether a value that damage cut short still holds complete entries of a list.
  private static func holdsList(_ node: JSONNode) -> Bool {
    switch node.value {
    case .array(let elements): !elements.isEmpty
    case .object(let members): members.last.map { holdsList($0.value) } ?? false
    default: false
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard index < end, bytes[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func number(_ start: Int) -> JSONNode? {
    let from = index
    while index < end {
      switch bytes[index] {
      case 0x30...0x39, 0x2B, 0x2D, 0x2E, 0x45, 0x65: index += 1
      default: return JSONNode(.number(String(decoding: bytes[from..<index], as: UTF8.self)), line: start)
      }
    }
    return JSONNode(.number(String(decoding: bytes[from..<index], as: UTF8.self)), line: start)
  }

  private mutating func word(_ start: Int) -> JSONNode? {
    let words: [(String, JSONNode.Value)] = [
      ("true", .bool(true)), ("false", .bool(false)), ("null", .null), ("NaN", .null),
    ]
    for (word, value) in words where bytes[index..<end].starts(with: word.utf8) {
      index += word.utf8.count
      return JSONNode(value, line: start)
    }
    fail()
    return nil
  }

  private mutating func string() -> String? {
    index += 1
    var text: [UInt8] = []
    while index < end {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): escape(into: &text)
      case 0x0A:
        index -= 1
        fail("a line break inside a string")
        return nil
      default: text.append(byte)
      }
    }
    fail("the end inside a string")
    return nil
  }

  private mutating func escape(into text: inout [UInt8]) {
    guard index < end else { return }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "u"): text.append(contentsOf: String(unicodeScalar()).utf8)
    default: text.append(byte)
    }
  }

  private mutating func unicodeScalar() -> Character {
    let first = hexadecimal()
    if (0xD800..<0xDC00).contains(first), index + 1 < end, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    {
      index += 2
      let second = hexadecimal()
      if (0xDC00..<0xE000).contains(second) {
        let joined = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        return Character(Unicode.Scalar(joined) ?? "\u{FFFD}")
      }
    }
    return Character(Unicode.Scalar(first) ?? "\u{FFFD}")
  }

  /// Four hexadecimal digits; U+FFFD when they are not.
  private mutating func hexadecimal() -> UInt32 {
    guard index + 4 <= end,
      let value = UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
    else { return 0xFFFD }
    index += 4
    return value
  }
}
