import Markup

/// Cuts a sentence into tokens. A word keeps its inner apostrophes, hyphens, dots, underscores and slashes.
enum ProseTokenizer {
  static func tokens(of block: TextBlock, _ sentence: Range<Int>) -> [ProseToken] {
    block.bytes.withUnsafeBufferPointer { bytes in
      block.roles.withUnsafeBufferPointer { roles in
        var cutter = TokenCutter(bytes: bytes, roles: roles, limit: sentence.upperBound)
        return cutter.tokens(from: sentence.lowerBound)
      }
    }
  }
}

private struct TokenCutter {
  let bytes: UnsafeBufferPointer<UInt8>
  let roles: UnsafeBufferPointer<TextBlock.Role>
  let limit: Int

  mutating func tokens(from start: Int) -> [ProseToken] {
    var tokens: [ProseToken] = []
    tokens.reserveCapacity((limit - start) / 5 + 2)
    var index = start
    while index < limit {
      if roles[index] != .prose {
        let end = endOfRole(index)
        let kind: ProseToken.Kind = roles[index] == .placeholder ? .placeholder : .masked
        tokens.append(ProseToken(kind: kind, text: "", range: index..<end, key: 0))
        index = end
      } else if bytes[index] <= 32 {
        index += 1
      } else {
        let token = wordOrMark(index)
        tokens.append(token)
        index = token.range.upperBound
      }
    }
    return tokens
  }

  private func endOfRole(_ start: Int) -> Int {
    var end = start
    while end < limit, roles[end] == roles[start] { end += 1 }
    return end
  }

  private func wordOrMark(_ start: Int) -> ProseToken {
    var end = start
    var key = WordKey.emptyWord
    var shape: ProseToken.Shape = []
    var hasApostrophe = false
    while end < limit, roles[end] == .prose {
      let width = wordWidth(end, start)
      if width == 0 { break }
      let stop = min(end + width, limit)
      if width == 3, bytes[end] == 0xE2 {
        hasApostrophe = true
        key.add(39)
        shape.insert(.joined)
      } else {
        for index in end..<stop { key.add(bytes[index]) }
        note(bytes[end], isFirst: end == start, &shape)
      }
      end = stop
    }
    if end == start { return mark(start) }
    return ProseToken(
      kind: Self.isDigit(bytes[start]) ? .number : .word, text: text(start..<end, hasApostrophe),
      range: start..<end, key: key, shape: shape)
  }

  private func note(_ byte: UInt8, isFirst: Bool, _ shape: inout ProseToken.Shape) {
    if byte &- 65 < 26 {
      shape.insert(isFirst ? .capital : .innerCapital)
    } else if byte < 65 || byte == 95 {
      shape.insert(.joined)
    }
  }

  /// Bytes that the word takes at `index`: 0 when it ends there.
  private func wordWidth(_ index: Int, _ start: Int) -> Int {
    let byte = bytes[index]
    if Self.isWordByte(byte) { return 1 }
    if byte == 0xE2 { return apostropheWidth(index, start) }
    if byte >= 0xC3 { return min(byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2, limit - index) }
    guard isJoiner(byte), index > start, index + 1 < limit, Self.isWordByte(bytes[index + 1]) else {
      return 0
    }
    if byte == 44 || byte == 58 {
      return Self.isDigit(bytes[index - 1]) && Self.isDigit(bytes[index + 1]) ? 1 : 0
    }
    return 1
  }

  private func apostropheWidth(_ index: Int, _ start: Int) -> Int {
    let joins =
      index > start && index + 3 < limit && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
      && Self.isWordByte(bytes[index + 3])
    return joins ? 3 : 0
  }

  /// `'` `-` `.` `,` `:` `/`
  private func isJoiner(_ byte: UInt8) -> Bool { byte == 39 || (44...47).contains(byte) || byte == 58 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte == 95
  }

  private func mark(_ start: Int) -> ProseToken {
    var end = start + 1
    var key = WordKey.emptyWord
    key.add(bytes[start])
    while end < limit, bytes[end] & 0xC0 == 0x80 {
      key.add(bytes[end])
      end += 1
    }
    return ProseToken(
      kind: .punctuation, text: text(start..<end, false), range: start..<end, key: key)
  }

  /// U+2019 as `'`, so that word lists need one spelling.
  private func text(_ range: Range<Int>, _ hasApostrophe: Bool) -> String {
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
    return hasApostrophe ? String(text.map { $0 == "\u{2019}" ? "'" : $0 }) : text
  }
}
