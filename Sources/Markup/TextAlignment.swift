extension InlineAligner {
  /// Entities whose text begins with the same byte as the entity itself, or that are very common.
  private static let entities: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "nbsp": "\u{A0}",
  ]
  /// The longest entity of HTML 5 with its marks.
  private static let maximumEntity = 33

  /// Places a run of text; an escape or an entity becomes a node of its own, so that in every other node the
  /// text and its source have the same bytes.
  mutating func text(_ literal: [UInt8]) -> [MarkdownInline] {
    var nodes: [MarkdownInline] = []
    var index = 0
    resynchronise(literal)
    while index < literal.count {
      let before = index
      if let node = plainRun(literal, &index) { nodes.append(node) }
      if index < literal.count, let node = special(literal, &index) { nodes.append(node) }
      if index == before {
        nodes.append(leaf(.text, cursor, decode(literal[index...])))
        return nodes
      }
    }
    return nodes
  }

  private func decode(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  private mutating func plainRun(_ literal: [UInt8], _ index: inout Int) -> MarkdownInline? {
    let (first, start) = (index, cursor)
    while index < literal.count, cursor < limit, bytes[cursor] == literal[index] {
      if isEscape(at: cursor) || entity(at: cursor, literal[index...]) != nil { break }
      cursor += 1
      index += 1
    }
    return index > first ? leaf(.text, start, decode(literal[first..<index])) : nil
  }

  /// An escape, an entity, or the mark for a byte that cannot be shown (U+0000).
  private mutating func special(_ literal: [UInt8], _ index: inout Int) -> MarkdownInline? {
    guard cursor < limit else { return nil }
    let (first, start) = (index, cursor)
    if isEscape(at: cursor), bytes[cursor + 1] == literal[index] {
      cursor += 2
      index += 1
    } else if let (length, width) = entity(at: cursor, literal[index...]) {
      cursor += length
      index += width
    } else if bytes[cursor] == 0, literal[index...].starts(with: [0xEF, 0xBF, 0xBD]) {
      cursor += 1
      index += 3
    } else {
      return nil
    }
    return leaf(.text, start, decode(literal[first..<index]))
  }

  private func isEscape(at offset: Int) -> Bool {
    guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < limit else { return false }
    let next = bytes[offset + 1]
    return (33...47).contains(next) || (58...64).contains(next) || (91...96).contains(next)
      || (123...126).contains(next)
  }

  /// The entity's length in the input and the bytes of `literal` that it stands for.
  private func entity(at offset: Int, _ literal: ArraySlice<UInt8>) -> (length: Int, width: Int)? {
    guard bytes[offset] == UInt8(ascii: "&") else { return nil }
    let window = bytes[offset..<min(limit, offset + Self.maximumEntity)]
    guard let end = window.firstIndex(of: UInt8(ascii: ";")), end > offset + 1 else { return nil }
    guard bytes[offset + 1..<end].allSatisfy(Self.isEntityByte) else { return nil }
    let name = String(decoding: bytes[offset + 1..<end], as: UTF8.self)
    if let known = Self.entities[name], literal.starts(with: known.utf8) {
      return (end + 1 - offset, known.utf8.count)
    }
    if literal.starts(with: bytes[offset...end]) { return nil }
    guard let first = String(decoding: literal.prefix(4), as: UTF8.self).unicodeScalars.first else {
      return nil
    }
    return (end + 1 - offset, UTF8.width(first))
  }

  /// Letters, digits and `#` (HTML 5, section 13.5).
  private static func isEntityByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "#")
  }

  /// Moves to where the text begins when something unforeseen stands at the cursor, such as a link
  /// definition in front of a paragraph.
  private mutating func resynchronise(_ literal: [UInt8]) {
    let head = literal.prefix(24).prefix { $0 != 38 && $0 != 92 && $0 != 0 }
    guard searchesLeft > 0, !head.isEmpty, cursor < limit, bytes[cursor] != literal[0], !isEscape(at: cursor),
      bytes[cursor] != UInt8(ascii: "&"), bytes[cursor] != 0
    else { return }
    searchesLeft -= 1
    var offset = cursor
    while offset + head.count <= limit {
      if bytes[offset] == literal[0], bytes[offset..<offset + head.count].elementsEqual(head) {
        cursor = offset
        return
      }
      offset += 1
    }
  }
}
