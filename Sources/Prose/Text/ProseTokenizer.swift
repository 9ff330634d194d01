import Markup

/// Cuts a sentence into tokens. A word keeps its inner apostrophes, hyphens, dots, underscores and slashes.
enum ProseTokenizer {
  static func tokens(of block: TextBlock, _ sentence: Range<Int>) -> [ProseToken] {
    var tokens: [ProseToken] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      let role = block.roles[index]
      if role != .prose {
        let end = endOfRole(block, index, sentence.upperBound)
        let kind: ProseToken.Kind = role == .placeholder ? .placeholder : .masked
        tokens.append(ProseToken(kind: kind, text: "", range: index..<end, key: 0))
        index = end
      } else if block.bytes[index] <= 32 {
        index += 1
      } else {
        let token = wordOrMark(block, index, sentence.upperBound)
        tokens.append(token)
        index = token.range.upperBound
      }
    }
    return tokens
  }

  private static func endOfRole(_ block: TextBlock, _ start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, block.roles[end] == block.roles[start] { end += 1 }
    return end
  }

  private static func wordOrMark(_ block: TextBlock, _ start: Int, _ limit: Int) -> ProseToken {
    var end = start
    while end < limit, block.roles[end] == .prose {
      let width = wordWidth(block.bytes, end, start, limit)
      if width == 0 { break }
      end += width
    }
    if end == start { return mark(block.bytes, start, limit) }
    let range = start..<min(end, limit)
    let bytes = plainApostrophes(block.bytes[range])
    let isNumber = (48...57).contains(bytes[0])
    return ProseToken(
      kind: isNumber ? .number : .word, text: String(decoding: bytes, as: UTF8.self), range: range,
      key: WordKey(word: bytes))
  }

  /// Bytes that the word takes at `index`: 0 when it ends there.
  private static func wordWidth(_ bytes: [UInt8], _ index: Int, _ start: Int, _ limit: Int) -> Int {
    let byte = bytes[index]
    if isWordByte(byte) { return 1 }
    if byte == 0xE2, index + 2 < limit, bytes[index + 1] == 0x80 {
      let joins =
        bytes[index + 2] == 0x99 && index > start && index + 3 < limit && isWordByte(bytes[index + 3])
      return joins ? 3 : 0
    }
    if byte >= 0xC3, byte != 0xE2 { return min(utf8Width(byte), limit - index) }
    let joiners: [UInt8] = [39, 45, 46, 44, 58, 47, 95]
    guard joiners.contains(byte), index > start, index + 1 < limit, isWordByte(bytes[index + 1]) else {
      return 0
    }
    if byte == 44 || byte == 58 { return isDigit(bytes[index - 1]) && isDigit(bytes[index + 1]) ? 1 : 0 }
    return 1
  }

  private static func utf8Width(_ byte: UInt8) -> Int { byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2 }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  static func isWordByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
  }

  private static func mark(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> ProseToken {
    var end = start + 1
    while end < limit, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return ProseToken(
      kind: .punctuation, text: String(decoding: bytes[start..<end], as: UTF8.self), range: start..<end,
      key: WordKey(word: bytes[start..<end]))
  }

  /// U+2019 as `'`, so that word lists need one spelling.
  private static func plainApostrophes(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    guard bytes.contains(0xE2) else { return Array(bytes) }
    var plain: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let isApostrophe = bytes[index...].starts(with: [0xE2, 0x80, 0x99])
      plain.append(isApostrophe ? 39 : bytes[index])
      index += isApostrophe ? 3 : 1
    }
    return plain
  }
}
