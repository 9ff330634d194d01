/// Writes a long list of like objects as JSON (RFC 8259), the same bytes as `StableJSON`, indented, but some ten times
/// as fast, because no tree of values is built: for answers of many megabytes. The caller names the keys in ascending
/// order.
public struct JSONText: Sendable {
  public private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// Whether the innermost object or array holds something.
  private var isEmpty = true

  public init() {}

  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public mutating func object(_ body: (inout JSONText) -> Void) { enclosed("{", "}", body) }

  public mutating func array<Element>(
    _ elements: [Element], _ body: (inout JSONText, Element) -> Void
  ) {
    enclosed("[", "]") { json in
      for element in elements {
        json.next()
        body(&json, element)
      }
    }
  }

  /// Begins a member of an object; its value follows.
  public mutating func key(_ name: String) {
    next()
    string(name)
    bytes += " : ".utf8
  }

  public mutating func string(_ text: String?) {
    guard var text else { return raw("null") }
    bytes.append(UInt8(ascii: "\""))
    text.withUTF8 { append($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  public mutating func number(_ value: Int?) { raw(value.map(String.init) ?? "null") }

  private mutating func raw(_ text: String) { bytes += text.utf8 }

  private mutating func enclosed(_ open: String, _ close: String, _ body: (inout JSONText) -> Void) {
    raw(open)
    depth += 1
    isEmpty = true
    body(&self)
    depth -= 1
    if isEmpty { raw("\n") }
    line()
    isEmpty = false
    raw(close)
  }

  private mutating func next() {
    if !isEmpty { bytes.append(UInt8(ascii: ",")) }
    isEmpty = false
    line()
  }

  private mutating func line() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices where text[index] < 0x20 || text[index] == 0x22 || text[index] == 0x5C {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      escape(text[index])
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22: raw("\\\"")
    case 0x5C: raw("\\\\")
    case 0x08: raw("\\b")
    case 0x0C: raw("\\f")
    case 0x0A: raw("\\n")
    case 0x0D: raw("\\r")
    case 0x09: raw("\\t")
    default:
      let digits = String(byte, radix: 16)
      raw("\\u" + String(repeating: "0", count: 4 - digits.count) + digits)
    }
  }
}
